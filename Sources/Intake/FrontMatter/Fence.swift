import Diagnostics
import Disclosure

/// The two lines `---` around the fields at the head of a file.
struct Fence: Sendable {
  /// The bytes between the fences.
  let fields: Range<Int>
  /// Where the text begins, in bytes.
  let bodyStart: Int
  /// The file's line of the text's first line.
  let bodyLine: Int

  /// More is no front matter but a text without its closing fence, or an attack.
  static let maximumSize = 64 << 10

  init?(_ source: SourceText, into bag: inout DiagnosticBag) {
    let bytes = source.bytes
    let opening = TextLines.line(from: 0, in: bytes)
    guard Fence.isFence(bytes[opening.content]) else {
      bag.report(.noFrontMatter(), at: Place(path: source.path, line: 1, column: 1))
      return nil
    }
    var start = opening.next
    var line = 2
    while start < bytes.count {
      let current = TextLines.line(from: start, in: bytes)
      if Fence.isFence(bytes[current.content]) {
        fields = opening.next..<start
        bodyStart = current.next
        bodyLine = line + 1
        guard fields.count <= Fence.maximumSize else {
          bag.report(.frontMatterTooLarge(), at: Place(path: source.path, line: 1, column: 1))
          return nil
        }
        return
      }
      start = current.next
      line += 1
    }
    bag.report(.unclosedFrontMatter(), at: Place(path: source.path, line: 1, column: 1, length: 3))
    return nil
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: [45, 45, 45]) else { return false }
    return line.dropFirst(3).allSatisfy { $0 == 32 || $0 == 9 }
  }
}
