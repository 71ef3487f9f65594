import Disclosure
import Testing

@Suite("Index numbers")
struct IndexNumberTests {
  static let sound: [(written: String, prefix: IndexNumber.Prefix)] = [
    ("000014349/2017-00110", .organisationCode), ("014119467/2020-00556", .organisationCode),
    ("00298627-2/202003-00010", .organisationCode), ("003043524/202203-00218", .organisationCode),
    ("003110926/201510-00216", .organisationCode), ("11341600762764234C/202112-00008", .creditCode),
    ("11341702486344515H/202110-00013", .creditCode), ("11440100MB2C90856P/2023-00331", .creditCode),
    ("113325000026455663/2023-43887", .creditCode), ("11450000007565768W/2021-420011", .creditCode),
    ("640502017/2018-41187", .organisationCode), ("000014349/2021-3895287", .organisationCode),
    ("000014349/1981-00021", .organisationCode), ("K28044908/2026-04277", .organisationCode),
    ("01104325X/2020-00001", .organisationCode), ("01104325-X/2020-00001", .organisationCode),
  ]

  @Test(arguments: sound)
  func usualForms(written: String, prefix: IndexNumber.Prefix) throws {
    let number = try #require(IndexNumber(written))
    #expect(number.text == written)
    #expect(number.prefix == prefix)
    #expect(number.soundness == .sound)
  }

  static let local: [String] = [
    "6107280000/2024-001005", "FJ00100-0201-2018-00262", "XC412927-02-2013-00108", "GZ000001/2013-01849",
    "331024ZF010000/2013-108253", "LH331082-001/2013-85150", "11150105011533048K11533048DXD/2021-00936",
    "0001152802FW/2021-00444", "00046095602X4/2021-00266", "000MB1901329X/2021-00203", "000/2021-00475",
    "11532323015172622Y-/2018-1220012", "360A05-07-2018-0012-1", "GSD012201001-2019-0001",
    // Near the usual form and outside it.
    "000014349/2017-0011", "000014349/2017-00110000", "000014349/201713-00110", "000014349/201700-00110",
    "000014349/20171-00110", "000014349/17-00110", "000014349-2017-00110", "000014349/2017/00110",
    "000014349/2017-0011a", "000014349/2017", "000014349", "/2017-00110", "00001434-9-/2017-00110",
    "000014349/-00110", "000014349/2017-", "01104325x/2020-00001",
  ]

  @Test(arguments: local)
  func allOtherFormsAreLocal(written: String) throws {
    let number = try #require(IndexNumber(written))
    #expect(number.text == written)
    #expect(number.prefix == .local)
    #expect(number.soundness == .sound)
  }

  static let wrong: [(written: String, soundness: IndexNumber.Soundness)] = [
    ("000014348/2020-35147", .wrongOrganisationCheck(expected: "000014349")),
    ("640400001/2016-14852", .wrongOrganisationCheck(expected: "640400002")),
    ("736916953/2019-00001", .wrongOrganisationCheck(expected: "736916951")),
    ("00298627-3/202003-00010", .wrongOrganisationCheck(expected: "002986272")),
    ("011043259/2020-00001", .wrongOrganisationCheck(expected: "01104325X")),
    ("11341600762764234D/202112-00008", .wrongCreditCheck(expected: "11341600762764234C")),
    ("113325000026455664/2023-43887", .wrongCreditCheck(expected: "113325000026455663")),
    // The code inside is wrong too: nobody can tell which character was meant.
    ("11341600762764235C/202112-00008", .wrongCreditCheck(expected: nil)),
    // A letter that credit codes do not have: S for 5, O for 0, I for 1.
    ("1134170248634451SH/202110-00013", .wrongCreditCheck(expected: nil)),
    ("1144O100MB2C90856P/2023-00331", .wrongCreditCheck(expected: nil)),
  ]

  @Test(arguments: wrong)
  func wrongCheckCharacters(written: String, soundness: IndexNumber.Soundness) throws {
    #expect(try #require(IndexNumber(written)).soundness == soundness)
  }

  static let spellings: [String] = [
    "11341600762764234C／202112-00008", "11341600762764234C\u{2215}202112-00008",
    "11341600762764234C\\202112-00008",
    "11341600762764234C\u{2044}202112-00008", "11341600762764234C/202112－00008",
    "11341600762764234C/202112\u{2010}00008", "11341600762764234C/202112\u{2011}00008",
    "11341600762764234C/202112\u{2012}00008", "11341600762764234C/202112–00008",
    "11341600762764234C/202112—00008",
    "11341600762764234C/202112\u{2212}00008", "１１３４１６００７６２７６４２３４Ｃ/２０２１１２-００００８",
    " 11341600762764234C / 202112-00008 ", "11341600762764234C/202112-\u{3000}00008",
    "11341600762764234C/\u{A0}202112-00008", "11341600762764234C\u{200B}/202112-00008\u{200D}",
    "\u{FEFF}11341600762764234C/202112-00008\u{2060}",
  ]

  @Test(arguments: spellings)
  func spellingsOfOneNumberAreOneNumber(written: String) {
    #expect(IndexNumber(written)?.text == "11341600762764234C/202112-00008")
  }

  @Test(arguments: [
    "", " ", "\u{3000}", "\u{200B}", "a\nb", "a\tb", "a\u{2028}b", "a\u{7F}b", "a\u{1}b",
    String(repeating: "1", count: 81),
  ])
  func textThatCanBeNoNumberIsRefused(written: String) {
    #expect(IndexNumber(written) == nil)
  }

  static let codes: [(written: String, code: String)] = [
    ("11341600762764234C/202112-00008", "11341600762764234C"), ("00298627-2/202003-00010", "00298627-2"),
    ("FJ00100-0201-2018-00262", "FJ00100-0201-2018-00262"), ("a/b/c", "a"), ("/b", ""),
  ]

  @Test(arguments: codes)
  func theCodeStandsBeforeTheFirstSlash(written: String, code: String) throws {
    #expect(try #require(IndexNumber(written)).code == code)
  }
}
