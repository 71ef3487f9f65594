import Disclosure
import Testing

@Suite("Topics of the State Council's scheme")
struct TopicTests {
  static let firstLevel: [String] = [
    "国务院组织机构", "综合政务", "国民经济管理、国有资产监管", "财政、金融、审计", "国土资源、能源", "农业、林业、水利", "工业、交通",
    "商贸、海关、旅游", "市场监管、安全生产监管", "城乡建设、环境保护", "科技、教育", "文化、广电、新闻出版", "卫生、体育",
    "人口与计划生育、妇女儿童工作", "劳动、人事、监察", "公安、安全、司法", "民政、扶贫、救灾", "民族、宗教", "对外事务", "港澳台侨工作", "国防",
    "其他",
  ]

  @Test func twoLevelsInTheOfficialOrder() {
    #expect(Topic.official.filter { $0.path.count == 1 }.map(\.name) == TopicTests.firstLevel)
    #expect(Topic.official.count { $0.path.count == 2 } == 121)
    #expect(Topic.official.count == 143)
  }

  @Test func codesAreUniqueAndSayWhereATopicStands() {
    #expect(Set(Topic.official.map(\.code)).count == Topic.official.count)
    for topic in Topic.official {
      #expect(topic.isInTaxonomy)
      #expect(topic.code.wholeMatch(of: /[0-9]{2}(-[0-9]{2})?/) != nil, "\(topic.code)")
      #expect(topic.code.count == (topic.path.count == 1 ? 2 : 5))
    }
    #expect(Topic.read("综合政务")?.code == "02")
    #expect(Topic.read("综合政务\\政务公开")?.code == "02-01")
    #expect(Topic.read("其他")?.code == "22")
  }

  @Test(arguments: Topic.official)
  func isReadByItsName(topic: Topic) {
    #expect(Topic.read(topic.name) == topic)
    #expect(Topic.read(topic.path.joined(separator: "/")) == topic)
  }

  @Test(arguments: Topic.official)
  func theParentIsTheFirstLevel(topic: Topic) {
    #expect(topic.parent == (topic.path.count == 1 ? nil : Topic.read(topic.path[0])))
  }

  @Test(arguments: [
    "综合政务\\政务公开", "综合政务/政务公开", "综合政务＼政务公开", "综合政务／政务公开", "综合政务>政务公开", "综合政务＞政务公开",
    " 综合政务 \\ 政务公开 ", "综合政务\\\\政务公开", "綜合政務\\政務公開", "综 合 政 务/政 务 公 开", "综合政务\u{3000}/\u{200B}政务公开",
    "/综合政务/政务公开/", "政务公开", "政務公開",
  ])
  func spellingsOfOneTopic(written: String) {
    #expect(Topic.read(written)?.code == "02-01")
  }

  static let alone: [(written: String, code: String)] = [
    ("政务公开", "02-01"), ("货币(含外汇)", "04-04"), ("行政区划与地名", "17-04"), ("国防动员", "21-02"),
    // A name of the first level is never a second-level topic.
    ("其他", "22"), ("综合政务", "02"),
  ]

  @Test(arguments: alone)
  func theSecondLevelAlone(written: String, code: String) {
    #expect(Topic.read(written)?.code == code)
  }

  @Test(arguments: ["综合政务\\信息公开工作", "水利、水务", "组织机构", "政务公开\\综合政务", "综合政务\\政务公开\\其他"])
  func localTopicsAreKeptAndMarked(written: String) throws {
    let topic = try #require(Topic.read(written))
    #expect(!topic.isInTaxonomy)
    #expect(topic.path == written.split(separator: "\\").prefix(2).map(String.init))
    #expect(topic.code.wholeMatch(of: /x-[0-9a-f]{16}/) != nil)
  }

  @Test func spellingsOfALocalTopicShareACode() {
    let code = Topic.read("水务\\供水节水")?.code
    #expect(Topic.read("水 务/供水節水")?.code == code)
    #expect(Topic.read("水务\\排水")?.code != code)
    #expect(Topic.read("水务")?.code != code)
  }

  @Test func theParentOfALocalTopicIsWhatItsNameAloneMeans() {
    #expect(Topic.read("水务\\供水节水")?.parent == Topic.read("水务"))
    // The first level is official, so its list must not stand twice.
    #expect(Topic.read("综合政务\\信息公开工作")?.parent == Topic.read("综合政务"))
  }

  @Test(arguments: ["", " ", "/", "\\", "\u{3000}/\u{200B}"])
  func nothingIsNoTopic(written: String) {
    #expect(Topic.read(written) == nil)
  }
}
