/// 附件: a file that belongs to a notice.
package struct Attachment: Sendable, Hashable {
  /// Relative to the root of the column, such as `Content/notices/2024/plan.pdf`.
  package let sourcePath: String
  /// What the reader sees; the file's own name where the author gives none.
  package let name: String
  /// In bytes.
  package let size: Int
  package let digest: ContentHash

  package init(sourcePath: String, name: String, size: Int, digest: ContentHash) {
    self.sourcePath = sourcePath
    self.name = name
    self.size = size
    self.digest = digest
  }

  package var fileName: String { FileName.last(of: sourcePath) }

  /// The file's ending in small letters, without the dot; empty where it has none.
  package var type: String { FileName.ending(of: sourcePath) }
}
