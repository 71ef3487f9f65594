import Diagnostics
import Foundation
import Pipeline
import SystemPackage
import Testing

/// Nothing an author writes in any field injects markup: pages have the tags of the same column with harmless text.
@Suite struct HostileTextTests {
  private static func column(_ texts: [String], notices: Int) throws -> TestColumn {
    let column = try TestColumn(HostileColumn(texts: texts, notices: notices).files)
    try column.folder.put(["Content/notices/表.txt": "表\n"])
    return column
  }

  /// Every own string in every field; of the collections each string in some field, by the seed.
  private static func texts() -> [String] {
    var dice = Dice(seed: Dice.seed)
    let collected = HostileStrings.all.dropFirst(HostileStrings.own.count).filter(HostileColumn.isUsable)
    let own = HostileStrings.own.filter(HostileColumn.isUsable)
    // All of them where they were asked for; else as many as a quick run takes.
    let count = Repository.environment("GONGKAI_HOSTILE_STRINGS") == nil ? 2000 : collected.count
    return everywhere(own) + collected.shuffled(using: &dice).prefix(count)
  }

  /// As many notices as strings: each string comes into each field.
  private static func everywhere(_ strings: [String]) -> [String] {
    let places = 0...HostileColumn.fields.count
    return strings.indices.flatMap { notice in places.map { strings[(notice + $0) % strings.count] } }
  }

  @Test func noFieldBringsInMarkup() async throws {
    let texts = HostileTextTests.texts()
    let notices = texts.count / (HostileColumn.fields.count + 1) + 1
    let hostile = try await HostileTextTests.column(texts, notices: notices).built()
    let plain = texts.indices.map { "平常文字\($0)" }
    let harmless = try await HostileTextTests.column(plain, notices: notices).built()
    var shared = 0
    for page in hostile.pages
    where page.hasPrefix("notices/") || page.hasPrefix("category/")
      || !page.contains("/") && page != "search.html"
    {
      let found = MarkupTokenizer.tags(in: hostile.files[page] ?? []).map(\.skeleton)
      let expected = MarkupTokenizer.tags(in: harmless.files[page] ?? []).map(\.skeleton)
      #expect(found == expected, "seed \(Dice.seed): \(page): \(found.difference(from: expected).prefix(3))")
      shared += 1
    }
    #expect(shared > notices)
    // Lists of local topics, bodies and genres lie at paths of their own, and the search page offers each of them:
    // their tags are compared as a set.
    let known = Set(
      harmless.pages.flatMap { MarkupTokenizer.tags(in: harmless.files[$0] ?? []).map(\.skeleton) })
    for page in hostile.pages {
      for tag in MarkupTokenizer.tags(in: hostile.files[page] ?? []) {
        #expect(known.contains(tag.skeleton), "seed \(Dice.seed): \(page): <\(tag.skeleton)>")
        HostileTextTests.expectSafeAddresses(of: tag, on: page)
      }
    }
    #expect(SiteLinks(hostile).broken.isEmpty)
  }

