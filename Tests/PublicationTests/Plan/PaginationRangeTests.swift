import Publication
import Testing

/// How a list is cut into pages, for every length there is.
@Suite struct PaginationRangeTests {
  @Test(arguments: [1, 2, 7, 20, 50])
  func pagesHoldEverythingOnce(size: Int) {
    for count in 0...(size * 4 + 1) {
      let pagination = Pagination(count: count, size: size)
      let pages = count == 0 ? [] : (1...pagination.pages).map { pagination.entries(onPage: $0) }
      #expect(pages.flatMap { Array($0) } == Array(0..<count))
      #expect(pages.dropLast().allSatisfy { $0.count == size })
    }
  }

  /// A page that is full never changes again, whatever is added.
  @Test func fullPagesAreFinal() {
    for count in 20...200 {
      let before = Pagination(count: count, size: 20)
      let after = Pagination(count: count + 1, size: 20)
      for page in 1...(count / 20) { #expect(before.entries(onPage: page) == after.entries(onPage: page)) }
    }
  }

  /// The front ends with the newest entry, and what it leaves out begins on the page below it.
  @Test func theFrontAndThePagesBelowItMeet() {
    for count in 0...200 {
      let pagination = Pagination(count: count, size: 20)
      #expect(pagination.frontEntries.upperBound == count)
      if let below = pagination.pageBelowFront {
        #expect(pagination.entries(onPage: below).upperBound == pagination.frontEntries.lowerBound)
      } else {
        #expect(pagination.frontEntries.lowerBound == 0)
      }
      #expect(pagination.frontEntries.count >= min(count, 20))
    }
  }
}
