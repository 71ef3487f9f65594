import Diagnostics
import Foundation
import Markdown
import Testing

/// One example of the CommonMark specification.
struct SpecExample: Sendable, CustomTestStringConvertible {
  let number: Int
  let markdown: String
  let html: String

  var testDescription: String { "example \(number)" }

  /// The text of the specification, from the file that `GONGKAI_COMMONMARK_SPEC` names or the shared folder.
  static let specification: String? = {
    if let path = ProcessInfo.processInfo.environment["GONGKAI_COMMONMARK_SPEC"] {
      return try? String(contentsOfFile: path, encoding: .utf8)
    }
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared = package.appending(path: "../shared/conformance/commonmark/spec-0.30.txt")
    return try? String(contentsOf: shared.standardizedFileURL, encoding: .utf8)
  }()

  static let all: [SpecExample] = {
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecExample] = []
    var parts: [[Substring]]?
    for line in (specification ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      if line == fence + " example" {
        parts = [[]]
      } else if line == fence, let found = parts, found.count == 2 {
        let texts = found.map { $0.map { $0 + "\n" }.joined().replacing("→", with: "\t") }
        examples.append(SpecExample(number: examples.count + 1, markdown: texts[0], html: texts[1]))
        parts = nil
      } else if line == ".", parts?.count == 1 {
        parts?.append([])
      } else if let last = parts?.indices.last {
        parts?[last].append(line)
      }
    }
    return examples
  }()
}

@Suite(.enabled(if: SpecExample.specification != nil, "the CommonMark specification is not at hand"))
struct CommonMarkTests {
  /// The one exclusion: examples with raw HTML, which is an error here. No example touches tables, footnotes or
  /// Chinese emphasis, and addresses that are errors render as specified all the same.
  static let rawHTML = SpecExample.all.filter { Rendering($0.markdown).rules.contains("raw-html") }
  static let rendered = SpecExample.all.filter { !Rendering($0.markdown).rules.contains("raw-html") }

  @Test func everyExampleIsRead() {
    #expect(SpecExample.all.count == 652)
    #expect(Self.rawHTML.count == 71)
    #expect(Self.rendered.count == 581)
  }

  @Test(arguments: rendered)
  func rendersAsSpecified(_ example: SpecExample) {
    #expect(Rendering(example.markdown, headingAnchors: false).html == example.html)
  }

  /// The exclusion is by what the specification itself shows: its HTML holds the tag as it was written.
  @Test(arguments: rawHTML)
  func onlyRawHTMLIsExcluded(_ example: SpecExample) {
    #expect(Rendering(example.markdown, headingAnchors: false).html != example.html)
    #expect(Rendering(example.markdown).html.contains("<!-- raw HTML omitted -->"))
  }
}
