import Diagnostics
import Disclosure
import Testing

@Suite("Labels as offices type them")
struct LabelTests {
  static let mended: [String] = [
    "1️⃣名称：关于印发章程的通知", "1️⃣名　称: 关于印发章程的通知", "1️⃣标　　题：关于印发章程的通知",
    "1️⃣名    称：关于印发章程的通知", "1️⃣[ 名称 ]: 关于印发章程的通知", "1️⃣[名称]：关于印发章程的通知",
    "1️⃣【名称】：关于印发章程的通知", "1️⃣名称:关于印发章程的通知", "1️⃣名称 : 关于印发章程的通知", "1️⃣名称：　关于印发章程的通知",
    "1️⃣名称： 关于印发章程的通知", "1️⃣title：关于印发章程的通知", "1️⃣title:关于印发章程的通知",
    "1️⃣**名称**：关于印发章程的通知", "1️⃣標　題：关于印发章程的通知", "1️⃣名称 ：\"关于印发章程的通知\"",
    "1️⃣ｔｉｔｌｅ：关于印发章程的通知",
  ]

  @Test(arguments: mended)
  func areReadAsMeantAndReported(line: String) throws {
    let reading = try expect(notice(line, without: ["title"]), "label-form")
    #expect(reading.notice?.title == "关于印发章程的通知")
  }

  @Test(arguments: [
    "名称: 关于印发章程的通知", "標題: 关于印发章程的通知", "名稱: 关于印发章程的通知", "信息名称: 关于印发章程的通知",
    "Title: 关于印发章程的通知", "\"名称\": 关于印发章程的通知", "名称:\t关于印发章程的通知", "title:    关于印发章程的通知",
  ])
  func plainFormsNeedNoWarning(line: String) throws {
    let reading = try Reading(notice(line, without: ["title"]))
    #expect(reading.rules == [])
    #expect(reading.notice?.title == "关于印发章程的通知")
  }

  @Test func aWholeBlockAsAPageShowsIt() throws {
    let reading = try expect(
      """
      ---
      1️⃣[ 索引号 ]：11990100000123457U／202403－00001
      2️⃣名    称：关于公布《示例市章程》的通知：第一号
      3️⃣內 容 概 述：公布章程。
      4️⃣發佈機構：市政府办
      5️⃣主題分類：綜合政務\\政務公開
      6️⃣體裁分類：通知
      7️⃣组配分类:財政預算、決算信息
      生成日期: ２０２４年３月１日
      8️⃣发 布 日 期：2024年03月05日 18:40:00
      ---

      正文。
      """, "label-form", "label-form", "label-form", "label-form", "label-form", "label-form", "label-form",
      "label-form")
    let notice = try #require(reading.notice)
    #expect(notice.indexNumber.text == "11990100000123457U/202403-00001")
    #expect(notice.title == "关于公布《示例市章程》的通知：第一号")
    #expect(notice.summary == "公布章程。")
    #expect(notice.leadBody.code == "11990100000123457U")
    #expect(notice.topic?.code == "02-01")
    #expect(notice.genre?.code == "tongzhi")
    #expect(Column.sample.tree[notice.category].node.id == "20-07")
    #expect(notice.madeOn.iso == "2024-03-01")
    #expect(notice.publishedAt.displayed == "2024-03-05 18:40")
  }

  @Test(arguments: [
    "1️⃣生成日期：2️⃣昨天", "1️⃣生成日期:2️⃣昨天", "1️⃣生 成 日 期：2️⃣昨天", "1️⃣[ 生成日期 ]: 2️⃣昨天", "1️⃣[ 生成日期 ]： 2️⃣昨天",
    "1️⃣【生成日期】：2️⃣昨天", "1️⃣made_on：2️⃣昨天",
  ])
  func theColumnOfAValueIsThatOfTheFile(line: String) throws {
    try expect(notice(line, without: ["made_on"]), "label-form", "bad-date")
  }

  @Test(arguments: ["法布日期：昨天", "法布日期:昨天", "法布日期: 昨天", "法 布 日 期：昨天", "法布日期 ：昨天"])
  func anUnknownLabelIsReportedOnItsLineHoweverItIsSet(line: String) throws {
    let reading = try Reading(notice("note: 备注", line, "source: 来源"))
    #expect(reading.diagnostics.map { "\($0.rule.id) \($0.place.line)" } == ["unknown-key 10"])
    #expect(reading.help.contains("发布日期") || reading.help.contains("发文日期"))
  }

  @Test func linesOfListsAndLongTextsAreNoLabels() throws {
    let reading = try Reading(
      notice("note: |\n  来源：示例网\n  名 称：示例", "keywords:\n- 文号：〔2024〕1号\n- 名称：示例"))
    #expect(reading.rules == [])
    #expect(reading.notice?.furtherFields.map(\.value) == ["来源：示例网\n名 称：示例"])
    #expect(reading.notice?.keywords == ["文号：〔2024〕1号", "名称：示例"])
  }

  @Test func whatIsWrittenInTheBodyIsNoLabel() throws {
    let reading = try Reading(notice(body: "索 引 号：123\n\n[ 名称 ]：示例\n"))
    #expect(reading.rules == [])
    #expect(reading.html.contains("索 引 号：123"))
  }
}
