import Diagnostics
import Markdown
import Testing

struct LinkRangeTests {
  @Test(arguments: [
    "[甲](a.pdf)", "甲<https://a.cn/?x=1&y=2>", "![图](图 .png)", "[![图](图.png)](a&b.pdf)",
    "[甲](a.pdf \"题\") **《乙》** [丙](b.pdf)",
    "[^1] [甲](a.pdf)\n\n[^1]: [乙](b.pdf)\n", "| [甲](a.pdf) | 乙 |\n|---|---|\n\n[丙](c.pdf)",
    "# [题](a.pdf)\n\n[甲](b.pdf)",
    "[](javascript:x) [甲](b.pdf)", "`<a href=\"x\">` [甲](a'b.pdf)", "![甲 [乙](x.pdf)](a.png) [丙](b.pdf)",
    "[^2] [甲](a.pdf) [^1]\n\n[^1]: [乙](1.pdf)\n[^2]: [丙](2.pdf)\n[^3]: ![丁](3.png)",
  ])
  func rangesHoldTheAddresses(markdown: String) {
    let rendering = Rendering(markdown)
    var from = 0
    for link in rendering.body.links {
      #expect(link.range.lowerBound >= from)
      from = link.range.upperBound
      let before = rendering.body.html[..<link.range.lowerBound]
      #expect(before.suffix(6).elementsEqual((link.kind == .link ? "href=\"" : " src=\"").utf8))
      #expect(rendering.body.html[link.range.upperBound] == UInt8(ascii: "\""))
      let address = rendering.address(of: link)
      if !link.destination.hasPrefix("javascript") { #expect(decoded(address) == link.destination) }
    }
    let written =
      rendering.html.split(separator: "<a href=\"").count
      + rendering.html.split(separator: "<img src=\"").count - 2
    let leading = ["<a href=\"", "<img src=\""].count { rendering.html.hasPrefix($0) }
    #expect(rendering.body.links.count == written + leading)
  }

  /// An address of the HTML as it was before escaping.
  private func decoded(_ address: String) -> String {
    let plain = Array(address.replacing("&amp;", with: "&").replacing("&#x27;", with: "'").utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < plain.count {
      if plain[index] == UInt8(ascii: "%"),
        let byte = UInt8(String(decoding: plain[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(plain[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("[甲](a&amp;b.pdf)", "a&b.pdf"), ("[甲](a\\_b.pdf)", "a_b.pdf"), ("[甲](a%20b.pdf)", "a%20b.pdf"),
    ("[甲](<a b.pdf>)", "a b.pdf"),
    ("<a@b.cn>", "mailto:a@b.cn"), ("[甲](附件.pdf)", "附件.pdf"),
  ])
  func destinations(markdown: String, destination: String) {
    #expect(Rendering(markdown).body.links.map(\.destination) == [destination])
  }
}
