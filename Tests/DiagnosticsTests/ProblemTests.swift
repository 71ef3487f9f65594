import Diagnostics
import Testing

@Suite("What an author reads of a problem")
struct ProblemTests {
  /// Every problem that readers of files and fields report, with what it may carry and without.
  static let problems: [Problem] = listed + words + gathered

  private static let listed: [Problem] = [
    .unknownKey("法布日期", closest: "发布日期"), .unknownKey("x", closest: nil), .duplicateKey("名称"),
    .wrongType("名称", expected: .text), .wrongType("名称", expected: .list),
    .wrongType("名称", expected: .mapping),
    .missingField("title", label: "名称"), .badDate("生成日期", written: "昨天"),
    .wrongValue("有效性", written: "已归档", allowed: ["有效", "失效"]), .notProactive("依申请公开"), .emptyText(),
    .indexNumberForm("示例-1"), .creditCodeCheck("11990100000123457X", expected: "11990100000123457U"),
    .creditCodeCheck("11990100000123457X", expected: nil),
    .organisationCodeCheck("000014348", expected: "000014349"),
    .documentNumberForm("示政办发[2024]1 号", meant: "示政办发〔2024〕1号"),
    .duplicateIndexNumber("000014349/2017-00110"),
    .pathCollision("notices/a.html"), .unknownCategory("财政", closest: "财政预算"),
    .unknownCategory("财政", closest: nil),
    .ambiguousCategory("其他", paths: ["规划/其他", "统计/其他"]), .categoryIsPage("政府信息公开指南", id: "guide"),
    .categoryElsewhere("统计"), .categoryDeclaredEmpty("统计"), .unknownBody("财政局", closest: "市财政局"),
    .unknownBody("财政局", closest: nil), .unknownTopic("水务", closest: "水利"), .unknownTopic("水务", closest: nil),
    .unknownGenre("通知书", closest: "通知"), .unknownGenre("通知书", closest: nil), .notUTF8(.otherEncoding),
    .notUTF8(.broken), .notUTF8(.wide), .notUTF8(.zero), .nameTwin(), .nameJoinsSlash(),
    .fileTooLarge(bytes: 50 << 20, limit: 8 << 20), .noFrontMatter(), .noFields(), .unclosedFrontMatter(),
    .frontMatterTooLarge(), .yaml(.reference), .yaml(.depth), .yaml(.severalDocuments), .keyNotText(),
    .comment(after: "名称"), .labelForm(written: "索 引 号：", label: "索引号"), .invisibleCharacters(in: "名称"),
    .invisibleCharacters(in: nil), .fileMissing("notices/a.pdf", closest: "notices/b.pdf"),
    .fileMissing("notices/a.pdf", closest: nil), .fileOutside("../../x"), .fileType("a.exe", type: "exe"),
    .forbiddenFile("a.exe", type: "exe"), .notANotice(), .notRead(), .deadAnchor("目的", in: "b.md"),
    .fileEmpty("notices/a.pdf"), .fileNameTwice("a.pdf"), .fileUnused(), .fileNotRegular(), .nameNotUTF8(),
    .deadLink("b.md", closest: "c.md"), .deadLink("b.md", closest: nil), .linkToDraft("Content/notices/b.md"),
    .deadAnchor("目的", closest: "目标"), .deadAnchor("目的", closest: nil), .absoluteLink("/a"), .siteMissing(),
    .pageMissing("政府信息公开指南"), .pageName("声明"), .badAddress("base_url", written: "x"), .badCode("甲"),
    .treeTooDeep("其他"), .treeTooLarge(6000), .badNodeID("A"), .duplicateNode("20-03"),
    .sectionName(position: 4, names: ["政府信息公开年报", "政府信息公开工作年度报告"], id: "annual-reports", found: "年报"),
    .sectionName(position: 1, names: ["政府信息公开指南"], id: "guide", found: nil), .furtherSection("新闻"),
    .badPattern("[", .syntax), .badPattern("(?=a)", .unsupported("(?=")), .badPattern("a", .tooLong),
    .forbiddenType("svg"), .fixedRule("raw-html"), .referenceUnknown("示政办发〔2024〕99号"),
    .emptyNode("统计", id: "20-04"),
    .validityDisagrees(written: "有效", derived: "失效", reason: .ended("2024-01-01")),
    .validityDisagrees(written: "失效", derived: "有效", reason: .endsLater("2099-01-01")),
    .validityDisagrees(written: "尚未生效", derived: "有效", reason: .inForce("2024-01-01")),
    .validityDisagrees(written: "有效", derived: "尚未生效", reason: .startsLater("2099-01-01")),
    .validityDisagrees(written: "有效", derived: "已修改", reason: .actedOn),
    .validityDisagrees(written: "尚未生效", derived: "有效", reason: .noDate),
    .validityOutdated(written: "有效", derived: "失效"), .validityWithoutGround(written: "废止"),
    .repealCycle(["甲"]), .repealCycle(["甲", "乙"]), .repealsNewer("示政发〔2024〕1号", made: "2024-01-01"),
    .replacedTwice("示政发〔2024〕1号"), .referenceDangling("示政发〔2024〕1号", isDraft: true),
    .referenceDangling("示政发〔2024〕1号", isDraft: false),
    .normativeFieldMissing(["文号", "实施日期"], keys: ["document_number", "effective_on"]),
    .normativeWithoutExpiry,
    .promulgationNoteMissing, .promulgationNoteForm(.brackets), .promulgationNoteForm(.noDate),
    .promulgationNoteForm(.badDate), .promulgationNoteForm(.noVerb), .promulgationNoteForm(.noPromulgation),
    .promulgationNoteForm(.noEffect), .promulgationNoteForm(.backwards), .promulgationNoteForm(.ordinal),
    .promulgationNoteDisagrees("实施日期", note: "2024-06-01", field: "2024-05-01"), .interpretationMissing,
    .interpretationWithoutFile, .indexNumberForeign("000014349", isDefault: true),
    .indexNumberForeign("000000000", isDefault: false), .indexNumberForm("11990100000123457u/2024-00001"),
    .documentNumberYear(2022, made: 2024), .documentNumberForm("示政发〔2024〕第1号", .ordinal),
    .documentNumberForm("示政发〔2024〕01号", .leadingZero), .documentNumberForm("示政发〔2024〕号", .noSerial),
    .documentNumberForm("示政发〔2024〕1", .noEnding), .documentNumberForm("〔2024〕1号", .noCode),
    .documentNumberForm("示政发", .unknown), .reprintSource("某省人民政府"), .sourceVague("本网"),
    .duplicateContent(.documentNumber("示政发〔2024〕1号")), .duplicateContent(.title), .duplicateContent(.text),
    .externalLink("www.example.com", .outside), .externalLink("192.0.2.1", .address),
    .externalLink("t.cn", .shortener), .linkNotHTTPS("www.example.gov.cn"), .linkText("点击这里"),
    .headingOrder(level: 4, after: 2), .headingOrder(level: 3, after: 1), .tableHeadEmpty(column: 2),
    .footerMarkMissing(["联系电话"], keys: ["office.telephone"]),
    .footerMarkForm("ICP 备案编号", written: "1", example: "京ICP备05070218号"), .columnType("规划计划", closest: nil),
    .columnType("政策文", closest: "政策文件"), .articleTwentyOpen(["20-01", "20-02"]),
  ]

