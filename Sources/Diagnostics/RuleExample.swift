/// Input that shows a rule at work: files laid over a small sound column.
package struct RuleExample: Sendable {
  package struct File: Sendable {
    /// Relative to the root of the column, such as `Content/notices/example.md`.
    package let path: String
    package let bytes: [UInt8]
  }

  package let files: [File]

  package static func files(_ files: [(String, String)]) -> RuleExample {
    RuleExample(files: files.map { File(path: $0.0, bytes: Array($0.1.utf8)) })
  }

  /// Files given as bytes, for what is not valid text.
  package static func bytes(_ path: String, _ bytes: [UInt8]) -> RuleExample {
    RuleExample(files: [File(path: path, bytes: bytes)])
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
}
