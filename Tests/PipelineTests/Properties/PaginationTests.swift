import Diagnostics
import Pipeline
import SystemPackage
import Testing

/// Lists in pages of twenty, from the oldest end.
@Suite struct PaginationTests {
  /// The numbers of the notices on a page, in its order.
  static func serials(_ page: String) -> [Int] {
    let main = page.firstRange(of: "<main").map { page[$0.lowerBound...] } ?? page[...]
    return main.matches(of: /第(\d+)号通知/).compactMap { Int($0.output.1) }
  }

  @Test(arguments: [1, 19, 20, 21, 39, 40, 41, 400])
  func everyNoticeStandsOnItsPage(count: Int) async throws {
    let tree = try await TestColumn(NoticeSource.series(count)).built()
    let pages = (count + 19) / 20
    let folder = "category/20-15"
    let numbered = tree.paths.filter { $0.hasPrefix("\(folder)/page-") }
    #expect(numbered.count == (pages > 1 ? pages : 0))
    for page in 1...pages where pages > 1 {
      let first = (page - 1) * 20 + 1
      let expected = Array((first...min(page * 20, count)).reversed())
      #expect(PaginationTests.serials(tree.text("\(folder)/page-\(page).html")) == expected, "page \(page)")
    }
    let front = PaginationTests.serials(tree.text("\(folder)/index.html"))
    #expect(front == Array((count - front.count + 1...count).reversed()))
    #expect(front.count >= min(count, 20) && front.count < 40)
  }

  /// From the front, older after older, every notice is met, and nothing twice.
  @Test(arguments: [20, 21, 40, 41, 130])
  func thePagerLeadsThroughAll(count: Int) async throws {
    let column = try PaginationTests.pagedColumn(count)
    let tree = try await column.built()
    var met: [Int] = []
    var path: String? = "year/2020/index.html"
    var steps = 0
    while let page = path, steps < 20 {
      let text = tree.text(page)
      met += PaginationTests.serials(text)
      let older = MarkupTokenizer.tags(in: Array(text.utf8)).first { $0["class"] == "older" }?["href"]
      path = older.map { String($0.dropFirst("../../".count)) }
      steps += 1
    }
    #expect(met == Array((1...count).reversed()))
  }

  /// A body's list that fills more than a page is cut by year too; every year leads to the others and to the whole.
  @Test(arguments: [20, 21, 400])
  func aLongListHasItsYears(count: Int) async throws {
    let tree = try await TestColumn(NoticeSource.series(count)).built()
    let folder = "body/11990100000123457U"
    let days = (1...count).map { NoticeSource.day($0) }
    let years = Set(days.map { String($0.prefix(4)) }).sorted()
    let wanted = count > 20 ? years.map { "\(folder)/\($0).html" } : []
    let written = tree.paths.filter { $0.wholeMatch(of: /body\/[^\/]+\/\d{4}\.html/) != nil }
    #expect(written.sorted() == wanted)
    for year in years where count > 20 {
      let serials = (1...count).filter { days[$0 - 1].hasPrefix(year) }
      let page = tree.text("\(folder)/\(year).html")
      let shown = PaginationTests.serials(page)
      #expect(shown == Array(serials.suffix(shown.count).reversed()), "\(year)")
      #expect(shown.count >= min(20, serials.count))
      for other in years + ["index"] { #expect(page.contains("\(folder)/\(other).html"), "\(year)") }
    }
  }

  @Test(arguments: [19, 40, 130])
  func totalsStandOnFrontsAlone(count: Int) async throws {
    let tree = try await PaginationTests.pagedColumn(count).built()
    for page in tree.pages where !page.hasPrefix("number/") {
      let isFront =
        page.wholeMatch(of: /(category|body|year)\/.+\/(index|\d{4})\.html/) != nil
      let holdsNotices = PaginationTests.serials(tree.text(page)).count > 0
      #expect(tree.text(page).contains("total-\(count)-") == (isFront && holdsNotices), "\(page)")
    }
  }

  /// The standard theme with a list that shows what a test looks for.
  private static func pagedColumn(_ count: Int) throws -> TestColumn {
    var column = try TestColumn(NoticeSource.series(count))
    let list = """
      {{> head}}
      <main>{{#total}}<p class="total-{{total}}-">{{total}}</p>{{/total}}
      {{{rows}}}
      {{#pager}}{{#older}}<a class="older" href="{{root}}{{path}}">较旧</a>{{/older}}{{/pager}}
      {{> numbers}}{{#none}}{{none}}{{/none}}{{#outside}}{{url}}{{/outside}}</main>{{{footer}}}

      """
    try column.folder.put(["Themes/own/list.mustache": list])
    column.themes = column.folder.path.appending("Themes")
    try column.copyStandardTheme()
    column.theme = "own"
    return column
  }

  @Test func aColumnWithoutNoticesHasNoLists() async throws {
    let tree = try await TestColumn().built()
    #expect(!tree.paths.contains { $0.contains("/page-") || $0.hasPrefix("notices/") })
    #expect(
      tree.paths.filter { $0.hasPrefix("category/") && $0.hasSuffix("index.html") }.sorted() == [
        "category/annual-reports/index.html", "category/content/index.html", "category/rules/index.html",
      ])
    for section in ["annual-reports", "content", "rules"] {
      #expect(tree.text("category/\(section)/index.html").contains("目前没有"))
    }
  }
}
