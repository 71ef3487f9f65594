import Disclosure

/// 正文: which element of a page holds its text, and how that was found out.
struct BodyPlace: Sendable {
  let element: PageElement
  /// The class or id by which site software marks the text; nil where the density of text told.
  let mark: String?

  /// Classes and ids under which site software keeps the text, in small letters.
  private static let marks: [String] = [
    "trs_editor", "trs_ueditor", "trs_preappend", "ucap-content", "zoom", "zoomcon", "pages_content",
    "article-content", "article_content", "article-con", "article_con", "articlecontent", "arti_content",
    "j-fontcontent", "fontcontent", "font_content", "wznr", "zwnr", "xxgk_content", "xxgk-content",
    "gk_content",
    "news_content", "newscontnet", "newscontent", "content_text", "con_text", "content_con", "content-con",
    "ewb-article-info", "bt_content", "vsb_content", "v_news_content", "view-content", "detail-content",
    "detail_content", "artcontent", "art_content", "text_content", "info_content", "infocontent",
    "main_content", "txtcontent", "b12c", "custom_unionstyle", "conttext", "contenttext", "wzcon",
    "zw_content",
    "content", "zhengwen", "article", "bodytext", "word_content", "docbody",
  ]

  /// Whether the mark is one that only texts bear.
  var isMarkedPlainly: Bool { mark.map { !BodyPlace.vague.contains($0) } ?? false }

  /// Marks that other parts of a page may bear too.
  private static let vague: Set<String> = ["content", "article", "main_content", "view-content"]

  /// Nil for a page without any text to speak of. A place that is marked plainly and empty is the place all the same:
  /// what stands around it is no text.
  static func find(in root: PageElement, without claimed: Set<Int>) -> BodyPlace? {
    // Where nothing else is found, a few words under a vague mark are the text.
    marked(in: root, without: claimed) ?? densest(in: root, without: claimed)
      ?? marked(in: root, without: claimed, least: 1)
  }

  /// The first mark in the order of the list that some text bears; of several elements the one with most text.
  ///
  /// - Parameter least: How much text a vague mark needs.
  private static func marked(
    in root: PageElement, without claimed: Set<Int>, least: Int = 10
  ) -> BodyPlace? {
    var empty: BodyPlace?
    var found: [String: [PageElement]] = [:]
    root.forEachElement { element in
      guard element.isBlock || element.name == "span" else { return }
      for mark in element.marks where marks.contains(mark.lowercased()) {
        found[mark.lowercased(), default: []].append(element)
      }
    }
    if let element = root.first(where: { $0.name == "ucapcontent" }), weight(of: element, claimed).text > 0 {
      return BodyPlace(element: element, mark: "ucapcontent")
    }
    for mark in marks {
      let isVague = vague.contains(mark)
      var best: (element: PageElement, weight: Weight)?
      for element in found[mark] ?? [] {
        let weight = weight(of: element, claimed)
        if isVague {
          // Words around a text that is not there are no text.
          if let empty, element.first(where: { $0.number == empty.element.number }) != nil { continue }
          guard weight.text > weight.linked * 2 || hasPicture(element) else { continue }
        }
        if best.map({ $0.weight.text < weight.text }) ?? true { best = (element, weight) }
      }
      if let best, best.weight.text >= (isVague ? least : 1) || hasPicture(best.element) {
        return BodyPlace(element: best.element, mark: mark)
      }
      if empty == nil, !isVague {
        empty = found[mark]?.first { !$0.isUnseen }.map { BodyPlace(element: $0, mark: mark) }
      }
    }
    return empty
  }

  private static func hasPicture(_ element: PageElement) -> Bool {
    element.first { $0.name == "img" } != nil
  }

  /// Goes down from the whole page as long as one child holds nearly all text that is no link.
  private static func densest(in root: PageElement, without claimed: Set<Int>) -> BodyPlace? {
    var place = root
    var own = weight(of: root, claimed)
    guard own.plain >= 20 else { return nil }
    while true {
      let children = place.elements.filter { !$0.isUnseen && $0.name != "footer" && $0.name != "nav" }
        .map { ($0, weight(of: $0, claimed)) }
      guard let best = children.max(by: { $0.1.plain < $1.1.plain }), best.0.isBlock,
        best.1.plain * 10 >= own.plain * 7, best.0.name != "p",
        best.0.name != "table" || best.0.hasInnerTable
          || best.1.plain == own.plain
      else { break }
      (place, own) = best
    }
    return BodyPlace(element: place, mark: nil)
  }

  /// Scalars of text that are no blanks, and how many of them are links.
  struct Weight {
    var text = 0
    var linked = 0
    var plain: Int { text - linked }
  }

  static func weight(of element: PageElement, _ claimed: Set<Int>, inLink: Bool = false) -> Weight {
    var weight = Weight()
    let isLink = inLink || element.name == "a"
    for child in element.children {
      switch child {
      case .text(let text) where !claimed.contains(text.number):
        let count = text.text.unicodeScalars.count { !TextFolding.isBlank($0) }
        weight.text += count
        if isLink { weight.linked += count }
      case .text: continue
      case .element(let inner) where inner.isUnseen: continue
      case .element(let inner):
        let found = self.weight(of: inner, claimed, inLink: isLink)
        weight.text += found.text
        weight.linked += found.linked
      }
    }
    return weight
  }
}

extension PageElement {
  var hasInnerTable: Bool { first { $0.name == "table" } != nil }
}
