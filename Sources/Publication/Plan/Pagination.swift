/// Cuts a list into pages from its oldest end, so that a new entry changes the newest page alone.
///
/// Pages are numbered from 1, the oldest. Every page but the last is full and final. The newest page is published as
/// the list's front; where there are several pages it also has its number, so that the page before it can link to it
/// once and for ever. The front is filled up from the page before: it never shows a single lonely entry.
package struct Pagination: Sendable {
  package let count: Int
  package let size: Int

  package init(count: Int, size: Int) {
    self.count = count
    self.size = max(1, size)
  }

  package var pages: Int { (count + size - 1) / size }

  /// The entries of a numbered page, oldest first.
  package func entries(onPage page: Int) -> Range<Int> {
    ((page - 1) * size)..<min(page * size, count)
  }

  /// The entries of the front: the newest page, and the page before it where the newest is not full.
  package var frontEntries: Range<Int> {
    guard pages > 1, count % size != 0 else { return entries(onPage: max(1, pages)) }
    return ((pages - 2) * size)..<count
  }

  /// The page that continues the front towards older entries; nil where the front holds all.
  package var pageBelowFront: Int? {
    let page = frontEntries.lowerBound / size
    return page > 0 ? page : nil
  }
}
