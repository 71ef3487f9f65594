import Disclosure
import Takeover
import Testing

/// What a page shows and Markdown cannot: it stands as text, or the report names it.
@Suite struct FaithfulnessTests {
  @Test(arguments: [
    ("<ol start=3><li>第三<li value=7>第七</ol>", "3\\. 第三\n\n7\\. 第七\n"),
    ("<ol start=3><li>第三<li>第四</ol>", "3. 第三\n4. 第四\n"),
    ("<ol type=A><li>甲<li>乙</ol>", "A. 甲\n\nB. 乙\n"),
    ("<ol style='list-style-type: lower-alpha'><li>甲<li>乙</ol>", "a. 甲\n\nb. 乙\n"),
    ("<ol type=I start=4><li>甲</ol>", "IV. 甲\n"),
    (
      "<ol style='list-style:cjk-ideographic outside'><li><p>甲</p><p>续</p></li><li>乙</ol>",
      "一、甲\n\n续\n\n二、乙\n"
    ),
    (
      "<ol class='custom_cn list-paddingleft-1'><li class=list-cn-1-1><p>甲</p></li><li>乙</ol>", "一、甲\n\n二、乙\n"
    ),
    ("<ol class=custom_cn2 start=10><li>甲<li>乙</ol>", "（十）甲\n\n（十一）乙\n"),
    ("<ol class=custom_num2><li>甲</ol>", "（1）甲\n"),
    ("<ol style='list-style:none'><li>一、甲<li>二、乙</ol>", "一、甲\n\n二、乙\n"),
    ("<ol reversed><li>甲<li>乙</ol>", "2\\. 甲\n\n1\\. 乙\n"),
    ("<ol><li>甲<li></li><li>丙</ol>", "1\\. 甲\n\n3\\. 丙\n"),
    ("<ul><li>甲<li>乙</ul>", "- 甲\n- 乙\n"),
    (
      "<table><tr><td>甲<td>乙<tr><td>丙<td><ol><li>一<li>二</ol></table>",
      "| 甲 | 乙 |\n| --- | --- |\n| 丙 | 1. 一 2. 二 |\n"
    ),
  ])
  func aListKeepsTheNumbersThatThePageShows(_ html: String, _ expected: String) throws {
    let page = try pageWith("", body: html)
    let kept = page.markdown { $0 }
    #expect(kept.text == expected)
    #expect(kept.isSame)
  }

  @Test func listsWrittenAsTextAreCounted() throws {
    let html = "<ol type=A><li>甲</ol><ol><li>甲</ol><ol style='list-style:none'><li>一、甲</ol>"
    #expect(try counts(html) == ["list-marker": 1])
  }

  @Test(arguments: [
    ("<img data-src='../files/real.png'>", "../files/real.png"),
    ("<img src='grey.gif' data-original='real.png'>", "real.png"),
    ("<img src='data:image/gif;base64,R0lGOD' data-src='real.png'>", "real.png"),
    ("<img src='a_files/real.png' data-src='http://a.example/real.png'>", "a_files/real.png"),
    ("<img src='a.png' _src='http://a.example/b.png'>", "a.png"),
    ("<img _src='real.png'>", "real.png"),
    ("<img srcset='small.png 480w, large.png 1080w'>", "small.png"),
    ("<img src='silicon_price.png'>", "silicon_price.png"),
  ])
  func aPictureIsFoundWhereverItsAddressStands(_ html: String, _ address: String) throws {
    let page = try pageWith("", body: "<p>图：\(html)</p>")
    #expect(page.references.map(\.address) == [address])
    #expect(page.left.isEmpty)
  }

