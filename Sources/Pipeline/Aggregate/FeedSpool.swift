import Disclosure
import SystemPackage

/// The pages of one fetch, in a file without a name until all are there: the memory holds one at a time.
struct FeedSpool: ~Copyable {
  struct Page: Sendable {
    let address: String
    let sum: String
    /// How a file of its form ends.
    let ending: String
    fileprivate let start: Int
    fileprivate let count: Int
  }

  private let file: Handle
  private var size = 0
  private(set) var pages: [Page] = []

  init(in scratch: FilePath) throws(BuildFailure) {
    file = try attempting(.make, scratch.string) { () throws(Errno) in try Handle.unnamedFile(in: scratch) }
  }

  mutating func add(_ bytes: [UInt8], from address: String, ending: String) throws(BuildFailure) {
    try attempting(.put, Subordinate.folder) { () throws(Errno) in try file.write(bytes) }
    pages.append(
      Page(
        address: address, sum: ContentHash(of: bytes).hex, ending: ending, start: size, count: bytes.count))
    size += bytes.count
  }

  func bytes(of page: Page) throws(Errno) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: page.count)
    guard try file.read(at: page.start, into: &bytes) == page.count else { throw .ioError }
    return bytes
  }
}
