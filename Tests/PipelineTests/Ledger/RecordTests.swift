import Disclosure
import Foundation
import Glibc
import Pipeline
import SystemPackage
import Testing

/// `gongkai record`: it only ever appends, and leaves the old ledger or the new one.
@Suite struct RecordTests {
  @Test func recordingOnlyAppends() async throws {
    let column = try await LedgerColumn(recorded: 2)
    let before = try column.ledger
    try column.put(5)
    try column.put(4)
    #expect(try await column.record(isTrial: true).recorded.count == 2)
    #expect(try column.ledger == before, "a trial writes nothing")
    let recorded = try await column.record().recorded
    #expect(recorded.map(\.indexNumber.text) == [LedgerColumn.number(4), LedgerColumn.number(5)])
    let after = try column.ledger
    #expect(after.starts(with: before) && after.count > before.count)
    #expect(try await column.record().recorded.isEmpty)
    #expect(try column.ledger == after)
    #expect(try FileTree(of: column.column.content).paths.allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func draftsAreNotRecorded() async throws {
    let column = try await LedgerColumn(recorded: 1)
    try column.put(2) { $0.lines = ["draft: true"] }
    #expect(try await column.record().recorded.isEmpty)
  }

  @Test func aColumnWithErrorsIsNotRecorded() async throws {
    let column = try await LedgerColumn(recorded: 1)
    let before = try column.ledger
    try column.put(2)
    try column.put(3) { $0.lines = ["effective_on: 2024-02-30"] }
    let outcome = try await column.record()
    #expect(outcome.report.hasFailed && outcome.recorded.isEmpty)
    #expect(try column.ledger == before)
  }

  @Test func jobsAndRunsMakeTheSameBytes() async throws {
    let first = try await LedgerColumn(recorded: 9)
    let second = try await LedgerColumn(recorded: 9)
    #expect(try first.ledger == second.ledger)
  }

  @Test func twoDoNotRecordAtOnce() async throws {
    let column = try await LedgerColumn(recorded: 1)
    try column.put(2)
    let folder = unsafe open(column.column.content.string, O_RDONLY | O_DIRECTORY)
    #expect(flock(folder, LOCK_EX | LOCK_NB) == 0)
    await #expect(throws: BuildFailure.self) { try await column.record() }
    #expect(try await column.record(isTrial: true).recorded.count == 1)
    close(folder)
    #expect(try await column.record().recorded.count == 1)
  }

  @Test func whatAKilledRunLeftIsInNobodysWay() async throws {
    let column = try await LedgerColumn(recorded: 1)
    try column.column.folder.put(["Content/.ledger.tsv.new": "half"])
    try column.put(2)
    #expect(try await column.findings() == [])
    #expect(try await column.record().recorded.count == 1)
    #expect(try FileTree(of: column.column.content).files[".ledger.tsv.new"] == nil)
  }

  /// A child records again and again, one notice more each time, until an alarm kills it.
  @Test(arguments: [4_000, 9_000, 23_000, 61_000, 140_000] as [UInt32])
  func killedAtAnyMomentTheLedgerIsWhole(microseconds: UInt32) async throws {
    let column = try await LedgerColumn(recorded: 1)
    let before = try column.ledger
    let root = column.column.folder.path.string
    let themes = Repository.themes.string
    await #expect(processExitsWith: .signal(SIGALRM)) {
      [root = root as String, themes = themes as String, microseconds = microseconds as UInt32] in
      let day = try #require(CalendarDate(year: 2026, month: 6, day: 1))
      for serial in 2... {
        let notice = NoticeSource(
          number: LedgerColumn.number(serial), title: "第\(serial)号", publishedAt: "2024-04-01")
        try Data(notice.text.utf8).write(to: URL(fileURLWithPath: "\(root)/Content/notices/\(serial).md"))
        if serial == 3 { ualarm(microseconds, 0) }
        let request = BuildRequest(
          content: FilePath("\(root)/Content"), themes: FilePath(themes), theme: "standard",
          output: FilePath("\(root)/Output"), asOf: day, isStrict: false, jobs: 2)
        _ = try await SiteBuilder(request).record(isTrial: false)
      }
    }
    let after = try column.ledger
    #expect(after.starts(with: before))
    #expect(try await column.findings().filter { $0.hasPrefix("Content/ledger.tsv") } == [])
    #expect(try await column.record().report.hasFailed == false)
  }
}
