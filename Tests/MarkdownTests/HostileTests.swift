import Diagnostics
import Markdown
import Testing

/// Text that no office writes.
struct HostileTests {
  @Test(arguments: [
    ">", "[", "![", "- ", "*", "_", "`", "[^a]", "[^", "|", "<", "\\", "&", "[a](", "\u{0}", "> - ", "*《",
    "]:", "[a]:\n", "|-|\n", "&#",
    "<b>", "\r", "　", "[^a]: x\n", "# a\n", "|a|\n|-|\n", "**中", "𛲟", "<!--", "[](",
  ])
  func repeatedTenThousandTimes(piece: String) {
    let rendering = Rendering(String(repeating: piece, count: 10_000))
    #expect(!rendering.html.contains("\u{16AF5}"))
    #expect(rendering.html.utf8.count < 20_000_000)
  }

  @Test func nulBecomesTheReplacementCharacter() {
    #expect(Rendering("甲\u{0}乙").html == "<p>甲\u{FFFD}乙</p>\n")
  }

  /// Threads do not share what libcmark allocates.
  @Test func manyAtOnce() async {
    let texts = (0..<64).map {
      "# 题\($0)\n\n" + String(repeating: "根据**《条例》**[^1]\n\n", count: $0 * 20) + "[^1]: 注"
    }
    let alone = texts.map { Rendering($0).html }
    let together = await withTaskGroup(of: (Int, String).self) { group in
      for (index, text) in texts.enumerated() { group.addTask { (index, Rendering(text).html) } }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    for index in texts.indices { #expect(together[index] == alone[index]) }
  }

  /// Random mixtures of everything that means something: nothing crashes, no tag but our own appears, marks vanish.
  @Test(arguments: 0..<400) func randomMixtures(seed: UInt64) {
    var generator = Generator(state: seed)
    let pieces = [
      "*", "**", "《", "》", "中", "a", " ", "\n", "\n\n", "[^1]", "[^1]: ", "[", "]", "](a)", ": ", "|",
      "|-|-|\n", "`", "```\n", "> ",
      "- ", "    ", "# ", "<b>", "&#1;", "\\", "![", "\u{1BC9F}", "\r\n", "\t", "---\n", "1. ", "<http://a>",
      "\"", "[a]: ", "[a]",
    ]
    let text = (0..<60).map { _ in pieces[generator.next(below: pieces.count)] }.joined()
    let rendering = Rendering(text)
    var rest = rendering.html[...]
    while let start = rest.firstIndex(of: "<") {
      let tag = rest[start...].prefix { $0 != ">" }
      let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "!" }
      #expect(Self.ownTags.contains(String(name)), "\(seed): \(tag)")
      rest = rest[tag.endIndex...]
    }
    #expect(!rendering.html.contains("\u{16AF5}") && !rendering.html.contains("%F0%96%AB%B5"), "\(seed)")
    #expect(
      rendering.html.unicodeScalars.count { $0.value == 0x1BC9F } <= text.unicodeScalars.count {
        $0.value == 0x1BC9F
      } * 2, "\(seed)")
    for link in rendering.body.links {
      #expect(rendering.body.html[link.range.upperBound] == 0x22, "\(seed)")
    }
  }

  private static let ownTags: Set<String> = [
    "a", "blockquote", "br", "code", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p",
    "pre", "section",
    "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul", "!",
  ]
}

/// A small generator whose sequence is the same everywhere.
struct Generator {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
