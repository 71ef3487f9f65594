package import Diagnostics

/// 旧网址: an address of an old platform, and the notice of this column that took its place.
package struct OldPath: Sendable, Hashable {
  package static let path = "Content/old-paths.tsv"
  package static let header = "old_path\ttarget\n"

  /// Begins with a slash; percent signs decoded. Behind a question mark the query, where there is one.
  package let address: String
  /// An index number, or the path of a notice's file in `Content/`.
  package let target: String
  package let line: Int

  package init(address: String, target: String, line: Int) {
    self.address = address
    self.target = target
    self.line = line
  }

  package var place: Place { Place(path: OldPath.path, line: line, column: 1) }
  package var targetPlace: Place {
    Place(path: OldPath.path, line: line, column: address.unicodeScalars.count + 2)
  }

  /// Whether a server's configuration can name the address: a path, and none of the signs that end a word there.
  package static func isSound(_ address: String) -> Bool {
    address.hasPrefix("/") && !address.hasPrefix("//") && address.utf8.count <= 1000
      && address.unicodeScalars.allSatisfy {
        $0.value >= 32 && !(0x7F...0x9F).contains($0.value) && $0 != "\"" && $0 != "\\" && $0 != "#"
      }
  }
}
