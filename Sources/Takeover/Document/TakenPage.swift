package import Disclosure

/// What could be taken over from one page: its fields, its text, and what was left.
package struct TakenPage: Sendable {
  package internal(set) var fields: [ReadField]
  package internal(set) var unread: [UnreadValue]
  package let encoding: PageEncoding
  /// The address that the page gives as its own, and the one that its links are meant against.
  package let statedAddress: String?
  package let base: String?
  /// Links and pictures, in the order of the page.
  package let references: [PageReference]
  /// By which mark the text was found; nil where the density of text told.
  package let bodyMark: String?
  /// What a text cannot carry, by name, in the order of the alphabet.
  package let left: [(name: String, count: Int)]
  /// Longer passages of the page that are neither text nor metadata.
  package let outside: [String]
  /// Signs of the text, blanks apart.
  package let characters: Int
  /// Whether a place is marked for the text, and nothing stands in it.
  package var isHollow: Bool { characters == 0 && bodyMark != nil && references.allSatisfy { !$0.isInBody } }
  /// Whether its end is missing: the download broke off.
  package let isCut: Bool
  /// Whether it looks like a notice at all, and not like a list or a home page.
  package let isNotice: Bool
  /// The columns of the old site that it may belong to, the best witness first.
  package internal(set) var columns: [ReadField]
  /// Of a document: all that stands in it, blanks apart; empty for a page.
  package private(set) var documentText = ""
  /// Of a document: the pieces that its repair put right, as they are numbered there.
  package private(set) var repaired: Set<Int> = []
  private var blocks: [Block]

  package subscript(_ key: FieldKey) -> String? { fields.first { $0.key == key }?.value }

  /// Reads a page's bytes. The text is held against the blocks when it is written.
  ///
  /// - Parameters:
  ///   - isDocument: Whether the page was made of a document: all of it is text then.
  ///   - encoding: Of the file that the page was made of.
  ///   - repair: What a conversion of the document left to be done.
  package init(
    _ bytes: [UInt8], isDocument: Bool = false, encoding: PageEncoding? = nil, repair: DocumentRepair? = nil
  ) throws(PageFault) {
    var page = try SavedPage(bytes, limit: isDocument ? 64 << 20 : SavedPage.maximumSize)
    if let repair {
      let (root, done) = repair.mended(page.root)
      page = page.with(root)
      repaired = done
    }
    let lines = LineSurvey(page.root).lines
    let block = LabelledBlock.find(in: lines)
    // A text without markup has no block; what stands above its title may be one that lost its labels.
    let head = isDocument && encoding != nil && block == nil ? PlainHead(lines) : nil
    let claimed = block?.numbers ?? head?.numbers ?? []
    let whole = page.root.first { $0.name == "body" } ?? page.root
    let place =
      isDocument
      ? BodyPlace(element: whole, mark: "document") : BodyPlace.find(in: page.root, without: claimed)
    let reading = place.map { BlockReader.read($0.element, without: claimed) }
    var bodyNumbers = Set<Int>()
    place?.element.forEachText { bodyNumbers.insert($0.number) }
    let outside = lines.filter {
      bodyNumbers.isDisjoint(with: $0.numbers) && claimed.isDisjoint(with: $0.numbers)
    }

    var metadata = MetadataReader(
      page: page, block: block, outside: outside + (head?.told ?? []), body: place?.element.number
    )
    .read(isDocument: isDocument)
    for value in head?.values ?? [] {
      let label = MetadataReader.likeness(of: value)?.label ?? ""
      metadata.miss(value, label: label, because: .unlabelled)
    }
    var blocks = reading?.blocks ?? []
    if isDocument { DocumentHead.settle(&blocks, &metadata) }
    metadata.settle()
    if let title = metadata[.title]?.value, case .heading(_, let text)? = blocks.first,
      TextFolding.matchKey(text.text) == TextFolding.matchKey(title)
    {
      // The page of the notice shows its title itself.
      blocks.removeFirst()
    }
    self.blocks = blocks
    if isDocument {
      documentText = TextFolding.withoutBlanks(TextFolding.withoutInvisibles(whole.text))
    }
    fields = metadata.fields
    unread = metadata.unread
    columns = MetadataReader.columns(of: page, lines: outside, metadata: metadata)
    self.encoding = encoding ?? page.encoding
    isCut = page.isCut
    statedAddress = page.statedAddress
    base = page.base
    bodyMark = place?.mark
    left = (reading?.left ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    references = (reading?.links ?? []) + AttachmentLinks.outside(place?.element, of: page.root)
    self.outside = outside.map(\.text).filter { $0.unicodeScalars.count >= 40 }
    characters = VisibleText.of(blocks).unicodeScalars.count
    let weight = place.map { BodyPlace.weight(of: $0.element, claimed) } ?? BodyPlace.Weight()
    isNotice =
      (isDocument && encoding == nil) || (isDocument && DocumentHead.isWorded(documentText)) || block != nil
      || page.meta("ArticleTitle") != nil || page.meta("PubDate") != nil
      || (weight.plain >= 100 && weight.linked * 3 < weight.text)
      || (place?.isMarkedPlainly == true && weight.plain >= 20 && weight.linked * 2 < weight.text)
  }

  /// What a reader reads of its text, blanks apart.
  package var visible: String { VisibleText.of(blocks) }

  /// The same without its text, for whoever only tells of it.
  package var withoutText: TakenPage {
    var page = self
    page.blocks = []
    page.documentText = ""
    return page
  }

  /// The last lines of the text, the last one first.
  var lastLines: [String] { blocks.suffix(6).reversed().compactMap { $0.line?.text } }

  /// The text in Markdown, and whether it says in the column just what it said on the page.
  ///
  /// - Parameter destination: Where a link or picture leads now; nil leaves its words alone.
  package func markdown(destination: @escaping (String) -> String?) -> (text: String, isSame: Bool) {
    let wanted = VisibleText.of(blocks)
    for isPlain in [false, true] {
      let text = MarkdownWriter(destination: destination, isPlain: isPlain).text(of: blocks)
      if VisibleText.of(markdown: text) == wanted { return (text, true) }
    }
    return (MarkdownWriter(destination: destination, isPlain: true).text(of: blocks), false)
  }
}

extension Block {
  /// The line of a paragraph or heading.
  var line: InlineText? {
    switch self {
    case .paragraph(let text), .heading(_, let text): text
    default: nil
    }
  }
}
