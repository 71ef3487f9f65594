import Diagnostics
import Disclosure
import Testing

@Suite("Numbers in a notice")
struct NumberFieldTests {
  static let sound: [String] = [
    "000014349/2017-00110", "00298627-2/202003-00010", "11341600762764234C/202112-00008",
    "113325000026455663/2023-43887", "11450000007565768W/2021-420011", "640502017/2018-41187",
    // Declared in the settings.
    "FJ00100-0201-2018-00262", "000014348/2020-35147",
  ]

  @Test(arguments: sound)
  func soundIndexNumbers(written: String) throws {
    let reading = try Reading(notice("index_number: \(written)"))
    #expect(reading.rules == [])
    #expect(reading.notice?.indexNumber.text == written)
  }

  static let unsound: [(written: String, rule: String, help: String)] = [
    ("11341600762764234D/202112-00008", "credit-code-check", "11341600762764234C"),
    ("113325000026455664/2023-43887", "credit-code-check", "113325000026455663"),
    ("11341600762764235C/202112-00008", "credit-code-check", "character by character"),
    ("640400001/2016-14852", "organisation-code-check", "640400002"),
    ("000014348/2021-35147", "organisation-code-check", "000014349"),
    ("736916953/2019-00001", "organisation-code-check", "736916951"),
    ("6107280000/2024-001005", "index-number-form", "index_number_patterns"),
    ("示例-1", "index-number-form", "index_number_patterns"),
    ("XFJ00100-0201-2018-00262", "index-number-form", "index_number_patterns"),
    ("FJ00100-0201-2018-00262x", "index-number-form", "index_number_patterns"),
    ("000014349/2017-0011", "index-number-form", "index_number_patterns"),
    ("000014349/201713-00110", "index-number-form", "index_number_patterns"),
    ("11341600762764234c/202112-00008", "index-number-form", "are capitals: 11341600762764234C/202112-00008"),
    ("\"甲\\n乙\"", "index-number-form", "index_number_patterns"),
  ]

  @Test(arguments: unsound)
  func unsoundIndexNumbers(written: String, rule: String, help: String) throws {
    let reading = try expect(notice("index_number: 1️⃣\(written)"), rule)
    #expect(reading.help.contains(help))
    #expect(reading.diagnostics.first?.severity == (rule == "organisation-code-check" ? .warning : .error))
  }

  @Test(arguments: [
    "11990100000123457U／2024－00001", "11990100000123457U\\2024-00001", "11990100000123457U\u{2215}2024–00001",
    "１１９９０１０００００１２３４５７Ｕ/２０２４-００００１", "11990100000123457U / 2024-00001",
  ])
  func spellingsOfOneNumber(written: String) throws {
    #expect(
      try Reading(notice("index_number: \(written)")).notice?.indexNumber.text
        == "11990100000123457U/2024-00001")
  }

  @Test(arguments: ["示政办发[2024]1号", "示政办发【2024】1号", "示政办发（2024）1号", "示政办发〔2024〕1 号", "示政办发 ［2024］ 1号"])
  func documentNumbersAreReadAsMeant(written: String) throws {
    let reading = try expect(notice("document_number: 1️⃣\(written)"), "document-number-form")
    #expect(reading.notice?.documentNumber?.text == "示政办发〔2024〕1号")
    #expect(reading.help == "write “示政办发〔2024〕1号”.")
    #expect(reading.errors == [])
  }

  @Test(arguments: ["示政办发〔2024〕1号", "示例市人民政府令第3号", "2024年第2号"])
  func soundDocumentNumbers(written: String) throws {
    let reading = try Reading(notice("document_number: \(written)"))
    #expect(reading.rules == [])
    #expect(reading.notice?.documentNumber?.text == written)
  }

  @Test(arguments: ["无", "null", "\"null\"", "~", "", "/", "－".replacing("－", with: "\"-\"")])
  func wordsForNoNumber(written: String) throws {
    let reading = try Reading(notice("document_number: \(written)"))
    #expect(reading.rules == [])
    #expect(reading.notice != nil && reading.notice?.documentNumber == nil)
  }

  @Test func aNumberThatBeginsWithABracketIsLocated() throws {
    let reading = try Reading(notice("document_number: [2024]1号"))
    #expect(reading.rules == ["yaml-syntax"])
    #expect(reading.diagnostics.first?.place.line == 9)
  }

  @Test func referencesAreFoldedAsTheNumbersThemselves() throws {
    let reading = try Reading(notice("repeals: [\"示政办发[2014]3 号\", \"11990100000123457U／2014－00003\"]"))
    #expect(reading.rules == [])
    #expect(reading.notice?.references.first?.text == "示政办发〔2014〕3号")
    #expect(reading.notice?.references.last?.indexNumber == "11990100000123457U/2014-00003")
  }

  /// A 代字 has up to thirty characters.
  @Test func aReferenceMayNameALongDocumentNumber() throws {
    let number = "示例市住房和城乡建设委员会、示例市自然资源和规划局公告联字〔2024〕10012号"
    let reading = try Reading(notice("document_number: \(number)", "repeals: \(number)"))
    #expect(reading.rules == [])
    #expect(reading.notice?.references.map(\.text) == [number])
  }
}
