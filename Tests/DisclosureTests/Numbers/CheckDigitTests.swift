import Disclosure
import Testing

@Suite("Check characters of organisation and credit codes")
struct CheckDigitTests {
  /// The first four and 01104325X, MB1K2378X are worked by hand in the description of the standard.
  static let organisations: [String] = [
    "762764234", "000014349", "002986272", "640502017", "01104325X", "MB1K2378X", "014119467", "003043524",
    "003110926", "K28044908", "000123457", "00000000\u{30}",
  ]

  @Test(arguments: organisations)
  func soundOrganisationCodes(code: String) {
    let bytes = Array(code.utf8)
    #expect(CheckDigits.organisation(bytes.prefix(8)) == bytes[8])
    #expect(CheckDigits.isOrganisationCode(bytes))
  }

  static let broken: [(code: String, meant: Character)] = [
    ("000014348", "9"), ("640400001", "2"), ("736916953", "1"), ("01104325x", "X"), ("762764243", "4"),
  ]

  @Test(arguments: broken)
  func brokenOrganisationCodesTellTheCharacterMeant(code: String, meant: Character) {
    let bytes = Array(code.utf8)
    #expect(!CheckDigits.isOrganisationCode(bytes))
    // The last one is 762764234 with its last two digits swapped, so that its first eight are other ones.
    if code != "762764243" { #expect(CheckDigits.organisation(bytes.prefix(8)) == meant.asciiValue) }
  }

  @Test(arguments: ["", "7627642", "762764234", "7627642３", "76276.42", "mb1k2378", "76276 42"])
  func onlyEightDigitsOrCapitalsHaveACheckCharacter(written: String) {
    #expect(CheckDigits.organisation(Array(written.utf8)) == nil)
  }

  @Test(arguments: ["", "76276423", "7627642344"])
  func anOrganisationCodeHasNineCharacters(written: String) {
    #expect(!CheckDigits.isOrganisationCode(Array(written.utf8)))
  }

  static let credits: [String] = [
    "11341600762764234C", "113325000026455663", "11341702486344515H", "11440100MB2C90856P",
    "11450000007565768W",
    "11990100000123457U",
  ]

  @Test(arguments: credits)
  func soundCreditCodes(code: String) {
    let bytes = Array(code.utf8)
    #expect(CheckDigits.credit(bytes.prefix(17)) == bytes[17])
    #expect(CheckDigits.isCreditCode(bytes))
  }

  @Test(arguments: credits)
  func everyChangedCharacterIsFound(code: String) {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    let bytes = Array(code.utf8)
    for index in bytes.indices {
      for other in alphabet where other != bytes[index] {
        var changed = bytes
        changed[index] = other
        #expect(!CheckDigits.isCreditCode(changed), "\(String(decoding: changed, as: UTF8.self))")
      }
    }
  }

  @Test(arguments: credits)
  func everySwapOfNeighboursIsFound(code: String) {
    let bytes = Array(code.utf8)
    for index in bytes.indices.dropLast() where bytes[index] != bytes[index + 1] {
      var changed = bytes
      changed.swapAt(index, index + 1)
      #expect(!CheckDigits.isCreditCode(changed), "\(String(decoding: changed, as: UTF8.self))")
    }
  }

  @Test func bothCheckCharactersMustBeRight() throws {
    // The inner organisation code is wrong, the last character right for what stands before it.
    let first = Array("11341600762764235".utf8)
    let last = try #require(CheckDigits.credit(first))
    #expect(!CheckDigits.isCreditCode(first + [last]))
  }

  @Test(arguments: ["I", "O", "S", "V", "Z", "i", "-", " "])
  func lettersOutsideTheAlphabetHaveNoCheckCharacter(letter: String) {
    #expect(CheckDigits.credit(Array(("1134160076276423" + letter).utf8)) == nil)
    #expect(!CheckDigits.isCreditCode(Array(("1134160076276423" + letter + "C").utf8)))
  }

  @Test func aSliceIsReadFromItsOwnBeginning() {
    let text = Array("xx11341600762764234Cyy".utf8)
    #expect(CheckDigits.isCreditCode(text[2..<20]))
    #expect(CheckDigits.isOrganisationCode(text[10..<19]))
  }
}
