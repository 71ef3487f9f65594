/// The numbers that Word writes by itself before paragraphs: `numbering.xml`, and the styles that ask for them.
final class WordNumbering: XMLReceiver {
  private struct Level {
    var format = ""
    var text = ""
  }

  private struct Style {
    var use = WordPassageReader.NumberUse()
    var base: String?
  }

  /// By `abstractNumId` and level.
  private var levels: [String: [Int: Level]] = [:]
  /// By `numId`: the `abstractNumId` that it stands for.
  private var lists: [String: String] = [:]
  private var styles: [String: Style] = [:]
  private var abstract: String?
  private var list: String?
  private var style: String?
  private var level = 0

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "abstractNum": abstract = attributes["abstractNumId"]
    case "lvl": level = attributes.number("ilvl") ?? 0
    case "numFmt": change { $0.format = attributes["val"] ?? "" }
    case "lvlText": change { $0.text = attributes["val"] ?? "" }
    case "num": list = attributes["numId"]
    case "abstractNumId": if let list { lists[list] = attributes["val"] }
    case "style": style = attributes["styleId"]
    case "basedOn": if let style { styles[style, default: Style()].base = attributes["val"] }
    case "numId": if let style { styles[style, default: Style()].use.list = attributes["val"] }
    case "ilvl": if let style { styles[style, default: Style()].use.level = attributes.number("val") ?? 0 }
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "abstractNum": abstract = nil
    case "num": list = nil
    case "style": style = nil
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {}

  private func change(_ body: (inout Level) -> Void) {
    guard let abstract, levels.count <= 10_000, level <= 8 else { return }
    body(&levels[abstract, default: [:]][level, default: Level()])
  }

  /// How the number looks with its first signs, such as `（一）`; nil for none, and for a bullet.
  func form(of use: WordPassageReader.NumberUse) -> String? {
    var use = use
    var style = use.style
    // A style may stand on another; a circle ends it.
    for _ in 0..<20 where use.list == nil {
      guard let name = style, let found = styles[name] else { break }
      if found.use.list != nil { use = found.use }
      style = found.base
    }
    guard let list = use.list, let abstract = lists[list], let level = levels[abstract]?[use.level],
      !level.text.isEmpty, !["bullet", "none", ""].contains(level.format)
    else { return nil }
    var form = level.text
    for number in 1...9 {
      form = form.replacing("%\(number)", with: WordNumbering.first(levels[abstract]?[number - 1]?.format))
    }
    return form
  }

  private static func first(_ format: String?) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital",
      "taiwaneseCountingThousand":
      "一"
    case "chineseLegalSimplified": "壹"
    case "ideographTraditional": "甲"
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": "①"
    case "lowerLetter": "a"
    case "upperLetter": "A"
    case "lowerRoman": "i"
    case "upperRoman": "I"
    default: "1"
    }
  }
}
