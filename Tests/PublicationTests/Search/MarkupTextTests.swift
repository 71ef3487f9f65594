import Testing

@testable import Publication

@Suite struct MarkupTextTests {
  @Test(arguments: [
    ("<p>一</p>\n<p>二<br />\n三</p>\n", "一\n二\n三\n"),
    ("<h2 id=\"a\">标题</h2>\n<ul>\n<li>甲</li>\n<li>\n<p>乙</p>\n</li>\n</ul>\n", "标题\n甲\n乙\n"),
    (
      "<div class=\"table-scroll\"><table>\n<thead>\n<tr>\n<th>项目</th>\n<th>数</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td></td>\n<td>1</td>\n</tr>\n</tbody>\n</table>\n</div>",
      "项目\t数\n\t1\n"
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
}
