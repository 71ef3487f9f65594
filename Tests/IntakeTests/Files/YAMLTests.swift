import Diagnostics
import Disclosure
import Testing

@Suite("YAML that a notice may not hold")
struct YAMLTests {
  static let references: [String] = [
    "note: 1️⃣*a", "note: 1️⃣&a 备注", "note: 1️⃣!!str 备注", "note: 1️⃣!important 备注", "keywords: [1️⃣&a 甲, *a]",
    "keywords: 1️⃣&list [甲, 乙]", "review: 1️⃣&map {reviewer: 甲}", "keywords: 1️⃣!!set [甲]", "keywords:\n  - 1️⃣*a",
    "attachments:\n  - path: 1️⃣&p a.pdf\n    name: *p", "<<: 1️⃣*a", "1️⃣*a : 甲", "1️⃣&a note: 甲",
  ]

  @Test(arguments: references)
  func anchorsAliasesAndTags(line: String) throws {
    #expect(try expect(notice(line), "yaml-alias").notice == nil)
  }

  @Test func aBombGoesOffNowhere() throws {
    var lines = ["a: &a [\"甲\",\"乙\",\"丙\"]"]
    for (before, name) in zip("abcdefghijklmnop", "bcdefghijklmnopq") {
      lines.append(
        "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ",") + "]")
    }
    let reading = try Reading("---\n" + lines.joined(separator: "\n") + "\n---\n")
    #expect(reading.diagnostics.told == ["yaml-alias 2:4"])
  }

  @Test(arguments: [
    "note: 甲 & 乙", "note: 注意!", "note: 甲*乙", "note: \"*必读*\"", "note: '&a'", "note: \"!重要\"",
    "note: 5 * 3 < 16",
  ])
  func theSignsInsideAValueAreText(line: String) throws {
    #expect(try Reading(notice(line)).rules == [])
  }

