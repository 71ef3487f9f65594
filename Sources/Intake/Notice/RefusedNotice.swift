package import Disclosure

/// What is known of a file that made no notice for its errors.
package struct RefusedNotice: Sendable {
  /// They are looked into all the same.
  package let attachments: [Attachment]
  /// Its index number and document number, so that a reference to it is not called dangling; nil where its index
  /// number could not be read.
  package let numbers: [String]?

  init(_ attachments: [Attachment], _ indexNumber: IndexNumber?, _ documentNumber: DocumentNumber?) {
    self.attachments = attachments
    numbers = indexNumber.map { [$0.text] + [documentNumber?.text].compactMap(\.self) }
  }
}
