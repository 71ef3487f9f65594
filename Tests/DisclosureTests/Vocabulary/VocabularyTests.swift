import Disclosure
import Testing

@Suite("Genres")
struct GenreTests {
  static let kinds: [String] = [
    "决议", "决定", "命令（令）", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要",
  ]
  static let extras: [String] = ["行政法规", "规章", "办法", "规定", "细则", "方案", "预案", "规划", "统计", "其他"]

  @Test func theFifteenKindsThenWhatSitesAdd() {
    #expect(Genre.official.map(\.name) == GenreTests.kinds + GenreTests.extras)
  }

  @Test func codesAreUniqueAndFitForPaths() {
    #expect(Set(Genre.official.map(\.code)).count == Genre.official.count)
    for genre in Genre.official { #expect(genre.code.wholeMatch(of: /[a-z][a-z-]*/) != nil, "\(genre.code)") }
  }

  @Test(arguments: Genre.official)
  func isReadByItsName(genre: Genre) {
    #expect(Genre.read(genre.name) == genre)
    #expect(genre.isInVocabulary)
  }

  static let spellings: [(written: String, name: String)] = [
    ("命令(令)", "命令（令）"), ("命令", "命令（令）"), ("令", "命令（令）"), ("決定", "决定"), (" 通 知 ", "通知"), ("報告", "报告"),
    ("紀要", "纪要"), ("通知\u{200B}", "通知"),
  ]

  @Test(arguments: spellings)
  func spellingsOfOneGenre(written: String, name: String) {
    #expect(Genre.read(written).name == name)
    #expect(Genre.read(written).isInVocabulary)
  }

  @Test(arguments: ["通知书", "政策", "x"])
  func otherGenresAreKeptAndMarked(written: String) {
    let genre = Genre.read(written)
    #expect(genre.name == written)
    #expect(!genre.isInVocabulary)
    #expect(genre.code.wholeMatch(of: /x-[0-9a-f]{16}/) != nil)
  }
}

@Suite("Validity, kind and disclosure class")
struct ClosedVocabularyTests {
  static let validities: [(written: String, validity: Validity)] = [
    ("有效", .inForce), ("现行有效", .inForce), ("現行有效", .inForce), ("有 效", .inForce), ("in_force", .inForce),
    ("已修改", .amended), ("已修订", .amended), ("部分失效", .partlyInvalid), ("失效", .expired), ("已失效", .expired),
    ("废止", .repealed), ("廢止", .repealed), ("已废止", .repealed), ("尚未生效", .notYetInForce),
    ("repealed", .repealed),
  ]

  @Test(arguments: validities)
  func spellingsOfValidity(written: String, validity: Validity) {
    #expect(Validity.read(written) == validity)
  }

  @Test(arguments: ["", "已归档", "无", "有效期", "不知道", "inforce", "2024-12-31"])
  func otherWordsAreNoValidity(written: String) {
    #expect(Validity.read(written) == nil)
  }

  @Test(arguments: Validity.allCases)
  func everyValidityIsReadByItsLabelAndItsKey(validity: Validity) {
    #expect(Validity.read(validity.label) == validity)
    #expect(Validity.read(validity.rawValue) == validity)
    #expect(validity.hasEnded == [.expired, .repealed].contains(validity))
  }

  @Test func labelsAreThoseOfTheField() {
    #expect(Validity.allCases.map(\.label) == ["尚未生效", "有效", "已修改", "部分失效", "失效", "废止"])
  }

  @Test(arguments: NoticeKind.allCases)
  func everyKindIsReadByItsLabelAndItsKey(kind: NoticeKind) {
    #expect(NoticeKind.read(kind.label) == kind)
    #expect(NoticeKind.read(kind.rawValue) == kind)
    #expect(NoticeKind.read(" " + kind.rawValue.uppercased()) == kind)
  }

  @Test func kindsAreThoseOfTheField() {
    let keys = [
      "regulation", "normative", "policy", "interpretation", "licence", "penalty", "consultation", "report",
      "plain",
    ]
    #expect(NoticeKind.allCases.map(\.rawValue) == keys)
    #expect(NoticeKind.read("規範性文件") == .normative)
    for word in ["", "文件", "license", "通知"] { #expect(NoticeKind.read(word) == nil) }
  }

  static let classes: [(written: String, disclosure: DisclosureClass?)] = [
    ("主动公开", .proactive), ("主動公開", .proactive), ("主 动 公 开", .proactive), ("依申请公开", .onRequest),
    ("依申請公開", .onRequest), ("不予公开", .withheld), ("不公开", .withheld), ("政府网站", nil), ("公开", nil), ("", nil),
    ("非主动公开", nil), ("主动公开、依申请公开", nil),
  ]

  @Test(arguments: classes)
  func disclosureClasses(written: String, disclosure: DisclosureClass?) {
    #expect(DisclosureClass.read(written) == disclosure)
  }
}

@Suite("Issuing bodies")
struct IssuingBodyTests {
  let bodies = IssuingBodyVocabulary([
    .init(body: IssuingBody(name: "示例市人民政府办公室", code: "11990100000123457U"), aliases: ["市政府办", "政府办"]),
    .init(body: IssuingBody(name: "示例市财政局", code: "CZJ"), aliases: ["市财政局"]),
  ])

  @Test(arguments: ["示例市人民政府办公室", "市政府办", "政府办", "示例市人民政府辦公室", "示例市人民政府 办公室", "政府办\u{200B}", " 市政府办 "])
  func namesAndAliasesMeanTheBody(written: String) {
    #expect(bodies.registered(written)?.code == "11990100000123457U")
    #expect(bodies.registered(written)?.name == "示例市人民政府办公室")
  }

  @Test(arguments: ["", "示例市人民政府", "示例市人民政府办公室、示例市财政局", "CZJ", "审计局"])
  func otherNamesMeanNone(written: String) {
    #expect(bodies.registered(written) == nil)
  }

  @Test func namesAreOfferedInTheirOrder() {
    #expect(bodies.names == ["示例市人民政府办公室", "市政府办", "政府办", "示例市财政局", "市财政局"])
  }

  @Test func aFullNameGoesBeforeAnotherBodysAlias() {
    let twins = IssuingBodyVocabulary([
      .init(body: IssuingBody(name: "财政局", code: "a"), aliases: []),
      .init(body: IssuingBody(name: "示例市财政局", code: "b"), aliases: ["财政局"]),
    ])
    #expect(twins.registered("财政局")?.code == "a")
  }

  @Test func aBodyWithoutACodeGetsOneOfItsName() {
    let body = IssuingBody(name: "审计局", code: nil)
    #expect(!body.isRegistered)
    #expect(body.code.wholeMatch(of: /x-[0-9a-f]{16}/) != nil)
    #expect(IssuingBody(name: "審 计局", code: nil).code == body.code)
    #expect(IssuingBody(name: "统计局", code: nil).code != body.code)
    #expect(IssuingBody(name: "审计局", code: "SJJ").isRegistered)
  }
}
