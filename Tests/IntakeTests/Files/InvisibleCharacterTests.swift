import Diagnostics
import Disclosure
import Testing

@Suite("Characters that nobody sees")
struct InvisibleCharacterTests {
  @Test(arguments: [
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{FEFF}", "\u{AD}",
  ])
  func areReportedAndLeftOut(character: String) throws {
    let reading = try expect(
      notice("title: 1️⃣关于\(character)开展\(character)工作的通知", body: "第一行\n第二2️⃣\(character)行\(character)。\n"),
      "invisible-character", "invisible-character")
    #expect(reading.notice.map { Array($0.title.unicodeScalars) } == Array("关于开展工作的通知".unicodeScalars))
    #expect(!reading.html.contains(character))
  }

  @Test func eachLineOfATextIsReportedOnce() throws {
    try expect(
      notice(body: "甲1️⃣\u{200B}乙\u{200B}\n\n丙\n2️⃣\u{200B}丁\n\n😀é3️⃣\u{FEFF}\n"),
      "invisible-character", "invisible-character", "invisible-character")
  }

  @Test(arguments: ["\r\n", "\r"])
  func linesCountHoweverTheyEnd(lineEnd: String) throws {
    try expect(
      notice("note: 1️⃣备\u{200B}注", body: "甲\n\n乙2️⃣\u{200B}丙\n").replacing("\n", with: lineEnd),
      "invisible-character", "invisible-character")
  }

  @Test func placesBehindThemAreThoseOfTheFile() throws {
    try expect(notice(body: "甲1️⃣\u{200B}乙\n见2️⃣[丙](bing.md)\n"), "invisible-character", "dead-link")
    try expect(
      notice(body: "甲1️⃣\u{200B}\u{200B}乙2️⃣[丙](bing.md)\u{FEFF}3️⃣<b>丁</b>\n"), "invisible-character", "dead-link",
      "raw-html")
  }

  @Test func aLabelMayHoldThem() throws {
    let reading = try expect(notice("1️⃣名\u{200B}称: 通知", without: ["title"]), "label-form")
    #expect(reading.notice?.title == "通知")
  }

  @Test func numbersAndNamesAreCleaned() throws {
    let reading = try expect(
      notice(
        "index_number: 1️⃣11990100000123457U/2024-00001\u{200B}", "issuing_body: 2️⃣\u{200D}示例市人民政府办公室",
        "document_number: 3️⃣\u{200B}示政办发〔2024〕1号\u{200D}"),
      "invisible-character", "invisible-character", "invisible-character")
    #expect(reading.notice?.indexNumber.text == "11990100000123457U/2024-00001")
    #expect(reading.notice?.leadBody.isRegistered == true)
    #expect(reading.notice?.documentNumber?.text == "示政办发〔2024〕1号")
  }
}
