import Diagnostics
import Disclosure
import Testing

@Suite("Keys and values of a notice")
struct FieldTests {
  static let unknown: [(line: String, meant: String?)] = [
    ("1️⃣法布日期: 2024-03-05", "发布日期"), ("1️⃣publised_at: 2024-03-05", "published_at"), ("1️⃣titel: 通知", "title"),
    ("1️⃣索引好: 1", "索引号"), ("1️⃣天气: 晴", nil), ("1️⃣\"标提\": 通知", "标题"), ("1️⃣layout: post", nil),
  ]

  @Test(arguments: unknown)
  func anUnknownKeyIsAnErrorWithWhatWasMeant(line: String, meant: String?) throws {
    let reading = try expect(notice(line), "unknown-key")
    if let meant {
      #expect(reading.help == "did you mean “\(meant)”?")
    } else {
      #expect(!reading.help.contains("did you mean"))
    }
  }

  @Test func everyUnknownKeyIsReported() throws {
    try expect(notice("1️⃣titel: 甲", "2️⃣天气: 晴", "3️⃣layout: post"), "unknown-key", "unknown-key", "unknown-key")
  }

  static let twice: [(first: String, second: String)] = [
    ("note: 甲", "1️⃣note: 乙"), ("note: 甲", "1️⃣备注: 乙"), ("备注: 甲", "1️⃣note: 乙"), ("备注: 甲", "1️⃣備註: 乙"),
    ("发文日期: 2024-03-01", "1️⃣发文时间: 2024-03-02"), ("note: 甲", "1️⃣备注: 甲"), ("note:", "1️⃣备注: 乙"),
    ("NOTE: 甲", "1️⃣note: 乙"),
  ]

  @Test(arguments: twice)
  func aKeyTwiceIsAnErrorUnderWhateverName(first: String, second: String) throws {
    let marked = notice().replacing("\n---\n\n", with: "\n\(first)\n\(second)\n---\n\n")
    let reading = try expect(marked, "duplicate-key")
    #expect(reading.diagnostics.first?.notes.map(\.place.line) == [9])
  }

  @Test func threeTimesIsReportedTwice() throws {
    try expect(
      notice().replacing("title: ", with: "标题: 甲\n1️⃣名称: 乙\n2️⃣title: "), "duplicate-key", "duplicate-key")
  }

  static let wrongTypes: [String] = [
    "title: 1️⃣[甲, 乙]", "title:\n  - 1️⃣甲".replacing("- 1️⃣甲", with: "1️⃣- 甲"), "title: 1️⃣{甲: 乙}",
    "index_number: 1️⃣[a]",
    "category: 1️⃣[20-15]", "made_on: 1️⃣[2024-03-01]", "published_at: 1️⃣{date: 2024-03-05}", "summary: 1️⃣[甲]",
    "document_number: 1️⃣[甲]", "effective_on: 1️⃣[2024-03-01]", "expires_on: 1️⃣{a: b}", "validity: 1️⃣[有效]",
    "disclosure: 1️⃣[主动公开]", "source: 1️⃣[甲]", "genre: 1️⃣[通知]", "kind: 1️⃣[policy]", "draft: 1️⃣[true]",
    "issuing_body: 1️⃣{name: 甲}", "keywords: 1️⃣{甲: 乙}", "keywords: [甲, 1️⃣[乙]]", "topic: 1️⃣{甲: 乙}",
    "interprets: 1️⃣{甲: 乙}",
    "repeals: [1️⃣[甲]]", "note: 1️⃣{甲: 乙}", "audience: 1️⃣{甲: 乙}", "review: 1️⃣甲", "review: 1️⃣[甲]",
    "review: {reviewer: 1️⃣[甲]}",
    "attachments: [1️⃣[甲]]", "attachments: {path: 1️⃣[甲]}", "issued_on: 1️⃣[2024-03-01]",
  ]

  @Test(arguments: wrongTypes)
  func aValueOfTheWrongTypeIsOneError(line: String) throws {
    try expect(notice(line), "wrong-type")
  }

  @Test(arguments: ["index_number", "title", "issuing_body", "category", "made_on", "published_at"])
  func aMissingFieldIsReportedAtTheHead(key: String) throws {
    let reading = try Reading(notice(without: [key]))
    #expect(reading.diagnostics.told == ["missing-field 1:1"])
    #expect(reading.notice == nil)
    #expect(reading.diagnostics.first?.problem.message.en == "“\(key)” is missing")
  }

