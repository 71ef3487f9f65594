/// 审核: that a document was reviewed before it was published, and when. Who did it stays in the author's file.
package struct ReviewRecord: Sendable, Hashable {
  /// Nil where the date could not be read.
  package let date: CalendarDate?

  package init(date: CalendarDate?) { self.date = date }
}
