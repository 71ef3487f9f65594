import Diagnostics
import Disclosure
import Testing

@Suite("Fields whose values come from a vocabulary")
struct VocabularyFieldTests {
  static let categories: [(written: String, id: String)] = [
    ("20-07", "20-07"), ("财政预算、决算信息", "20-07"), ("財政預算、決算信息", "20-07"), ("规范性文件/其他", "20-01-9"),
    ("规范性文件\\其他", "20-01-9"), ("法定主动公开内容/其他", "20-15"), ("rules", "rules"), ("政府信息公开年报", "annual-reports"),
  ]

  @Test(arguments: categories)
  func aCategoryIsAnIDANameOrAPath(written: String, id: String) throws {
    let reading = try Reading(notice("category: \(written)"))
    #expect(reading.rules == [])
    #expect(reading.notice.map { Column.sample.tree[$0.category].node.id } == id)
  }

  static let wrongCategories: [(written: String, rule: String, help: String)] = [
    ("财政预算信心", "unknown-category", "write a node"), ("财政预算、决算信心", "unknown-category", "财政预算、决算信息"),
    ("20-99", "unknown-category", ""), ("其他", "ambiguous-category", "法定主动公开内容/规范性文件/其他"),
    ("guide", "category-not-list", "Content/pages/guide.md"),
    ("依申请公开", "category-not-list", "Content/pages/on-request.md"),
    ("统计信息", "category-not-list", "link"), ("20-08", "category-not-list", "none"),
  ]

  @Test(arguments: wrongCategories)
  func aCategoryThatTakesNoNoticeIsAnError(written: String, rule: String, help: String) throws {
    let reading = try expect(notice("category: 1️⃣\(written)"), rule)
    #expect(reading.help.contains(help))
    #expect(reading.errors.count == 1)
  }

  static let bodies: [(written: String, codes: [String])] = [
    ("示例市人民政府办公室", ["11990100000123457U"]), ("市政府办", ["11990100000123457U"]),
    ("市政府办，", ["11990100000123457U"]),
    ("市政府办,", ["11990100000123457U"]), ("示例市人民政府辦公室", ["11990100000123457U"]),
    ("[市政府办, 示例市财政局]", ["11990100000123457U", "CZJ"]),
    ("[示例市财政局, 市政府办]", ["CZJ", "11990100000123457U"]), ("示例市财政局、市政府办", ["CZJ", "11990100000123457U"]),
    ("示例市财政局，市政府办", ["CZJ", "11990100000123457U"]),
    ("[市政府办, 示例市人民政府办公室]", ["11990100000123457U"]), ("[市政府办, \"\"]", ["11990100000123457U"]),
  ]

  @Test(arguments: bodies)
  func issuingBodiesTheLeadFirst(written: String, codes: [String]) throws {
    let reading = try Reading(notice("issuing_body: \(written)"))
    #expect(reading.rules == [])
    #expect(reading.notice?.issuingBodies.map(\.code) == codes)
  }

  @Test func aBodyOutsideTheVocabularyIsAWarningWhereItStands() throws {
    let reading = try expect(notice("issuing_body: [示例市财政局, 1️⃣示例市审计局]"), "unknown-issuing-body")
    #expect(reading.notice?.issuingBodies.map(\.name) == ["示例市财政局", "示例市审计局"])
    #expect(reading.errors == [])
    let slip = try expect(notice("issuing_body: 1️⃣示例市财正局"), "unknown-issuing-body")
    #expect(slip.help.contains("did you mean “示例市财政局”?"))
    let joint = try expect(notice("issuing_body: 1️⃣示例市财政局、示例市审计局"), "unknown-issuing-body")
    #expect(joint.notice?.issuingBodies.map(\.name) == ["示例市财政局、示例市审计局"])
  }

  static let topics: [(written: String, code: String)] = [
    ("综合政务\\政务公开", "02-01"), ("综合政务/政务公开", "02-01"), ("政务公开", "02-01"), ("綜合政務\\政務公開", "02-01"), ("其他", "22"),
    ("\"综合政务\\\\政务公开\"", "02-01"),
  ]

  @Test(arguments: topics)
  func topicsOfTheScheme(written: String, code: String) throws {
    let reading = try Reading(notice("topic: \(written)"))
    #expect(reading.rules == [])
    #expect(reading.notice?.topic?.code == code)
  }

  @Test func aListIsNeverReadInPartWithoutAWord() throws {
    let two = try Reading(notice("topic: [综合政务\\政务公开, 科技、教育\\教育]"))
    #expect(two.diagnostics.map(\.place.line) == [9])
    let levels = try Reading(notice("topic: [综合政务, 政务公开]"))
    #expect(levels.notice?.topic?.code == "02-01" || levels.diagnostics.map(\.place.line) == [9])
  }

  @Test func aTopicOutsideTheSchemeIsAWarning() throws {
    let reading = try expect(notice("topic: 1️⃣综合政务\\政务公告"), "unknown-topic")
    #expect(reading.help.contains("did you mean “政务公开”?"))
    #expect(reading.notice?.topic?.path == ["综合政务", "政务公告"])
    #expect(reading.errors == [])
  }

  static let genres: [(written: String, code: String)] = [
    ("通知", "tongzhi"), ("命令(令)", "mingling"), ("令", "mingling"), ("決定", "jueding"), ("预案", "yuan"),
  ]

  @Test(arguments: genres)
  func genresOfTheList(written: String, code: String) throws {
    let reading = try Reading(notice("genre: \(written)"))
    #expect(reading.rules == [])
    #expect(reading.notice?.genre?.code == code)
  }

  @Test func aGenreOutsideTheListIsAWarning() throws {
    let reading = try expect(notice("genre: 1️⃣通知书"), "unknown-genre")
    #expect(reading.help.contains("did you mean “通知”?"))
    #expect(reading.notice?.genre?.name == "通知书")
    #expect(reading.errors == [])
  }

  static let keywords: [(written: String, words: [String])] = [
    ("[停车场, 收费]", ["停车场", "收费"]), ("停车场、收费", ["停车场", "收费"]), ("停车场，收费；管理", ["停车场", "收费", "管理"]),
    ("\"农业　粮食　应急预案△　函\"", ["农业", "粮食", "应急预案△", "函"]), ("停车场", ["停车场"]), ("\"、停车场、、\"", ["停车场"]), ("[]", []),
  ]

  @Test(arguments: keywords)
  func keywordsAreAListOrOneText(written: String, words: [String]) throws {
    let reading = try Reading(notice("keywords: \(written)"))
    #expect(reading.rules == [])
    #expect(reading.notice?.keywords == words)
  }
}
