/// 附件: a file that belongs to a notice.
package struct Attachment: Sendable, Hashable {
  /// Larger files are not looked into: 200 MB.
  package static let scannedSize = 200 << 20

  /// Relative to the root of the column, such as `Content/notices/2024/plan.pdf`.
  package let sourcePath: String
  /// What the reader sees; the file's own name where the author gives none.
  package let name: String
  /// In bytes.
  package let size: Int
  package let digest: ContentHash
  /// Nil for what is no picture.
  package let pictureSize: PictureSize?
  /// Where the document names it first, in small numbers: a column may have a hundred thousand.
  package let line: Int32
  package let column: Int32
  package let length: Int32

  package init(
    sourcePath: String, name: String, size: Int, digest: ContentHash,
    pictureSize: PictureSize? = nil, line: Int = 0, column: Int = 0, length: Int = 1
  ) {
    self.sourcePath = sourcePath
    self.name = name
    self.size = size
    self.digest = digest
    self.pictureSize = pictureSize
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    self.length = Int32(clamping: length)
  }

  package var fileName: String { FileName.last(of: sourcePath) }

  /// The file's ending in small letters, without the dot; empty where it has none.
  package var type: String { FileName.ending(of: sourcePath) }
}
