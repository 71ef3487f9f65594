import Diagnostics
import Testing

@Suite("A run's problems")
struct DiagnosticBagTests {
  private func place(_ path: String, _ line: Int, _ column: Int = 1) -> Place {
    Place(path: path, line: line, column: column)
  }

  private func told(_ bag: DiagnosticBag) -> [String] {
    bag.sorted().map { "\($0.place.path):\($0.place.line):\($0.place.column) \($0.rule.id)" }
  }

  @Test func sortsByPathLineColumnAndRule() {
    var bag = DiagnosticBag()
    bag.report(.emptyText(), at: place("b.md", 1))
    bag.report(.emptyText(), at: place("a.md", 10))
    bag.report(.emptyText(), at: place("a.md", 9, 10))
    bag.report(.emptyText(), at: place("a.md", 9, 2))
    bag.report(.notUTF8(.otherEncoding), at: place("a.md", 9, 2))
    bag.report(.fileUnused(), at: Place(path: "a.md"))
    bag.report(.duplicateKey("名称"), at: place("a.md", 9, 2))
    #expect(
      told(bag) == [
        "a.md:0:0 file-unused", "a.md:9:2 duplicate-key", "a.md:9:2 empty-text", "a.md:9:2 not-utf8",
        "a.md:9:10 empty-text", "a.md:10:1 empty-text", "b.md:1:1 empty-text",
      ])
  }

  @Test func pathsSortByTheirBytes() {
    let paths = ["A.md", "Z.md", "a.md", "a/b.md", "a0.md", "é.md", "中.md", "文.md", "😀.md"]
    var bag = DiagnosticBag()
    for path in paths.reversed() { bag.report(.emptyText(), at: place(path, 1)) }
    #expect(bag.sorted().map(\.place.path) == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(bag.sorted().map(\.place.path).prefix(3) == ["A.md", "Z.md", "a.md"])
  }

  @Test func equalPlacesAndRulesKeepTheOrderInWhichTheyWereFound() {
    var bag = DiagnosticBag()
    for key in ["丙", "甲", "乙"] { bag.report(.unknownKey(key, closest: nil), at: place("a.md", 1)) }
    #expect(bag.sorted().map(\.problem.message.en) == ["丙", "甲", "乙"].map { "unknown key “\($0)”" })
  }

  @Test func equalFindingsStandOnce() {
    var bag = DiagnosticBag()
    for _ in 1...3 { bag.report(.unknownKey("甲", closest: nil), at: place("a.md", 1)) }
    bag.report(.unknownKey("乙", closest: nil), at: place("a.md", 1))
    bag.report(.unknownKey("甲", closest: nil), at: place("a.md", 2))
    bag.report(.unknownKey("甲", closest: nil), at: place("b.md", 1))
    #expect(bag.sorted().count == 4)
    #expect(bag.diagnostics.count == 6)
  }

  @Test func mergingKeepsBothOrders() {
    var first = DiagnosticBag()
    first.report(.unknownKey("甲", closest: nil), at: place("a.md", 1))
    var second = DiagnosticBag()
    second.report(.unknownKey("乙", closest: nil), at: place("a.md", 1))
    first.merge(second)
    #expect(first.diagnostics.map(\.problem.message.en) == ["unknown key “甲”", "unknown key “乙”"])
    #expect(!first.isEmpty)
    #expect(DiagnosticBag().isEmpty)
  }

  @Test func errorsAndWarningsAreCounted() {
    var bag = DiagnosticBag()
    bag.report(.emptyText(), at: place("a.md", 1))
    bag.report(.notUTF8(.otherEncoding), at: place("a.md", 1))
    bag.report(.notUTF8(.otherEncoding), at: place("a.md", 2))
    #expect(bag.errorCount == 2)
    #expect(bag.warningCount == 1)
    let strict = bag.adjusted(by: RuleSettings(["empty-text": .error, "not-utf8": .off]))
    #expect(strict.errorCount == 3)
    #expect(strict.warningCount == 0)
    let lenient = bag.adjusted(by: RuleSettings(["empty-text": .off]))
    #expect(lenient.diagnostics.map(\.rule.id) == ["not-utf8", "not-utf8"])
  }

  @Test func aNoteBelongsToItsProblem() {
    var bag = DiagnosticBag()
    let note = Note(place("a.md", 2), zh: "第一次写在这里", en: "first written here")
    bag.report(.duplicateKey("名称"), at: place("a.md", 5), notes: [note])
    #expect(bag.sorted().first?.notes == [note])
    #expect(bag.adjusted(by: RuleSettings()).sorted() == bag.sorted())
  }
}

@Suite("The name that was probably meant")
struct ClosestNameTests {
  static let slips: [(written: String, meant: String)] = [
    ("tilte", "title"), ("titel", "title"), ("titles", "title"), ("publised_at", "published_at"),
    ("publishedat", "published_at"), ("法布日期", "发布日期"), ("索引好", "索引号"), ("发布日", "发布日期"), ("发布日期日", "发布日期"),
    ("布发日期", "发布日期"), ("20-7", "20-07"),
  ]

  private let names = ["title", "published_at", "索引号", "发布日期", "20-07"]

  @Test(arguments: slips)
  func aSlipIsFollowedToItsName(written: String, meant: String) {
    #expect(closestName(to: written, among: names) == meant)
  }

  @Test(arguments: ["", "xyz", "完全不同的词", "公开指南", "t", "published_at_the_office_of_the_city"])
  func aNameTooFarAwayIsNoSlip(written: String) {
    #expect(closestName(to: written, among: names) == nil)
  }

  @Test func theNameItselfIsNotOffered() {
    #expect(closestName(to: "title", among: ["title"]) == nil)
    #expect(closestName(to: "title", among: ["title", "titles"]) == "titles")
  }

  @Test func amongEquallyCloseNamesTheFirstIsOffered() {
    #expect(closestName(to: "made_on", among: ["made_in", "made_an"]) == "made_in")
    #expect(closestName(to: "made_on", among: ["made_an", "made_in"]) == "made_an")
  }

  @Test func theClosestOneIsOffered() {
    #expect(closestName(to: "发布日期x", among: ["发文日期", "发布日期"]) == "发布日期")
    #expect(closestName(to: "anything", among: []) == nil)
  }
}
