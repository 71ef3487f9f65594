import Diagnostics
import Pipeline
import Publication
import Scrutiny

/// How that is told which a Word document holds and its notice does not.
extension TakeoverListing {
  func lines(of remains: DocumentRemains) -> [String] {
    var lines = remains.passages.map { passage in
      let text = passage.text.count > 60 ? passage.text.prefix(60) + "……" : passage.text[...]
      if passage.isKept {
        return say(
          "仍在正文中，请核对 \(passage.place.text(in: .chinese))：“\(text)”",
          "still in the text, check it: \(passage.place.text(in: .english)): “\(text)”")
      }
      return say(
        "没有移交 \(passage.place.text(in: .chinese))：“\(text)”",
        "not taken: \(passage.place.text(in: .english)): “\(text)”")
    }
    if remains.hasMore { lines.append(say("还有更多段落没有移交", "more passages were not taken")) }
    for file in remains.files {
      lines.append(say("没有移交文档里的 \(file)，请另存后作为附件", "not taken from the document: \(file)"))
    }
    if remains.numbered > 0 {
      let forms = remains.numberings.prefix(5).map { "“\($0)”" }.joined(separator: "、")
      lines.append(
        say(
          "有 \(remains.numbered) 段的编号是 Word 自动加的（如 \(forms)），不是文字，请核对",
          "\(remains.numbered) paragraphs have numbers that Word adds by itself (\(forms)): check them"))
    }
    if remains.formulas > 0 {
      lines.append(say("有 \(remains.formulas) 个公式，请核对", "\(remains.formulas) formulas: check them"))
    }
    if remains.signs > 0 {
      lines.append(
        say(
          "有 \(remains.signs) 个图形字体的符号，写作 ☐、☑、✓ 一类的字符，请核对",
          "\(remains.signs) signs of picture fonts, written as ☐, ☑, ✓ and the like: check them"))
    }
    for (sign, count) in remains.lostSigns {
      lines.append(say("没有移交符号 \(sign) \(count) 个，请对照原文补上", "\(count) × the sign \(sign) not taken: add it"))
    }
    return lines
  }

  func write(_ remains: DocumentRemains, to json: inout JSONWriter) {
    json.object { json in
      json.key("passages")
      json.array { list in
        for passage in remains.passages {
          list.object {
            $0.field("place", passage.place.text(in: language))
            $0.field("text", Masking.masked(passage.text))
            $0.key("kept")
            $0.value(passage.isKept)
          }
        }
      }
      json.key("more_passages")
      json.value(remains.hasMore)
      json.field("files", ifPresent: remains.files.map(Masking.masked))
      json.field("automatic_numbers", remains.numbered)
      json.field("number_forms", ifPresent: remains.numberings)
      json.field("formulas", remains.formulas)
      json.field("signs", remains.signs)
      json.field("signs_lost", ifPresent: remains.lostSigns.map { "\($0.sign) × \($0.count)" })
    }
  }
}
