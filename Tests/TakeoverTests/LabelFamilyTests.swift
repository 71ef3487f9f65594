import Disclosure
import Takeover
import Testing

/// Every label that real pages were seen to use, and the rows of each province's template in their order: written
/// down from the pages, not from the program's own list.
@Suite struct LabelFamilyTests {
  static let labels: [(FieldKey, [String])] = [
    (.indexNumber, ["索引号", "索 引 号", "[ 索引号 ]", "索引號", "信息索引", "信息索引号", "索取号", "信息编号"]),
    (.title, ["名称", "名    称", "标　　题", "信息名称", "标题", "公文名称", "信息标题"]),
    (
      .documentNumber,
      ["文号", "文　　号", "发文字号", "发布文号", "文件编号", "[ 发文字号 ]", "文件号", "编号"]
    ),
    (.unifiedNumber, ["统一编号", "统一登记号", "规范性文件统一编号"]),
    (
      .issuingBody,
      ["发布机构", "发文机关", "发文机构", "发布机关", "發布機構", "发文单位", "制发机关", "公开主体", "信息提供单位"]
    ),
    (.responsibleDepartment, ["公开责任部门", "责任部门", "责任处室", "承办科室"]),
    (.source, ["来源", "信息来源", "稿源"]),
    (.contact, ["政策咨询机关", "政策咨询电话", "解读机关"]),
    (.madeOn, ["成文日期", "生成日期", "成文时间", "产生日期", "签署日期", "著录日期", "制发日期"]),
    (.issuedOn, ["发文日期", "发文时间", "印发日期"]),
    (.publishedAt, ["发布日期", "发布时间", "公开日期", "登记日期", "公布日期", "上网日期"]),
    (.effectiveOn, ["实施日期", "生效日期", "生效时间", "施行日期"]),
    (.expiresOn, ["失效日期", "废止日期", "废止时间", "有效期至"]),
    (
      .validity,
      [
        "有效性", "有 效 性", "文件有效性", "效力状态", "文件状态", "信息时效期", "时效性", "时效", "是否有效",
      ]
    ),
    (.category, ["组配分类", "信息分类", "分类", "分 类", "公文目录", "所属主题", "公开目录", "信息类别"]),
    (.topic, ["主题分类", "主题导航", "主题"]),
    (.genre, ["体裁分类", "公文种类", "文种"]),
    (.audience, ["服务对象分类", "服务对象"]),
    (.lifeEvent, ["生命周期分类"]),
    (.keywords, ["主题词", "主 题 词", "关键词", "关 键 词"]),
    (.summary, ["内容概述", "概述", "摘要"]),
    (.disclosure, ["公开方式", "公开属性", "公开类别"]),
    (.form, ["公开形式"]),
    (.scope, ["公开范围"]),
    (.timeLimit, ["公开时限"]),
    (.language, ["信息格式/语种", "格式", "语种"]),
    (.note, ["备注", "备  注"]),
  ]

  static func value(_ key: FieldKey) -> String {
    switch key {
    case .indexNumber: MetadataTests.number
    case .madeOn, .issuedOn, .effectiveOn, .expiresOn, .publishedAt: "2021-03-05"
    case .validity: "有效"
    case .disclosure: "主动公开"
    default: "某个值"
    }
  }

  @Test(arguments: LabelFamilyTests.labels.flatMap { key, names in names.map { (key, $0) } })
  func readsTheLabel(_ key: FieldKey, _ label: String) throws {
    let wanted = LabelFamilyTests.value(key)
    let others =
      "<tr><td>索引号</td><td>\(MetadataTests.number)</td></tr><tr><td>文号</td><td>霁政发〔2021〕1号</td></tr>"
    let isOther = key == .indexNumber || key == .documentNumber
    let row = "<tr><td>\(label)</td><td>\(wanted)</td></tr>"
    for block in [
      "<table>\(isOther ? "<tr><td>发布机构</td><td>某局</td></tr><tr><td>公开形式</td><td>网站</td></tr>" : others)\(row)</table>",
      "<ul><li>发布机构：某局</li><li>生成日期：2021-03-05</li><li>公开范围：全部公开</li><li>\(label)：\(wanted)</li></ul>",
    ] {
      let page = try pageWith(block)
      let value = page[key]
      // Two of a kind: the first stays, and the other is told.
      let isTold = page.unread.contains { $0.value == wanted }
      #expect(value == wanted || isTold, "\(label): \(value ?? "nothing")")
    }
  }

