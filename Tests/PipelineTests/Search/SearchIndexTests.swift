import Disclosure
import Publication
import Testing

/// The index by itself, without a browser: what is in a text is in the index, and closed years stay as they are.
@Suite struct SearchIndexTests {
  /// The part of a text that the index is made of.
  private static func own(_ text: String) -> String {
    String(text.unicodeScalars.prefix { $0 != "\u{0C}" })
  }

  /// Every character and every pair of neighbours of every notice of the golden column leads to that notice.
  @Test func whatStandsInATextIsFound() async throws {
    let tree = try await TestColumn(fixture: "golden").built()
    let index = try IndexReading(tree)
    var notices = 0
    for segment in index.listing.segments {
      let paths = index.paths(of: segment)
      #expect(paths.count == segment.documents)
      for (document, path) in paths.enumerated() {
        let units = SearchFolding.folded(SearchIndexTests.own(tree.text(path + ".txt")))
        #expect(units.count > 20, "\(path)")
        let terms = Set(
          units.map { SearchTerm.unigram($0) }
            + zip(units, units.dropFirst()).map { SearchTerm.bigram($0, $1) })
        for term in terms.sorted() {
          #expect(try index.documents(term, in: segment).all.contains(document), "\(path)")
        }
        notices += 1
      }
    }
    #expect(notices == 28)
    #expect(index.listing.total == 28)
  }

  @Test func numbersAndFiltersAreTerms() async throws {
    let column = try TestColumn([
      "Content/notices/a.md": NoticeSource(
        number: "11990100000123457U/2024-00007", lines: ["document_number: 示政办发〔2024〕7号", "genre: 通知"]
      ).text,
      "Content/notices/b.md": NoticeSource(publishedAt: "2024-03-06").text,
    ])
    let index = try IndexReading(try await column.built())
    let segment = try #require(index.listing.segments.first)
    for term in [
      SearchTerm.number(SearchFolding.folded("示政办发[2024] 7号")),
      SearchTerm.number(SearchFolding.folded("11990100000123457u／2024-00007")),
      SearchTerm.facet("genre", Genre.official.first { $0.name == "通知" }?.code ?? ""),
    ] {
      #expect(try index.documents(term, in: segment).all == [0])
    }
    #expect(try index.documents(SearchTerm.facet("category", "20-15"), in: segment).all == [0, 1])
    #expect(try index.documents(SearchTerm.facet("category", "content"), in: segment).all == [0, 1])
    let title = SearchFolding.folded("示例")
    #expect(try index.documents(SearchTerm.bigram(title[0], title[1]), in: segment).headings == [0, 1])
    let body = SearchFolding.folded("正文")
    #expect(try index.documents(SearchTerm.bigram(body[0], body[1]), in: segment).headings.isEmpty)
  }

  /// A notice of this year, and one whose validity a later one ends, leave the index of other years as it is.
  @Test func closedYearsNeverChange() async throws {
    let column = try TestColumn(NoticeSource.series(400))
    let before = try await column.built()
    let new = NoticeSource(
      number: "11990100000123457U/2026-00001", title: "新的通知", publishedAt: "2026-05-05")
    try column.folder.put(["Content/notices/0-new.md": new.text])
    let after = try await column.built(asOf: "2026-06-02")
    let closed = before.paths.filter { $0.hasPrefix("search/20") }
    #expect(closed.count > 30)
    for path in closed { #expect(before.files[path] == after.files[path], "\(path)") }
    #expect(after.paths.contains { $0.hasPrefix("search/2026/") })
  }
}
