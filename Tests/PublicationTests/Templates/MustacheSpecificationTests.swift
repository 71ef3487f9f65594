import Diagnostics
import Foundation
import Publication
import Testing

/// The examples of github.com/mustache/spec, from the folder of JSON files that `GONGKAI_MUSTACHE_SPEC` names.
@Suite("The Mustache specification", .enabled(if: MustacheSpecification.folder != nil))
struct MustacheSpecificationTests {
  @Test(arguments: ["interpolation", "sections", "inverted", "comments", "partials"])
  func rendersAsSpecified(module: String) throws {
    let examples = try MustacheSpecification.examples(of: module)
    #expect(!examples.isEmpty)
    for example in examples where !MustacheSpecification.left.contains(example.name) {
      let result = example.render()
      if let rule = example.expectedRule {
        #expect(result.rules == [rule], "\(example.name)")
      } else {
        #expect(result.text == example.expectedText, "\(example.name): \(result.rules)")
      }
    }
  }
}

enum MustacheSpecification {
  static let folder = ProcessInfo.processInfo.environment["GONGKAI_MUSTACHE_SPEC"]

  /// Partials are not re-indented here.
  static let left = [
    "Standalone Without Previous Line", "Standalone Without Newline", "Standalone Indentation",
  ]

  static func examples(of module: String) throws -> [SpecificationExample] {
    let path = URL(fileURLWithPath: folder ?? "").appendingPathComponent("\(module).json")
    return try JSONDecoder().decode(Module.self, from: Data(contentsOf: path)).tests
  }

  private struct Module: Decodable {
    let tests: [SpecificationExample]
  }
}
