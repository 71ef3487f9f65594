import Disclosure

/// The text of one notice, as it comes back from the spool, with what it names of the column.
package struct NoticeText {
  /// The notice's place in the catalogue.
  let index: Int
  let html: ArraySlice<UInt8>
  let headings: [DocumentBody.Heading]
  let markdown: BodyMarkdown
  let marks: TextMarks
}
