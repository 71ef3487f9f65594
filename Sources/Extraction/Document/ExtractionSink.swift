/// What is told of an attachment while it is read.
package protocol ExtractionSink: AnyObject {
  /// A paragraph, line, cell or page, in UTF-8.
  ///
  /// - Parameter context: Words that stand over or before it, such as the head of a table's column.
  func text(_ bytes: [UInt8], context: String, at place: TextPlace)

  /// Something that goes along with the document without standing in it.
  func found(_ trait: DocumentTrait)

  /// The document, or the part that is entered, could not be read.
  func unscanned(_ reason: UnscannedReason)

  /// What the bytes are, where the ending says another thing.
  func mismatch(ending: String, actual: InnerFormat)

  /// A document of pictures only.
  func hasNoText()

  /// What follows stands in this file inside the one before, until `leave`.
  func enter(_ name: String)
  func leave()
}

/// What goes along with a document without standing in it.
package enum DocumentTrait: Sendable, Hashable {
  case author(String)
  case lastEditor(String)
  case company(String)
  case manager(String)
  case trackedChange, comment, hiddenSheet, hiddenRow, hiddenColumn, hiddenSlide, hiddenText
  case macros, gps, pdfFile, pdfScript, embeddedObject
  /// Nobody knows who wrote it. Passing: with a program installed one would.
  case unreadProperties(isPassing: Bool)
}
