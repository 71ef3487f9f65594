import Testing

@Suite("Marks in a text")
struct MarkedTextTests {
  static let marked: [(marked: String, text: String, places: [String])] = [
    ("1️⃣", "", ["1:1"]), ("甲1️⃣乙", "甲乙", ["1:2"]), ("甲\n乙😀1️⃣\n", "甲\n乙😀\n", ["2:3"]),
    ("甲\r\n1️⃣乙\r2️⃣丙", "甲\r\n乙\r丙", ["2:1", "3:1"]), ("1 2\u{FE0F}", "1 2\u{FE0F}", []),
    ("1️⃣2️⃣甲", "甲", ["1:1", "1:1"]), ("\u{FEFF}--1️⃣-", "\u{FEFF}---", ["1:3"]),
  ]

  @Test(arguments: marked)
  func areTakenOutAndCounted(marked: String, text: String, places: [String]) {
    #expect(Array(MarkedText(marked).text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(MarkedText(marked).places == places)
  }
}
