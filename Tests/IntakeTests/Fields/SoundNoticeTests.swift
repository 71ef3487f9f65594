import Diagnostics
import Disclosure
import Testing

@Suite("A sound notice")
struct SoundNoticeTests {
  static let english = """
    ---
    index_number: 11990100000123457U/2024-00012
    title: 关于印发《示例市公共停车场管理办法》的通知
    summary: 规定公共停车场的规划、建设和收费。
    document_number: 示政办发〔2024〕12号
    unified_number: SLZB-2024-00012
    issuing_body: [示例市人民政府办公室, 示例市财政局]
    responsible_department: 综合科
    category: 规范性文件
    topic: 城乡建设、环境保护\\城市规划
    genre: 通知
    audience: [公民, 企业]
    life_event: 住房
    keywords: [停车场, 收费]
    made_on: 2024年3月1日
    issued_on: 2024.3.2
    published_at: "2024-03-05 09:30"
    effective_on: 2024/4/1
    expires_on: 2029-03-31
    validity: 有效
    disclosure: 主动公开
    form: 网上公开
    scope: 全部公开
    time_limit: 长期公开
    language: 中文
    source: 示例市人民政府网
    contact: 0999-5550100
    note: 原办法同时废止
    interprets: 示政办发〔2023〕9号
    repeals: [示政办发〔2014〕3号, 11990100000123457U/2014-00003]
    amends: 示政办发〔2020〕1号
    replaces: 示政办发〔2019〕2号
    attachments: [表.xlsx, {path: 图.png, name: 停车场分布图}]
    kind: policy
    draft: false
    review: {reviewer: 张示例, date: 2024-03-04}
    ---

    正文。

    """

  /// The same notice under the Chinese labels.
  static let chinese: String = [
    ("index_number", "索引号"), ("title", "名称"), ("summary", "内容概述"), ("document_number", "文号"),
    ("unified_number", "统一编号"), ("issuing_body", "发布机构"), ("responsible_department", "公开责任部门"),
    ("category", "组配分类"), ("topic", "主题分类"), ("genre", "体裁分类"), ("audience", "服务对象分类"),
    ("life_event", "生命周期分类"), ("keywords", "关键词"), ("made_on", "生成日期"), ("issued_on", "发文日期"),
    ("published_at", "发布日期"), ("effective_on", "实施日期"), ("expires_on", "失效日期"), ("validity", "有效性"),
    ("disclosure", "公开方式"), ("form", "公开形式"), ("scope", "公开范围"), ("time_limit", "公开时限"), ("language", "语种"),
    ("source", "来源"), ("contact", "政策咨询电话"), ("note", "备注"), ("interprets", "解读"), ("repeals", "废止"),
    ("amends", "修改"), ("replaces", "代替"), ("attachments", "附件"), ("kind", "信息种类"), ("draft", "草稿"),
    ("review", "审核"),
  ].reduce(english) { $0.replacing("\n\($1.0):", with: "\n\($1.1):") }

  static let files = MemoryFiles(sizes: ["Content/notices/2024/表.xlsx": 20, "Content/notices/2024/图.png": 30])

  @Test(arguments: [english, chinese])
  func everyFieldIsRead(text: String) throws {
    let reading = try Reading(text, files: SoundNoticeTests.files)
    #expect(reading.diagnostics.told == [])
    let notice = try #require(reading.notice)
    #expect(notice.sourcePath == Reading.path)
    #expect(notice.indexNumber.text == "11990100000123457U/2024-00012")
    #expect(notice.title == "关于印发《示例市公共停车场管理办法》的通知")
    #expect(notice.summary == "规定公共停车场的规划、建设和收费。")
    #expect(!notice.isSummaryDerived)
    #expect(notice.documentNumber?.text == "示政办发〔2024〕12号")
    #expect(notice.issuingBodies.map(\.code) == ["11990100000123457U", "CZJ"])
    #expect(notice.leadBody.name == "示例市人民政府办公室")
    #expect(Column.sample.tree[notice.category].node.id == "20-01")
    #expect(notice.topic?.code == "10-01")
    #expect(notice.genre?.code == "tongzhi")
    #expect(notice.keywords == ["停车场", "收费"])
    #expect(notice.madeOn.iso == "2024-03-01")
    #expect(notice.publishedAt.displayed == "2024-03-05 09:30")
    #expect(notice.effectiveOn?.iso == "2024-04-01")
    #expect(notice.expiresOn?.iso == "2029-03-31")
    #expect(notice.writtenValidity == .inForce)
    #expect(notice.source == "示例市人民政府网")
    #expect(notice.kind == .policy)
    #expect(!notice.isDraft)
    #expect(notice.lines.indexNumber == 2 && notice.lines.category == 9 && notice.lines.validity == 20)
    #expect(reading.html == "<p>正文。</p>\n")
  }

