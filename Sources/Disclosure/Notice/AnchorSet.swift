/// The anchors of a document's headings, kept as 32-bit sums: enough to tell a dead link to one.
package struct AnchorSet: Sendable {
  /// In ascending order.
  private let sums: [UInt32]

  package init(_ anchors: some Sequence<String>) {
    sums = anchors.map(AnchorSet.sum).sorted()
  }

  package func contains(_ anchor: String) -> Bool {
    let sum = AnchorSet.sum(anchor)
    var (low, high) = (0, sums.count)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] < sum { low = middle + 1 } else { high = middle }
    }
    return low < sums.count && sums[low] == sum
  }

  /// FNV-1a.
  private static func sum(_ text: String) -> UInt32 {
    var sum: UInt32 = 0x811c_9dc5
    for byte in text.utf8 { sum = (sum ^ UInt32(byte)) &* 0x0100_0193 }
    return sum
  }
}
