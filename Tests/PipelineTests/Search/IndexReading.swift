import Foundation
import Publication

/// Reads a built index as the form of its files says, for tests: a second reading beside the browser's.
struct IndexReading {
  struct Segment: Decodable {
    let year: Int
    /// Nil for a segment of the column's own notices.
    let folder: String?
    let documents: Int
    let bits: Int
    let slices: Int
    let mean: Int

    var path: String { "search/" + (folder ?? "\(year)") }
  }

  struct Listing: Decodable {
    let total: Int
    let segments: [Segment]
  }

  let tree: FileTree
  let listing: Listing

  init(_ tree: FileTree) throws {
    self.tree = tree
    listing = try JSONDecoder().decode(Listing.self, from: Data(tree.files["search/index.json"] ?? []))
  }

  /// The documents of a segment that have a term, and those that have it in a heading.
  func documents(_ term: UInt32, in segment: Segment) throws -> (all: [Int], headings: [Int]) {
    let shard = Int(UInt64(term) >> UInt64(32 - segment.bits))
    let path = segment.path + "/\(String(shard, radix: 16)).bin"
    guard let bytes = tree.files[path] else { throw TestFault("\(path) is missing") }
    var reader = ByteReader(bytes: bytes, position: 1)
    let slice = Int(UInt64(term) >> UInt64(32 - segment.slices))
    for _ in 0..<slice % (1 << (segment.slices - segment.bits)) {
      let length = reader.number()
      reader.position += length
    }
    let end = reader.number() + reader.position
    var current = slice << (32 - segment.slices)
    while reader.position < end {
      let step = reader.number()
      current += step >> 1
      let all = reader.documents(of: segment.documents)
      let headings = step & 1 == 1 ? reader.documents(of: segment.documents) : []
      if current == Int(term) { return (all, headings) }
    }
    return ([], [])
  }

  /// The paths of a segment's notices, without their ending.
  func paths(of segment: Segment) -> [String] {
    var paths: [String] = []
    var block = 0
    while let bytes = tree.files[segment.path + "/paths-\(block).bin"] {
      var reader = ByteReader(bytes: bytes, position: 1)
      var previous: [UInt8] = []
      while reader.position < bytes.count {
        let shared = reader.number()
        let length = reader.number()
        previous = Array(previous.prefix(shared)) + bytes[reader.position..<reader.position + length]
        reader.position += length
        paths.append(String(decoding: previous, as: UTF8.self))
      }
      block += 1
    }
    return paths
  }
}

private struct ByteReader {
  let bytes: [UInt8]
  var position: Int

  mutating func number() -> Int {
    var number = 0
    var shift = 0
    while true {
      let byte = Int(bytes[position])
      position += 1
      number |= (byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  mutating func documents(of total: Int) -> [Int] {
    let head = number()
    if head & 1 == 1 {
      defer { position += (total + 7) / 8 }
      return (0..<total).filter { bytes[position + $0 / 8] >> UInt8($0 % 8) & 1 == 1 }
    }
    var next = 0
    return (0..<head >> 1).map { _ in
      let document = next + number()
      next = document + 1
      return document
    }
  }
}