  /// Each family: the labels in their order, with what is typed beside them.
  static let families: [(String, [(String, String, FieldKey)])] = [
    (
      "国务院",
      [
        ("索 引 号", number, .indexNumber), ("主题分类", "综合政务\\政务公开", .topic),
        ("发文机关", "国务院、中央军委", .issuingBody), ("成文日期", "2019年01月27日", .madeOn),
        ("标　　题", "某意见", .title), ("发文字号", "国发〔2019〕2号", .documentNumber),
        ("发布日期", "2019年02月13日", .publishedAt), ("主 题 词", "农业　粮食　应急预案△　函", .keywords),
      ]
    ),
    (
      "安徽新",
      [
        ("索引号", number, .indexNumber), ("组配分类", "部门文件", .category), ("发布机构", "某局", .issuingBody),
        ("主题分类", "其他", .topic), ("有效性", "有效", .validity), ("关键词", "防火", .keywords),
        ("名称", "某通知", .title), ("文号", "某发〔2021〕3号", .documentNumber),
        ("生成日期", "2021-03-05", .madeOn), ("发布日期", "2021-03-08", .publishedAt),
      ]
    ),
    (
      "广州",
      [
        ("统一编号", "GZ0320190096", .unifiedNumber), ("文　　号", "某规字〔2019〕3号", .documentNumber),
        ("实施日期", "2019-10-01", .effectiveOn), ("失效日期", "2024-10-01", .expiresOn),
        ("发布机关", "某局", .issuingBody), ("文件状态", "有效", .validity),
      ]
    ),
    (
      "江苏",
      [
        ("信息名称", "某通知", .title), ("索 引 号", number, .indexNumber), ("组配分类", "其他", .category),
        ("公开方式", "主动公开", .disclosure), ("文件编号", "某发〔2021〕3号", .documentNumber),
        ("发布机构", "某局", .issuingBody), ("产生日期", "2021-03-05", .madeOn),
        ("发布日期", "2021-03-08", .publishedAt), ("内容概述", "一句话", .summary),
      ]
    ),
    (
      "湖南",
      [
        ("索引号", number, .indexNumber), ("文号", "某发〔2021〕3号", .documentNumber),
        ("公开责任部门", "某局", .responsibleDepartment), ("公开方式", "政府网站", .form),
        ("公开范围", "全部公开", .scope), ("信息时效期", "有效", .validity), ("签署日期", "2021-03-05", .madeOn),
        ("登记日期", "2021-03-08", .publishedAt), ("发文日期", "2021-03-06", .issuedOn),
      ]
    ),
    (
      "重庆",
      [
        ("[ 索引号 ]", number, .indexNumber), ("[ 发文字号 ]", "某发〔2021〕3号", .documentNumber),
        ("[ 主题分类 ]", "其他", .topic), ("[ 体裁分类 ]", "通知", .genre), ("[ 发布机构 ]", "某局", .issuingBody),
        ("[ 成文日期 ]", "2021-03-05", .madeOn), ("[ 发布日期 ]", "2021-03-08", .publishedAt),
      ]
    ),
    (
      "内蒙古旧",
      [
        ("索 引 号", number, .indexNumber), ("发布机构", "某局", .issuingBody), ("名  称", "某通知", .title),
        ("文  号", "某发〔2021〕3号", .documentNumber), ("著录日期", "2021-03-05", .madeOn),
        ("公开日期", "2021-03-08", .publishedAt), ("内容概述", "一句话", .summary), ("备  注", "无误", .note),
        ("公开时限", "长期公开", .timeLimit), ("公开形式", "网上公开", .form),
      ]
    ),
    (
      "陕西",
      [
        ("索引号", number, .indexNumber), ("主题分类", "其他", .topic), ("来源", "某网", .source),
        ("发文机构", "某局", .issuingBody), ("发文字号", "某发〔2021〕3号", .documentNumber),
        ("发文日期", "2021-03-05", .issuedOn), ("有效性", "有效", .validity), ("发布日期", "2021-03-08", .publishedAt),
      ]
    ),
  ]

  private static let number = MetadataTests.number

  @Test(arguments: LabelFamilyTests.families.map(\.0))
  func readsTheTemplate(of province: String) throws {
    let rows = try #require(LabelFamilyTests.families.first { $0.0 == province }?.1)
    let wanted = { (value: String, key: FieldKey) -> String in
      [.madeOn, .publishedAt].contains(key) && value.contains("年")
        ? value.replacing("年", with: "-").replacing("月", with: "-").replacing("日", with: "") : value
    }
    let pairs = stride(from: 0, to: rows.count, by: 2).map { rows[$0..<min($0 + 2, rows.count)] }
    let table = pairs.map { row in "<tr>" + row.map { "<td>\($0.0)</td><td>\($0.1)</td>" }.joined() + "</tr>"
    }
    for block in [
      "<table>\(table.joined())</table>",
      "<ul>" + rows.map { "<li><b>\($0.0)：</b>\($0.1)</li>" }.joined() + "</ul>",
      "<dl>" + rows.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }.joined() + "</dl>",
      rows.map { "<p>\($0.0)：\($0.1)</p>" }.joined(),
    ] {
      let page = try pageWith(block)
      for (label, value, key) in rows {
        #expect(page[key] == wanted(value, key), "\(province) \(label) in \(block.prefix(12))")
      }
      #expect(page.markdown { _ in nil }.text == "正文。\n", "\(block.prefix(12))")
    }
  }

  @Test(arguments: [
    ("文号", "某发[2021]3号", "某发[2021]3号"), ("文号", "某发【2023】3号", "某发【2023】3号"),
    ("文号", "某发〔2019〕2 号", "某发〔2019〕2 号"),
    ("文号", "\u{200B}某发〔2019〕2号\u{200D}", "某发〔2019〕2号"),
    ("发布机构", "\u{200B}某局", "某局"), ("发布机构", "某局,", "某局"), ("名称", "关于<br/>某事的&ldquo;通知&rdquo;", "关于某事的“通知”"),
    ("名称", "关于<em>某事</em>的通知", "关于某事的通知"), ("生成日期", "2018.11.09 00:00:00", "2018-11-09"),
  ])
  func readsDirtyValues(_ label: String, _ written: String, _ value: String) throws {
    let page = try pageWith(
      "<table><tr><td>索引号</td><td>\(MetadataTests.number)</td></tr><tr><td>\(label)</td><td>\(written)</td></tr></table>"
    )
    let key = try #require(FieldKey.named(label))
    #expect(page[key] == value)
  }
}
