import Diagnostics
import Foundation
import Pipeline
import SystemPackage
import Testing

/// Names whose bytes differ and whose text is one: files found where they are linked in another normal form, and never
/// two of them at once.
@Suite struct NormalFormTests {
  /// Composed, then decomposed: Latin, Uyghur, Korean, and an ideograph of old fonts beside the unified one.
  static let forms: [(composed: String, decomposed: String)] = [
    ("caf\u{E9}.csv", "cafe\u{301}.csv"), ("\u{626}\u{6C7}\u{64A}.csv", "\u{64A}\u{654}\u{6C7}\u{64A}.csv"),
    ("\u{D55C}\u{AE00}.csv", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}.csv"),
    ("\u{FA19}农架.csv", "\u{795E}农架.csv"),
  ]

  private static func column(disk: String, link: String) throws -> TestColumn {
    try TestColumn([
      "Content/notices/a.md": NoticeSource(lines: ["attachments: \(link)"]).text,
      "Content/notices/b.md": NoticeSource(
        number: "11990100000123457U/2024-00002", title: "另一份通知", body: "见[表](\(link))。"
      ).text,
      "Content/notices/\(disk)": "甲,1\n",
    ])
  }

  /// The page links to the very bytes under which the file is published.
  @Test(arguments: forms.indices)
  func aFileIsFoundByAnotherFormOfItsName(index: Int) async throws {
    let (composed, decomposed) = Self.forms[index]
    for (disk, link) in [(composed, decomposed), (decomposed, composed)] {
      let tree = try await Self.column(disk: disk, link: link).built()
      #expect(tree.paths.count { $0.hasSuffix(".csv") && $0.hasPrefix("notices/") } == 2)
      #expect(SiteLinks(tree).broken == [])
      let path = try #require(tree.paths.first { $0.hasSuffix(".csv") && $0.hasPrefix("notices/") })
      #expect(path.utf8.elementsEqual((path.prefix(through: path.lastIndex(of: "/")!) + disk).utf8))
    }
  }

  @Test(arguments: forms.indices)
  func twoFilesThatReadAlikeAreTold(index: Int) async throws {
    let (composed, decomposed) = Self.forms[index]
    let column = try Self.column(disk: composed, link: composed)
    try column.folder.put(["Content/notices/\(decomposed)": "乙,2\n"])
    let report = try await column.check()
    #expect(report.errorRules == ["file-not-regular"], "\(report.listing)")
    #expect(report.diagnostics.contains { $0.problem.message.en.contains("reads like another") })
  }

  /// A notice and its folder too.
  @Test func noticesAreFoundByAnotherFormOfTheirName() async throws {
    let column = try TestColumn([
      "Content/notices/e\u{301}/a.md": NoticeSource().text,
      "Content/notices/b.md": NoticeSource(
        number: "11990100000123457U/2024-00002", title: "另一份通知", body: "见[原通知](\u{E9}/a.md)。"
      ).text,
    ])
    let tree = try await column.built()
    #expect(SiteLinks(tree).broken == [])
  }

  /// Over the slash it would be set upon nobody finds a path.
  @Test func aNameThatBeginsWithACombiningMarkIsTold() async throws {
    let column = try TestColumn(["Content/notices/a.md": NoticeSource().text])
    let names = ["\u{301}a.md", "\u{200D}a.md", "\u{FE0F}.csv"]
    for name in names { try column.folder.put(["Content/notices/\(name)": "甲\n"]) }
    #expect(try await column.check().errorRules == names.map { _ in "file-not-regular" })
  }
}
