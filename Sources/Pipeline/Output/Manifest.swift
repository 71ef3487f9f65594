package import Disclosure
import Publication

/// One file of the column, as `manifest.json` lists it.
package struct ManifestEntry: Sendable, Hashable {
  package let path: String
  package let size: Int
  package let sha256: ContentHash

  package init(path: String, size: Int, sha256: ContentHash) {
    self.path = path
    self.size = size
    self.sha256 = sha256
  }
}

/// The list of all files of the column but itself, in the order of the bytes of their paths.
package struct Manifest: Sendable, Hashable {
  /// Its own place in the column.
  package static let path = OutputPath.manifest.text

  package let entries: [ManifestEntry]
  /// How far the ledger of the index numbers went; nil where the column has none.
  package let ledger: LedgerHead?

  package init(_ entries: consuming [ManifestEntry], ledger: LedgerHead? = nil) {
    entries.sort { bytesPrecede($0.path, $1.path) }
    self.entries = entries
    self.ledger = ledger
  }

  /// The bytes of `manifest.json`.
  package func json() -> [UInt8] {
    var json: [UInt8] = []
    forEachPiece { json += $0 }
    return json
  }

  /// The same in pieces of some hundred kilobytes: it may be large.
  func forEachPiece<Failure>(_ body: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var json: [UInt8] = []
    json += "{".utf8
    // It comes first, so that a person sees it without scrolling.
    if let ledger {
      json += #""ledger":{"entries":\#(ledger.entries),"head":"\#(ledger.hash.hex)"},"#.utf8
    }
    json += #""files":["#.utf8
    for (index, entry) in entries.enumerated() {
      json += (index == 0 ? #"{"path":""# : #",{"path":""#).utf8
      Self.appendEscaped(entry.path, to: &json)
      json += #"","size":"#.utf8
      json += String(entry.size).utf8
      json += #","sha256":""#.utf8
      json += entry.sha256.hexDigits
      json += #""}"#.utf8
      if json.count > 1 << 18 {
        try body(json)
        json.removeAll(keepingCapacity: true)
      }
    }
    json += "]}".utf8
    try body(json)
  }

  private static func appendEscaped(_ path: String, to json: inout [UInt8]) {
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        json += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        json += (byte < 0x10 ? "\\u000" : "\\u00").utf8
        json += String(byte, radix: 16).utf8
      default:
        json.append(byte)
      }
    }
  }

  /// The paths that a manifest found on the disk lists, or nil when it is not one of ours.
  package static func paths(parsing json: [UInt8]) -> PathList? { ManifestReader.paths(in: json) }
}

/// Whether `a` comes before `b` in the order of their bytes. (`String` orders and equates by meaning, not by bytes.)
func bytesPrecede(_ a: String, _ b: String) -> Bool {
  let left = a.utf8Span.span
  let right = b.utf8Span.span
  for index in 0..<min(left.count, right.count) where left[index] != right[index] {
    return left[index] < right[index]
  }
  return left.count < right.count
}

/// Whether a path stays in the folder it starts from: relative, `/` between its parts, none of them empty, `.` or `..`.
func isPlainRelativePath(_ path: String) -> Bool { isPlainRelativePath(path.utf8) }

func isPlainRelativePath(_ path: some Sequence<UInt8>) -> Bool {
  var length = 0
  var dots = 0
  for byte in path {
    switch byte {
    case UInt8(ascii: "/"):
      if length == 0 || (length == dots && dots <= 2) { return false }
      (length, dots) = (0, 0)
    case 0: return false
    case UInt8(ascii: "."): (length, dots) = (length + 1, dots + 1)
    default: length += 1
    }
  }
  return length > 0 && !(length == dots && dots <= 2)
}
