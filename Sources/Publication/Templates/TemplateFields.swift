/// The fields of one shape as an enumeration: the compiler then holds that a value goes into a slot that exists.
///
///     enum RowField: Int, TemplateFields {
///       case title, path, publishedOn
///       var kind: TemplateKind { self == .path ? .path : .text }
///     }
///     let row = RowField.record { $0[.title] = .text(title) }
///
/// In templates the names are written in snake_case: `published_on`.
package protocol TemplateFields: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
  var kind: TemplateKind { get }
}

extension TemplateFields {
  /// The shape whose slots are the cases in order.
  package static var shape: TemplateShape {
    TemplateShape(String(reflecting: Self.self), allCases.map { TemplateField($0.templateName, $0.kind) })
  }

  /// A record of this shape; what `fill` does not set is absent.
  package static func record(_ fill: (inout TemplateFilling<Self>) -> Void) -> TemplateRecord {
    var filling = TemplateFilling<Self>()
    fill(&filling)
    return TemplateRecord(filling.values)
  }

  /// The case's name in snake_case.
  var templateName: String {
    var name = ""
    for character in String(describing: self) {
      if character.isUppercase { name += "_" + character.lowercased() } else { name.append(character) }
    }
    return name
  }
}

/// A record that is being filled, field by field.
package struct TemplateFilling<Fields: TemplateFields> {
  fileprivate(set) var values: ContiguousArray<TemplateValue>

  init() {
    values = ContiguousArray(repeating: .absent, count: Fields.allCases.count)
  }

  package subscript(field: Fields) -> TemplateValue {
    get { values[field.rawValue] }
    set { values[field.rawValue] = newValue }
  }
}
