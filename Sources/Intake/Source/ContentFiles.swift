import Diagnostics
package import Disclosure

/// What readers may ask of the files in `Content/`; the pipeline answers from its survey and the disk.
package protocol ContentFiles: Sendable {
  /// Size and digest of the file at this path, relative to the root; nil where there is none. A name may have another
  /// normal form (NFC, NFD) than it is asked for by.
  /// Throws where a file that is there cannot be read.
  func facts(at path: String) throws -> FileFacts?

  /// In bytes, without reading any; nil where there is no such file.
  func size(at path: String) throws -> Int?

  /// True for a notice or standing page at this path.
  func isDocument(at path: String) -> Bool

  /// Paths of files beside this one, for suggestions.
  func neighbours(of path: String) -> [String]
}

extension ContentFiles {
  /// The file that was probably meant, as an author in `source` would type it.
  ///
  /// - Parameter allowance: how many names may still be looked at for the document: one with thousands of dead links
  ///   beside thousands of files is told what was meant by the first of them.
  func suggestion(for path: String, from source: String, allowance: inout Int) -> String? {
    guard allowance > 0 else { return nil }
    let names = neighbours(of: path)
    allowance -= names.count
    return closestName(to: path, among: names.filter { $0 != source })
      .map { ContentPath.relative($0, from: source) }
  }
}

/// What is known of a file without its text.
package struct FileFacts: Sendable {
  /// As it lies on the disk, byte for byte.
  package let path: String
  package let size: Int
  package let digest: ContentHash
  /// Nil for what is no picture.
  package let pictureSize: PictureSize?

  package init(path: String, size: Int, digest: ContentHash, pictureSize: PictureSize? = nil) {
    self.path = path
    self.size = size
    self.digest = digest
    self.pictureSize = pictureSize
  }
}