  /// Those of what subordinates hand up.
  private static let gathered: [Problem] = [
    .aggregateNotFetched("示例市教育局"), .aggregateChanged("a.json"), .aggregateChangedUnreached("a.json"),
    .aggregateForm(Wording(zh: "是网页，不是目录", en: "is a page, not a feed")),
    .aggregateItem(1, title: nil, lacking: [Wording(zh: "缺少名称（title）", en: "the title (title) is missing")]),
    .aggregateItem(2, title: "通知", without: ["topic", "genre"]),
    .aggregatePersonal("示例市教育局", title: "通知", address: "https://a.example/1", kinds: [Rule.residentID.title]),
    .aggregateWithheld(
      "示例市教育局", title: "通知", address: "https://a.example/1", reason: Problem.secrecyMark("秘密★1年").message),
    .aggregateRepeated("示例市教育局", address: "https://a.example/1", entries: [("甲", "A/1"), ("乙", "A/2")]),
    .aggregateRepeated(
      "示例市教育局", number: "A/1", titles: ["甲", "乙"],
      addresses: ["https://a.example/1", "https://a.example/2"]),
    .aggregateElsewhere("示例市教育局", title: "通知", count: 2, host: "b.example", feed: "a.example"),
    .aggregateFuture("示例市教育局", title: "通知", date: "2924-01-01", address: "https://a.example/1"),
  ]

