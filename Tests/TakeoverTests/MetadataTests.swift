import Disclosure
import Takeover
import Testing

/// The label families of real pages, and their dirty values.
@Suite struct MetadataTests {
  static let number = "11990100009261012C/202103-00012"

  @Test(arguments: [
    "<table><tr><td>索引号：</td><td>\(number)</td><td>文号：</td><td>霁政发〔2021〕1号</td></tr><tr><td>发布机构</td><td>市政府</td></tr></table>",
    "<table><tr><th>索引号</th><th>文号</th><th>发布机构</th></tr><tr><td>\(number)</td><td>霁政发〔2021〕1号</td><td>市政府</td></tr></table>",
    "<dl><dt>索引号</dt><dd>\(number)</dd><dt>文&nbsp;&nbsp;号</dt><dd>霁政发〔2021〕1号</dd><dt>发布机构</dt><dd>市政府</dd></dl>",
    "<ul><li>索引号：\(number)</li><li>文　　号：霁政发〔2021〕1号</li><li>发布机构：市政府</li></ul>",
    "<ul><li><b>索 引 号</b>：\(number)</li><li><b>文号</b>:霁政发〔2021〕1号</li><li><b>发布机构</b>：市政府</li></ul>",
    "<p>[ 索引号 ] \(number)</p><p>[ 发文字号 ] 霁政发〔2021〕1号</p><p>[ 发布机构 ] 市政府</p>",
    "<div>【索引号】\(number)</div><div>【文号】霁政发〔2021〕1号</div><div>【发布机构】市政府</div>",
    "<p>索引号：\(number)　　文号：霁政发〔2021〕1号　　发布机构：市政府</p>",
    "<p><span>索引号</span><span>\(number)</span><span>文号</span><span>霁政发〔2021〕1号</span><span>发布机构</span><span>市政府</span></p>",
    "<div><p>索引号：</p><p>\(number)</p></div><div><p>文号：</p><p>霁政发〔2021〕1号</p></div><div><p>发布机构：</p><p>市政府</p></div>",
    "<table><tr><td>索引號</td><td>\(number)</td></tr><tr><td>文號</td><td>霁政发〔2021〕1号</td></tr><tr><td>發布機構</td><td>市政府</td></tr></table>",
  ])
  func readsEveryFamilyOfLabels(_ block: String) throws {
    let page = try pageWith(block)
    #expect(page[.indexNumber] == MetadataTests.number)
    #expect(page[.documentNumber] == "霁政发〔2021〕1号")
    #expect(page[.issuingBody] == "市政府")
    #expect(page.markdown { _ in nil }.text == "正文。\n")
  }

  @Test func everyLabelOfTheFieldIsKnown() throws {
    let pages: [FieldKey] = [
      .title, .documentNumber, .issuingBody, .responsibleDepartment, .source, .keywords, .category, .topic,
      .genre, .audience, .lifeEvent, .unifiedNumber, .scope, .note,
    ]
    for key in pages {
      for label in key.labels {
        let page = try pageWith(
          "<table><tr><td>索引号</td><td>\(MetadataTests.number)</td></tr><tr><td>\(label)</td><td>某个值</td></tr></table>"
        )
        #expect(page[key] == "某个值", "\(label)")
      }
    }
  }

  @Test(arguments: [
    ("2017-7-10", "2017-07-10"), ("2025年08月22日 18:40:00", "2025-08-22 18:40"),
    ("2018.11.09 00:00:00", "2018-11-09"), ("2015-10-15 10:06:36", "2015-10-15 10:06"),
    ("[2021/3/5]", "2021-03-05"), ("20210305", "2021-03-05"), ("二〇二一年十二月二十一日", "2021-12-21"),
    ("2021-03-05 浏览次数：12次", "2021-03-05"), ("２０２１年３月５日", "2021-03-05"),
  ])
  func readsEveryFormOfDate(_ written: String, _ date: String) throws {
    let page = try pageWith(
      "<table><tr><td>索引号</td><td>\(MetadataTests.number)</td></tr><tr><td>发布日期</td><td>\(written)</td></tr></table>"
    )
    #expect(page[.publishedAt] == date)
  }

  @Test(arguments: ["null", "无", " &nbsp; ", "--", "", "undefined"])
  func whatIsNoValueIsToldAndNotTaken(_ written: String) throws {
    let page = try pageWith(
      "<table><tr><td>索引号</td><td>\(MetadataTests.number)</td></tr><tr><td>文号</td><td>\(written)</td></tr><tr><td>发布机构</td><td>市政府办,</td></tr></table>"
    )
    #expect(page[.documentNumber] == nil)
    #expect(page[.issuingBody] == "市政府办")
    #expect(page.unread.contains { $0.label == "文号" && $0.reason == .empty })
  }

  @Test func nothingElseOfTheBlockIsLost() throws {
    let page = try pageWith(
      """
      <table><tr><td>索引号</td><td>\(MetadataTests.number)</td><td>阅办章：</td><td>张某</td></tr>
      <tr><td>有效性</td><td>已归档</td><td>废止日期</td><td>有效</td></tr>
      <tr><td>公开方式</td><td>政府网站</td><td>成文日期</td><td>2021-03-05</td></tr>
      <tr><td>生成日期</td><td>2021-03-06</td><td>名称</td><td>关于<em>防火</em>的通知</td></tr></table>
      """)
    #expect(page[.form] == "政府网站")
    #expect(page[.madeOn] == "2021-03-05")
    #expect(page[.title] == "关于防火的通知")
    let reasons = Dictionary(uniqueKeysWithValues: page.unread.map { ($0.label, $0.reason) })
    #expect(
      reasons == [
        "阅办章": .unknownLabel, "有效性": .notInVocabulary, "废止日期": .notADate, "生成日期": .contradicts,
      ])
  }

  @Test func tagsAndTheLineBelowTheTitleFillWhatTheBlockLacks() throws {
    let page = try TakenPage(
      Array(
        """
        <html><head><meta charset=utf-8><meta name=ArticleTitle content=关于防火的通知><meta name=PubDate content="2021-03-05 09:30">
        <meta name=ColumnName content=通知公告></head><body><h1>关于防火的通知</h1>
        <div>发布时间：2021-03-05　来源：市林业局　浏览次数：12　字体：[大 中 小]</div><div id=zoom><p>正文。</p></div></body></html>
        """.utf8))
    #expect(page[.title] == "关于防火的通知")
    #expect(page[.publishedAt] == "2021-03-05 09:30")
    #expect(page[.source] == "市林业局")
    #expect(page.columns.map(\.value) == ["通知公告"])
  }

  @Test func valuesWithoutLabelsAreToldAndNotGuessed() throws {
    let page = try FixturePages.page("unlabelled.html")
    #expect(page[.indexNumber] == nil)
    #expect(page.isNotice)
    #expect(
      page.unread.filter { $0.reason == .unlabelled }.map(\.label) == ["索引号", "文号", "有效性", "生成日期"])
  }

  @Test func aListOfPagesIsNoNotice() throws {
    #expect(try !FixturePages.page("list.html").isNotice)
  }
}