  private static func expectSafeAddresses(of tag: MarkupTag, on page: String) {
    for (name, value) in tag.attributes {
      #expect(!name.hasPrefix("on") || name == "open", "\(page): \(name)")
      guard ["href", "src"].contains(name), let colon = value.firstIndex(of: ":") else { continue }
      let scheme = value[..<colon].lowercased()
      #expect(
        ["http", "https", "mailto", "tel"].contains(scheme) || scheme.contains("/"), "\(page): \(value)")
    }
  }

  /// HTML has no place for control characters.
  @Test func noControlCharacterReachesAPage() async throws {
    let texts = ["a\u{0}b", "a\u{1B}[31mb", "a\u{7F}b", "a\u{85}b", "a\u{8}b"]
    let tree = try await HostileTextTests.column(HostileTextTests.everywhere(texts), notices: texts.count)
      .built()
    for page in tree.pages {
      let found = tree.text(page).unicodeScalars.filter {
        ($0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0)) || (0x7F..<0xA0).contains($0.value)
      }
      #expect(found.isEmpty, "\(page)")
    }
  }

  /// JSON, too, holds the texts as texts.
  @Test func feedsHoldTheTexts() async throws {
    let texts = HostileStrings.own.filter(HostileColumn.isUsable)
    let column = try HostileTextTests.column(HostileTextTests.everywhere(texts), notices: texts.count)
    let feed = try Feed(try await column.built().files["feed.json"])
    #expect(feed.items.count == texts.count)
    let titles = Set(feed.items.map(\.title))
    for text in [
      "<script>alert(1)</script>", "a'b\"c&d<e>f", "\\u003cb\\u003e", "a\nb\r\nc\td", "甲\u{2028}乙\u{2029}丙",
    ] {
      #expect(titles.contains(text), "\(text)")
    }
  }

  /// A text of the author's in the body: refused, or free of anything that is no Markdown.
  @Test func noBodyBringsInMarkup() async throws {
    let allowed: Set<String> = [
      "p", "a", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "h2", "h3", "h4", "h5", "h6",
      "hr", "br",
      "img", "div", "table", "thead", "tbody", "tr", "th", "td", "sup", "section",
    ]
    var dice = Dice(seed: Dice.seed)
    let strings = HostileStrings.own + HostileStrings.all.shuffled(using: &dice).prefix(600)
    let column = try TestColumn()
    for (index, text) in strings.enumerated() {
      let notice = NoticeSource(
        number: "11990100000123457U/2024-\(NoticeSource.padded(index, 5))", body: "开头\n\n\(text)\n\n结尾")
      try column.folder.put(["Content/notices/\(index).md": notice.text])
    }
    let refused = Set(try await column.check().diagnostics.filter { $0.severity == .error }.map(\.place.path))
    for path in refused { try column.remove(path) }
    #expect(refused.count < strings.count)
    let tree = try await column.built()
    let frame = MarkupTokenizer.tags(in: tree.files["404.html"] ?? []).map(\.name)
    for page in tree.pages where page.hasPrefix("notices/") {
      let body = try #require(HostileTextTests.body(of: tree.text(page)))
      // Our own, around what breaks anywhere or nowhere.
      var openSpans = 0
      for tag in MarkupTokenizer.tags(in: Array(body.utf8)) {
        if tag.name == "span" {
          openSpans += tag.isEnd ? -1 : 1
          let isOurs = tag.skeleton == "span class" && ["breakable", "unbroken"].contains(tag["class"])
          #expect(tag.isEnd ? openSpans >= 0 : isOurs, "seed \(Dice.seed): \(page): <\(tag.skeleton)>")
        } else {
          #expect(allowed.contains(tag.name), "seed \(Dice.seed): \(page): <\(tag.skeleton)>")
        }
        #expect(
          !tag.attributes.contains { $0.name.hasPrefix("on") || $0.name == "style" },
          "\(page): <\(tag.skeleton)>")
        HostileTextTests.expectSafeAddresses(of: tag, on: page)
      }
      #expect(openSpans == 0, "seed \(Dice.seed): \(page)")
    }
    #expect(frame.contains("html"))
  }

  /// The text between the notice's first and last words.
  private static func body(of page: String) -> Substring? {
    guard let start = page.range(of: "<p>开头</p>"), let end = page.range(of: "结尾", options: .backwards) else {
      return nil
    }
    return page[start.lowerBound..<end.lowerBound]
  }

  /// File names go into addresses and texts.
  @Test func noFileNameBringsInMarkup() async throws {
    let names = [
      "<img src=x onerror=alert(1)>.txt", "\" onclick=\"x.txt", "' x='.txt", "&lt;b&gt;.txt", "{{title}}.txt",
      "javascript:x.txt", "甲 乙#丙?丁.txt", "\u{202E}txt.txt", "a\nb.txt", "-x.txt", "<b>.md.txt",
    ]
    let column = try TestColumn([
      "Content/site.yaml": RuleExample.soundSite + "rules: {template-mark: \"off\"}\n"
    ])
    let listed = names.filter { !$0.contains("\u{202E}") }
    try column.folder.put([
      "Content/notices/<b>\"'&/<i>.md": NoticeSource(lines: [
        "attachments: [\(listed.map(\.yaml).joined(separator: ", "))]"
      ]).text
    ])
    for name in names { try column.folder.put(["Content/notices/<b>\"'&/\(name)": "x\n"]) }
    let tree = try await column.built()
    let page = "notices/11990100000123457U/2024-00001.html"
    let tags = MarkupTokenizer.tags(in: tree.files[page] ?? [])
    #expect(!tags.contains { $0.name == "img" || $0.name == "b" || $0.name == "i" })
    #expect(!tags.contains { $0.attributes.contains { $0.name.hasPrefix("on") || $0.name == "x" } })
    #expect(
      tree.paths.filter { $0.hasPrefix("notices/11990100000123457U/2024-00001/") }.count == listed.count)
    #expect(SiteLinks(tree).broken.isEmpty, "\(SiteLinks(tree).broken)")
  }
}
