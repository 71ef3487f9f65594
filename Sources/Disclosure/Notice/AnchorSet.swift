/// The anchors of a document's headings, kept as 32-bit sums: enough to tell a dead link to one.
package struct AnchorSet: Sendable {
  /// In ascending order.
  private let sums: [UInt32]

  package init(_ anchors: some Sequence<String>) {
    sums = anchors.map(AnchorSet.sum).sorted()
  }

  package func contains(_ anchor: String) -> Bool {
    let sum = AnchorSet.sum(anchor)
    let place = sums.partitioningIndex { $0 >= sum }
    return place < sums.count && sums[place] == sum
  }

  /// FNV-1a.
  private static func sum(_ text: String) -> UInt32 {
    var sum: UInt32 = 0x811c_9dc5
    for byte in text.utf8 { sum = (sum ^ UInt32(byte)) &* 0x0100_0193 }
    return sum
  }
}
