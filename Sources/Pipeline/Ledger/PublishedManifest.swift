import Diagnostics
import Disclosure
import FoundationEssentials
import SystemPackage

/// What a manifest found on the disk says of the ledger.
enum PublishedManifest {
  enum Answer: Equatable {
    case head(LedgerHead)
    /// The column was published without a ledger.
    case none
    case notAManifest
  }

  /// What the published column says; of a manifest as we write it only the beginning is read.
  static func head(in output: FilePath) throws(Errno) -> Answer {
    let folder = try Handle.folder(at: output)
    let file = try folder.file(Manifest.path)
    guard try file.status().kind == .file else { throw Errno.noSuchFileOrDirectory }
    var beginning = [UInt8](repeating: 0, count: 512)
    let count = try file.read(into: &beginning)
    if beginning[..<count].starts(with: #"{"files":["#.utf8) { return .none }
    if let head = quickHead(Array(beginning[..<count])) { return .head(head) }
    return head(parsing: try folder.file(Manifest.path).readAll())
  }

  static func head(parsing bytes: [UInt8]) -> Answer {
    struct Listing: Decodable {
      struct Ledger: Decodable {
        let entries: Int
        let head: String
      }
      struct File: Decodable {}
      let files: [File]
      let ledger: Ledger?
    }
    if let head = quickHead(bytes) { return .head(head) }
    guard let listing = try? JSONDecoder().decode(Listing.self, from: Data(bytes)) else {
      return .notAManifest
    }
    guard let ledger = listing.ledger else { return .none }
    guard ledger.entries >= 0, let hash = ContentHash(hexDigits: Array(ledger.head.utf8)[...]) else {
      return .notAManifest
    }
    return .head(LedgerHead(entries: ledger.entries, hash: hash))
  }

  /// The head where it stands as `Manifest.json()` writes it: a long list of files need not be read for it.
  private static func quickHead(_ bytes: [UInt8]) -> LedgerHead? {
    let start = Array(#"{"ledger":{"entries":"#.utf8)
    let middle = Array(#","head":""#.utf8)
    guard bytes.starts(with: start) else { return nil }
    let digits = bytes.dropFirst(start.count).prefix { (48...57).contains($0) }
    let rest = bytes[digits.endIndex...]
    guard let entries = Int(String(decoding: digits, as: UTF8.self)), rest.starts(with: middle),
      let hash = ContentHash(hexDigits: rest.dropFirst(middle.count).prefix(64)),
      rest.dropFirst(middle.count + 64).starts(with: #""},"files":["#.utf8)
    else { return nil }
    return LedgerHead(entries: entries, hash: hash)
  }
}

extension BuildFailure {
  /// What was named with `--against` is something else.
  static func notAManifest(_ path: String) -> BuildFailure {
    BuildFailure(
      message: Wording(zh: "\(path) 不是专栏的 manifest.json", en: "\(path) is no manifest.json of a column"),
      help: Wording(
        zh: "--against 后写已发布专栏的 manifest.json，例如从网站下载的那一份。",
        en: "give --against the manifest.json of the published column, such as a copy fetched from the site.")
    )
  }
}
