package import Disclosure

/// 汇聚目录: the entries of all subordinate columns, oldest first, and the lists they stand in.
package struct AggregatedLists: Sendable {
  package let entries: [AggregatedEntry]
  package let subordinates: [Subordinate]
  /// Every list with its entries, in the order in which they are shown.
  let lists: [List]
  /// By entry: what names its text.
  private let codes: [UInt64]

  struct List: Sendable {
    let key: AggregateKey
    let name: String
    let entries: [Int32]
  }

  package static let none = AggregatedLists([], of: [])

  package init(_ entries: [AggregatedEntry], of subordinates: [Subordinate]) {
    let entries = entries.sorted {
      if $0.publishedAt != $1.publishedAt { return $0.publishedAt < $1.publishedAt }
      return $0.address.utf8.lexicographicallyPrecedes($1.address.utf8)
    }
    self.entries = entries
    self.subordinates = subordinates
    codes = AggregatedLists.codes(of: entries)
    guard !entries.isEmpty else {
      lists = []
      return
    }
    let all = entries.indices.map { Int32($0) }
    var lists = [List(key: .all, name: AggregatedLists.name, entries: all)]
    let offices = Dictionary(grouping: all) { entries[Int($0)].subordinate }
    for (number, subordinate) in subordinates.enumerated() {
      if let own = offices[number] {
        lists.append(List(key: .subordinate(subordinate.id), name: subordinate.name, entries: own))
      }
    }
    lists += AggregatedLists.named(all, AggregateKey.category) { entries[Int($0)].category.last }
    lists += AggregatedLists.named(all, AggregateKey.topic) { entries[Int($0)].topic.first }
    let years = Dictionary(grouping: all) { entries[Int($0)].publishedAt.date.year }
    lists += years.sorted { $0.key > $1.key }.map {
      List(key: .year($0.key), name: "\($0.key)年", entries: $0.value)
    }
    self.lists = lists
  }

  static let name = "下级单位公开信息"

  /// One list for each name that columns of others give. The code that spells a list's path is also what tells one
  /// list from another, so that spellings of one name (width, case, script) never meet in one path.
  private static func named(
    _ all: [Int32], _ key: (String) -> AggregateKey, by name: (Int32) -> String?
  ) -> [List] {
    let spellings = Dictionary(grouping: all.filter { name($0) != nil }) { name($0) ?? "" }
    return Dictionary(grouping: spellings.keys) { LocalCode.of($0) }.map { code, names in
      List(
        key: key(code), name: label(names.map { ($0, spellings[$0]?.count ?? 0) }),
        entries: names.flatMap { spellings[$0] ?? [] }.sorted())
    }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The spelling that most entries use; of equally many the first in the order of their bytes.
  private static func label(_ spellings: [(name: String, count: Int)]) -> String {
    spellings.min { a, b in
      a.count != b.count ? a.count > b.count : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
    }?.name ?? ""
  }

  /// Where what is stored of an entry stands. Its address names it, so that other entries leave it where it is.
  package func text(of entry: Int) -> OutputPath {
    let digits = String(codes[entry], radix: 16)
    return .aggregateText(String(repeating: "0", count: max(0, 10 - digits.count)) + digits)
  }

  /// Forty bits of FNV-1a over the address; where two meet, the later entry takes the next number.
  private static func codes(of entries: [AggregatedEntry]) -> [UInt64] {
    var taken: Set<UInt64> = []
    return entries.map { entry in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in entry.address.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      var code = hash >> 24
      while !taken.insert(code).inserted { code = (code + 1) & 0xFF_FFFF_FFFF }
      return code
    }
  }

  func list(_ key: AggregateKey) -> List? { lists.first { $0.key == key } }

  /// Entries on a page.
  static let pageSize = 50

  /// Every list page and feed page.
  var files: [PlannedFile] {
    var files: [PlannedFile] = []
    for list in lists {
      let pages = Pagination(count: list.entries.count, size: AggregatedLists.pageSize).pages
      files.append(.aggregate(list.key, page: nil))
      if pages > 1 { files += (1...pages).map { .aggregate(list.key, page: $0) } }
    }
    guard !entries.isEmpty else { return files }
    let pagination = Pagination(count: entries.count, size: AggregatedLists.pageSize)
    files.append(.aggregateFeed(page: nil))
    if let last = pagination.pageBelowFront { files += (1...last).map { .aggregateFeed(page: $0) } }
    return files
  }
}

/// One list of the combined catalogue.
package enum AggregateKey: Sendable, Hashable {
  case all
  case subordinate(String)
  case category(String)
  case topic(String)
  case year(Int)

  var label: String? {
    switch self {
    case .all: nil
    case .subordinate: "按单位"
    case .category: "按栏目"
    case .topic: "按主题"
    case .year: "按年份"
    }
  }
}