  @Test(arguments: [english, chinese])
  func relationsAttachmentsAndRarerFieldsAreRead(text: String) throws {
    let notice = try #require(try Reading(text, files: SoundNoticeTests.files).notice)
    #expect(
      notice.references.map { "\($0.relation) \($0.text) \($0.line)" } == [
        "interprets 示政办发〔2023〕9号 29", "repeals 示政办发〔2014〕3号 30", "repeals 11990100000123457U/2014-00003 30",
        "amends 示政办发〔2020〕1号 31", "replaces 示政办发〔2019〕2号 32",
      ])
    #expect(
      notice.attachments.map { "\($0.sourcePath) \($0.name) \($0.type) \($0.size)" } == [
        "Content/notices/2024/表.xlsx 表.xlsx xlsx 20", "Content/notices/2024/图.png 停车场分布图 png 30",
      ])
    #expect(
      notice.furtherFields.map { "\($0.key.rawValue)=\($0.value)" } == [
        "unified_number=SLZB-2024-00012", "responsible_department=综合科", "audience=公民、企业", "life_event=住房",
        "issued_on=2024-03-02", "form=网上公开", "scope=全部公开", "time_limit=长期公开", "language=中文",
        "contact=0999-5550100", "note=原办法同时废止",
      ])
  }

  @Test func whatIsAbsentHasItsPlainMeaning() throws {
    let reading = try Reading(notice(without: ["summary"], body: "## 总则\n\n第一条 为了**规范**停车。\n\n第二条。\n"))
    #expect(reading.rules == [])
    let notice = try #require(reading.notice)
    #expect(notice.summary.hasPrefix("第一条 为了规范停车。"))
    #expect(notice.isSummaryDerived)
    #expect(notice.source == "示例市人民政府办公室")
    #expect(notice.publishedAt.minuteOfDay == nil)
    #expect(notice.kind == .plain)
    #expect(!notice.isDraft)
    #expect(notice.documentNumber == nil && notice.topic == nil && notice.genre == nil)
    #expect(notice.writtenValidity == nil && notice.effectiveOn == nil && notice.expiresOn == nil)
    #expect(notice.references.isEmpty && notice.attachments.isEmpty && notice.keywords.isEmpty)
    #expect(notice.lines.validity == 0)
    #expect(reading.body?.headings.map(\.text) == ["总则"])
  }

  @Test func theReviewerNeverLeavesTheFile() throws {
    let reading = try Reading(SoundNoticeTests.english, files: SoundNoticeTests.files)
    #expect(!"\(try #require(reading.notice))".contains("张示例"))
  }

  static let kinds: [(category: String, kind: NoticeKind)] = [
    ("20-01", .normative), ("20-01-9", .normative), ("20-07", .plain), ("annual-reports", .report),
  ]

  @Test(arguments: kinds)
  func theKindComesFromTheNode(category: String, kind: NoticeKind) throws {
    #expect(try Reading(notice("category: \(category)")).notice?.kind == kind)
    #expect(try Reading(notice("category: \(category)", "kind: 行政处罚")).notice?.kind == .penalty)
  }

  static let drafts: [(written: String, isDraft: Bool)] = [
    ("true", true), ("是", true), ("yes", true), ("True", true), ("false", false), ("否", false), ("no", false),
    ("", false),
  ]

  @Test(arguments: drafts)
  func aDraftIsReadAndMarked(written: String, isDraft: Bool) throws {
    let reading = try Reading(notice("draft: \(written)"))
    #expect(reading.rules == [])
    #expect(reading.notice?.isDraft == isDraft)
  }
}