  @Test(arguments: [14, 100, 12_000])
  func deepNestingIsRefused(depth: Int) throws {
    let sequence = try Reading(
      notice("note: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)))
    #expect(sequence.rules == [depth == 14 ? "wrong-type" : "yaml-syntax"])
    #expect(sequence.diagnostics.first?.place.line == 9)
    let mapping = try Reading(
      notice("note: " + String(repeating: "{a: ", count: depth) + String(repeating: "}", count: depth)))
    #expect(mapping.rules == [depth == 14 ? "wrong-type" : "yaml-syntax"])
  }

  @Test func deepBlocksAreRefused() throws {
    let lines = (1...40).map { String(repeating: " ", count: $0) + "a:" }
    #expect(try Reading(notice("note:\n" + lines.joined(separator: "\n"))).rules == ["yaml-syntax"])
  }

  @Test func twoDocumentsInOneFile() throws {
    let reading = try Reading(notice().replacing("\ncategory", with: "\n...\ncategory"))
    #expect(reading.rules == ["yaml-syntax"])
    #expect(reading.diagnostics.first?.place.line == 7)
    #expect(reading.notice == nil)
  }

  static let unreadable: [String] = [
    "title: 通知1️⃣: 关于: 示例", "title: 1️⃣\"没有结束", "title: 1️⃣[甲, 乙", "title: 1️⃣@甲", "title: 1️⃣`甲`",
    "note: \"甲\" 1️⃣乙", "note: [甲]1️⃣乙", "1️⃣\tnote: 甲", "note: \"1️⃣\\q\"", "note: {a: b1️⃣",
  ]

  @Test(arguments: unreadable)
  func syntaxErrorsAreLocatedOnTheirLine(line: String) throws {
    let marked = MarkedText(notice(line))
    let reading = try Reading(marked.text)
    #expect(reading.rules == ["yaml-syntax"])
    #expect(reading.notice == nil)
    let place = try #require(reading.diagnostics.first?.place)
    let markedLine = try #require(marked.places.first?.split(separator: ":").first.flatMap { Int($0) })
    // An opening sign without its end shows at the earliest on the next line.
    #expect((markedLine...markedLine + 1).contains(place.line))
    #expect(place.column >= 1)
  }

  @Test(arguments: ["? 1️⃣[甲, 乙]\n: 丙", "1️⃣[甲, 乙]: 丙", "1️⃣{甲: 乙}: 丙"])
  func aKeyIsText(line: String) throws {
    try expect(notice(line), "yaml-syntax")
  }

  @Test(arguments: ["\u{1}", "\u{7}", "\u{1B}", "\u{7F}"])
  func controlCharactersAreLocated(character: String) throws {
    let reading = try Reading(notice("title: 甲\(character)乙"))
    #expect(reading.rules == ["yaml-syntax"])
    #expect(reading.diagnostics.first?.place.line == 3)
  }

  static let kept: [(written: String, read: String)] = [
    ("no", "no"), ("007", "007"), ("2024-03-01", "2024-03-01"), ("1e3", "1e3"), ("0x1F", "0x1F"),
    ("true", "true"),
    ("\"null\"", "null"), ("'~'", "~"), ("甲 乙", "甲 乙"), ("\"甲\\u4e59\"", "甲乙"), ("'甲''乙'", "甲'乙"),
    ("a#b", "a#b"),
    ("https://www.example.invalid/a?b=1#c", "https://www.example.invalid/a?b=1#c"), ("12:30", "12:30"),
    (">-\n  甲\n  乙", "甲 乙"),
  ]

  @Test(arguments: kept)
  func aValueStaysTheTextThatWasTyped(written: String, read: String) throws {
    let reading = try Reading(notice("note: \(written)"))
    #expect(reading.rules == [])
    #expect(reading.notice?.furtherFields.map(\.value) == [read])
  }

  @Test(arguments: ["", "~", "null", "\"\"", "''", "\" \"", "\"\u{3000}\""])
  func anEmptyValueIsAnAbsentOne(written: String) throws {
    let keys = [
      "note", "document_number", "effective_on", "validity", "topic", "attachments", "kind", "disclosure",
      "repeals",
    ]
    for key in keys {
      let reading = try Reading(notice("\(key): \(written)"))
      #expect(reading.rules == [], "\(key)")
      #expect(reading.notice != nil)
    }
    let reading = try Reading(notice("note: \(written)", "document_number: \(written)", "kind: \(written)"))
    #expect(reading.rules == [])
    #expect(reading.notice?.furtherFields.isEmpty == true)
    #expect(reading.notice?.documentNumber == nil)
    #expect(reading.notice?.kind == .plain)
  }

  @Test(arguments: ["index_number", "title", "issuing_body", "category", "made_on", "published_at"])
  func anEmptyRequiredValueIsMissing(key: String) throws {
    for written in ["", "~", "null", "\"\"", "''", "\" \"", "\"\u{3000}\""] {
      let reading = try Reading(notice("\(key): \(written)"))
      #expect(reading.rules == ["missing-field"], "\(key): \(written)")
      #expect(reading.diagnostics.first.map { "\($0.place.line)" } != "1", "where the key stands")
      #expect(reading.notice == nil)
    }
  }
}

@Suite("Words hidden behind a sharp sign")
struct HiddenCommentTests {
  @Test(arguments: [
    "title: 关于1️⃣ #3 楼维修的通知", "title: 关于1️⃣   # 三号楼", "note:1️⃣ # 备注", "note: 甲\n  乙1️⃣ # 丙",
  ])
  func areReported(line: String) throws {
    try expect(notice(line), "hidden-comment")
  }

  @Test(arguments: [
    "keywords:\n  - 三号楼1️⃣ #维修\n  - 乙", "attachments:\n  - 表.xlsx1️⃣ # 附件一",
    "attachments:\n  - path: 表.xlsx\n    name: 附件1️⃣ #1",
  ])
  func alsoInListsAndMappings(lines: String) throws {
    try expect(notice(lines), "hidden-comment", files: MemoryFiles(sizes: ["Content/notices/2024/表.xlsx": 9]))
  }

  @Test func alsoBehindAMendedLabel() throws {
    try expect(notice("1️⃣备 注：甲2️⃣ # 乙"), "label-form", "hidden-comment")
  }

  @Test(arguments: ["title: \"关于 #3 楼维修的通知\"", "title: 关于#3楼维修的通知", "source: 示例网\n# 只给同事看", "note: '甲 # 乙'"])
  func whatIsShownOrStandsAloneIsNone(line: String) throws {
    #expect(try Reading(notice(line)).rules == [])
  }
}
