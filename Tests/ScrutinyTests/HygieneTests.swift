import Diagnostics
import Scrutiny
import Testing

@Suite("Damage and leftovers")
struct HygieneTests {
  static let faults: [(text: String, finding: String)] = [
    ("公布\u{FFFD}如下", "damaged-text \u{FFFD}"), ("内容锟斤拷", "damaged-text 锟斤拷"),
    ("æ–‡ä»¶", "damaged-text æ–‡ä»¶"),
    ("说明Ã¤Â»", "damaged-text Ã¤Â»"), ("鏂囦欢", "damaged-text 鏂囦欢"), ("权利和监督权?F将有关", "damaged-text ?F"),
    ("监督权?,F将有关", "damaged-text ?,F"), ("\u{F0B7}一项", "private-use-character \u{F0B7}"),
    ("\u{F0000}", "private-use-character \u{F0000}"), ("| null | 甲 |", "program-value null"),
    ("文号：undefined", "program-value undefined"), ("NaN", "program-value NaN"),
    ("示政办发〔〕号", "empty-number 〔〕号"),
    ("示政办发〔 〕 号", "empty-number 〔 〕 号"), ("示政办发〔2024〕号", "empty-number 〔2024〕号"),
    ("{{title}}", "template-mark {{title}}"),
    ("甲${name}乙", "template-mark ${name}"), ("<%= x %>", "template-mark <%= x %>"),
    ("{# 注 #}", "template-mark {# 注 #}"),
    ("自XX年XX月XX日起", "unfilled-blank XX年XX月XX日"), ("××年×月×日", "unfilled-blank ××年×月×日"),
    ("【此处填写单位】", "unfilled-blank 【此处填写单位】"),
    ("2O24年", "confusable-character 2O24"), ("第1l0条", "confusable-character 1l0"),
    ("〔2O24〕1号", "confusable-character 2O24"), ("登录аdmin系统", "confusable-character аdmin"),
    ("见http://192.168.1.20/a", "internal-address 192.168.1.20"), ("内网10.1.2.3", "internal-address 10.1.2.3"),
    ("file:///D:/a.doc", "internal-address file://"), ("存于C:\\文件", "internal-address C:\\"),
    ("登录密码：abc12345", "leftover-password abc12345"), ("英超直播,英超直播在线观看", "injected-advertising 英超直播,英超直播在线观看"),
    ("澳门赌场 百家乐 老虎机", "injected-advertising 澳门赌场 百家乐 老虎机"),
  ]

  @Test(arguments: faults)
  func areFound(text: String, finding: String) {
    #expect(found(text).first == finding, "\(found(text))")
    #expect(found(text).count == 1, "\(found(text))")
  }

  @Test(arguments: [
    "〔2024〕1号", "政信公开告〔    〕   号", "〔20  〕号", "null and void", "nullable", "不得为null值", "Fe2O3和Al2O3", "P2O5",
    "H2O", "4G、5G", "PM2.5为35μg/m³", "10kΩ", "café “甲”", "naïve", "été", "10.1.2.3 技术要求", "版本2.10.1.3",
    "10:30", "说明：公开",
    "初始密码为身份证号后六位", "密码：由管理员分发", "密码：****", "X年级", "XX公司", "【2023】12号", "价格为$100", "{甲}",
    "查处利用老虎机、百家乐赌博案件3起。", "- 打击百家乐、老虎机、六合彩", "新闻发布会在线直播，在线观看", "[发布会在线直播、在线观看](https://a.example/)",
    "第19条", "3I类", "https://a.example/x?k=2O24", "А类", "α-粒子",
  ])
  func soundTexts(text: String) {
    #expect(found(text) == [])
  }
}

@Suite("Words that may not be written")
struct WordingListTests {
  static let faults: [(text: String, finding: String)] = [
    ("作出布署", "mistyped-word 布署"), ("截止目前，", "mistyped-word 截止目前"), ("既使下雨也要去", "mistyped-word 既使"),
    ("日本、台湾等国家的", "forbidden-wording 台湾等国家"), ("台湾国的", "forbidden-wording 台湾国"),
    ("统一按排", "mistyped-word 统一按排"),
  ]

  @Test(arguments: faults)
  func areFound(text: String, finding: String) {
    #expect(found(text) == [finding])
  }

  @Test(arguments: [
    "发布署名文章", "既使群众满意，又使企业得利", "台湾等国家和地区", "香港国际机场", "台湾国民党", "其它", "按排名", "部署", "截止日期", "香港等国家级平台",
  ])
  func soundTexts(text: String) {
    #expect(found(text) == [])
  }

  @Test func anOfficeAddsItsOwn() {
    let list = WordingList.standard.adding(
      [.init("小王庄", right: "王家庄", weight: .forbidden, exceptions: ["原小王庄"])], without: ["布署"])
    let bytes = Array("小王庄、原小王庄的布署和亲睐".utf8)
    let found = TextScrutiny(wording: list).findings(in: bytes.span, .body)
    #expect(found.map(\.problem.rule.id) == ["forbidden-wording", "mistyped-word"])
    #expect(found.map(\.range.lowerBound) == [0, 36])
  }
}
