import Diagnostics
import Disclosure
import Testing

@Suite("A line ends where editors end it")
struct LineEndTests {
  /// What ends a line for some programs, and for no editor.
  static let signs = ["\u{2028}", "\u{2029}", "\u{85}"]

  /// In a value with quotation marks and in one without, in a key's place the fault still stands at its own line.
  @Test(arguments: signs, [true, false])
  func otherSignsShiftNoLaterPlace(sign: String, isQuoted: Bool) throws {
    let summary = isQuoted ? "summary: \"部署示例\(sign)工作。\"" : "summary: 部署示例\(sign)工作。"
    let text = notice(summary, "made_on: 2024-02-31")
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasPrefix("made_on") }.map { $0 + 1 }
    let reading = try Reading(text)
    let told = reading.diagnostics.filter { $0.rule.id == "bad-date" }.map(\.place)
    #expect(told.map(\.line) == [line])
    #expect(told.map(\.column) == [10])
  }

  @Test(arguments: signs)
  func suchASignIsPartOfItsValue(sign: String) throws {
    let reading = try Reading(notice("summary: 部署示例\(sign)工作: 一"))
    #expect(reading.rules.first == "yaml-syntax" || reading.notice != nil)
    let sound = try #require(try Reading(notice("title: 关于\(sign)示例的通知")).notice)
    #expect(sound.title.unicodeScalars.contains { $0.value > 0x4E00 })
    #expect(sound.title.hasPrefix("关于") && sound.title.hasSuffix("示例的通知"))
  }

  /// A character for private use of the author's own stays what it is.
  @Test func whatStandsInForASignIsNeverTheAuthors() throws {
    let text = "关于\u{10F000}\u{2028}\u{10F001}示例的通知"
    let sound = try #require(try Reading(notice("title: \(text)")).notice)
    #expect(sound.title.contains("\u{10F000}") && sound.title.contains("\u{10F001}"))
    #expect(!sound.title.contains("\u{10F002}"))
  }

  /// In a text, with every line end that there is.
  @Test(arguments: ["\n", "\r\n", "\r"], signs + ["\u{B}", "\u{C}"])
  func placesInTheTextStayToo(end: String, sign: String) throws {
    let body = "甲\(sign)乙。\n\n见[附件](missing.pdf)。\n"
    let text = notice(body: body)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("missing") }.map { $0 + 1 }
    let reading = try Reading(text.replacing("\n", with: end))
    let told = reading.diagnostics.first { $0.rule.id == "file-missing" }
    #expect(told?.place.line == line)
  }

  /// libyaml names a character that it refuses by its offset alone.
  @Test(arguments: ["\n", "\r\n", "\r"])
  func aCharacterThatYAMLRefusesIsLocated(end: String) throws {
    let text = notice("made_on: 2024-\u{1}03-01")
    let line = text.split(separator: "\n").firstIndex { $0.hasPrefix("made_on") }.map { $0 + 1 }
    let reading = try Reading(text.replacing("\n", with: end))
    #expect(reading.diagnostics.map(\.rule.id) == ["yaml-syntax"])
    #expect(reading.diagnostics.first?.place.line == line)
  }

  @Test func whatAFileIsThatIsNoText() throws {
    let sound = notice()
    let wide = sound.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let cases: [(name: String, bytes: [UInt8], words: String)] = [
      ("UTF-16 with its mark", [0xFF, 0xFE] + wide, "UTF-16"), ("UTF-16 without", wide, "UTF-16"),
      ("UTF-16, the other order", sound.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, "UTF-16"),
      ("NUL at the end", Array(sound.utf8) + [0, 0, 0], "NUL"),
      ("NUL inside", Array(sound.replacing("正文", with: "正\u{0}文").utf8), "NUL"),
      ("cut in a character", Array(sound.utf8.dropLast(5)), "is UTF-8"),
      ("pasted from elsewhere", Array(sound.utf8) + [0xB9, 0xAB, 0xBF, 0xAA], "is UTF-8"),
      ("GBK", Array("---\ntitle: ".utf8) + [0xB9, 0xAB, 0xBF, 0xAA], "not UTF-8 text here"),
    ]
    for (name, bytes, words) in cases {
      let reading = try Reading(bytes: bytes)
      #expect(reading.rules == ["not-utf8"], "\(name)")
      let problem = reading.diagnostics.first?.problem
      #expect(problem?.message.en.contains(words) == true, "\(name): \(problem?.message.en ?? "")")
      #expect(problem?.help.en.contains("GBK") == (name == "GBK"), "\(name)")
    }
  }
}
