import Diagnostics
import Pipeline
import SystemPackage
import Testing

/// What documents do to each other, and what cannot be.
@Suite struct RelationTests {
  /// A document of this serial, made on this day, with further lines.
  struct Document {
    let serial: Int
    var day = "2025-01-01"
    var lines: [String] = []

    static func number(_ serial: Int) -> String {
      "11990100000123457U/2024-\(NoticeSource.padded(serial, 5))"
    }

    var file: (String, String) {
      var source = NoticeSource(
        number: Document.number(serial), title: "第\(serial)号文件", publishedAt: day, lines: lines)
      source.body = "第\(serial)号文件的正文。"
      return ("Content/notices/\(NoticeSource.padded(serial, 3)).md", source.text)
    }
  }

  static func column(_ documents: [Document]) throws -> TestColumn {
    try TestColumn(Dictionary(uniqueKeysWithValues: documents.map(\.file)))
  }

  static func state(_ serial: Int, in column: TestColumn) throws -> String {
    let tree = try FileTree(of: column.output)
    let page = tree.text("notices/\(Document.number(serial)).html")
    for state in ["尚未生效", "有效", "已修改", "部分失效", "失效", "废止"] where page.contains(">\(state)</td>") {
      return state
    }
    return ""
  }

  /// 1 is a document in force from 2025-01-01; the others act. Lines of 2 and 3, the day, the state of 1.
  static let chains: [(second: [String], third: [String], asOf: String, state: String)] = [
    (["effective_on: 2025-06-01", "repeals: A"], [], "2025-05-31", "有效"),
    (["effective_on: 2025-06-01", "repeals: A"], [], "2025-06-01", "废止"),
    (["effective_on: 2025-06-01", "replaces: A"], [], "2025-06-01", "废止"),
    (["effective_on: 2025-06-01", "amends: A"], [], "2025-06-01", "已修改"),
    (["effective_on: 2025-06-01", "repeals: {document: A, part: 第三条}"], [], "2025-05-31", "有效"),
    (["effective_on: 2025-06-01", "repeals: {document: A, part: 第三条}"], [], "2025-06-01", "部分失效"),
    (["effective_on: 2025-06-01", "repeals: {document: A, part: 第三条}"], ["repeals: A"], "2025-06-01", "废止"),
    (["effective_on: 2025-06-01", "amends: A"], ["repeals: {document: A, part: 第三条}"], "2025-06-01", "部分失效"),
    // What repeals and is repealed later has repealed all the same.
    (
      ["effective_on: 2025-02-01", "repeals: A"], ["effective_on: 2025-06-01", "repeals: B"], "2025-06-01",
      "废止"
    ),
    // What is repealed before its day never repeals.
    (
      ["effective_on: 2025-06-01", "repeals: A"], ["effective_on: 2025-05-01", "repeals: B"], "2025-07-01",
      "有效"
    ),
    (
      ["effective_on: 2025-06-01", "repeals: A"], ["effective_on: 2025-06-01", "repeals: B"], "2025-07-01",
      "废止"
    ),
    (["draft: true", "repeals: A"], [], "2025-07-01", "有效"),
    (["effective_on: 2027-02-01", "repeals: A"], [], "2027-03-01", "失效"),
    (["effective_on: 2025-02-01", "repeals: A"], [], "2027-03-01", "废止"),
    (["repeals: A"], ["repeals: A"], "2025-07-01", "废止"),
  ]

  @Test(arguments: chains.indices)
  func actsTakeEffectOnTheirDay(index: Int) async throws {
    let (second, third, day, state) = RelationTests.chains[index]
    func lines(_ lines: [String]) -> [String] {
      lines.map {
        $0.replacing(": A", with: ": " + Document.number(1)).replacing(": B", with: ": " + Document.number(2))
      }
    }
    let column = try RelationTests.column([
      Document(serial: 1, lines: ["effective_on: 2025-01-01", "expires_on: 2026-12-31"]),
      Document(serial: 2, day: "2025-01-02", lines: lines(second)),
      Document(serial: 3, day: "2025-01-03", lines: lines(third)),
    ])
    let report = try await column.build(asOf: day)
    #expect(!report.hasFailed, "\(report.listing)")
    #expect(try RelationTests.state(1, in: column) == state, "\(second) \(third) \(day)")
  }

  /// The names of the files, and with them the order of reading, decide nothing.
  @Test func validityDoesNotDependOnTheOrder() async throws {
    var dice = Dice(seed: Dice.seed)
    for round in 0..<6 {
      var documents: [Document] = []
      for serial in 1...12 {
        var lines = ["effective_on: \(NoticeSource.day(Int.random(in: 1...900, using: &dice)))"]
        if serial > 1 {
          let relation = ["repeals", "replaces", "amends"][Int.random(in: 0...2, using: &dice)]
          lines.append("\(relation): \(Document.number(Int.random(in: 1..<serial, using: &dice)))")
        }
        documents.append(Document(serial: serial, day: NoticeSource.day(serial), lines: lines))
      }
      let straight = try RelationTests.column(documents)
      let shuffled = try TestColumn(
        Dictionary(
          uniqueKeysWithValues: zip(documents, documents.shuffled(using: &dice)).map {
            ($1.file.0, $0.file.1)
          }))
      try await straight.build(asOf: "2022-01-01")
      try await shuffled.build(asOf: "2022-01-01")
      let differences = try FileTree(of: straight.output).differences(from: FileTree(of: shuffled.output))
      #expect(differences.isEmpty, "seed \(Dice.seed), round \(round): \(differences)")
    }
  }

