import Disclosure
import Testing

@Suite("Document numbers")
struct DocumentNumberTests {
  static let sound: [(written: String, year: Int?)] = [
    ("云政发〔2024〕12号", 2024), ("国办发明电〔2018〕15号", 2018), ("牟政办发〔2017〕46号", 2017),
    ("国办公开办函〔2019〕61号", 2019), ("国令第707号", nil), ("福建省人民政府令第208号", nil), ("2019年第12号", nil),
    ("国土资规（2017）号外", 2017), ("〔24〕3号", nil),
  ]

  @Test(arguments: sound)
  func theYearStandsInItsBrackets(written: String, year: Int?) throws {
    #expect(try #require(DocumentNumber(written)).year == year)
  }

  @Test(arguments: ["云政发〔2024〕12号", "国令第707号", "福建省人民政府令第208号", "2019年第12号", "京（海）政发〔2020〕3号"])
  func theStandardFormNeedsNoRepair(written: String) {
    #expect(DocumentNumber(written)?.text == written)
    #expect(DocumentNumber.repairs(of: written).isEmpty)
  }

  @Test(arguments: [
    "云政发[2024]12号", "云政发【2024】12号", "云政发（2024）12号", "云政发(2024)12号", "云政发［2024］12号",
    "云政发﹝2024﹞12号", "云政发〈2024〉12号", "云政发<2024>12号", "云政发〔2024]12号", "云政发[2024〕12号",
    "云政发〔２０２４〕１２号", "云政发［２０２４］12号",
  ])
  func bracketsOfEveryKindBecomeTheOfficialOnes(written: String) {
    #expect(DocumentNumber(written)?.text == "云政发〔2024〕12号")
    #expect(DocumentNumber.repairs(of: written) == [.brackets])
  }

  @Test(arguments: [
    "云政发〔2024〕12 号", "云政发 〔2024〕12号", "云政发〔2024〕\u{3000}12号", "云 政 发〔2024〕12号",
    "云政发〔2024〕\u{A0}12号", "云政发〔2024〕\t12号", "云政发\u{200B}〔2024〕12号",
  ])
  func blanksGo(written: String) {
    #expect(DocumentNumber(written)?.text == "云政发〔2024〕12号")
    #expect(DocumentNumber.repairs(of: written) == [.blanks])
  }

  @Test func bothRepairsAreTold() {
    #expect(DocumentNumber("示政办发[2024]1 号")?.text == "示政办发〔2024〕1号")
    #expect(DocumentNumber.repairs(of: "示政办发[2024]1 号") == [.brackets, .blanks])
  }

  @Test func blanksAroundTheNumberAreNoFault() {
    #expect(DocumentNumber(" 云政发〔2024〕12号\u{3000}")?.text == "云政发〔2024〕12号")
    #expect(DocumentNumber.repairs(of: " 云政发〔2024〕12号\u{3000}").isEmpty)
  }

  @Test(arguments: ["云政发（综合）12号", "第（12）号", "（20245）", "沪府规（二〇二四）3号", "京（海）政发〔2020〕3号"])
  func otherBracketsStay(written: String) {
    #expect(DocumentNumber(written)?.text == written)
  }

  @Test(arguments: ["", " ", "\u{3000}", "\u{200B}", "无", " 无 ", "null", "/", "-", "—"])
  func wordsForNoNumberAreNone(written: String) {
    #expect(DocumentNumber(written) == nil)
  }

  @Test func spellingsOfOneNumberAreEqual() {
    #expect(DocumentNumber("云政发[2024]12 号") == DocumentNumber("云政发〔2024〕12号"))
    #expect(DocumentNumber("云政发〔2024〕12号") != DocumentNumber("云政发〔2024〕13号"))
  }

  @Test func aReferenceIsFoldedBothWays() throws {
    let reference = try #require(Reference(.repeals, written: "云政发[2024]12 号", line: 7))
    #expect(reference.text == "云政发〔2024〕12号")
    #expect(reference.line == 7)
    let index = try #require(Reference(.interprets, written: "11341600762764234C／202112－00008", line: 1))
    #expect(index.indexNumber == "11341600762764234C/202112-00008")
    #expect(Reference(.amends, written: " ", line: 1) == nil)
  }
}