  @Test func allMissingFieldsAreReported() throws {
    let reading = try Reading("---\nnote: 甲\n---\n正文。\n")
    #expect(reading.rules == Array(repeating: "missing-field", count: 6))
  }

  @Test(arguments: ["[]", "[\"\"]", "[~]", "\" \"", "\"，\"", "[\"\", \" \"]"])
  func aListWithoutABodyIsNoBody(written: String) throws {
    let reading = try Reading(notice("issuing_body: \(written)"))
    #expect(reading.rules == ["missing-field"])
    #expect(reading.notice == nil)
  }

  static let badDates: [String] = [
    "made_on: 1️⃣2024-02-30", "made_on: 1️⃣昨天", "published_at: 1️⃣2024-03-05 25:00",
    "published_at: 1️⃣\"2024年13月1日\"",
    "effective_on: 1️⃣自发布之日起", "expires_on: 1️⃣届时", "issued_on: 1️⃣2024-3", "生效日期: 1️⃣2023-02-29", "废止日期: 1️⃣有效",
    "review: {reviewer: 甲, date: 1️⃣昨天}", "审核: {审核人: 甲, 日期: 1️⃣昨天}", "made_on: 1️⃣20240301",
    "made_on: 1️⃣\"二〇二四年三月一日\"",
  ]

  @Test(arguments: badDates)
  func aBadDateIsReportedWhereItStands(line: String) throws {
    try expect(notice(line), "bad-date")
  }

  static let dates: [(written: String, read: String)] = [
    ("2024年3月5日", "2024-03-05"), ("2024.3.5", "2024-03-05"), ("2024/03/05", "2024-03-05"),
    ("２０２４-０３-０５", "2024-03-05"),
    ("2025年08月22日 18:40:00", "2025-08-22 18:40"), ("2018.11.09 00:00:00", "2018-11-09 00:00"),
    ("2015-10-15 10:06:36", "2015-10-15 10:06"), ("2024-03-05T09:30", "2024-03-05 09:30"),
    ("\"2024-03-05 09：30\"", "2024-03-05 09:30"),
  ]

  @Test(arguments: dates)
  func datesOfEveryFormAreTaken(written: String, read: String) throws {
    let reading = try Reading(notice("published_at: \(written)", "made_on: \(written)"))
    #expect(reading.rules == [])
    #expect(reading.notice?.publishedAt.displayed == read)
    #expect(reading.notice?.madeOn.iso == String(read.prefix(10)))
  }

  static let wrongValues: [String] = [
    "validity: 1️⃣已归档", "kind: 1️⃣通知", "draft: 1️⃣可能", "interprets: 1️⃣" + String(repeating: "长", count: 300),
    "有效性: 1️⃣不详", "信息种类: 1️⃣文件",
  ]

  @Test(arguments: wrongValues)
  func aValueOutsideItsChoicesTellsThem(line: String) throws {
    let reading = try expect(notice(line), "wrong-value")
    #expect(reading.help.hasPrefix("write one of: "))
  }

  static let disclosures: [(written: String, isPublished: Bool)] = [
    ("主动公开", true), ("主動公開", true), ("主 动 公 开", true), ("依申请公开", false), ("不予公开", false), ("不公开", false),
    ("依申請公開", false), ("政府网站", false), ("公开", false), ("内部", false),
  ]

  @Test(arguments: disclosures)
  func onlyProactiveDisclosureIsPublished(written: String, isPublished: Bool) throws {
    if isPublished {
      #expect(try Reading(notice("disclosure: \(written)")).rules == [])
    } else {
      try expect(notice("disclosure: 1️⃣\(written)"), "not-proactive")
      try expect(notice("公开属性: 1️⃣\(written)", "draft: true"), "not-proactive")
    }
  }

  @Test func aReviewHasItsOwnKeys() throws {
    let reading = try expect(notice("review: {1️⃣reviwer: 甲, date: 2024-03-01}"), "unknown-key")
    #expect(reading.help == "did you mean “reviewer”?")
    try expect(notice("review: {reviewer: 甲, 1️⃣reviewer: 乙}"), "duplicate-key")
    #expect(try Reading(notice("审核:\n  审核人: 甲\n  日期: 2024年3月1日")).rules == [])
  }
}