  /// A ring of any length is told once, at its first document, with a note at each of the others.
  @Test(arguments: 1...5) func ringsAreNamed(length: Int) async throws {
    let column = try RelationTests.column(
      (1...length).map { serial in
        Document(serial: serial, lines: ["amends: \(Document.number(serial % length + 1))"])
      } + [Document(serial: 9, lines: ["repeals: \(Document.number(1))"])])
    let report = try await column.check()
    let rings = report.diagnostics.filter { $0.rule.id == "repeal-cycle" }
    #expect(report.errorRules == ["repeal-cycle"], "\(report.listing)")
    #expect(rings.first?.place.path == "Content/notices/001.md")
    #expect(rings.first?.place.line == 9)
    #expect(rings.first?.notes.map(\.place.path) == (1..<length).map { "Content/notices/00\($0 + 1).md" })
  }

  /// Acts of 2 and 3 on 1; what is said of it.
  static let contradictions: [(second: [String], third: [String], count: Int)] = [
    (["repeals: A", "amends: A"], [], 1), (["replaces: A", "amends: A"], [], 1), (["amends: A"], [], 0),
    (["repeals: A", "effective_on: 2025-02-01"], ["amends: A", "effective_on: 2025-03-01"], 1),
    (["repeals: A", "effective_on: 2025-03-01"], ["amends: A", "effective_on: 2025-02-01"], 0),
    (["repeals: A", "effective_on: 2025-02-01"], ["repeals: A", "effective_on: 2025-03-01"], 0),
  ]

  @Test(arguments: contradictions.indices) func contradictionsAreErrors(index: Int) async throws {
    let (second, third, count) = RelationTests.contradictions[index]
    func lines(_ lines: [String]) -> [String] {
      lines.map { $0.replacing(": A", with: ": " + Document.number(1)) }
    }
    let column = try RelationTests.column([
      Document(serial: 1, lines: ["effective_on: 2025-01-01"]),
      Document(serial: 2, day: "2025-01-02", lines: lines(second)),
      Document(serial: 3, day: "2025-01-03", lines: lines(third)),
    ])
    let report = try await column.check()
    #expect(report.errorRules == Array(repeating: "acts-contradict", count: count), "\(report.listing)")
  }

  /// Own numbers that the column lacks are errors; those of other offices are shown.
  static let references: [(written: String, rule: String?)] = [
    ("11990100000123457U/2020-00009", "reference-dangling"), ("000123457/2020-00009", "reference-dangling"),
    ("示政办发〔2020〕9号", "reference-dangling"), ("示例市人民政府办公室令第9号", "reference-dangling"),
    ("国发〔2020〕9号", "reference-unknown"), ("000014349/2020-00009", "reference-unknown"),
    ("某省人民政府令第9号", "reference-unknown"), ("示政办发〔2024〕1号", nil), (Document.number(3), "reference-dangling"),
  ]

  /// A file with errors holds back what is said of its own numbers, and nothing else.
  @Test(arguments: [
    ("made_on: 2024-02-30", ["reference-dangling", "reference-dangling"]), ("made_on: [", []),
  ])
  func aRefusedFileHoldsBackItsOwnNumbersOnly(fault: String, rules: [String]) async throws {
    let column = try RelationTests.column([
      Document(serial: 1, lines: ["interprets: \(Document.number(4))"]),
      Document(serial: 2, lines: ["interprets: \(Document.number(5))"]),
      Document(serial: 3, lines: ["repeals: \(Document.number(6))"]),
      Document(serial: 4, lines: [fault]),
    ])
    let report = try await column.check()
    let found = report.diagnostics.map(\.rule.id).filter { $0.hasPrefix("reference-") }
    #expect(found == rules, "\(report.listing)")
  }

  @Test(arguments: references.indices) func ownNumbersMustLeadSomewhere(index: Int) async throws {
    let (written, rule) = RelationTests.references[index]
    let column = try RelationTests.column([
      Document(serial: 1, day: "2024-03-05", lines: ["document_number: 示政办发〔2024〕1号"]),
      Document(serial: 2, lines: ["interprets: \(written)"]), Document(serial: 3, lines: ["draft: true"]),
    ])
    let report = try await column.check()
    let found = report.diagnostics.filter { $0.rule.id.hasPrefix("reference-") }
    #expect(found.map(\.rule.id) == (rule.map { [$0] } ?? []), "\(written)")
    #expect(found.allSatisfy { $0.place.column == 13 && $0.place.length == written.unicodeScalars.count })
  }

  /// The page says on top what became of the document, and links to what to read instead.
  @Test func theOldPageLeadsToTheNewAndBack() async throws {
    let column = try RelationTests.column([
      Document(serial: 1, lines: ["effective_on: 2025-01-01", "expires_on: 2026-12-31"]),
      Document(
        serial: 2, day: "2025-05-01", lines: ["effective_on: 2025-06-01", "replaces: \(Document.number(1))"]),
    ])
    let tree = try await column.built()
    let old = tree.text("notices/\(Document.number(1)).html")
    let main = try #require(old.split(separator: "<main").last)
    let banner = try #require(main.split(separator: "<article>").first)
    #expect(banner.contains("<strong>废止</strong>　本文件自2025年6月1日起废止，仅供查阅。"))
    #expect(banner.contains("2024-00002.html\">第2号文件</a>"))
    let new = tree.text("notices/\(Document.number(2)).html")
    #expect(new.contains("<h2>本文件代替的文件</h2>") && new.contains("2024-00001.html\">第1号文件</a>"))
    let rows = tree.text("category/20-15/index.html")
    #expect(rows.contains(">废止</span>"))
  }
}
