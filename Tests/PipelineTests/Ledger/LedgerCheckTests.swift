import Diagnostics
import Disclosure
import Foundation
import Pipeline
import SystemPackage
import Testing

/// What was published once stays: numbers, addresses, dates.
@Suite struct LedgerCheckTests {
  @Test func aRecordedColumnHasNothingToFind() async throws {
    let column = try await LedgerColumn(recorded: 3)
    #expect(try await column.findings() == [])
    try column.put(4)
    #expect(try await column.findings() == [], "a notice that is not recorded yet is ordinary")
  }

  @Test func aNoticeThatVanishesIsAnError() async throws {
    let column = try await LedgerColumn(recorded: 3)
    try column.column.remove(LedgerColumn.path(2))
    #expect(try await column.findings() == ["Content/ledger.tsv:3 notice-vanished"])
    let report = try await column.column.build()
    #expect(report.hasFailed)
  }

  @Test func aNoticeMadeADraftHasVanished() async throws {
    let column = try await LedgerColumn(recorded: 2)
    try column.put(1) { $0.lines = ["draft: true"] }
    #expect(try await column.findings() == ["Content/ledger.tsv:2 notice-vanished"])
  }

  @Test func whileANoticeIsUnreadNothingIsSaidToHaveVanished() async throws {
    let column = try await LedgerColumn(recorded: 2)
    try column.put(1) {
      $0.lines = ["effective_on: 2024-02-30"]
      $0.category = "no-such"
    }
    #expect(try await column.findings().allSatisfy { $0.hasPrefix("Content/notices/1.md") })
  }

  @Test func aChangedNumberIsToldAtTheNotice() async throws {
    let column = try await LedgerColumn(recorded: 2)
    try column.put(2) { $0.number = LedgerColumn.number(9) }
    #expect(try await column.findings() == ["Content/notices/2.md:2 index-number-changed"])
    // In another file it can only be guessed, by the dates.
    try column.column.remove(LedgerColumn.path(2))
    try column.put(2, at: "Content/notices/other.md") { $0.number = LedgerColumn.number(9) }
    let report = try await column.column.check()
    let found = try #require(report.diagnostics.first { $0.rule.id == "notice-vanished" })
    #expect(found.place.line == 3 && found.problem.help.en.contains("Content/notices/other.md"))
  }

  @Test func aNumberOfAnotherNoticeIsNotTaken() async throws {
    let column = try await LedgerColumn(recorded: 2)
    try column.column.remove(LedgerColumn.path(2))
    try column.put(2, at: "Content/notices/other.md") { $0.publishedAt = "2025-01-01" }
    #expect(try await column.findings() == ["Content/notices/other.md:2 index-number-reused"])
  }

  @Test func aFileMayMoveAndATextBeCorrected() async throws {
    let column = try await LedgerColumn(recorded: 2)
    try column.column.remove(LedgerColumn.path(2))
    try column.put(2, at: "Content/notices/moved/2.md") { $0.title = "更正后的标题" }
    #expect(try await column.findings() == [])
    #expect(try await column.record().recorded.map(\.event.rawValue) == ["corrected"])
    #expect(try await column.record().recorded.isEmpty)
  }

  @Test func datesDoNotMove() async throws {
    let column = try await LedgerColumn(recorded: 3)
    try column.put(2) { $0.publishedAt = "2024-03-01" }
    #expect(try await column.findings() == ["Content/notices/2.md:8 published-before-record"])
    try column.put(2) { $0.publishedAt = "2024-03-20" }
    #expect(try await column.findings() == ["Content/notices/2.md:8 published-after-record"])
    try column.put(2) { $0.publishedAt = "2024-03-02 09:30" }
    #expect(try await column.findings() == [], "a minute may be added")
    try column.put(2) {
      $0.publishedAt = "2024-03-01"
      $0.lines = ["waive: [{rule: published-before-record, reason: 登记时写错}]"]
    }
    #expect(try await column.findings() == [])
    // Recorded or not, the first date stays the measure.
    try column.put(2) { $0.publishedAt = "2024-03-20" }
    #expect(try await column.record().recorded.map(\.event.rawValue) == ["corrected"])
    #expect(try await column.findings() == ["Content/notices/2.md:8 published-after-record"])
  }

