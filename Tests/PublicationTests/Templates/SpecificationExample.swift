import Diagnostics
import Foundation
import Publication

/// An example of the Mustache specification, with shapes made up for its data.
struct SpecificationExample: Decodable {
  let name: String
  let data: JSONValue
  let template: String
  let expected: String
  let partials: [String: String]?

  /// Examples of names or partials that do not exist, which are nothing there and errors here.
  var expectedRule: String? {
    let unknown = ["Context Miss", "Broken Chain", "Context Precedence", "never single keys"]
    if unknown.contains(where: { name.contains($0) }) { return "template-unknown-name" }
    if ["{{^context}}", "{{^list}}{{n}}"].contains(where: { template.contains($0) }) {
      // The names in an absent record are not looked for in it.
      return "template-unknown-name"
    }
    return name == "Failed Lookup" ? "template-missing" : nil
  }

  func render() -> (text: String?, rules: Set<String>) {
    let shapes = SpecificationShapes(isRaw: template.contains("{{{") || template.contains("{{&"))
    let root = shapes.record(data)
    let texts = (partials ?? [:]).merging(["": template]) { $1 }
    let files = texts.map { ThemeFile(name: "\($0).mustache", path: $0, bytes: Array(withoutTags($1).utf8)) }
    var bag = DiagnosticBag()
    let set = TemplateSet.read(files, folder: "", shapes: ["": root.shape], into: &bag)
    var out: [UInt8] = []
    if let set, let handle = set.handle("") { set.render(handle, root.record, into: &out) }
    return (set.map { _ in String(decoding: out, as: UTF8.self) }, Set(bag.diagnostics.map(\.rule.id)))
  }

  /// What is expected, with `<` and `>` that are not HTML made round.
  var expectedText: String { hasLooseSigns ? Self.round(expected) : expected }

  private var hasLooseSigns: Bool { name == "Recursion" || name == "Variable Name Collision" }

  private func withoutTags(_ template: String) -> String {
    guard hasLooseSigns else { return template }
    return template.replacingOccurrences(of: "{{>", with: "{{\u{1}").components(separatedBy: "\u{1}")
      .map(Self.round).joined(separator: ">")
  }

  private static func round(_ text: String) -> String {
    text.replacingOccurrences(of: "<", with: "(").replacingOccurrences(of: ">", with: ")")
  }
}

/// Any JSON, its objects in the order of their keys.
enum JSONValue: Decodable {
  case null
  case flag(Bool)
  case text(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      self = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      let object = try container.decode([String: JSONValue].self)
      self = .object(object.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) })
    }
  }
}

/// Makes shapes and records of JSON. Objects with the same keys are of the same shape.
struct SpecificationShapes {
  let isRaw: Bool
  func record(_ json: JSONValue) -> (shape: TemplateShape, record: TemplateRecord) {
    guard case .object(let members) = json else {
      let (kind, value) = field(json)
      let shape = TemplateShape(". \(kind)", [TemplateField(".", kind)])
      return (shape, TemplateRecord([value]))
    }
    let name = members.map(\.key).joined(separator: ",")
    let fields = members.map { (name: $0.key, field: field($0.value)) }
    let shape = TemplateShape(name, fields.map { TemplateField($0.name, $0.field.kind) })
    return (shape, TemplateRecord(ContiguousArray(fields.map(\.field.value))))
  }

  private func field(_ json: JSONValue) -> (kind: TemplateKind, value: TemplateValue) {
    switch json {
    case .null: return (isRaw ? .markup : .text, .absent)
    case .flag(let flag): return (.flag, .flag(flag))
    case .text(let text): return isRaw ? (.markup, .markup(Array(text.utf8))) : (.text, .text(text))
    case .object:
      let made = record(json)
      return (.record(made.shape), .record(made.record))
    case .list(let elements):
      let made = elements.map { record($0) }
      return (.list(made.first?.shape ?? TemplateShape("", [])), .list(made.map(\.record)))
    }
  }
}
