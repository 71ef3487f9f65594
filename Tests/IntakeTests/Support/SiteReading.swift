import Diagnostics
import Disclosure
import Intake
import Testing

/// What the reader made of a `site.yaml`, with everything it reported.
struct SiteReading {
  let column: Column?
  let diagnostics: [Diagnostic]

  static let path = "Content/site.yaml"

  init(bytes: [UInt8]) {
    var bag = DiagnosticBag()
    column = SiteReader.read(path: SiteReading.path, bytes: bytes, into: &bag)
    diagnostics = bag.sorted()
  }

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  var rules: [String] { diagnostics.map(\.rule.id) }
  var help: String {
    diagnostics.count == 1 ? diagnostics[0].problem.help.en : "\(diagnostics.count) problems"
  }
}

/// Sound settings but for the parts that a test gives, with lines added at their end.
func site(
  _ lines: String = "", office: String = "{name: 示例市人民政府办公室, code: 11990100000123457U}",
  bodies: String = "[{name: 示例市人民政府办公室, code: 11990100000123457U}]",
  carrier: String = "{site_name: 示例市人民政府, site_domain: www.example.invalid, site_id_code: \"9901000001\"}",
  baseURL: String = "https://www.example.invalid/xxgk/"
) -> String {
  """
  office: \(office)
  bodies: \(bodies)
  carrier: \(carrier)
  base_url: \(baseURL)
  \(lines)

  """
}

/// Reads marked settings and holds that they have exactly these problems, each where its mark stands.
@discardableResult
func expectSite(
  _ marked: String, _ rules: String..., sourceLocation: SourceLocation = #_sourceLocation
) throws -> SiteReading {
  let text = MarkedText(marked)
  try #require(text.places.count == rules.count, "a mark for each rule", sourceLocation: sourceLocation)
  let reading = SiteReading(text.text)
  #expect(
    reading.diagnostics.told == zip(rules, text.places).map { "\($0) \($1)" }, sourceLocation: sourceLocation)
  return reading
}