  @Test func picturesThatAreLeftAreCounted() throws {
    #expect(
      try counts("<p>字<img alt='空'><img src='icon_pdf.gif'><img src='/x/icon_a.png'></p>") == [
        "icon": 2, "img": 1,
      ])
  }

  @Test func aTableInsideACellStaysInItsCell() throws {
    let inner = "<table><tr><td>内1<td>内2<tr><td>内3<td>内4</table>"
    let page = try pageWith("", body: "<table><tr><td>甲<td>乙<tr><td>丙<td>\(inner)</table>")
    #expect(page.markdown { $0 }.text == "| 甲 | 乙 |\n| --- | --- |\n| 丙 | 内1 内2 内3 内4 |\n")
    #expect(page.markdown { $0 }.isSame)
    #expect(page.left.first { $0.name == "inner-table" }?.count == 1)
  }

  @Test(arguments: [
    "<table><tr><td>&nbsp;<td>题<tr><td><td>INNER</table>", "<table><tr><td>题<td>INNER<tr><td> <td></table>",
  ])
  func aTableThatOnlyArrangesATableIsNone(_ outer: String) throws {
    let inner = "<table><tr><td>甲<td>乙<tr><td>1<td>2</table>"
    let page = try pageWith("", body: outer.replacing("INNER", with: inner))
    #expect(page.markdown { $0 }.text == "题\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n")
    #expect(page.left.isEmpty)
  }

  @Test(arguments: [
    ("10<sup>4</sup>元", "10⁴元\n", ["sup-sign": 1]), ("CO<sub>2</sub>", "CO₂\n", ["sub-sign": 1]),
    ("10<sup><span>-3</span></sup>", "10⁻³\n", ["sup-sign": 1]), ("字<sup>注</sup>", "字注\n", ["sup": 1]),
  ])
  func raisedDigitsStayRaised(_ html: String, _ expected: String, _ left: [String: Int]) throws {
    #expect(try markdown("<p>\(html)</p>") == expected)
    #expect(try counts("<p>\(html)</p>") == left)
  }

  /// What stands around a place that is marked for the text is no text.
  @Test(arguments: ["TRS_Editor", "zoom", "pages_content"])
  func anEmptyPlaceOfTheTextHasNone(_ mark: String) throws {
    let page = try TakenPage(
      Array(
        """
        <html><meta charset=utf-8><body><div>首页 &gt; 政府信息公开 &gt; 通知公告</div>
        <div class=content><h1>关于做好某项工作的通知</h1><div class="\(mark)"> &nbsp; </div></div>
        <div>版权所有：某某市人民政府办公室，网站标识码 1234567890，备案号 12345678</div></body></html>
        """.utf8))
    #expect(page.isHollow)
    #expect(page.bodyMark == mark.lowercased())
    #expect(page.characters == 0)
  }

  @Test func anEmptyPlaceBesideAFilledOneDoesNoHarm() throws {
    let page = try TakenPage(
      Array(
        "<meta charset=utf-8><body><div id=zoom></div><div class=content>真正的正文写在另一个地方，有十个字以上。</div>".utf8))
    #expect(!page.isHollow)
    #expect(page.bodyMark == "content")
  }

  @Test(arguments: [
    ("<a href='#' onclick=\"window.open('../files/a.xlsx')\">表</a>", true),
    ("<a href=\"javascript:download('a.pdf', 'x')\">表</a>", true),
    ("<span onclick='openFile(\"/down/a.docx\")'>表</span>", false),
    ("<button onclick=\"go('a.zip')\">表</button>", false),
  ])
  func aDownloadHiddenInAScriptIsALink(_ html: String, _ isInBody: Bool) throws {
    let page = try pageWith("", body: "<p>附件：\(html)</p>")
    #expect(page.references.map(\.isFile) == [true])
    #expect(page.references.map(\.isInBody) == [isInBody])
  }

  @Test func aScriptBesideAnAddressIsReadToo() throws {
    let page = try pageWith("", body: "<p><a href='#top' onclick=\"go('a.zip')\">表</a></p>")
    #expect(page.references.map(\.address) == ["#top", "a.zip"])
  }

  @Test func otherScriptsAreNoLinks() throws {
    let page = try pageWith("", body: "<p><span onclick=\"alert('请登录'); go('a.html')\">字</span></p>")
    #expect(page.references.isEmpty)
  }

  /// A text copied out of a page: its values have lost their labels.
  @Test func aPlainTextTellsWhatStandsAboveItsTitle() throws {
    let lines = [
      "• 640502017/2018-41187", "  • 东政发〔2018〕112号", "  • 沙坡头区东园镇", "  • 有效", "  • 2018年07月04日",
      "关于印发东园镇2018年政务公开工作要点的通知", "东政发〔2018〕112号", "时间:2018年07月04日 来源:沙坡头区东园镇",
      "各村、各办(队、中心):", "  • 现将《东园镇2018年政务公开工作要点》印发给你们,请结合实际,认真抓好落实。",
    ]
    let document = try PlainDocument(Array(lines.joined(separator: "\r\n").utf8))
    let page = try TakenPage(document.html, isDocument: true, encoding: document.encoding)
    #expect(page[.publishedAt] == "2018-07-04")
    #expect(page[.source] == "沙坡头区东园镇")
    #expect(page[.title] == "关于印发东园镇2018年政务公开工作要点的通知")
    #expect(page[.documentNumber] == "东政发〔2018〕112号")
    let told = page.unread.filter { $0.reason == .unlabelled }
    #expect(told.map(\.value) == ["640502017/2018-41187", "东政发〔2018〕112号", "沙坡头区东园镇", "有效", "2018年07月04日"])
    #expect(
      page.markdown { $0 }.text
        == "东政发〔2018〕112号\n\n各村、各办(队、中心):\n\n• 现将《东园镇2018年政务公开工作要点》印发给你们,请结合实际,认真抓好落实。\n")
  }

  /// The time of a meeting is no date of publication, and a list below the title is text.
  @Test func aPlainTextKeepsWhatIsText() throws {
    let lines = ["关于召开会议的通知", "时间：2018年7月4日", "• 有效", "• 2018年7月4日", "各单位按时参加，不得请假。"]
    let document = try PlainDocument(Array(lines.joined(separator: "\n").utf8))
    let page = try TakenPage(document.html, isDocument: true, encoding: document.encoding)
    #expect(page[.publishedAt] == nil)
    #expect(page.markdown { $0 }.text == lines.dropFirst().joined(separator: "\n\n") + "\n")
  }

  private func counts(_ body: String) throws -> [String: Int] {
    Dictionary(uniqueKeysWithValues: try pageWith("", body: body).left.map { ($0.name, $0.count) })
  }
}
