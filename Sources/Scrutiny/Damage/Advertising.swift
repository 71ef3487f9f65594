import Diagnostics

/// 夹带推广: a line that is nothing but the words of advertising.
///
/// Documents speak of gambling and pornography too: what they write are sentences, and about offences.
enum Advertising {
  private static let strong: [String] = [
    "CBA直播", "NBA直播", "英超直播", "西甲直播", "意甲直播", "德甲直播", "欧冠直播", "中超直播", "世界杯直播", "足球直播", "篮球直播", "体育直播吧",
    "直播吧", "无插件直播", "百家乐", "澳门赌场", "澳门新葡京", "新葡京", "葡京娱乐", "真人娱乐", "真人荷官", "时时彩", "六合彩", "老虎机", "娱乐城", "博彩网",
    "博彩平台", "彩票平台", "棋牌游戏", "成人视频", "成人电影", "黄色视频", "黄色网站", "在线成人", "裸聊", "约炮", "一夜情", "援交", "代开发票", "迷药",
    "私服", "北京赛车", "皇冠体育", "亚博体育", "开元棋牌", "威尼斯人娱乐", "av在线", "AV在线", "无码", "slot gacor", "judi online",
    "casino",
    "viagra", "porn",
  ]
  private static let weak: [String] = [
    "在线观看", "免费观看", "高清直播", "在线直播", "视频直播", "注册送", "首存", "开户送", "免费试玩", "在线播放", "下载app", "下载APP", "官网入口",
  ]
  private static let enforcement = Words(
    "打击", "查处", "整治", "违法", "犯罪", "案", "处罚", "禁止", "严禁", "非法", "防范", "治理", "举报", "罪", "公安", "取缔", "涉嫌", "行动",
    "不得",
    "专项", "清理", "检查", "监督", "警惕", "识别", "赛事", "活动", "目录", "行业")
  private static let sentence = Words("。", "；", "？", "！", "|", "：")

  static let phrases: [(String, PhraseTable.Meaning)] =
    strong.map { ($0, .advertising(weight: 2)) } + weak.map { ($0, .advertising(weight: 1)) }

  /// Judges the line that holds these phrases.
  static func finding(in text: Span<UInt8>, phrases: [(range: Range<Int>, weight: Int)]) -> TextFinding? {
    guard let first = phrases.first, phrases.reduce(0, { $0 + $1.weight }) >= 3 else { return nil }
    let start = text.lineStart(of: first.range.lowerBound)
    let line = start..<text.lineEnd(of: start)
    guard !sentence.stand(in: text, line), !enforcement.stand(in: text, line), line.count < 1500 else {
      return nil
    }
    // Addresses are of every length; what counts is how much of the words is advertising.
    let words = line.count { text[$0] >= 0x80 || text.isLetter($0) }
    let covered = phrases.reduce(0) { $0 + $1.range.count }
    let hasLink = Words("](http", "http://", "https://").stand(in: text, line)
    guard covered * (hasLink ? 5 : 2) >= words else { return nil }
    let content = text.afterBlanks(start)..<line.upperBound
    let shown = String(text.text(content).prefix(24))
    return TextFinding(range: content, problem: .injectedAdvertising(shown))
  }
}
