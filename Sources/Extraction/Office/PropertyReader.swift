/// The properties of an office document: `docProps/*.xml`, and `meta.xml` of OpenDocument.
final class PropertyReader: XMLReceiver {
  private let sink: any ExtractionSink
  private var value: [UInt8] = []

  init(_ sink: any ExtractionSink) { self.sink = sink }

  func start(_ name: String, _ attributes: XMLAttributes) { value.removeAll(keepingCapacity: true) }

  func text(_ bytes: Span<UInt8>) { value.append(bytes, limit: 16 << 10) }

  func end(_ name: String) {
    defer { value.removeAll(keepingCapacity: true) }
    guard value.contains(where: { $0 > 32 }) else { return }
    let text = String(decoding: value, as: UTF8.self)
    switch name {
    case "initial-creator": sink.found(.author(text))
    // OpenDocument calls the last editor creator, Office the first.
    case "creator": sink.found(isOpenDocument ? .lastEditor(text) : .author(text))
    case "lastModifiedBy": sink.found(.lastEditor(text))
    case "Company": sink.found(.company(text))
    case "Manager": sink.found(.manager(text))
    case "Application", "AppVersion", "Template", "revision", "created", "modified", "lastPrinted",
      "generator",
      "creation-date", "date", "editing-duration", "editing-cycles", "TotalTime", "print-date":
      break
    default:
      if value.count > 3 { sink.text(value, context: name, at: .property) }
    }
  }

  var isOpenDocument = false

  /// The reader for one of Office's property parts.
  static func forPart(_ name: String, _ sink: any ExtractionSink) -> PropertyReader? {
    name.hasPrefix("docProps/") && name.hasSuffix(".xml") ? PropertyReader(sink) : nil
  }
}

extension [UInt8] {
  /// Adds a piece of text as far as `limit` allows.
  mutating func append(_ bytes: Span<UInt8>, limit: Int) {
    guard count < limit else { return }
    reserveCapacity(count + bytes.count)
    for index in bytes.indices { append(bytes[index]) }
  }
}
