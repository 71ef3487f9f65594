import Disclosure
import Testing

@Suite("What people type, folded into what they mean")
struct TextFoldingTests {
  @Test(arguments: [
    " ", "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{A0}", "\u{3000}", "\u{2002}", "\u{2003}", "\u{200B}",
    "\u{FEFF}", "\u{2028}",
  ])
  func blanks(text: String) throws {
    #expect(TextFolding.isBlank(try #require(text.unicodeScalars.first)))
    #expect(TextFolding.trimmed(text + "甲 乙" + text) == "甲 乙")
    #expect(TextFolding.withoutBlanks(text + "甲" + text + "乙") == "甲乙")
  }

  @Test(arguments: ["a", "0", "-", "甲", "，", "。", "〔", "é", "😀"])
  func whatIsSeenIsNoBlank(text: String) throws {
    #expect(!TextFolding.isBlank(try #require(text.unicodeScalars.first)))
    #expect(TextFolding.withoutBlanks(text) == text)
    #expect(TextFolding.trimmed(text) == text)
  }

  @Test(arguments: [
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2060}",
    "\u{2066}",
    "\u{2069}", "\u{FEFF}", "\u{AD}",
  ])
  func invisibleCharacters(text: String) throws {
    #expect(TextFolding.isInvisible(try #require(text.unicodeScalars.first)))
    #expect(
      Array(TextFolding.withoutInvisibles("甲" + text + " 乙").unicodeScalars) == Array("甲 乙".unicodeScalars))
  }

  /// No XML file may hold them; a literal cannot either.
  @Test(arguments: [[0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF], [0xEF, 0xB7, 0x90]] as [[UInt8]])
  func noncharacters(bytes: [UInt8]) {
    #expect(TextFolding.withoutInvisibles(String(decoding: Array("甲".utf8) + bytes, as: UTF8.self)) == "甲")
  }

  @Test(arguments: [" ", "\u{3000}", "\u{A0}", "a", "￥", "￠", "\u{FE0F}", "\u{301}"])
  func whatIsSeenOrTakesRoomIsNotInvisible(text: String) {
    #expect(
      Array(TextFolding.withoutInvisibles("甲" + text).unicodeScalars) == Array(("甲" + text).unicodeScalars))
  }

  static let widths: [(written: String, half: String, digits: String)] = [
    ("ＡＺａｚ０９", "AZaz09", "AZaz09"), ("（：）！～", "(:)!~", "（：）！～"), ("甲　乙", "甲 乙", "甲　乙"),
    ("、。〔〕【】“”", "、。〔〕【】“”", "、。〔〕【】“”"), ("plain", "plain", "plain"), ("", "", ""), ("￥", "￥", "￥"),
  ]

  @Test(arguments: widths)
  func fullWidthForms(written: String, half: String, digits: String) {
    #expect(TextFolding.halfWidth(written) == half)
    #expect(TextFolding.halfWidthDigits(written) == digits)
  }

  static let keys: [(written: String, key: String)] = [
    ("索 引 号", "索引号"), ("標　題", "标题"), ("發布機構", "发布机构"), ("Title", "title"), ("ＴＩＴＬＥ", "title"),
    ("命令（令）", "命令(令)"), ("\u{FEFF}名\u{200B}称 ", "名称"), ("", ""),
  ]

  @Test(arguments: keys)
  func matchKeys(written: String, key: String) {
    #expect(TextFolding.matchKey(written) == key)
  }

  @Test(arguments: ["", " ", "\u{3000}\u{200B}\n"])
  func nothingButBlanksIsEmpty(text: String) {
    #expect(TextFolding.trimmed(text).isEmpty)
    #expect(TextFolding.withoutBlanks(text).isEmpty)
  }
}

@Suite("Traditional characters, folded for matching")
struct HanFoldingTests {
  static let folded: [(traditional: String, simplified: String)] = [
    ("索引號", "索引号"), ("發布機構", "发布机构"), ("發佈日期", "发布日期"), ("標題", "标题"), ("名稱", "名称"), ("文號", "文号"),
    ("關鍵詞", "关键词"), ("主題詞", "主题词"), ("生成日期", "生成日期"), ("組配分類", "组配分类"), ("體裁分類", "体裁分类"),
    ("服務對象", "服务对象"), ("廢止", "废止"), ("附件", "附件"), ("來源", "来源"), ("實施日期", "实施日期"), ("內容概述", "内容概述"),
    ("財政預算、決算信息", "财政预算、决算信息"), ("統計", "统计"), ("辦公廳", "办公厅"), ("乾燥", "干燥"), ("後勤", "后勤"), ("電話", "电话"),
  ]

  @Test(arguments: folded)
  func names(traditional: String, simplified: String) {
    #expect(HanFolding.simplified(traditional) == simplified)
  }

  @Test(arguments: folded)
  func foldingTwiceIsFoldingOnce(traditional: String, simplified: String) {
    #expect(HanFolding.simplified(simplified) == simplified)
  }

  @Test(arguments: ["", "abc 123", "国务院办公厅关于政府信息公开工作的意见", "〔2024〕12号", "😀é"])
  func whatIsNotTraditionalStays(text: String) {
    #expect(HanFolding.simplified(text) == text)
  }
}
