import Diagnostics
import Markdown
import Testing

struct TableTests {
  /// The rows of the first table, cell by cell, as HTML.
  private func cells(_ html: String) -> [[String]] {
    html.split(separator: "<tr>\n").dropFirst().map { row in
      row.split(separator: "\n").filter { $0.hasPrefix("<t") }.filter { !$0.hasPrefix("<tbody") }.map {
        cell in
        let start = cell.firstIndex(of: ">").map { cell.index(after: $0) } ?? cell.startIndex
        return String(cell[start...].dropLast(5))
      }
    }
  }

  @Test func wholeTable() {
    let rendering = Rendering("| 项目 | 金额 | 备注 |\n|:---|---:|:-:|\n| 办公费 | 12.5 | 无 |")
    #expect(
      rendering.html == """
        <div class="table-scroll" tabindex="0" role="region" aria-label="表1">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">项目</th>
        <th scope="col" class="align-right">金额</th>
        <th scope="col" class="align-center">备注</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row" class="align-left">办公费</th>
        <td class="align-right">12.5</td>
        <td class="align-center">无</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("| 甲 | 乙 |\n|---|---|\n| **《丙》**丁 | `戊` |", ["<strong>《丙》</strong>丁", "<code>戊</code>"]),
    ("| 甲 | 乙 |\n|---|---|\n| 丙\\|丁 | `a \\| b` |", ["丙|丁", "<code>a | b</code>"]),
    ("| 甲 | 乙 |\n|---|---|\n| `a | b` |", ["`a", "b`"]),
    ("| 甲 | 乙 |\n|---|---|\n| **丙 | 丁** |", ["**丙", "丁**"]),
    ("甲 | 乙\n---|---\n丙 | 丁", ["丙", "丁"]),
    ("| 甲 | 乙 |\n|---|---|\n| # 丙 | - 丁 |", ["# 丙", "- 丁"]),
    ("| 甲 | 乙 |\n|---|---|\n| 1. 丙 | > 丁 |", ["1. 丙", "&gt; 丁"]),
    ("| 甲 | 乙 |\n|---|---|\n| --- | [丙]: x |", ["---", "[丙]: x"]),
    ("| 甲 | 乙 |\n|---|---|\n|  | 丁 |", ["", "丁"]),
    (
      "| 甲 | 乙 |\n|---|---|\n| [丙][r] | [丁](a.pdf) |\n\n[r]: b.pdf",
      ["<a href=\"b.pdf\">丙</a>", "<a href=\"a.pdf\">丁</a>"]
    ),
    ("- 列\n\n  | 甲 | 乙 |\n  |---|---|\n  | 丙 | 丁 |", ["丙", "丁"]),
    ("> | 甲 | 乙 |\n> |---|---|\n> | 丙 | 丁 |", ["丙", "丁"]),
    ("| 甲 | 乙 |\r\n|---|---|\r\n| 丙 | 丁 |\r\n", ["丙", "丁"]),
    ("| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n---", ["丙", "丁"]),
    ("| 甲 | 乙 |\n|---|---|\n| <中> | \"&\" |", ["&lt;中&gt;", "&quot;&amp;&quot;"]),
    ("| 甲 | 乙 |\n|---|---|\n| 丙\\\\| 丁\\* |", ["丙\\", "丁*"]),
  ])
  func bodyRow(markdown: String, row: [String]) {
    let rendering = Rendering(markdown)
    #expect(cells(rendering.html).dropFirst().first == row)
    #expect(rendering.diagnostics.isEmpty)
  }

  /// The first cell of each row, or the second behind a running number, is its head where it names the row: it is there, no
  /// number, and like no other.
  @Test(arguments: [
    ("| 项目 | 数 |\n|---|---|\n| 甲 | 1 |\n| 乙 | 2 |", 2),
    ("| | 数 |\n|---|---|\n| 2024年 | 1 |\n| 2025年 | 2 |", 2),
    ("| 序号 | 名称 |\n|---|---|\n| 1 | 甲 |\n| 2 | 乙 |", 0),
    ("| 序号 | 名称 | 数 |\n|---|---|---|\n| 1 | 甲 | 5 |\n| 2 | 乙 | 6 |", 2),
    ("| 数 | 名称 | 数 |\n|---|---|---|\n| 7 | 甲 | 5 |\n| 2 | 乙 | 6 |", 0),
    ("| 日期 | 数 |\n|---|---|\n| 2024-03-05 | 1 |", 0),
    ("| 区 | 数 |\n|---|---|\n| 甲 | 1 |\n| 甲 | 2 |", 0), ("| 区 | 数 |\n|---|---|\n| 甲 | 1 |\n| | 2 |", 0),
    ("| 名单 |\n|---|\n| 甲 |", 0),
  ])
  func headsOfRows(markdown: String, count: Int) {
    let html = Rendering(markdown).html
    #expect(html.split(separator: "<th scope=\"row\"").count - 1 == count)
    #expect(html.split(separator: "</th>").count == html.split(separator: "<th ").count)
  }

  @Test func aCaptionRightBeforeTheTableStaysAParagraph() {
    let rendering = Rendering("说明\n表1 **《经费》**情况\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n后文")
    #expect(rendering.html.hasPrefix("<p>说明表1 <strong>《经费》</strong>情况</p>\n<div class=\"table-scroll\""))
    #expect(rendering.html.hasSuffix("</div>\n<p>后文</p>\n"))
    #expect(rendering.body.opening == "说明表1 《经费》情况后文")
  }

  @Test func aRuleUnderTheTableIsNoHeading() {
    let rendering = Rendering("| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n---\n后文")
    #expect(rendering.html.hasSuffix("</div>\n<hr />\n<p>后文</p>\n"))
    #expect(rendering.body.headings.isEmpty)
  }

  @Test func tablesAreNumbered() {
    let table = "| 甲 | 乙 |\n|---|---|\n\n"
    let html = Rendering(table + "> " + table + table).html
    for number in 1...2 { #expect(html.contains("aria-label=\"表\(number)\"")) }
  }

  @Test(arguments: [
    ("| 甲 | 乙 |\n|---|---|\n| 丙 |", "table-row-width", [["甲", "乙"], ["丙", ""]]),
    ("| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 | 戊 |", "table-row-overflow", [["甲", "乙"], ["丙", "丁", "戊"]]),
    ("| 甲 | 乙 |\n|---|---|\n后文", "table-row-width", [["甲", "乙"], ["后文", ""]]),
  ])
  func rowsOfAnotherWidth(markdown: String, rule: String, rows: [[String]]) {
    let rendering = Rendering(markdown)
    #expect(rendering.rules == [rule])
    #expect(cells(rendering.html) == rows)
  }

  @Test(arguments: [
    "a | b", "a | b\n--- x ---", "`|`\n\n|---|", "```\n| a |\n|---|\n```", "a\n---", "|---|---|",
  ])
  func isNoTable(markdown: String) {
    let rendering = Rendering(markdown)
    #expect(!rendering.html.contains("<table"))
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test func aHeaderOfAnotherWidthIsAnError() {
    #expect(Rendering("| 甲 | 乙 | 丙 |\n|---|---|\n| 1 | 2 |").rules == ["table-header-width"])
  }

  @Test func paddingIsBounded() {
    let wide = String(repeating: "|甲", count: 2000) + "|\n" + String(repeating: "|-", count: 2000) + "|\n"
    let rendering = Rendering(wide + String(repeating: "|乙|\n", count: 5000))
    #expect(rendering.diagnostics.count == 5000)
    #expect(rendering.html.utf8.count < 2_000_000)
  }
}
