/// Input that shows a rule at work: files laid over a small sound column.
package struct RuleExample: Sendable {
  package struct File: Sendable {
    /// Relative to the root of the column, such as `Content/notices/example.md`.
    package let path: String
    package let bytes: [UInt8]
  }

  package let files: [File]
  /// Files of the sound column that this example takes away.
  package var removed: [String] = []
  /// Symbolic links, each with what it points at.
  package var links: [(path: String, target: String)] = []

  package static func files(_ files: [(String, String)]) -> RuleExample {
    RuleExample(files: files.map { File(path: $0.0, bytes: Array($0.1.utf8)) })
  }

  /// Files given as bytes, for what is not valid text.
  package static func bytes(_ path: String, _ bytes: [UInt8]) -> RuleExample {
    RuleExample(files: [File(path: path, bytes: bytes)])
  }

  static func removing(_ path: String) -> RuleExample {
    RuleExample(files: [], removed: [path])
  }

  static func symbolicLink(_ path: String, to target: String) -> RuleExample {
    RuleExample(files: [], links: [(path, target)])
  }

  /// The sound settings with one text replaced by another.
  static func replacingSite(_ text: String, with other: String) -> RuleExample {
    .files([("Content/site.yaml", soundSite.replacing(text, with: other))])
  }

  /// A notice `Content/notices/example.md` of exactly this text.
  package static func notice(_ text: String) -> RuleExample {
    .files([("Content/notices/example.md", text)])
  }

  /// A sound notice with this body.
  package static func body(_ body: String) -> RuleExample {
    .notice("---\n" + soundFields.joined(separator: "\n") + "\n---\n\n" + body + "\n")
  }

  /// A sound notice in which these front-matter lines replace the line of the same key, or are added.
  package static func fields(_ changed: String...) -> RuleExample {
    var lines = soundFields
    for line in changed {
      let key = line.prefix { $0 != ":" }
      if let index = lines.firstIndex(where: { $0.prefix { $0 != ":" } == key }) {
        lines[index] = line
      } else {
        lines.append(line)
      }
    }
    return .notice("---\n" + lines.joined(separator: "\n") + "\n---\n\n正文。\n")
  }

  /// A sound notice that lacks the line of this key.
  package static func lacking(_ key: String) -> RuleExample {
    let lines = soundFields.filter { !$0.hasPrefix(key + ":") }
    return .notice("---\n" + lines.joined(separator: "\n") + "\n---\n\n正文。\n")
  }

  static let soundFields = [
    "index_number: 11990100000123457U/2024-00001",
    "title: 关于开展示例工作的通知",
    "summary: 部署示例工作的时间、分工和要求。",
    "issuing_body: 示例市人民政府办公室",
    "category: 20-15",
    "made_on: 2024-03-01",
    "published_at: 2024-03-05",
  ]

  package static let soundNotice = "---\n" + soundFields.joined(separator: "\n") + "\n---\n\n正文。\n"

  static func notice(number: String = "11990100000123457U/2024-00001", adding line: String? = nil) -> String {
    let notice = soundNotice.replacing("11990100000123457U/2024-00001", with: number)
    return line.map { notice.replacing("category: 20-15", with: "category: 20-15\n" + $0) } ?? notice
  }

  static func notice(category: String) -> String {
    soundNotice.replacing("category: 20-15", with: "category: \(category)")
  }

  /// The settings of the sound column; the files that go with them are made by the tests.
  package static let soundSite = """
    office: {name: 示例市人民政府办公室, code: 11990100000123457U, telephone: 0999-5550100}
    bodies:
      - {name: 示例市人民政府办公室, code: 11990100000123457U}
    carrier:
      site_name: 示例市人民政府
      site_domain: www.example.invalid
      site_id_code: "9901000001"
    base_url: https://www.example.invalid/xxgk/

    """

  static func site(adding lines: String) -> String { soundSite + lines + "\n" }

  /// A tree in which 其他 stands twice.
  static let treeWithTwins = """
    tree:
      - {id: guide, name: 政府信息公开指南}
      - {id: rules, name: 政府信息公开制度}
      - id: content
        name: 法定主动公开内容
        children:
          - {id: 20-03, name: 规划, children: [{id: 20-03-9, name: 其他}]}
          - {id: 20-15, name: 其他}
      - {id: annual-reports, name: 政府信息公开年报}
    """

}
