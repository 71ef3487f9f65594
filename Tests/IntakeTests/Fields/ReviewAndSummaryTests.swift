import Diagnostics
import Disclosure
import Intake
import Testing

@Suite("Review and summary")
struct ReviewAndSummaryTests {
  @Test func aReviewIsKeptByItsDate() throws {
    let reading = try expect(notice("审核: {审核人: 政务公开科, 日期: 2024年3月4日}"))
    #expect(reading.notice?.review?.date?.iso == "2024-03-04")
    #expect(try expect(notice()).notice?.review == nil)
  }

  @Test func aReviewNamesWhoAndWhen() throws {
    try expect(notice("review: 1️⃣{date: 2024-03-04}"), "missing-field")
    try expect(notice("review: {reviewer: 1️⃣'', date: 2024-03-04}"), "missing-field")
    try expect(notice("review: 1️⃣{reviewer: 政务公开科}"), "missing-field")
    try expect(notice("review: {reviewer: 政务公开科, date: 1️⃣明天}"), "bad-date")
    try expect(notice("review: 1️⃣政务公开科"), "wrong-type")
  }

  @Test func aSummaryIsNotTheTitle() throws {
    try expect(notice("summary: 1️⃣关于开展示例工作的通知"), "summary-form")
    try expect(
      notice("summary: 1️⃣“关于开展 示例工作的通知”".replacing("“", with: "").replacing("”", with: "")), "summary-form")
  }

  static let lengths: [(summary: Int, text: Int, isLong: Bool)] = [
    (300, 10, false), (301, 10, true), (500, 5001, false), (501, 6000, true), (301, 4000, true),
  ]

  @Test(arguments: lengths)
  func aSummaryIsShort(summary: Int, text: Int, isLong: Bool) throws {
    let words = String(repeating: "字", count: summary)
    let body = String(repeating: "文", count: text) + "\n"
    let reading = try Reading(notice("summary: \(words)", body: body))
    #expect(reading.rules == (isLong ? ["summary-form"] : []))
  }
}
