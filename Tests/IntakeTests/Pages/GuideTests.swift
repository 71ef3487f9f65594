import Diagnostics
import Disclosure
import Intake
import Testing

@Suite("What a guide must tell")
struct GuideTests {
  /// The line of each element of the sound guide, and what is said when it is gone.
  static let elements: [(text: String, name: String)] = [
    ("工作机构：示例市人民政府办公室；", "工作机构的名称"), ("办公地址：示例市示例路1号；", "办公地址"),
    ("办公时间：工作日8:30—17:30；", "办公时间"), ("联系电话：0999-5550100；", "联系电话"),
    ("传真号码：0999-5550111；", "传真号码"), ("电子邮箱：xxgk@example.invalid。", "互联网联系方式"),
  ]

  private func told(_ text: String, office: String = "name: 示例市人民政府办公室") throws -> [Diagnostic] {
    let column = try #require(SiteReading(site(office: "{\(office), code: 11990100000123457U}")).column)
    var bag = DiagnosticBag()
    let reading = try PageReader(column: column, files: MemoryFiles()).read(
      path: "Content/pages/guide.md", bytes: Array(text.utf8), into: &bag)
    #expect(reading != nil)
    return bag.sorted()
  }

  @Test(arguments: elements)
  func eachElementIsMissed(text: String, name: String) throws {
    #expect(try told(RuleExample.soundGuide).isEmpty)
    let diagnostics = try told(RuleExample.soundGuide.replacing(text, with: ""))
    #expect(diagnostics.map(\.problem.message.zh) == ["公开指南没有写明：\(name)"])
    #expect(diagnostics.told == ["guide-incomplete 2:8"])
  }

  @Test func allThatIsMissingIsOneProblem() throws {
    let diagnostics = try told("---\ntitle: 指南\nupdated_on: 2026-01-05\n---\n\n正文。\n")
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.problem.message.zh.split(separator: "、").count == 6)
  }

  /// Numbers must be those of `site.yaml`; how they are set does not matter.
  @Test(arguments: [
    ("telephone: 0999-5550100", true), ("telephone: '(0999) 555 0100'", true),
    ("telephone: 0999-5550199", false), ("telephone: 0999-5550199、0999-5550100", true),
    ("fax: 0999-5550111", true), ("fax: 0999-5550112", false), ("mail: XXGK@example.invalid", true),
    ("mail: other@example.invalid", false), ("address: 示例市示例路1号（邮编999000）", true),
  ])
  func theNumbersAreTheOffices(line: String, isSaid: Bool) throws {
    let diagnostics = try told(RuleExample.soundGuide, office: "name: 示例市人民政府办公室, \(line)")
    #expect(diagnostics.isEmpty == isSaid)
  }
}
