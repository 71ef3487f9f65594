import FoundationEssentials

/// Reads the paths out of a `manifest.json`.
struct ManifestReader {
  private let json: [UInt8]
  private var index = 0

  /// The paths, or nil where it is no manifest of a column.
  ///
  /// One path that leads out of the folder makes the whole list worthless: it must not license the removal of anything.
  static func paths(in json: [UInt8]) -> PathList? {
    var reader = ManifestReader(json: json)
    return reader.asWritten() ?? decoded(json)
  }

  private init(json: [UInt8]) {
    self.json = json
  }

  /// In any form of JSON, at ten times the memory.
  private static func decoded(_ json: [UInt8]) -> PathList? {
    struct Listing: Decodable {
      struct File: Decodable {
        let path: String
        let size: Int
        let sha256: String
      }
      let files: [File]
    }
    guard let listing = try? JSONDecoder().decode(Listing.self, from: Data(json)) else { return nil }
    let paths = listing.files.map(\.path)
    return paths.allSatisfy { isPlainRelativePath($0.utf8) } ? PathList(paths) : nil
  }

  /// In the very form in which `Manifest` writes it; nil for any other.
  private mutating func asWritten() -> PathList? {
    guard take("{") else { return nil }
    if take(#""ledger":{"entries":"#) {
      guard takeDigits(), take(#","head":""#), takeSum(), take(#""},"#) else { return nil }
    }
    guard take(#""files":["#) else { return nil }
    var paths = PathList()
    if !take("]}") {
      repeat {
        guard take(#"{"path":""#), let path = path(), isPlainRelativePath(path), take(#","size":"#),
          takeDigits(),
          take(#","sha256":""#), takeSum(), take(#""}"#), paths.append(path)
        else { return nil }
      } while take(",")
      guard take("]}") else { return nil }
    }
    return index == json.count ? paths : nil
  }

  private mutating func take(_ text: String) -> Bool {
    guard json[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func takeDigits() -> Bool {
    let start = index
    while index < json.count, (0x30...0x39).contains(json[index]) { index += 1 }
    return index > start && index - start < 19
  }

  private mutating func takeSum() -> Bool {
    let start = index
    while index < json.count, (0x30...0x39).contains(json[index]) || (0x61...0x66).contains(json[index]) {
      index += 1
    }
    return index - start == 64
  }

  /// Up to its quotation mark, which is passed.
  private mutating func path() -> [UInt8]? {
    var path: [UInt8] = []
    while index < json.count {
      let byte = json[index]
      index += 1
      switch byte {
      case 0x22: return path
      case 0x5C:
        if take("\"") {
          path.append(0x22)
        } else if take("\\") {
          path.append(0x5C)
        } else if take("u00"), index + 2 <= json.count,
          let value = UInt8(String(decoding: json[index..<index + 2], as: UTF8.self), radix: 16), value < 0x20
        {
          path.append(value)
          index += 2
        } else {
          return nil
        }
      case 0..<0x20: return nil
      default: path.append(byte)
      }
    }
    return nil
  }
}