  /// Those of a text's words.
  private static let words: [Problem] = [
    .residentID("110105********002X"), .oldResidentID("110105******002"), .mobileNumber("138****8000"),
    .bankCard("************1111"), .travelDocument("E*****678"), .plateNumber("京A***45"),
    .homeAddress("湖东街道*****"), .personalColumn("病种"), .officeMobile(), .secrecyMark("秘密★1年"),
    .draftMark("征求意见稿"),
    .damagedText("锟斤拷"), .privateUseCharacter("F0B7"), .programValue("null"), .emptyNumber("〔2024〕号"),
    .templateMark("{{title}}"), .unfilledBlank("XX年XX月XX日"), .confusableCharacter("O", in: "2O24"),
    .injectedAdvertising("英超直播"), .internalAddress("192.168.1.20"), .leftoverPassword(), .wordTooShort("帐"),
    .wording("布署", right: "部署", reason: nil, weight: .mistyped),
    .wording("布署", right: "部署", reason: nil, weight: .doubtful),
    .wording("小王庄", right: "王家庄", reason: "地名已更改", weight: .forbidden),
    .wording("小王庄", right: nil, reason: nil, weight: .forbidden),
  ]

  /// Problems are handed over by number: their rules carry large examples, and a report shows its arguments.
  @Test(arguments: problems.indices)
  func isToldInBothLanguagesWithWhatToDo(number: Int) {
    let problem = ProblemTests.problems[number]
    #expect(problem.message.sentenceFaults.isEmpty)
    #expect(problem.help.sentenceFaults.isEmpty)
    #expect(["。", "？"].contains(problem.help.zh.suffix(1)))
    #expect([".", "?"].contains(problem.help.en.suffix(1)))
    for message in [problem.message.zh, problem.message.en] {
      #expect(!message.hasSuffix("。") && !message.hasSuffix("."))
    }
    #expect(Rule.named(problem.rule.id) == problem.rule)
  }

  /// What libyaml says, and what of it an author can use.
  static let yaml: [(words: String, told: String)] = [
    ("mapping values are not allowed in this context", "英文冒号"),
    ("found character that cannot start any token", "符号"), ("did not find expected key", "无法识别"),
    ("did not find expected ',' or ']'", "括号"), ("found unexpected end of stream in quoted scalar", "引号"),
    ("something new", "无法识别"),
  ]

  @Test(arguments: yaml)
  func faultsOfYAMLAreToldInChinese(words: String, told: String) {
    let problem = Problem.yaml(.syntax(words))
    #expect(problem.message.zh.contains(told))
    #expect(problem.message.zh.contains(words) == false)
    #expect(problem.message.en.contains(words))
    #expect(problem.message.sentenceFaults.isEmpty)
    #expect(problem.help.sentenceFaults.isEmpty)
  }

  @Test func theNameThatWasProbablyMeantIsOffered() {
    let offering: [(with: Problem, without: Problem)] = [
      (.unknownKey("x", closest: "目标"), .unknownKey("x", closest: nil)),
      (.unknownCategory("x", closest: "目标"), .unknownCategory("x", closest: nil)),
      (.unknownBody("x", closest: "目标"), .unknownBody("x", closest: nil)),
      (.unknownTopic("x", closest: "目标"), .unknownTopic("x", closest: nil)),
      (.unknownGenre("x", closest: "目标"), .unknownGenre("x", closest: nil)),
      (.fileMissing("x", closest: "目标"), .fileMissing("x", closest: nil)),
      (.deadLink("x", closest: "目标"), .deadLink("x", closest: nil)),
      (.deadAnchor("x", closest: "目标"), .deadAnchor("x", closest: nil)),
    ]
    for (with, without) in offering {
      #expect(with.help.zh.contains("目标") && with.help.en.contains("目标"))
      #expect(with.help.en.contains("did you mean") && with.help.zh.contains("是不是"))
      #expect(!without.help.en.contains("did you mean") && !without.help.zh.contains("是不是"))
      #expect(with.message == without.message)
    }
  }
}
