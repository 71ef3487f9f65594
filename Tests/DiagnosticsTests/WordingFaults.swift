import Diagnostics
import Testing

extension Wording {
  /// What is wrong with a wording: each language in its own characters and punctuation, no stray blanks.
  var faults: [String] {
    var faults: [String] = []
    for text in [zh, en] {
      if text.isEmpty { faults.append("empty") }
      if text != text.split(separator: " ").joined(separator: " ") { faults.append("blanks") }
      if text.contains("\n") { faults.append("several lines") }
    }
    // What stands in “” is shown as it is to be typed: “名称: 内容”.
    let (spoken, english) = (zh.replacing(/“[^”]*”/, with: "“”"), en.replacing(/“[^”]*”/, with: "“”"))
    if spoken.contains(/[\p{Han}”》〕）][,:;?!()][\p{Han}“《〔（]/) || spoken.contains(/[\p{Han}”][,;?!:]( |$)/) {
      faults.append("half-width punctuation")
    }
    if english.contains(/[，；：。？！（）]/) { faults.append("full-width punctuation") }
    return faults
  }

  /// The same for a sentence, which is more than the number of a standard.
  var sentenceFaults: [String] {
    faults + (zh.contains(/\p{Han}/) ? [] : ["no Chinese"]) + (en.contains(/[a-z]{2}/) ? [] : ["no English"])
  }
}

@Suite("What a wording may be")
struct WordingTests {
  @Test(arguments: [
    "缺少“名称”（title）", "写作 2024-03-05 或 2024年3月5日，如 \"2024-03-05 09:30\"。", "在“[”前加反斜杠写作“\\[”；删去此行。",
    "每项写作“名称: 内容”",
  ])
  func soundTexts(text: String) {
    #expect(Wording(zh: text, en: "sound").sentenceFaults.isEmpty)
  }

  static let unsound: [(text: String, fault: String)] = [
    ("缺少,名称", "half-width punctuation"), ("缺少:名称", "half-width punctuation"),
    ("缺少(名称)了", "half-width punctuation"),
    ("“名称”,不能", "half-width punctuation"), ("“名称”: 不能", "half-width punctuation"),
    ("缺少名称, 不能", "half-width punctuation"), ("写两个  空格", "blanks"),
    ("末尾空格 ", "blanks"), ("两\n行", "several lines"), ("no Chinese", "no Chinese"),
  ]

  @Test(arguments: unsound)
  func unsoundTexts(text: String, fault: String) {
    #expect(Wording(zh: text, en: "sound").sentenceFaults == [fault])
  }

  static let unsoundEnglish: [(text: String, fault: String)] = [
    ("full，width", "full-width punctuation"), ("名称", "no English"), ("two  blanks", "blanks"),
  ]

  @Test(arguments: unsoundEnglish)
  func unsoundEnglishTexts(text: String, fault: String) {
    #expect(Wording(zh: "缺少", en: text).sentenceFaults == [fault])
  }

  @Test func aWordingIsToldInTheLanguageAskedFor() {
    let wording = Wording(zh: "缺少", en: "missing")
    #expect(wording.text(in: .chinese) == "缺少")
    #expect(wording.text(in: .english) == "missing")
    #expect(Language.allCases.map(\.rawValue) == ["zh", "en"])
    #expect(Wording(zh: "", en: "").faults == ["empty", "empty"])
  }
}
