import Disclosure
import Foundation
import Pipeline
import Testing

/// What subordinates write in several spellings is one thing: one list, one path.
@Suite struct SpellingTests {
  /// A column whose one stored feed has an entry of each of these categories and topics.
  private static func column(_ names: [String], key: String = "category") throws -> TestColumn {
    let items = names.enumerated().map { index, name in
      #"{"url":"https://jyj.example.org/\#(index).html","title":"通知\#(index)","#
        + #""date_published":"2024-03-\#(NoticeSource.padded(index + 1, 2))","#
        + #""_gongkai":{"index_number":"A/\#(index)","\#(key)":["\#(name)"]}}"#
    }
    let column = try GatheringTests.column(["feed.json": GatheringTests.feed(items)])
    return column
  }

  /// By folder: what the first heading and the number of rows say.
  private static func lists(_ column: TestColumn, _ kind: String) async throws -> [String: Int] {
    #expect(try await GatheringTests.gathered(column).outcomes.first?.failure == nil)
    let tree = try await column.built()
    var lists: [String: Int] = [:]
    for path in tree.pages where path.hasPrefix("subordinates/\(kind)/") && path.hasSuffix("/index.html") {
      let text = tree.text(path)
      let heading = text.firstMatch(of: /<h1[^>]*>([^<]*)</)?.output.1 ?? ""
      lists[String(heading), default: 0] += text.matches(of: /jyj\.example\.org\/\d+\.html/).count
    }
    return lists
  }

  static let spellings = [
    ["教育(含培训)", "教育（含培训）", "教 育（含培训）"], ["ＡＢＣ类", "abc类", "ABC类"], ["财政預算", "财政预算", "財政預算"],
  ]

  @Test func spellingsOfOneNameAreOneList() async throws {
    for key in ["category", "topic"] {
      let lists = try await Self.lists(Self.column(Self.spellings.flatMap(\.self), key: key), key)
      #expect(lists.values.sorted() == [3, 3, 3], "\(lists)")
    }
  }

  /// Not what comes first by chance: the same whatever the order in which the entries come.
  @Test func theSpellingOfMostEntriesIsShown() async throws {
    let names = ["教育(含培训)", "教育（含培训）", "教育（含培训）"]
    for order in [names, Array(names.reversed())] {
      let lists = try await Self.lists(Self.column(order), "category")
      #expect(lists.keys.first?.hasSuffix("：教育（含培训）") == true, "\(lists)")
    }
    let even = try await Self.lists(Self.column(["甲（一）", "甲(一)"]), "category")
    #expect(even.keys.first?.hasSuffix("：甲(一)") == true)
  }

  @Test func differentNamesStayApart() async throws {
    let lists = try await Self.lists(Self.column(["教育", "教育一", "卫生"]), "category")
    #expect(lists.values.sorted() == [1, 1, 1])
  }
}
