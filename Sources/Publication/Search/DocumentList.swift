/// A list of documents of a segment, rising, as the index holds it: as steps, or as one bit for each document of the
/// segment where that is shorter.
enum DocumentList {
  /// The number of documents, in its lowest bit whether bits follow, then the list.
  static func append(_ documents: ArraySlice<Int>, of total: Int, to bytes: inout [UInt8]) {
    let isShort = documents.count * 8 < total && stepBytes(documents) * 8 <= total
    bytes.appendVariable(documents.count << 1 | (isShort ? 0 : 1))
    if isShort {
      var next = 0
      for document in documents {
        bytes.appendVariable(document - next)
        next = document + 1
      }
    } else {
      appendBits(documents, of: total, to: &bytes)
    }
  }

  private static func stepBytes(_ documents: ArraySlice<Int>) -> Int {
    var count = 0
    var next = 0
    for document in documents {
      let step = document - next
      count += step < 0x80 ? 1 : step < 0x4000 ? 2 : 3
      next = document + 1
    }
    return count
  }

  private static func appendBits(_ documents: ArraySlice<Int>, of total: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    for _ in 0..<(total + 7) / 8 { bytes.append(0) }
    for document in documents { bytes[start + document >> 3] |= 1 << UInt8(document & 7) }
  }
}
