import Diagnostics
import Disclosure
import Intake
import Testing

@Suite("Where leaks and damage stand")
struct ScrutinyPlaceTests {
  private static let id = "11010519491231002X"

  @Test func inTheBody() throws {
    try expect(
      notice(
        body: "甲。\n\n😀张某1️⃣\(Self.id)，\n| 甲 | 2️⃣13800138000 |\n\n![图3️⃣13900139000](https://a.gov.cn/a.png)\n"),
      "resident-id", "mobile-number", "mobile-number")
    try expect(
      notice(body: "见1️⃣[甲](yi-\(Self.id.prefix(4)).md)。\n\n~~~\n2️⃣\(Self.id)\n~~~\n"), "dead-link",
      "resident-id")
  }

  @Test func behindInvisibleCharacters() throws {
    try expect(notice(body: "甲1️⃣\u{200B}乙2️⃣\(Self.id)\n"), "invisible-character", "resident-id")
    try expect(notice(body: "甲1️⃣1101051949122️⃣\u{200B}31002X\n"), "resident-id", "invisible-character")
  }

  @Test func inEveryValueAndKey() throws {
    try expect(notice("note: 备注1️⃣\(Self.id)"), "resident-id")
    try expect(notice("note: \"备注1️⃣\(Self.id)\""), "resident-id")
    try expect(notice("note: 1️⃣\"备注1101051949\\u0031231002X\""), "resident-id")
    try expect(notice("note: >\n  备注\n  第二行1️⃣\(Self.id)"), "resident-id")
    try expect(notice("keywords: [甲, 1️⃣\(Self.id), 2️⃣13800138000]"), "resident-id", "mobile-number")
    try expect(notice("title: 关于1️⃣\(Self.id)的通知", "summary: 2️⃣\(Self.id)"), "resident-id", "resident-id")
    try expect(notice("1️⃣\(Self.id): 甲"), "resident-id")
    try expect(notice("review: {reviewer: 张某1️⃣13800138000, date: 2024-03-01}"), "mobile-number")
  }

  @Test func aCommentIsPublishedNowhere() throws {
    try expect(notice("# \(Self.id)"))
  }

  @Test func oneFaultIsToldOnce() throws {
    try expect(notice("document_number: 1️⃣13800138000"), "mobile-number")
    try expect(notice("index_number: 11990100000123457U/1️⃣2O24-00001"), "confusable-character")
    try expect(notice("made_on: 1️⃣2O24-03-01"), "confusable-character")
  }

  @Test func linesCountHoweverTheyEnd() throws {
    for end in ["\r\n", "\r"] {
      try expect(
        notice("note: 1️⃣13800138000", body: "甲\n\n乙2️⃣\(Self.id)\n").replacing("\n", with: end), "mobile-number",
        "resident-id")
    }
  }

  @Test func draftsForCommentStandInConsultations() throws {
    try expect(notice("title: 1️⃣示例办法（征求意见稿）"), "draft-mark")
    try expect(notice("title: 示例办法（征求意见稿）", "kind: consultation", body: "征求意见稿\n"))
  }

  @Test func aWaivedMobileStays() throws {
    let reading = try expect(
      notice("waive: [{rule: mobile-number, reason: 防汛值班公务手机}]", body: "值班电话1️⃣13800138000\n"), "mobile-number")
    #expect(reading.notice != nil)
  }
}

@Suite("Leaks in pages and settings")
struct ScrutinySettingsTests {
  @Test func aMobileInTheSettingsIsAnError() throws {
    let told = try expectSite(
      site(office: "{name: 示例市人民政府办公室, code: 11990100000123457U, telephone: 1️⃣13800138000}"), "office-mobile")
    #expect(told.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test func settingsAreLookedThrough() throws {
    try expectSite(
      site(office: "{name: 示例市人民政府办公室, code: 11990100000123457U, address: 1️⃣11010519491231002X}"),
      "resident-id")
  }
}
