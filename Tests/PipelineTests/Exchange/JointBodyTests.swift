import Testing

/// A joint document names every body that issued it, and leads to each.
@Suite struct JointBodyTests {
  private static let bodies = ["溪月市人民政府", "溪月市财政局", "溪月市教育局"]
  private static let page = "notices/11990116007314010H/2024-00012.html"

  private static func tree() async throws -> FileTree {
    var column = try TestColumn(fixture: "golden")
    column.themes = Repository.themes
    return try await column.built()
  }

  @Test func thePageLinksEveryBody() async throws {
    let text = try await JointBodyTests.tree().text(JointBodyTests.page)
    let metadata = try #require(
      text.firstMatch(of: /<th scope="row">发布机构<\/th>(.*?)<\/tr>/.dotMatchesNewlines()))
    let links = metadata.output.1.matches(of: /<a href="\.\.\/\.\.\/(body\/[^"]*)">([^<]*)<\/a>/)
    #expect(links.map { String($0.output.2) } == JointBodyTests.bodies)
    #expect(Set(links.map { String($0.output.1) }).count == 3)
  }

  @Test func theCitationNamesEveryBody() async throws {
    let text = try await JointBodyTests.tree().text(JointBodyTests.page)
    let citation = try #require(text.firstMatch(of: /data-office="([^"]*)"/))
    #expect(citation.output.1.contains(JointBodyTests.bodies.joined(separator: "、")))
  }

  @Test func theListOfEachBodyHoldsIt() async throws {
    let tree = try await JointBodyTests.tree()
    let text = tree.text(JointBodyTests.page)
    let lists = text.matches(of: /href="\.\.\/\.\.\/(body\/[^"]*\/index\.html)"/).map { String($0.output.1) }
    #expect(Set(lists).count == 3)
    for list in lists {
      #expect(tree.text(list).contains("2024-00012.html"), "\(list)")
    }
  }
}
