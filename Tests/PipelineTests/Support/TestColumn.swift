import Diagnostics
import Disclosure
import Foundation
import Pipeline
import SystemPackage

/// A column in a folder of its own, made for one test.
struct TestColumn {
  let folder: TemporaryFolder
  var content: FilePath
  var themes = Repository.themes
  var theme = "standard"

  /// The smallest column without an error, without notices.
  static let base: [String: String] = [
    "Content/site.yaml": RuleExample.soundSite,
    "Content/pages/guide.md": RuleExample.soundGuide,
    "Content/pages/on-request.md": "---\ntitle: 依申请公开\nupdated_on: 2024-01-02\n---\n\n申请办法。\n",
  ]

  /// `files` are laid over `base`.
  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    content = folder.path.appending("Content")
    try folder.put(TestColumn.base.merging(files) { $1 })
  }

  /// A column that lies in the repository; only its output is of the test's own.
  init(fixture name: String) throws {
    folder = try TemporaryFolder()
    content = Repository.fixtures.appending(name).appending("Content")
    themes = Repository.fixtures.appending(name).appending("Themes")
  }

  var output: FilePath { folder.output }

  func request(jobs: Int = 2, asOf: String = "2026-06-01", isStrict: Bool = false) throws -> BuildRequest {
    let parts = asOf.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let day = CalendarDate(year: parts[0], month: parts[1], day: parts[2]) else {
      throw TestFault("not a day: \(asOf)")
    }
    return BuildRequest(
      content: content, themes: themes, theme: theme, output: output, asOf: day, isStrict: isStrict,
      jobs: jobs)
  }

  @discardableResult
  func build(
    jobs: Int = 2, asOf: String = "2026-06-01", isStrict: Bool = false
  ) async throws -> BuildReport {
    try await SiteBuilder(request(jobs: jobs, asOf: asOf, isStrict: isStrict)).build()
  }

  func check(asOf: String = "2026-06-01", isStrict: Bool = false) async throws -> BuildReport {
    try await SiteBuilder(request(asOf: asOf, isStrict: isStrict)).check()
  }

  /// How a check ends that the surroundings forbid; nil where it ends otherwise.
  func failureOfCheck() async throws -> BuildFailure? {
    do {
      _ = try await check()
      return nil
    } catch let failure as BuildFailure {
      return failure
    }
  }

  /// Builds, and fails the test with the errors where there are any.
  func built(jobs: Int = 2, asOf: String = "2026-06-01") async throws -> FileTree {
    let report = try await build(jobs: jobs, asOf: asOf)
    guard !report.hasFailed else {
      throw TestFault(report.listing.filter { $0.contains(": error [") }.joined(separator: "\n"))
    }
    return try FileTree(of: output)
  }

  /// Puts the standard theme among the column's own themes.
  func copyStandardTheme() throws {
    try FileManager.default.createDirectory(atPath: themes.string, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Repository.themes.appending("standard").string, toPath: themes.appending("standard").string)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: folder.path.appending(path).string)
  }
}

/// Why a test cannot go on.
struct TestFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension BuildReport {
  /// `path:line:column: severity [rule] message`, one a line.
  var listing: [String] {
    diagnostics.map {
      "\($0.place.path):\($0.place.line):\($0.place.column): \($0.severity.rawValue) [\($0.rule.id)] "
        + $0.problem.message.en
    }
  }

  var errorRules: [String] { diagnostics.filter { $0.severity == .error }.map(\.rule.id) }

  func has(_ rule: String) -> Bool { diagnostics.contains { $0.rule.id == rule } }
}

/// A notice that a test writes: sound unless changed.
struct NoticeSource {
  var number = "11990100000123457U/2024-00001"
  var title = "关于开展示例工作的通知"
  var category = "20-15"
  var publishedAt = "2024-03-05"
  /// Further lines of front matter.
  var lines: [String] = []
  var body = "正文。"

  var text: String {
    """
    ---
    index_number: \(number)
    title: \(title)
    summary: 部署示例工作的时间、分工和要求。
    issuing_body: 示例市人民政府办公室
    category: \(category)
    made_on: \(publishedAt.prefix(10))
    published_at: "\(publishedAt)"
    \(lines.map { $0 + "\n" }.joined())---

    \(body)

    """
  }

  /// Notices of one category, one a day from `2020-01-01`, oldest first; serials follow the dates.
  static func series(_ count: Int, from first: Int = 1, category: String = "20-15") -> [String: String] {
    var files: [String: String] = [:]
    for serial in first..<(first + count) {
      let notice = NoticeSource(
        number: "11990100000123457U/2020-\(padded(serial, 5))", title: "第\(serial)号通知",
        category: category, publishedAt: day(serial))
      files["Content/notices/\(category)/\(padded(serial, 5)).md"] = notice.text
    }
    return files
  }

  /// The n-th day of a calendar whose months have 28 days, from January 2020.
  static func day(_ number: Int) -> String {
    let index = number - 1
    return "\(2020 + index / 336)-\(padded(index / 28 % 12 + 1, 2))-\(padded(index % 28 + 1, 2))"
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
