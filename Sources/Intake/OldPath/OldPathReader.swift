package import Diagnostics
package import Disclosure

/// Reads `Content/old-paths.tsv`: a head, then an old address and what took its place on each line.
package enum OldPathReader {
  /// Lines with an error are left out.
  package static func read(bytes: [UInt8], into bag: inout DiagnosticBag) -> [OldPath] {
    guard let source = SourceText(path: OldPath.path, bytes: bytes, into: &bag) else { return [] }
    var paths: [OldPath] = []
    var seen: [String: OldPath] = [:]
    var start = 0
    var number = 0
    while start < source.bytes.count {
      let line = TextLines.line(from: start, in: source.bytes)
      let text = String(decoding: source.bytes[line.content], as: UTF8.self)
      start = line.next
      number += 1
      if text.isEmpty || text.hasPrefix("#") || (number == 1 && text + "\n" == OldPath.header) { continue }
      guard let path = read(text, line: number, into: &bag) else { continue }
      // A server does not tell capitals apart here.
      if let first = seen[path.address.lowercased()] {
        bag.report(
          .oldPathTwice(path.address), at: path.place,
          notes: [Note(first.place, zh: "第一次写在这里", en: "first written here")])
      } else {
        seen[path.address.lowercased()] = path
        paths.append(path)
      }
    }
    return paths
  }

  private static func read(_ text: String, line: Int, into bag: inout DiagnosticBag) -> OldPath? {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false)
      .map { TextFolding.trimmed(String($0)) }
    let address = OldPathReader.decoded(parts[0])
    guard parts.count == 2, !parts[1].isEmpty, OldPath.isSound(address) else {
      bag.report(.oldPathForm(), at: Place(path: OldPath.path, line: line, column: 1))
      return nil
    }
    return OldPath(address: address, target: parts[1], line: line)
  }

  /// The path as a server compares it, however it was copied; a query stays as it is sent.
  private static func decoded(_ address: String) -> String {
    let mark = address.firstIndex(of: "?") ?? address.endIndex
    return PercentEncoding.decoded(String(address[..<mark])) + address[mark...]
  }
}
