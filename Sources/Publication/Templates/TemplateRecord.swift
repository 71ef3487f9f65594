/// What a template prints or asks for. Absent values, empty texts and lists, and a false flag are falsy.
package enum TemplateValue: Sendable {
  case absent
  /// For fields of the kinds text, path and address: always escaped.
  case text(String)
  /// The same, given as UTF-8.
  case utf8([UInt8])
  /// Trusted HTML: never escaped, and only ever printed where the shape says markup.
  case markup([UInt8])
  /// The same, cut from a larger buffer without a copy.
  indirect case markupSlice(ArraySlice<UInt8>)
  case flag(Bool)
  case record(TemplateRecord)
  case list([TemplateRecord])

  /// The text, or nothing where it is nil.
  package static func optional(_ text: String?) -> TemplateValue {
    if let text { .text(text) } else { .absent }
  }

  var isTruthy: Bool {
    switch self {
    case .absent: false
    case .text(let text): !text.isEmpty
    case .utf8(let bytes), .markup(let bytes): !bytes.isEmpty
    case .markupSlice(let bytes): !bytes.isEmpty
    case .flag(let isSet): isSet
    case .record: true
    case .list(let records): !records.isEmpty
    }
  }
}

/// Values by slot, in the order of the fields of a `TemplateShape`.
package struct TemplateRecord: Sendable, ExpressibleByArrayLiteral {
  var values: ContiguousArray<TemplateValue>

  package init(_ values: ContiguousArray<TemplateValue>) {
    self.values = values
  }

  package init(arrayLiteral values: TemplateValue...) {
    self.values = ContiguousArray(values)
  }

  /// Absent where the record is shorter than its shape.
  subscript(slot: Int) -> TemplateValue {
    slot < values.count ? values[slot] : .absent
  }
}
