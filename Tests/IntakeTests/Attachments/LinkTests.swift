import Diagnostics
import Disclosure
import Testing

@Suite("Links in a text")
struct LinkTests {
  static let files = MemoryFiles(
    sizes: ["Content/notices/2024/表.xlsx": 20, "Content/notices/2024/图.png": 30],
    documents: [
      "Content/notices/2024/a.md", "Content/notices/2024/yuan-tongzhi.md", "Content/notices/2023/通知.md",
      "Content/pages/guide.md",
    ])

  static let links: [(destination: String, target: ContentLink.Target)] = [
    ("yuan-tongzhi.md", .document("Content/notices/2024/yuan-tongzhi.md", anchor: "")),
    ("./yuan-tongzhi.md", .document("Content/notices/2024/yuan-tongzhi.md", anchor: "")),
    ("../2023/通知.md", .document("Content/notices/2023/通知.md", anchor: "")),
    ("../2023/%E9%80%9A%E7%9F%A5.md", .document("Content/notices/2023/通知.md", anchor: "")),
    ("../../pages/guide.md#联系方式", .document("Content/pages/guide.md", anchor: "联系方式")),
    ("a.md", .document("Content/notices/2024/a.md", anchor: "")),
    ("表.xlsx", .attachment("Content/notices/2024/表.xlsx")),
    ("../2024/图.png", .attachment("Content/notices/2024/图.png")),
  ]

  @Test(arguments: links)
  func leadToNoticesPagesAndFiles(destination: String, target: ContentLink.Target) throws {
    let reading = try Reading(notice(body: "第一段。\n\n见[办法](\(destination))。\n"), files: LinkTests.files)
    #expect(reading.rules == [])
    let link = try #require(reading.notice?.bodyLinks.first)
    #expect(link.target == target)
    #expect(link.line == 13 && link.column == 2)
    let address = try #require(reading.body).html[Int(link.start)..<Int(link.end)]
    #expect(reading.html.contains("<a href=\"\(String(decoding: address, as: UTF8.self))\">办法</a>"))
  }

  @Test(arguments: [
    "https://www.example.invalid/", "https://www.example.invalid/a.md", "mailto:office@example.invalid",
    "tel:12345", "#总则",
    "#%E6%80%BB%E5%88%99",
  ])
  func otherAddressesStayAsTheyAre(destination: String) throws {
    let reading = try Reading(notice(body: "# 总则\n\n见[办法](\(destination))。\n"), files: LinkTests.files)
    #expect(reading.rules == [])
    #expect(reading.notice?.bodyLinks.isEmpty == true)
  }

  static let wrong: [(body: String, rule: String)] = [
    ("见1️⃣[办法](yuan-tongzi.md)", "dead-link"), ("见1️⃣[办法](../2024/no.md#a)", "dead-link"),
    ("见1️⃣[办法](2023)", "file-missing"),
    ("见1️⃣[办法](表.xls)", "file-missing"), ("见1️⃣![图](没有.png)", "file-missing"),
    ("见1️⃣[办法](/bszn/index.html)", "absolute-link"),
    ("见1️⃣[办法](/etc/passwd)", "absolute-link"), ("见1️⃣[办法](../../../Package.swift)", "file-outside"),
    ("见1️⃣[办法](%2e%2e/../../Package.md)", "file-outside"), ("# 总则\n\n见1️⃣[办法](#附则)", "dead-anchor"),
    ("见1️⃣[办法](#总则)", "dead-anchor"), ("# 总则\n\n见1️⃣[办法](#fnlist)", "dead-anchor"),
    ("见1️⃣[办法](javascript:alert(1))", "unsafe-link"),
    ("见1️⃣[办法](//www.example.invalid/a)", "unsafe-link"), ("见1️⃣[办法](c:/公文/a.pdf)", "unsafe-link"),
    ("见1️⃣[办法](2024\\\\a.md)", "unsafe-link"), ("见1️⃣[办法]()", "link-without-target"),
    ("见1️⃣![图]()", "link-without-target"),
    ("甲。\n\n> 引文[^1]，见1️⃣[办法](no.md)\n\n[^1]: 注。", "dead-link"),
    ("甲。\n\n[^1]: 见1️⃣[办法](no.md)。\n\n乙[^1]。", "dead-link"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 | 1️⃣[办法](no.md) |", "dead-link"), ("见1️⃣[办法][a]。\n\n[a]: no.md", "dead-link"),
    ("见1️⃣<https://user@www.example.invalid/>", "unsafe-link"),
  ]

  @Test(arguments: wrong)
  func aLinkThatLeadsNowhereIsOneProblem(body: String, rule: String) throws {
    try expect(notice(body: body + "\n"), rule, files: LinkTests.files)
  }

  static let suggestions: [(destination: String, meant: String)] = [
    ("yuan-tongzi.md", "yuan-tongzhi.md"), ("图.pmg", "图.png"), ("../2023/通告.md", "通知.md"), ("#总测", "#总则"),
  ]

  @Test(arguments: suggestions)
  func whatIsProbablyMeantIsTold(destination: String, meant: String) throws {
    let reading = try Reading(notice(body: "# 总则\n\n见[办法](\(destination))。\n"), files: LinkTests.files)
    #expect(reading.help.contains("did you mean") && reading.help.contains(meant))
  }

  @Test func footnotesLeadToTheirNotes() throws {
    let reading = try Reading(
      notice(body: "甲[^1]。\n\n[^1]: 注，见[通知](yuan-tongzhi.md)。\n"), files: LinkTests.files)
    #expect(reading.rules == [])
    #expect(reading.notice?.bodyLinks.map(\.line) == [13])
  }

  @Test func everyLinkIsListedInTheOrderOfTheText() throws {
    let body =
      "[甲](yuan-tongzhi.md) ![乙](图.png)\n\n| 表 |\n|---|\n| [丙](表.xlsx) |\n\n- [丁](../../pages/guide.md)\n"
    let reading = try Reading(notice(body: body), files: LinkTests.files)
    #expect(reading.rules == [])
    #expect(reading.notice?.bodyLinks.map(\.line) == [11, 11, 15, 17])
    let starts = reading.notice?.bodyLinks.map(\.start) ?? []
    #expect(starts == starts.sorted() && Set(starts).count == 4)
  }
}
