import Diagnostics
import Disclosure
import Testing

@Suite("Files as editors and office programs leave them")
struct FileFormTests {
  static let plain = notice(body: "# 总则\n\n第一条\n第二条\n")

  static let forms: [(name: String, text: String)] = [
    ("byte order mark", "\u{FEFF}" + plain),
    ("CRLF", plain.replacing("\n", with: "\r\n")),
    ("CR", plain.replacing("\n", with: "\r")),
    ("byte order mark and CRLF", "\u{FEFF}" + plain.replacing("\n", with: "\r\n")),
    ("blanks behind the fences", plain.replacing("---\n", with: "---  \t\n")),
    ("blanks behind the values", plain.replacing("通知\n", with: "通知  \t\n")),
    ("blank lines between the fields", plain.replacing("\nsummary", with: "\n\n  \nsummary")),
    ("a comment line", plain.replacing("\nsummary", with: "\n# 摘要：待定 \nsummary")),
    ("no line end at the end", String(plain.dropLast())),
    ("no blank line before the text", plain.replacing("---\n\n#", with: "---\n#")),
    (
      "quoted values",
      plain.replacing("关于开展示例工作的通知", with: "\"关于开展示例工作的通知\"").replacing("2024-03-05", with: "'2024-03-05'")
    ),
    ("a value over two lines", plain.replacing("title: 关于", with: "title:\n  关于")),
  ]

  @Test(arguments: forms)
  func areReadAsMeant(name: String, text: String) throws {
    let reading = try Reading(text)
    #expect(reading.rules == [], "\(name)")
    let notice = try #require(reading.notice)
    #expect(notice.title == "关于开展示例工作的通知")
    #expect(notice.indexNumber.text == "11990100000123457U/2024-00001")
    #expect(notice.publishedAt.displayed == "2024-03-05")
    #expect(reading.body?.headings.map(\.text) == ["总则"])
    #expect(reading.html.contains("第一条第二条"))
  }

  static let undecodable: [(name: String, before: String, bytes: [UInt8], place: String)] = [
    ("GBK", "---\ntitle: ", [0xB9, 0xAB, 0xBF, 0xAA], "2:8"), ("the first byte", "", [0xFF, 0xFE], "1:1"),
    ("NUL", "---\ntitle: 通知\n---\n正文", [0x00], "4:3"), ("CRLF before", "---\r\n甲\r\n乙", [0xC0, 0x80], "3:2"),
    ("CR before", "---\r甲\r乙😀", [0x80], "3:3"), ("a surrogate", "---\n", [0xED, 0xA0, 0x80], "2:1"),
    ("beyond Unicode", "---\n甲", [0xF4, 0x90, 0x80, 0x80], "2:2"),
    ("cut off", "---\n甲", [0xE5, 0x85], "2:2"),
    ("UTF-16", "", [0xFE, 0xFF, 0x00, 0x2D], "1:1"),
    ("behind a byte order mark", "\u{FEFF}---", [0xFF], "1:4"),
  ]

  @Test(arguments: undecodable)
  func bytesThatAreNoTextAreLocated(name: String, before: String, bytes: [UInt8], place: String) throws {
    let reading = try Reading(bytes: Array(before.utf8) + bytes + Array("\n---\n\n正文。\n".utf8))
    #expect(reading.diagnostics.told == ["not-utf8 \(place)"], "\(name)")
    #expect(reading.notice == nil)
  }

  @Test(arguments: [
    "", "\n", "\u{FEFF}", "正文。\n", "\n---\ntitle: 通知\n---\n", " ---\ntitle: 通知\n---\n", "--\ntitle: 通知\n--\n",
    "----\ntitle: 通知\n----\n", "title: 通知\n", "+++\ntitle = 1\n+++\n",
  ])
  func aFileWithoutFrontMatter(text: String) throws {
    let reading = try Reading(text)
    #expect(reading.diagnostics.told == ["no-front-matter 1:1"])
    #expect(reading.notice == nil)
  }

  @Test(arguments: [
    "---\n---\n", "---\n\n---\n正文。\n", "---\n# 只有注释\n---\n正文。\n", "---\n- 甲\n- 乙\n---\n", "---\n一段文字\n---\n",
    "---\n[]\n---\n", "---\n~\n---\n",
  ])
  func frontMatterWithoutFields(text: String) throws {
    let reading = try Reading(text)
    #expect(reading.diagnostics.told == ["no-front-matter 1:1"])
    #expect(reading.notice == nil)
  }

  @Test(arguments: [
    "---", "---\n", "---\ntitle: 通知\n", "---\ntitle: 通知\n\n正文。\n", "---\ntitle: 通知\n ---\n正文。\n",
    "---\ntitle: 通知\n--- 正文\n", "---\r\ntitle: 通知\r\n...\r\n",
  ])
  func anUnclosedFence(text: String) throws {
    let reading = try Reading(text)
    #expect(reading.diagnostics.told == ["unclosed-front-matter 1:1"])
    #expect(reading.notice == nil)
  }

  @Test func frontMatterOfUpTo64KBIsRead() throws {
    let fields = notice().utf8.count - "---\n".utf8.count - "---\n\n正文。\n".utf8.count
    let room = (64 << 10) - fields - "note: \n".utf8.count
    #expect(try Reading(notice("note: " + String(repeating: "x", count: room))).rules == [])
    let larger = try Reading(notice("note: " + String(repeating: "x", count: room + 1)))
    #expect(larger.diagnostics.told == ["front-matter-size 1:1"])
    #expect(larger.notice == nil)
  }

  @Test func aLineOfDashesInTheTextIsText() throws {
    let reading = try Reading(notice(body: "第一段\n\n---\n\n第二段\n"))
    #expect(reading.rules == [])
    #expect(reading.html.contains("<hr"))
  }
}
