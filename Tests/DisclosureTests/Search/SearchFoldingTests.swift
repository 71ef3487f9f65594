import Disclosure
import Testing

@Suite struct SearchFoldingTests {
  private func folded(_ text: String) -> String {
    String(decoding: SearchFolding.folded(text), as: UTF16.self)
  }

  @Test(arguments: [
    ("云政发〔2024〕12号", "云政发(2024)12号"), ("云政发［２０２４］１２号", "云政发(2024)12号"),
    ("雲政發【2024】12號", "云政发(2024)12号"), ("云政发（2024) 12 号", "云政发(2024)12号"),
    ("二〇二四年", "二零二四年"), ("二○二四年", "二零二四年"), ("ＡＢＣ　ａｂｃ", "abcabc"), ("Ⅷ", "ⅷ"),
    ("第一行\n第二行\t第三列", "第一行第二行第三列"), ("零\u{200B}宽\u{FEFF}", "零宽"), ("⼀般", "一般"),
    ("11990100MB2C00005J∕2025－00001", "11990100mb2c00005j/2025-00001"), ("𠮷野家", "𠮷野家"),
  ])
  func whatIsMeantIsTheSame(text: String, meant: String) {
    #expect(folded(text) == meant)
  }

  /// What was folded stays as it is: the script folds what is typed once, and the texts once.
  @Test func foldingTwiceIsFoldingOnce() {
    for (unit, folded) in SearchFolding.table.enumerated() {
      #expect(SearchFolding.table[Int(folded)] == folded, "U+\(String(unit, radix: 16))")
    }
  }

  /// Surrogates stand for characters beyond the first plane: none is folded, none left out.
  @Test func charactersBeyondTheFirstPlaneStay() {
    for unit in 0xD800...0xDFFF { #expect(Int(SearchFolding.table[unit]) == unit) }
    for scalar in ["\u{20BB7}", "\u{1F3DB}", "\u{10FFFD}"] {
      #expect(SearchFolding.folded(scalar) == Array(scalar.utf16))
    }
  }

  /// Every character by itself gives what the table says: decoding UTF-8 loses nothing.
  @Test func everyCharacterIsDecoded() {
    for value in 1...UInt32(0xFFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let entry = SearchFolding.table[Int(value)]
      #expect(SearchFolding.folded(String(scalar)) == (entry == 0 ? [] : [entry]))
    }
  }
}
