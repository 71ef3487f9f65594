package import Disclosure

/// Where a file of the column lies: relative to the column's root, with `/` between its parts.
///
/// This is the only file that spells a path of the output. A notice's path comes from its index number and from
/// nothing else, so it never changes when a title or a category does.
package struct OutputPath: Sendable, Hashable {
  package let text: String
  /// The path percent-encoded for an address.
  package let href: String

  private init(_ text: String) {
    self.text = text
    href = OutputPath.encoded(text)
  }

  package static let home = OutputPath("index.html")
  package static let guide = OutputPath("guide.html")
  package static let onRequest = OutputPath("on-request.html")
  package static let sitemap = OutputPath("sitemap.xml")
  package static let robots = OutputPath("robots.txt")
  package static let accessibility = OutputPath("accessibility.html")
  package static let notFound = OutputPath("404.html")
  package static let redirects = OutputPath("redirects.map")
  package static let manifest = OutputPath("manifest.json")
  package static let search = OutputPath("search.html")
  package static let openSearch = OutputPath("opensearch.xml")
  /// What the search page reads first.
  package static let searchIndex = OutputPath("search/index.json")
  package static let searchFolding = OutputPath("search/folding.json")
  package static let searchValidity = OutputPath("search/validity.bin")

  package static func standingPage(_ slug: String) -> OutputPath {
    switch slug {
    case "guide": guide
    case "on-request": onRequest
    case "accessibility": accessibility
    default: OutputPath("pages/\(slug).html")
    }
  }

  package static func sitemapPart(_ number: Int) -> OutputPath { OutputPath("sitemap-\(number).xml") }

  /// The directory of a vocabulary, such as `topic/index.html`.
  package static func directory(_ vocabulary: Vocabulary) -> OutputPath {
    OutputPath("\(vocabulary.rawValue)/index.html")
  }

  /// The newest page of a list.
  package static func list(_ list: ListKey) -> OutputPath {
    OutputPath(folder(of: list) + (year(of: list).map { "\($0)" } ?? "index") + ".html")
  }

  /// A numbered page of a list; page 1 holds the oldest entries.
  package static func list(_ list: ListKey, page: Int) -> OutputPath {
    OutputPath(folder(of: list) + (year(of: list).map { "\($0)-" } ?? "") + "page-\(page).html")
  }

  /// The newest page of a feed; the column's own where `list` is nil.
  package static func feed(_ list: ListKey?, _ form: FeedForm = .json) -> OutputPath {
    OutputPath((list.map(folder) ?? "") + "feed.\(form.rawValue)")
  }

  package static func feed(_ list: ListKey?, page: Int, _ form: FeedForm = .json) -> OutputPath {
    OutputPath((list.map(folder) ?? "") + "feed-\(page).\(form.rawValue)")
  }

  /// The feed of all that happened; `page` is nil for the newest.
  static func updates(page: Int?, _ form: FeedForm) -> OutputPath {
    OutputPath("updates" + (page.map { "-\($0)" } ?? "") + ".\(form.rawValue)")
  }

  /// A list of the combined catalogue of subordinate columns.
  package static func aggregate(_ key: AggregateKey, page: Int? = nil) -> OutputPath {
    let folder =
      switch key {
      case .all: "subordinates/"
      case .subordinate(let id): "subordinates/body/\(id)/"
      case .category(let code): "subordinates/category/\(code)/"
      case .topic(let code): "subordinates/topic/\(code)/"
      case .year(let year): "subordinates/year/\(year)/"
      }
    return OutputPath(folder + (page.map { "page-\($0).html" } ?? "index.html"))
  }

  package static let aggregateFeed = OutputPath("subordinates/feed.json")

  package static func aggregateFeed(page: Int) -> OutputPath { OutputPath("subordinates/feed-\(page).json") }

  /// What is stored of an entry of the combined catalogue; `code` is ten hexadecimal digits.
  package static func aggregateText(_ code: String) -> OutputPath {
    OutputPath("subordinates/text/\(code).txt")
  }

  package static func notice(_ number: IndexNumber) -> OutputPath { OutputPath(stem(of: number) + ".html") }

  /// The text of a notice's attachments.
  package static func attachmentText(of number: IndexNumber) -> OutputPath {
    OutputPath(stem(of: number) + attachmentTextEnding)
  }

  /// What stands in the place of `.html` there.
  static let attachmentTextEnding = "~attachments.txt"

  /// The folders at the top of the column: all in them is the column's, whatever a build may plan.
  static let folders = [
    "assets", "body", "category", "document-number", "downloads", "genre", "notices", "number", "pages",
    "schemas", "search", "subordinates", "topic", "year",
  ]

  /// A part of the search index of one year; `folder` is the segment's.
  package static func searchShard(_ number: Int, in folder: String) -> OutputPath {
    OutputPath("search/\(folder)/\(String(number, radix: 16)).bin")
  }

  /// The paths of some documents of one year, for the search.
  package static func searchPaths(_ block: Int, in folder: String) -> OutputPath {
    OutputPath("search/\(folder)/paths-\(block).bin")
  }

  /// Where the entries of one year stand among the column's own notices.
  package static func searchOrder(in folder: String) -> OutputPath {
    OutputPath("search/\(folder)/order.bin")
  }

  /// The notice for other programs, beside its page.
  static func notice(_ number: IndexNumber, as form: NoticeForm) -> OutputPath {
    OutputPath(stem(of: number) + "." + form.ending)
  }

  static let downloads = OutputPath("downloads/index.html")
  static let dataCatalogue = OutputPath("catalogue.jsonld")

  /// `downloads/catalogue-2024.csv`; without the year for the whole column.
  static func download(_ kind: Download.Kind, year: Int?) -> OutputPath {
    OutputPath("downloads/" + kind.stem + (year.map { "-\($0)" } ?? "") + "." + kind.ending)
  }

  static func schema(_ schema: SchemaFile) -> OutputPath { OutputPath("schemas/" + schema.rawValue) }

  package static func attachment(_ fileName: String, of number: IndexNumber) -> OutputPath {
    OutputPath(stem(of: number) + "/" + fileName)
  }

  package static func attachment(_ fileName: String, ofPage slug: String) -> OutputPath {
    OutputPath("pages/\(slug)/\(fileName)")
  }

  /// `name` is relative to the theme's `assets` folder.
  package static func asset(_ name: String) -> OutputPath { OutputPath("assets/" + name) }

  /// How many folders lie between the file and the root.
  package var depth: Int { text.utf8.count { $0 == 47 } }

  /// Leads from this file to the root: `../../`, or nothing at the top.
  package var root: String { String(repeating: "../", count: depth) }

  private static func folder(of list: ListKey) -> String {
    switch list {
    case .node(let id): "category/\(id)/"
    case .part(let whole, _): folder(of: whole)
    case .topic(let code): "topic/\(code)/"
    case .body(let code): "body/\(code)/"
    case .genre(let code): "genre/\(code)/"
    case .year(let year): "year/\(year)/"
    case .number(let code, _): "number/\(safe(code[...]))/"
    case .documentNumber(let code, _): "document-number/\(code)/"
    }
  }

  /// Nil for lists that have a folder of their own.
  private static func year(of list: ListKey) -> Int? {
    switch list {
    case .part(_, let year), .number(_, let year), .documentNumber(_, let year): year
    default: nil
    }
  }

  /// `notices/CODE/REST`; a number without a slash lies under `notices/_/`.
  private static func stem(of number: IndexNumber) -> String {
    guard let slash = number.text.firstIndex(of: "/") else { return "notices/_/" + safe(number.text[...]) }
    let code = number.text[..<slash]
    return "notices/" + (code == "_" ? "~5F" : safe(code)) + "/"
      + safe(number.text[number.text.index(after: slash)...])
  }

  /// Letters, digits, `-`, `_` and `.` stay, other bytes become `~XX`: different numbers keep different paths.
  private static func safe(_ part: Substring) -> String {
    let isPlain = { (byte: UInt8) in
      (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 45
        || byte == 95 || byte == 46
    }
    if !part.isEmpty, part.utf8.first != 46, part.utf8.allSatisfy(isPlain) { return String(part) }
    var bytes: [UInt8] = []
    for (index, byte) in part.utf8.enumerated() {
      if isPlain(byte), !(index == 0 && byte == 46) {
        bytes.append(byte)
      } else {
        bytes.append(126)
        appendHex(byte, to: &bytes)
      }
    }
    return bytes.isEmpty ? "~" : String(decoding: bytes, as: UTF8.self)
  }

  /// RFC 3986: all but unreserved characters and `/` as `%XX`.
  private static func encoded(_ path: String) -> String {
    let isUnreserved = { (byte: UInt8) in
      (97...122).contains(byte) || (65...90).contains(byte) || (45...57).contains(byte) || byte == 95
        || byte == 126
    }
    if path.utf8.allSatisfy(isUnreserved) { return path }
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes.append(37)
        appendHex(byte, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An anchor as the end of an address takes it.
  static func encodedFragment(_ anchor: String) -> String { encoded(anchor) }

  private static func appendHex(_ byte: UInt8, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes.append(digits[Int(byte >> 4)])
    bytes.append(digits[Int(byte & 15)])
  }
}
