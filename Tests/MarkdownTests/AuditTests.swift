import Diagnostics
import Markdown
import Testing

/// What rendering would lose or make unsafe.
struct AuditTests {
  @Test(arguments: [
    "<div>甲</div>", "甲<br>乙", "甲<!-- 乙 -->丙", "<script>alert(1)</script>", "甲<img src=x onerror=alert(1)>",
    "<?php ?>", "<![CDATA[x]]>", "甲<a href='x'>乙</a>", "</div>", "甲</b>乙", "- <b>甲</b>", "# <i>甲</i>",
    "| <b>甲</b> | 乙 |\n|---|---|", "[^1]\n\n[^1]: <b>甲</b>", "[**<b>**](a.pdf)", "[甲]: <b>(c)",
  ])
  func rawHTMLIsAnError(markdown: String) {
    let rendering = Rendering(markdown)
    #expect(rendering.errors.contains("raw-html"))
    #expect(
      !rendering.html.contains("<b>") && !rendering.html.contains("<script")
        && !rendering.html.contains("onerror"))
  }

  @Test(arguments: ["1 < 2 且 3 > 2", "<中文>", "\\<b\\>", "`<b>`", "    <b>", "&lt;b&gt;", "a<1"])
  func literalAngleBracketsAreText(markdown: String) {
    let rendering = Rendering(markdown)
    #expect(rendering.diagnostics.isEmpty)
    #expect(rendering.html.contains("&lt;"))
  }

  @Test func aTagPairIsOneFault() {
    #expect(Rendering("甲<b>乙</b>丙<i>丁</i>").rules == ["raw-html", "raw-html"])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "javascript&colon;alert(1)",
    "<java&#10;script:alert(1)>", "<java&Tab;script:alert(1)>", "&#1;javascript:alert(1)",
    "< javascript:alert(1)>",
    "&#xA0;javascript:alert(1)", "vbscript:x", "data:text/html,x", "data:image/png;base64,x",
    "file:///etc/passwd",
    "ftp://a.cn/", "blob:x", "//evil.cn/", "/\\evil.cn", "\\\\\\\\evil.cn", "https:\\\\evil.cn",
    "https:evil.cn", "https:/evil.cn",
    "https://", "https://a.gov.cn@evil.cn/", "http:&#x2F;evil.cn", "java%73cript:alert(1)", "a&#x200B;.pdf",
    "附件:甲.pdf", "附件\\甲.pdf", "view-source:https://a.cn/", "feed:https://a.cn",
  ])
  func unsafeAddressesAreErrors(address: String) {
    for markdown in ["[甲](\(address))", "![甲](\(address))", "[甲][x]\n\n[x]: \(address)"] {
      let rendering = Rendering(markdown)
      #expect(rendering.errors == ["unsafe-link"], "\(markdown)")
      #expect(!rendering.html.lowercased().contains("\"javascript:"))
    }
  }

  @Test(arguments: [
    "https://a.gov.cn/", "http://a.gov.cn:8080/x?y=z#w", "HTTPS://A.GOV.CN/", "mailto:a@b.cn",
    "tel:+86-10-12345678",
    "附件.pdf", "./附件.pdf", "../a/b.md", "/xxgk/a.pdf", "#第一条", "?a=b:c", "a/b:c", "<附件 一.pdf>", "a%20b.pdf",
    "x#a:b",
  ])
  func safeAddressesPass(address: String) {
    #expect(Rendering("[甲](\(address))").diagnostics.isEmpty)
  }

  @Test(arguments: ["<javascript:alert(1)>", "<ftp://a.cn/>", "<https://a@b.cn/>", "<x+y:z>"])
  func unsafeAutolinks(markdown: String) {
    #expect(Rendering(markdown).errors == ["unsafe-link"])
  }

  @Test func mailIsForLinksOnly() {
    #expect(Rendering("![甲](mailto:a@b.cn)").errors == ["unsafe-link"])
    #expect(Rendering("<a@b.cn>").diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("[](a.pdf)", "link-without-text"), ("[ ](a.pdf)", "link-without-text"),
    ("[&#x3000;](a.pdf)", "link-without-text"),
    ("[甲]()", "link-without-target"), ("[甲](<>)", "link-without-target"), ("![甲]()", "link-without-target"),
  ])
  func thinLinksAreWarnings(markdown: String, rule: String) {
    let rendering = Rendering(markdown)
    #expect(rendering.rules == [rule])
    #expect(rendering.errors.isEmpty)
  }

  @Test(arguments: [
    "[**甲**](a.pdf)", "[`a`](a.pdf)", "[![甲](a.png)](a.pdf)", "![**甲**](a.png)", "![[甲](b.pdf)](a.png)",
  ])
  func textAnywhereInsideCounts(markdown: String) {
    #expect(Rendering(markdown).diagnostics.isEmpty)
  }

  @Test(arguments: ["![](a.png)", "![ ](a.png)"])
  func aPictureWithoutWordsIsAnError(markdown: String) {
    #expect(Rendering(markdown).errors == ["image-without-alt"])
  }

  @Test func anImageWithoutTextInALinkIsBoth() {
    #expect(Rendering("[![](a.png)](a.pdf)").rules == ["link-without-text", "image-without-alt"])
  }

  @Test(arguments: [
    "[备注]: 以原件为准", "甲\n\n[备注]:说明", "[甲]: <附件 一.pdf>", "[甲]:\n[乙]:", "[甲]:\n[乙]",
    "见[丙]\n\n[甲]:\n[乙]:\n[丙]:\n丁", "- [备注]: x",
  ])
  func lostDefinitionsAreErrors(markdown: String) {
    #expect(Rendering(markdown).errors == ["link-definition-unused"])
  }

  @Test(arguments: [
    "[备注]： 以原件为准", "\\[备注]: 以原件为准", "见[甲]\n\n[甲]: a.pdf", "[甲]: 乙 丙 丁", "文[甲]: 乙", "`[甲]: 乙`",
    "    [甲]: 乙", "见[甲]\n\n[甲]:\n  a.pdf\n  \"题\"", "见[甲]\n\n[甲]: <附件 一.pdf>", "- 甲[乙]:\n- 丙",
    "见[甲]\n\n[甲]: <https://a.cn/>",
  ])
  func whatStaysIsNoError(markdown: String) {
    #expect(Rendering(markdown).diagnostics.isEmpty)
  }
}
