import Disclosure

/// OFD (GB/T 33190): the text of its pages, in the order in which it is laid out.
final class LayoutPackage {
  private let scanner: DocumentScanner
  private let depth: Int
  private var pages: [String: Int] = [:]

  init(_ scanner: DocumentScanner, depth: Int) {
    self.scanner = scanner
    self.depth = depth
  }

  func read(_ package: ZipPackage) throws {
    if package.names.contains(where: { $0.hasSuffix("Encryptions.xml") || $0.hasSuffix("Encryption.xml") }) {
      throw ExtractionFault(.encrypted)
    }
    try package.visit { entry, stream in
      guard entry.name.hasSuffix("/Document.xml") else { return }
      let reader = PageListReader(folder: String(entry.name.dropLast("Document.xml".count)))
      try package.parse(entry, stream, reader)
      for page in reader.pages { pages[page] = pages.count + 1 }
    }
    var hasText = false
    try package.visit { entry, stream in
      if entry.name == "OFD.xml" {
        try package.parse(entry, stream, PropertyReader(scanner, .layout))
      } else if entry.name.hasSuffix(".xml"), !entry.name.contains("/Signs/"),
        !entry.name.hasSuffix("Res.xml")
      {
        let place = pages[entry.name].map { TextPlace.page($0) } ?? .part(entry.name)
        let reader = LayoutReader(scanner, place: place)
        try package.parse(entry, stream, reader)
        reader.finish()
        hasText = hasText || reader.hasText
      } else if entry.name.contains("/Attachs/") || entry.name.contains("/Attachments/") {
        try scanner.readFile(entry, stream, depth: depth)
      } else if entry.name.contains("/Res/") {
        let ending = FileName.ending(of: entry.name)
        if ["jpg", "jpeg", "png"].contains(ending) {
          try scanner.readFile(entry, stream, depth: depth, holdsToEnding: false)
        }
      }
    }
    if !hasText { scanner.sink.hasNoText() }
  }
}

/// The pages of a document, in order.
final class PageListReader: XMLReceiver {
  private let folder: String
  private(set) var pages: [String] = []

  init(folder: String) { self.folder = folder }

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Page", pages.count < 100_000, let place = attributes["BaseLoc"] else { return }
    pages.append(place.hasPrefix("/") ? String(place.dropFirst()) : folder + place)
  }

  func end(_ name: String) {}
  func text(_ bytes: Span<UInt8>) {}
}

/// One page: pieces of text on one line that touch are joined, as the eye joins them.
final class LayoutReader: XMLReceiver {
  private let sink: any ExtractionSink
  private let place: TextPlace
  private var text: PiecedText
  private var isText = false
  private var line = -Double.infinity
  private var right = -Double.infinity
  private(set) var hasText = false

  init(_ scanner: DocumentScanner, place: TextPlace) {
    sink = scanner.sink
    text = PiecedText(limit: scanner.limits.textBytes)
    self.place = place
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "TextObject": begin(attributes["Boundary"] ?? "")
    case "TextCode", "Content", "Text": isText = name != "Content"
    default: break
    }
  }

  /// Left, top, width and height, in millimetres.
  private func begin(_ boundary: String) {
    let box = boundary.split(separator: " ").compactMap { Double($0) }
    guard box.count == 4 else { return text.append(10, cut: tell) }
    let isSameLine = abs(box[1] - line) < 1
    if !isSameLine {
      text.append(10, cut: tell)
    } else if box[0] - right > 1 || box[0] < right - box[2] {
      text.append(32, cut: tell)
    }
    line = box[1]
    right = box[0] + box[2]
  }

  func end(_ name: String) {
    if name == "TextCode" || name == "Text" { isText = false }
  }

  func text(_ bytes: Span<UInt8>) {
    if isText { text.append(bytes, cut: tell) }
  }

  func finish() { tell(text.end()) }

  private func tell(_ piece: [UInt8]) {
    guard piece.contains(where: { $0 > 32 }) else { return }
    hasText = true
    sink.text(piece, context: "", at: place)
  }
}
