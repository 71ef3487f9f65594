/// The properties of a document, in whatever part its format keeps them.
final class PropertyReader: XMLReceiver {
  private let sink: any ExtractionSink
  private let names: PropertyNames
  private var value: PiecedText
  /// Elements around this one that hold properties.
  private var depth = 0

  init(_ scanner: DocumentScanner, _ names: PropertyNames) {
    sink = scanner.sink
    self.names = names
    value = PiecedText(limit: scanner.limits.textBytes)
  }

  private var isWithin: Bool { names.parent == nil || depth > 0 }

  func start(_ name: String, _ attributes: XMLAttributes) {
    if isWithin, !value.isBlank { tell(value.bytes) }
    value.clear()
    if name == names.parent { depth += 1 }
  }

  func text(_ bytes: Span<UInt8>) {
    if isWithin { value.append(bytes, cut: tell) }
  }

  func end(_ name: String) {
    defer {
      value.clear()
      if name == names.parent { depth -= 1 }
    }
    guard isWithin, !value.isBlank, !names.ignored.contains(name) else { return }
    guard let trait = names.traits[name] else {
      if value.bytes.count > 3 { sink.text(value.bytes, context: name, at: .property) }
      return
    }
    sink.found(trait(String(decoding: value.bytes, as: UTF8.self)))
    // Nobody's name is so long.
    if value.isContinued { tell(value.bytes) }
  }

  private func tell(_ piece: [UInt8]) { sink.text(piece, context: "", at: .property) }
}

/// What the elements of a document's properties say of it. Those that are not named hold texts.
struct PropertyNames: Sendable {
  let traits: [String: @Sendable (String) -> DocumentTrait]
  /// Dates, counts and programs.
  let ignored: Set<String>
  /// The element within which properties stand; nil where all of the part is about them.
  var parent: String?

  /// `docProps/*.xml`.
  static let office = PropertyNames(
    traits: [
      "creator": { .author($0) }, "lastModifiedBy": { .lastEditor($0) }, "Company": { .company($0) },
      "Manager": { .manager($0) },
    ],
    ignored: [
      "Application", "AppVersion", "Template", "revision", "created", "modified", "lastPrinted", "TotalTime",
    ])

  /// `meta.xml` of OpenDocument, which calls the last editor creator.
  static let openDocument = PropertyNames(
    traits: ["initial-creator": { .author($0) }, "creator": { .lastEditor($0) }],
    ignored: [
      "generator", "creation-date", "date", "editing-duration", "editing-cycles", "print-date", "template",
    ])

  /// `OFD.xml`.
  static let layout = PropertyNames(
    traits: ["Author": { .author($0) }],
    ignored: ["DocID", "CreationDate", "ModDate", "DocUsage", "CreatorVersion", "Cover"], parent: "DocInfo")

  /// Whether a part of Office's packages holds properties.
  static func isOfficePart(_ name: String) -> Bool { name.hasPrefix("docProps/") && name.hasSuffix(".xml") }
}
