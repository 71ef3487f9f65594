import Disclosure

/// The paths that a manifest lists, in the order of their bytes and in one piece of memory: a column of 100,000 notices has
/// half a million of them.
package struct PathList: Sendable {
  private var text: [UInt8] = []
  /// Where each path ends.
  private var ends: [Int] = []

  init() {}

  init(_ paths: [String]) {
    for path in paths.sorted(by: bytesPrecede) { append(Array(path.utf8)) }
  }

  package var strings: [String] { ends.indices.map { String(decoding: text[range($0)], as: UTF8.self) } }

  /// False where the path does not come behind the last one.
  @discardableResult
  mutating func append(_ path: [UInt8]) -> Bool {
    if let last = ends.indices.last, !text[range(last)].lexicographicallyPrecedes(path) { return false }
    text += path
    ends.append(text.count)
    return true
  }

  func contains(_ path: String) -> Bool {
    let index = firstIndex(notBefore: path)
    return index < ends.count && text[range(index)].elementsEqual(path.utf8)
  }

  func containsPath(beginningWith prefix: String) -> Bool {
    let index = firstIndex(notBefore: prefix)
    return index < ends.count && text[range(index)].starts(with: prefix.utf8)
  }

  private func firstIndex(notBefore path: String) -> Int {
    ends.indices.partitioningIndex { !text[range($0)].lexicographicallyPrecedes(path.utf8) }
  }

  private func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }
}
