import Disclosure
import Testing

@Suite("Keys of the front matter and their Chinese labels")
struct FieldKeyTests {
  /// Every label that real pages show, by the key that takes it.
  static let families: [(key: FieldKey, labels: [String])] = [
    (.indexNumber, ["索引号", "索 引 号", "[ 索引号 ]", "索引號", "信息索引", "信息索引号", "索取号", "信息编号"]),
    (.title, ["名称", "名    称", "名  称", "标　　题", "标题", "标 题", "信息名称", "公文名称", "信息标题"]),
    (
      .documentNumber,
      ["文号", "文　　号", "文  号", "文    号", "发文字号", "发布文号", "文件编号", "[ 发文字号 ]", "文件号", "编号"]
    ),
    (.unifiedNumber, ["统一编号", "统一登记号", "规范性文件统一编号"]),
    (
      .issuingBody,
      ["发布机构", "发文机关", "发文机构", "发布机关", "發布機構", "[ 发布机构 ]", "发文单位", "制发机关", "公开主体", "信息提供单位"]
    ),
    (.responsibleDepartment, ["公开责任部门", "责任部门", "责任处室", "承办科室"]),
    (.source, ["来源", "信息来源", "稿源"]),
    (.contact, ["政策咨询机关", "政策咨询电话", "解读机关"]),
    (.madeOn, ["成文日期", "生成日期", "成文时间", "产生日期", "签署日期", "著录日期", "制发日期"]),
    (.issuedOn, ["发文日期", "发文时间"]),
    (.publishedAt, ["发布日期", "发布时间", "公开日期", "登记日期", "公布日期", "上网日期"]),
    (.effectiveOn, ["实施日期", "生效日期", "生效时间", "施行日期"]),
    (.expiresOn, ["失效日期", "废止日期", "废止时间", "有效期至"]),
    (
      .validity,
      ["有效性", "有 效 性", "文件有效性", "效力状态", "文件状态", "信息时效期", "时效性", "时效", "是否有效"]
    ),
    (.category, ["组配分类", "信息分类", "分类", "分 类", "公文目录", "所属主题", "公开目录", "信息类别"]),
    (.topic, ["主题分类", "主题导航", "主题", "[ 主题分类 ]"]),
    (.genre, ["体裁分类", "公文种类", "文种", "[ 体裁分类 ]"]),
    (.audience, ["服务对象分类", "服务对象"]), (.lifeEvent, ["生命周期分类"]),
    (.keywords, ["主题词", "主 题 词", "关键词", "关 键 词"]), (.summary, ["内容概述", "概述", "摘要"]),
    (.disclosure, ["公开方式", "公开属性", "公开类别"]), (.form, ["公开形式"]), (.scope, ["公开范围"]),
    (.timeLimit, ["公开时限"]), (.language, ["信息格式/语种", "格式", "语种"]), (.note, ["备注", "备  注"]),
    (.interprets, ["解读"]), (.repeals, ["废止"]), (.amends, ["修改"]), (.replaces, ["代替"]),
    (.attachments, ["附件"]), (.kind, ["信息种类"]), (.draft, ["草稿"]), (.review, ["审核"]), (.waive, ["豁免"]),
    (.promulgationNote, ["题注"]), (.noInterpretation, ["不解读理由"]), (.sourceAddress, ["来源网址", "原文网址", "转载网址"]),
  ]

  @Test(arguments: families)
  func everyLabelOfTheFieldIsAccepted(key: FieldKey, labels: [String]) {
    for label in labels { #expect(FieldKey.named(label) == key, "\(label)") }
  }

  @Test(arguments: FieldKey.allCases)
  func everyLabelIsAcceptedHoweverItIsSet(key: FieldKey) {
    for label in key.labels {
      let spaced = label.map(String.init).joined(separator: "\u{3000}")
      for form in [
        label, spaced, "[\(label)]", "[ \(label) ]", "【\(label)】", label + "：", label + ":",
        "\u{FEFF}\(label)\u{200B}", "**\(label)**",
      ] {
        #expect(FieldKey.named(form) == key, "\(form)")
      }
    }
  }

  static let traditional: [(written: String, key: FieldKey)] = [
    ("索引號", .indexNumber), ("標題", .title), ("名稱", .title), ("發布機構", .issuingBody), ("發佈機構", .issuingBody),
    ("發文機關", .issuingBody), ("發文字號", .documentNumber), ("文號", .documentNumber), ("組配分類", .category),
    ("主題分類", .topic), ("體裁分類", .genre), ("關鍵詞", .keywords), ("發佈日期", .publishedAt), ("實施日期", .effectiveOn),
    ("失效日期", .expiresOn), ("公開方式", .disclosure), ("來源", .source), ("附件", .attachments), ("廢止", .repeals),
    ("備註", .note), ("解讀", .interprets),
  ]

  @Test(arguments: traditional)
  func traditionalCharacters(written: String, key: FieldKey) {
    #expect(FieldKey.named(written) == key)
  }

  @Test(arguments: FieldKey.allCases)
  func theEnglishKeyIsSnakeCaseAndAccepted(key: FieldKey) {
    #expect(key.rawValue.wholeMatch(of: /[a-z]+(_[a-z]+)*/) != nil)
    #expect(FieldKey.named(key.rawValue) == key)
    #expect(FieldKey.named(key.rawValue.uppercased()) == key)
  }

  @Test func theEnglishKeysAreThoseOfTheField() {
    let keys: Set<String> = [
      "index_number", "title", "summary", "document_number", "issuing_body", "category", "topic", "genre",
      "audience",
      "keywords", "made_on", "published_at", "effective_on", "expires_on", "validity", "disclosure", "source",
      "interprets", "repeals", "amends", "replaces", "attachments", "kind", "draft", "review", "waive",
      "unified_number",
      "responsible_department", "issued_on", "contact", "life_event", "form", "scope", "time_limit",
      "language", "note", "promulgation_note", "no_interpretation", "source_url",
    ]
    #expect(Set(FieldKey.allCases.map(\.rawValue)) == keys)
  }

  @Test func noLabelBelongsToTwoKeys() {
    var owners: [String: FieldKey] = [:]
    for key in FieldKey.allCases {
      for label in [key.rawValue] + key.labels.map(TextFolding.matchKey) {
        #expect(owners.updateValue(key, forKey: label) == nil, "\(label)")
      }
    }
    #expect(Set(FieldKey.spellings).count == FieldKey.spellings.count)
    #expect(FieldKey.spellings.count == owners.count)
  }

  @Test(arguments: ["", " ", "：", "[]", "法布日期", "titel", "索引", "日期", "标题：名称", "title_"])
  func otherNamesAreNoKey(written: String) {
    #expect(FieldKey.named(written) == nil)
  }
}
