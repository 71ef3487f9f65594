/// What a field of a record holds, and so where a template may print it.
package enum TemplateKind: Sendable {
  /// Text an author may have written: printed escaped, never as a link.
  case text
  /// A path within the column, already percent-encoded: may stand in `href` and `src`.
  case path
  /// An absolute address whose scheme was checked: may stand in `href`, never in `src`.
  case address
  /// HTML that the program made itself: printed as it is, with `{{{name}}}` only.
  case markup
  /// Asked for by sections, never printed.
  case flag
  case record(TemplateShape)
  case list(TemplateShape)
}

/// One name that a template may use, and what stands behind it.
package struct TemplateField: Sendable {
  package let name: String
  package let kind: TemplateKind

  package init(_ name: String, _ kind: TemplateKind) {
    self.name = name
    self.kind = kind
  }
}

/// The type of a record: its fields in order. The position of a field is the slot of its value.
///
/// A shape is known by its name, and names its fields only when asked: so a shape may hold a list of itself.
/// In a list of plain texts the one field of each record is called `.` and printed by `{{.}}`.
package struct TemplateShape: Sendable {
  package let name: String
  private let makeFields: @Sendable () -> [TemplateField]

  package init(_ name: String, _ fields: @autoclosure @escaping @Sendable () -> [TemplateField]) {
    self.name = name
    self.makeFields = fields
  }

  package var fields: [TemplateField] { makeFields() }
}

extension TemplateShape {
  /// Whether every value stands in a slot of its kind; slots left out at the end count as absent.
  func fits(_ record: TemplateRecord) -> Bool {
    let fields = fields
    guard record.values.count <= fields.count else { return false }
    return zip(fields, record.values).allSatisfy { field, value in
      switch (field.kind, value) {
      case (_, .absent), (.text, .text), (.path, .text), (.address, .text), (.text, .utf8), (.path, .utf8),
        (.address, .utf8), (.markup, .markup), (.markup, .markupSlice), (.flag, .flag):
        true
      case (.record(let shape), .record(let record)): shape.fits(record)
      case (.list(let shape), .list(let records)): records.allSatisfy { shape.fits($0) }
      default: false
      }
    }
  }
}
