extension RandomAccessCollection where Index == Int {
  /// Where the elements begin for which this holds; they all stand at the end.
  @inlinable package func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
