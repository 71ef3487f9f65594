import Disclosure
import Publication
import Testing

/// Where files lie in the column.
@Suite struct OutputPathTests {
  private func path(_ number: String) throws -> String {
    OutputPath.notice(try #require(IndexNumber(number))).text
  }

  @Test func aNoticeLiesUnderItsNumber() throws {
    #expect(try path("11990100000123457U/2024-00012") == "notices/11990100000123457U/2024-00012.html")
    #expect(try path("FJ00100-0201-2018-00262") == "notices/_/FJ00100-0201-2018-00262.html")
  }

  /// Different numbers have different paths, also where they differ in what a path cannot hold.
  @Test func differentNumbersHaveDifferentPaths() throws {
    let numbers = [
      "A/1", "A/1/2", "A/1~2F2", "A//1", "/A", "A/", "A", "_/A", "~5F/A", ".A", "..", "../A", "A/..", "甲/1",
      "乙/1", "A/.1",
      "A%2F1", "A?1", "A#1", "A\"1", "A<1", "~", "~7E", "/", "//", "A/1.html", "A:1", "A*1", "A|1",
    ]
    let paths = try numbers.map(path)
    #expect(Set(paths.map { $0.lowercased() }).count == numbers.count)
    for path in paths {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(parts.count == 3 && parts[0] == "notices", "\(path)")
      #expect(parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && $0.utf8.count <= 255 }, "\(path)")
      #expect(path.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"\"<>:*|?%#\\".utf8.contains($0) }, "\(path)")
    }
  }

  @Test func theLongestNumberFitsAFileName() throws {
    let number = String(repeating: "甲", count: 26)
    #expect(try path(number).utf8.count < 300)
    #expect(IndexNumber(String(repeating: "甲", count: 27)) == nil)
  }

  @Test func addressesAreEncoded() throws {
    let number = try #require(IndexNumber("A/1"))
    let file = OutputPath.attachment("附件 1 (终稿)#?&\".pdf", of: number)
    #expect(file.text == "notices/A/1/附件 1 (终稿)#?&\".pdf")
    #expect(file.href == "notices/A/1/%E9%99%84%E4%BB%B6%201%20%28%E7%BB%88%E7%A8%BF%29%23%3F%26%22.pdf")
    #expect(file.root == "../../../")
    #expect(OutputPath.home.root.isEmpty)
    #expect(OutputPath.list(.node("20-07"), page: 3).text == "category/20-07/page-3.html")
    #expect(OutputPath.feed(nil, page: 2).text == "feed-2.json")
  }
}
