import Diagnostics

extension WordingList {
  /// What is wrong in any office: a short list, so that what it finds is wrong.
  package static let standard = WordingList(severe + typos)

  private static let severe: [Entry] =
    [
      Entry(
        "台湾国", right: "台湾地区", weight: .forbidden,
        exceptions: ["台湾国民", "台湾国际", "台湾国语", "台湾国防", "台湾国内", "台湾国立", "台湾国中", "台湾国小"]),
      Entry("台湾共和国", right: "台湾地区", weight: .forbidden),
      Entry("台湾总统", right: "台湾地区领导人", weight: .forbidden),
      Entry("台湾政府", right: "台湾当局", weight: .forbidden),
      Entry(
        "西藏国", right: "西藏自治区", weight: .forbidden,
        exceptions: ["西藏国土", "西藏国有", "西藏国资", "西藏国际", "西藏国税", "西藏国家"]),
      Entry(
        "香港国", right: "香港特别行政区", weight: .forbidden, exceptions: ["香港国际", "香港国安", "香港国家", "香港国教", "香港国泰"]),
      Entry("中华人民共合国", right: "中华人民共和国", weight: .forbidden),
      Entry("中华人民共和过", right: "中华人民共和国", weight: .forbidden),
      Entry("中国共产挡", right: "中国共产党", weight: .forbidden),
      Entry("人民政俯", right: "人民政府", weight: .forbidden),
      Entry("国务院办公庭", right: "国务院办公厅", weight: .forbidden),
      Entry("全国人民代表大汇", right: "全国人民代表大会", weight: .forbidden),
      Entry("习进平", right: "习近平", weight: .forbidden),
      Entry("习近乎", right: "习近平", weight: .forbidden),
      Entry("习近评", right: "习近平", weight: .forbidden),
      Entry(
        "习近平新时代特色社会主义思想", right: "习近平新时代中国特色社会主义思想", weight: .forbidden),
      Entry("习近平中国特色社会主义思想", right: "习近平新时代中国特色社会主义思想", weight: .forbidden),
      Entry("习近平新时代中国特色社会思想", right: "习近平新时代中国特色社会主义思想", weight: .forbidden),
    ]
    + ["台湾", "香港", "澳门", "港澳台"].flatMap { place in
      ["\(place)等国家", "\(place)等国，", "\(place)等国的"].map {
        Entry(
          $0, right: "\(place)等国家和地区", reason: "\(place)不是国家", weight: .forbidden,
          exceptions: ["等国家和地区", "等国家或地区", "等国家及地区", "等国家、地区", "等国家（地区", "等国家(地区", "等国家/地区", "等国家级"].map {
            place + $0
          })
      }
    }

  private static let typos: [Entry] =
    [
      Entry("布署", right: "部署", exceptions: ["发布署", "公布署", "颁布署", "宣布署", "布署名"]),
      Entry("既使", right: "即使", exceptions: ["又", "也使", "更", "还", "且"]),
      Entry("截止目前", right: "截至目前"), Entry("亲睐", right: "青睐"), Entry("装璜", right: "装潢"),
      Entry("松驰", right: "松弛"), Entry("脉博", right: "脉搏"), Entry("追朔", right: "追溯"),
      Entry("座谈汇", right: "座谈会"), Entry("坐谈会", right: "座谈会"),
      Entry("渎职渎职", right: "渎职"), Entry("鼎立相助", right: "鼎力相助"),
    ]
    + pairs.map { Entry($0.0, right: $0.1) }

  private static let pairs: [(String, String)] = [
    ("工作按排", "工作安排"), ("统一按排", "统一安排"), ("合理按排", "合理安排"), ("妥善按排", "妥善安排"), ("统筹按排", "统筹安排"),
    ("时间按排", "时间安排"), ("按排部署", "安排部署"), ("按排专人", "安排专人"), ("资金按排", "资金安排"), ("按排如下", "安排如下"),
    ("贯切落实", "贯彻落实"), ("惯彻落实", "贯彻落实"), ("贯彻落时", "贯彻落实"), ("实施意件", "实施意见"), ("一如继往", "一如既往"),
    ("再接再励", "再接再厉"), ("再接再历", "再接再厉"), ("迫不急待", "迫不及待"), ("按步就班", "按部就班"), ("不径而走", "不胫而走"),
    ("融汇贯通", "融会贯通"), ("既往不究", "既往不咎"), ("名列前矛", "名列前茅"), ("一愁莫展", "一筹莫展"), ("走头无路", "走投无路"),
    ("大有稗益", "大有裨益"), ("兢兢业业业", "兢兢业业"), ("竞竞业业", "兢兢业业"), ("直接了当", "直截了当"), ("防患未燃", "防患未然"),
    ("相形见拙", "相形见绌"), ("有持无恐", "有恃无恐"), ("前扑后继", "前仆后继"), ("幅原辽阔", "幅员辽阔"), ("沤心沥血", "呕心沥血"),
    ("重蹈复辙", "重蹈覆辙"), ("原形必露", "原形毕露"), ("默守成规", "墨守成规"), ("磬竹难书", "罄竹难书"), ("弱不经风", "弱不禁风"),
    ("天翻地复", "天翻地覆"), ("蜂涌而至", "蜂拥而至"), ("谈笑风声", "谈笑风生"), ("川流不熄", "川流不息"), ("穿流不息", "川流不息"),
    ("精兵减政", "精兵简政"), ("一鼓作气气", "一鼓作气"), ("各行其事", "各行其是"), ("出奇不意", "出其不意"),
    ("迎刃而决", "迎刃而解"), ("因地治宜", "因地制宜"), ("群策群利", "群策群力"), ("齐抓共官", "齐抓共管"), ("营商环竟", "营商环境"),
  ]
}
