/// PowerPoint (.pptx): slides, hidden ones too, notes, comments, masters.
final class SlidePackage {
  private let scanner: DocumentScanner
  private let depth: Int
  private var relations = Relationships()
  private var numbers: [String: Int] = [:]
  private var hidden: Set<String> = []

  init(_ scanner: DocumentScanner, depth: Int) {
    self.scanner = scanner
    self.depth = depth
  }

  func read(_ package: ZipPackage) throws {
    try readOrder(package)
    try PackageFiles.visit(package, by: scanner, depth: depth, receiver)
  }

  /// In which order the slides are shown, and which are not.
  private func readOrder(_ package: ZipPackage) throws {
    let order = SlideOrderReader()
    try package.visit { entry, stream in
      if entry.name == "ppt/presentation.xml" {
        try package.parse(entry, stream, order)
      } else if try !relations.read(entry, stream, of: package), entry.name.hasPrefix("ppt/slides/"),
        entry.name.hasSuffix(".xml"), try package.root(of: entry, stream, SlideRootReader()).isHidden
      {
        hidden.insert(entry.name)
        scanner.sink.found(.hiddenSlide)
      }
    }
    let targets = relations.targets(of: "ppt/presentation.xml")
    for (index, id) in order.slides.enumerated() {
      if let part = targets[id] { numbers[part] = index + 1 }
    }
  }

  private func receiver(_ name: String) -> (any XMLReceiver)? {
    guard name.hasPrefix("ppt/"), name.hasSuffix(".xml") else { return nil }
    let slide =
      numbers[name] != nil ? name : relations.targets(of: name).values.sorted().first { numbers[$0] != nil }
    let number = slide.flatMap { numbers[$0] } ?? 0
    let isHidden = slide.map { hidden.contains($0) } ?? false
    func reader(_ part: DocumentPart) -> ParagraphReader {
      ParagraphReader(scanner, part: part) { _, part in .slide(number, part, isHidden: isHidden) }
    }
    if name.hasPrefix("ppt/slides/") { return reader(.body) }
    if name.hasPrefix("ppt/notesSlides/") { return reader(.notes) }
    if name.hasPrefix("ppt/slideMasters/") || name.hasPrefix("ppt/slideLayouts/") {
      return ParagraphReader(scanner) { _, _ in .part(name) }
    }
    if name.hasPrefix("ppt/comments/") {
      scanner.sink.found(.comment)
      return LeafReader(scanner, place: .part(name))
    }
    if name.hasPrefix("ppt/diagrams/data") { return ParagraphReader(scanner) { _, _ in .part(name) } }
    return nil
  }
}

/// The order of the slides.
final class SlideOrderReader: XMLReceiver {
  private(set) var slides: [String] = []

  func start(_ name: String, _ attributes: XMLAttributes) {
    // The number of the slide itself is an attribute `id` too: the relation's begins with letters.
    if name == "sldId", slides.count < 100_000, let id = attributes.relation { slides.append(id) }
  }

  func end(_ name: String) {}
  func text(_ bytes: Span<UInt8>) {}
}

/// Whether a slide is shown: its first element says so.
final class SlideRootReader: RootReceiver {
  private(set) var isStarted = false
  private(set) var isHidden = false

  func start(_ name: String, _ attributes: XMLAttributes) {
    if !isStarted { isHidden = attributes["show"] == "0" || attributes["show"] == "false" }
    isStarted = true
  }

  func end(_ name: String) {}
  func text(_ bytes: Span<UInt8>) {}
}
