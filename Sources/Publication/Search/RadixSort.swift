/// Sorts keys by some of their bits; what is equal in these keeps its order.
package enum RadixSort {
  private static let width = 11

  package static func sort(_ keys: inout [UInt64], bits: Range<Int>) {
    guard keys.count > 1 else { return }
    var other = [UInt64](repeating: 0, count: keys.count)
    var low = bits.lowerBound
    while low < bits.upperBound {
      let mask = UInt64(1 << min(width, bits.upperBound - low)) - 1
      if pass(keys, into: &other, shift: UInt64(low), mask: mask) { swap(&keys, &other) }
      low += width
    }
  }

  /// False where all keys are the same in these bits: then nothing was done.
  private static func pass(
    _ keys: [UInt64], into other: inout [UInt64], shift: UInt64, mask: UInt64
  ) -> Bool {
    var places = [Int](repeating: 0, count: Int(mask) + 1)
    for key in keys { places[Int(key >> shift & mask)] += 1 }
    if places[Int(keys[0] >> shift & mask)] == keys.count { return false }
    var sum = 0
    for digit in places.indices { (places[digit], sum) = (sum, sum + places[digit]) }
    for key in keys {
      let digit = Int(key >> shift & mask)
      other[places[digit]] = key
      places[digit] += 1
    }
    return true
  }
}
