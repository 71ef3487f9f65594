import Diagnostics
import Pipeline
import SystemPackage
import Testing

/// An empty node is never an empty list.
@Suite struct EmptyNodeTests {
  private static func column(_ files: [String: String] = [:]) throws -> TestColumn {
    let tree = """
      tree:
        - {id: guide, name: 政府信息公开指南}
        - {id: rules, name: 政府信息公开制度}
        - id: content
          name: 法定主动公开内容
          children:
            - {id: said, name: 声明栏目, none: 本机关没有这一项。}
            - {id: outside, name: 平台栏目, link: "https://platform.example.invalid/a?b=1&c=2"}
            - {id: empty, name: 空白栏目}
            - {id: parent, name: 上级栏目, children: [{id: child, name: 下级空白}]}
            - {id: mixed, name: 混合栏目, children: [{id: full, name: 有信息的栏目}, {id: hollow, name: 没有信息的栏目}]}
        - {id: annual-reports, name: 政府信息公开年报}
        - {id: on-request, name: 依申请公开}

      """
    let base = [
      "Content/site.yaml": RuleExample.soundSite + tree,
      "Content/notices/a.md": NoticeSource(category: "full").text,
    ]
    return try TestColumn(base.merging(files) { $1 })
  }

  @Test func eachEmptyNodeIsReportedOnce() async throws {
    let report = try await EmptyNodeTests.column().check()
    let messages = report.diagnostics.filter { $0.rule.id == "empty-node" }.map(\.problem.message.en)
    for name in ["空白栏目", "下级空白", "没有信息的栏目", "政府信息公开制度", "政府信息公开年报"] {
      #expect(messages.count { $0.contains(name) } == 1, "\(name)")
    }
    #expect(messages.count == 5, "\(messages)")
    #expect(report.errors == 0)
  }

  @Test func hiddenNodesHaveNoPageAndNoLink() async throws {
    let tree = try await EmptyNodeTests.column().built()
    for node in ["empty", "parent", "child", "hollow"] {
      #expect(!tree.paths.contains { $0.hasPrefix("category/\(node)/") }, "\(node)")
    }
    for page in tree.pages {
      for name in ["空白栏目", "上级栏目", "下级空白", "没有信息的栏目"] { #expect(!tree.text(page).contains(name)) }
    }
  }

  @Test func aStatementStandsInPlaceOfAList() async throws {
    let tree = try await EmptyNodeTests.column().built()
    let page = tree.text("category/said/index.html")
    #expect(page.contains("本机关没有这一项。"))
    #expect(!page.contains("class=\"rows\""))
    #expect(tree.files["category/said/feed.json"] == nil)
    #expect(tree.text("index.html").contains("category/said/index.html"))
  }

  @Test func anOutsideNodeLeadsThere() async throws {
    let tree = try await EmptyNodeTests.column().built()
    let links = MarkupTokenizer.tags(in: tree.files["index.html"] ?? []).compactMap { $0["href"] }
    #expect(links.contains("https://platform.example.invalid/a?b=1&c=2"))
    #expect(!links.contains("category/outside/index.html"))
    #expect(
      tree.text("category/outside/index.html").contains("https://platform.example.invalid/a?b=1&amp;c=2"))
  }

  /// The four sections are never hidden, and never blank.
  @Test func firstLevelSectionsSaySomething() async throws {
    let tree = try await EmptyNodeTests.column().built()
    for section in ["rules", "annual-reports"] {
      #expect(tree.text("category/\(section)/index.html").contains("目前没有"))
      #expect(tree.text("index.html").contains("category/\(section)/index.html"))
    }
  }

  /// A draft fills no node.
  @Test func aDraftLeavesItsNodeEmpty() async throws {
    let draft = NoticeSource(
      number: "11990100000123457U/2024-00002", category: "empty", lines: ["draft: true"])
    let column = try EmptyNodeTests.column(["Content/notices/draft.md": draft.text])
    let report = try await column.build()
    #expect(report.drafts == 1 && report.notices == 1)
    #expect(try FileTree(of: column.output).files["category/empty/index.html"] == nil)
  }

  /// An index nobody can use is not offered: no topic, no genre in the whole column.
  @Test func directoriesAreNeverEmpty() async throws {
    let tree = try await EmptyNodeTests.column().built()
    for vocabulary in ["topic", "genre", "body", "year"] {
      guard tree.files["\(vocabulary)/index.html"] != nil else { continue }
      #expect(
        tree.paths.contains { $0.hasPrefix("\(vocabulary)/") && $0 != "\(vocabulary)/index.html" },
        "\(vocabulary)")
    }
  }
}
