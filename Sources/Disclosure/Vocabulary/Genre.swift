/// 体裁分类: what kind of document a notice is.
package struct Genre: Sendable, Hashable {
  package let name: String
  /// Names the genre in paths: pinyin for the official kinds, `x-…` for others.
  package let code: String

  package var isInVocabulary: Bool { !code.hasPrefix("x-") }

  /// The fifteen 公文种类 of the regulation on official documents (2012), then what web sites add.
  package static let official: [Genre] = [
    ("决议", "jueyi"), ("决定", "jueding"), ("命令（令）", "mingling"), ("公报", "gongbao"),
    ("公告", "gonggao"), ("通告", "tonggao"), ("意见", "yijian"), ("通知", "tongzhi"),
    ("通报", "tongbao"), ("报告", "baogao"), ("请示", "qingshi"), ("批复", "pifu"),
    ("议案", "yian"), ("函", "han"), ("纪要", "jiyao"),
    ("行政法规", "xingzheng-fagui"), ("规章", "guizhang"), ("办法", "banfa"), ("规定", "guiding"),
    ("细则", "xize"), ("方案", "fangan"), ("预案", "yuan"), ("规划", "guihua"), ("统计", "tongji"),
    ("其他", "qita"),
  ].map { Genre(name: $0.0, code: $0.1) }

  private static let byName: [String: Genre] = {
    var genres: [String: Genre] = [:]
    for genre in official { genres[TextFolding.matchKey(genre.name)] = genre }
    for synonym in ["命令", "令"] { genres[synonym] = genres[TextFolding.matchKey("命令（令）")] }
    return genres
  }()

  private static let byExactName = Dictionary(
    official.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  package static func read(_ written: String) -> Genre {
    let name = TextFolding.trimmed(written)
    return byExactName[name] ?? byName[TextFolding.matchKey(name)]
      ?? Genre(name: name, code: LocalCode.of(name))
  }
}
