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
    for (number, subordinate) in subordinates.enumerated() {
      let own = all.filter { entries[Int($0)].subordinate == number }
      if !own.isEmpty {
        lists.append(List(key: .subordinate(subordinate.id), name: subordinate.name, entries: own))
      }
    }
    lists += AggregatedLists.grouped(all) { entries[Int($0)].category.last }.map {
      List(key: .category(LocalCode.of($0.name)), name: $0.name, entries: $0.entries)
    }
    lists += AggregatedLists.grouped(all) { entries[Int($0)].topic.first }.map {
      List(key: .topic(LocalCode.of($0.name)), name: $0.name, entries: $0.entries)
    }
    lists += AggregatedLists.grouped(all) { "\(entries[Int($0)].publishedAt.date.year)" }.reversed()
      .compactMap { group in
        Int(group.name).map { List(key: .year($0), name: "\($0)年", entries: group.entries) }
      }
    self.lists = lists
  }

  static let name = "下级单位公开信息"

  private static func grouped(
    _ all: [Int32], by name: (Int32) -> String?
  ) -> [(name: String, entries: [Int32])] {
    var groups: [String: [Int32]] = [:]
    for index in all { if let name = name(index) { groups[name, default: []].append(index) } }
    return groups.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { ($0, groups[$0] ?? []) }
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