  @Test func theMinuteCountsWhereBothHaveOne() async throws {
    let column = try await LedgerColumn(recorded: 0)
    try column.put(1) { $0.publishedAt = "2024-03-01 09:30" }
    try await column.record()
    try column.put(1) { $0.publishedAt = "2024-03-01 09:29" }
    #expect(try await column.findings() == ["Content/notices/1.md:8 published-before-record"])
  }

  @Test func theHeadIsPublishedAndMustBeContinued() async throws {
    let column = try await LedgerColumn(recorded: 3)
    let whole = try column.ledger
    let tree = try await column.column.built()
    #expect(tree.text("manifest.json").hasPrefix(#"{"ledger":{"entries":3,"head":""#))
    let lines = String(decoding: whole, as: UTF8.self).split(separator: "\n").map { $0 + "\n" }
    try column.put(ledger: Array(lines[0..<3].joined().utf8))
    #expect(try await column.findings() == ["Content/ledger.tsv:3 ledger-rewritten"])
    try column.column.remove("Content/ledger.tsv")
    #expect(try await column.findings() == ["Content/ledger.tsv:0 ledger-rewritten"])
    #expect(try await column.record().report.hasFailed)
    #expect(try column.ledger.isEmpty)
    // One recorded anew, with sound sums, is another one.
    try FileManager.default.removeItem(atPath: column.column.output.string)
    try await column.record(asOf: "2026-06-02")
    #expect(try await column.findings() == [])
    try tree.write(to: column.column.output)
    #expect(try await column.findings() == ["Content/ledger.tsv:4 ledger-rewritten"])
    try column.put(ledger: whole)
    try column.put(4)
    try await column.record()
    #expect(try await column.findings() == [])
  }

  @Test func aManifestElsewhereMayBeTheMeasure() async throws {
    let column = try await LedgerColumn(recorded: 2)
    let tree = try await column.column.built()
    let manifest = column.column.folder.path.appending("published.json")
    try column.column.folder.put([
      "published.json": tree.text("manifest.json"), "plain.json": "{\"files\": []}", "other.json": "[]",
      "indented.json": tree.text("manifest.json").replacing("{\"ledger\"", with: "{ \"ledger\""),
    ])
    try FileManager.default.removeItem(atPath: column.column.output.string)
    let lines = try String(decoding: column.ledger, as: UTF8.self).split(separator: "\n").map { $0 + "\n" }
    #expect(try await column.findings(against: manifest) == [])
    try column.put(ledger: Array((lines[0] + lines[1]).utf8))
    try column.column.remove(LedgerColumn.path(2))
    #expect(try await column.findings() == [])
    for name in ["published.json", "indented.json"] {
      let against = column.column.folder.path.appending(name)
      #expect(try await column.findings(against: against) == ["Content/ledger.tsv:2 ledger-rewritten"])
    }
    #expect(try await column.findings(against: column.column.folder.path.appending("plain.json")) == [])
    for name in ["other.json", "missing.json"] {
      await #expect(throws: BuildFailure.self) {
        try await column.findings(against: column.column.folder.path.appending(name))
      }
    }
  }

  @Test func aLinkInPlaceOfTheLedgerIsRefused() async throws {
    let column = try await LedgerColumn(recorded: 0)
    try column.column.folder.link("Content/ledger.tsv", to: "/etc/hostname")
    #expect(try await column.findings() == ["Content/ledger.tsv:0 file-not-regular"])
  }
}

extension FileTree {
  func write(to folder: FilePath) throws {
    for (path, bytes) in files {
      let file = folder.appending(path)
      try FileManager.default.createDirectory(
        atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: file.string))
    }
  }
}
