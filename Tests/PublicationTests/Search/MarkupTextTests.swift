import Publication
import Testing

@Suite struct MarkupTextTests {
  @Test(arguments: [
    ("<p>一</p>\n<p>二<br />\n三</p>\n", "一\n二\n三\n"),
    ("<h2 id=\"a\">标题</h2>\n<ul>\n<li>甲</li>\n<li>\n<p>乙</p>\n</li>\n</ul>\n", "标题\n甲\n乙\n"),
    (
      "<div class=\"table-scroll\"><table>\n<thead>\n<tr>\n<th>项目</th>\n<th>数</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td></td>\n<td>1</td>\n</tr>\n</tbody>\n</table>\n</div>",
      "项目\t数\n\t1\n"
    ),
    (
      "<ol>\n<li>甲</li>\n<li>\n<p>乙</p>\n<ul>\n<li>子</li>\n</ul>\n</li>\n<li>丙</li>\n</ol>\n",
      "1. 甲\n2. 乙\n子\n3. 丙\n"
    ),
    (
      "<ol start=\"3\">\n<li>甲<ol>\n<li>子</li>\n</ol>\n</li>\n<li>乙</li>\n</ol>\n<p>文</p>",
      "3. 甲\n1. 子\n4. 乙\n文\n"
    ),
    ("<p>A &amp; B &lt;c&gt; &quot;d&quot;</p>", "A & B <c> \"d\"\n"),
    ("<p>前<img src=\"a.png\" alt=\"图&amp;说\" />后<strong>重</strong></p>", "前后重\n图&说\n"),
    ("<pre><code>a\n  b\n</code></pre>\n<p>soft\nbreak</p>", "a\n  b\nsoft break\n"), ("", ""),
  ])
  func aReadersText(html: String, text: String) {
    var bytes: [UInt8] = []
    MarkupText.append(Array(html.utf8)[...], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("甲\n1. 乙\n12. 丙\n", "甲\n乙\n丙\n"), ("2. 甲", "甲"), ("2.5 甲\n2024年\n12345. 甲\n甲1. 乙\n", nil), ("", nil),
  ])
  func numbersOfItemsAreTakenOut(text: String, bare: String?) {
    #expect(ListNumbers.removed(from: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == bare)
  }
}
