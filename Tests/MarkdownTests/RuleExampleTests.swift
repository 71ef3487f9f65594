import Diagnostics
import Markdown
import Testing

/// The examples in the rules of this part, held against the renderer.
struct RuleExampleTests {
  static let rules: [Rule] = [
    .rawHTML, .unsafeLink, .linkWithoutTarget, .linkWithoutText, .linkDefinitionUnused, .imageWithoutAlt,
    .tableHeaderWidth, .tableRowWidth, .tableRowOverflow,
    .footnoteUndefined, .footnoteUnused, .footnoteDuplicate, .footnoteMisplaced, .nestedTooDeeply,
    .linkText, .headingOrder, .tableHeadEmpty,
  ]

  private func render(_ example: RuleExample) -> Rendering {
    let text = example.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    return Rendering(text.split(separator: "\n---\n", maxSplits: 1).last.map(String.init) ?? "")
  }

  @Test(arguments: rules) func failingExampleFails(rule: Rule) {
    #expect(render(rule.failing).rules.contains(rule.id))
  }

  @Test(arguments: rules) func passingExamplePasses(rule: Rule) {
    #expect(render(rule.passing).diagnostics.isEmpty)
  }

  @Test func severities() {
    let warnings = Self.rules.filter { $0.severity == .warning }.map(\.id)
    #expect(
      warnings == [
        "link-without-target", "link-without-text", "table-row-width", "footnote-unused", "link-text",
      ])
  }
}
