import Disclosure
import Publication
import SystemPackage

extension Staging {
  /// Keeps the text of an attachment for the search. No text keeps nothing.
  func spool(attachment name: String, _ bytes: [UInt8]) throws(BuildFailure) {
    guard !bytes.isEmpty else { return }
    try attempting(.write, place.shown) { () throws(Errno) in
      let file = try parts.spool.newFile("text-\(name)", permissions: 0o600)
      try file.write(bytes)
      try file.close()
    }
  }

  /// Brings the text of an attachment back; empty where it has none.
  func readSpool(attachment name: String) throws(BuildFailure) -> [UInt8] {
    try attempting(.read, place.shown) { () throws(Errno) in
      do throws(Errno) {
        return try parts.spool.file("text-\(name)").readAll()
      } catch .noSuchFileOrDirectory {
        return []
      }
    }
  }

  /// Keeps the terms of a chunk for the search index.
  func spool(terms chunk: Int, _ bytes: [UInt8]) throws(BuildFailure) {
    try attempting(.write, place.shown) { () throws(Errno) in
      let file = try parts.spool.newFile("terms-\(chunk)", permissions: 0o600)
      try file.write(bytes)
      try file.close()
    }
  }

  /// Brings back a part of them.
  func readSpool(terms chunk: Int, _ range: Range<Int>) throws(BuildFailure) -> [UInt8] {
    try attempting(.read, place.shown) { () throws(Errno) in
      var bytes = [UInt8](repeating: 0, count: range.count)
      _ = try parts.spool.file("terms-\(chunk)").read(at: range.lowerBound, into: &bytes)
      return bytes
    }
  }

  /// Keeps the keys of a chunk, documents rising: one run for each segment that the chunk has documents of.
  func spool(
    terms keys: [UInt64], of segments: [SearchSegment], chunk: Int
  ) throws(BuildFailure) -> [TermRun] {
    var runs: [TermRun] = []
    var bytes: [UInt8] = []
    var start = 0
    for (number, segment) in segments.enumerated() {
      let end = keys[start...].partitioningIndex {
        Int($0 & 0xFFFF_FFFF) >> 1 >= segment.documents.upperBound
      }
      guard end > start else { continue }
      runs.append(
        TermRun(
          keys[start..<end], chunk: chunk, segment: number, first: segment.documents.lowerBound, into: &bytes)
      )
      start = end
    }
    if !runs.isEmpty { try spool(terms: chunk, bytes) }
    return runs
  }
}
