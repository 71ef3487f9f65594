import Disclosure
import Testing

/// Lines of the ledger as values: what may follow what, and what continues what.
@Suite struct LedgerTests {
  static func entry(
    _ event: LedgerEvent, _ number: String = "A/2024-00001", detail: String = "Content/notices/a.md"
  ) throws -> LedgerEntry {
    let day = try #require(CalendarDate(year: 2024, month: 3, day: 5))
    return LedgerEntry(
      event: event, indexNumber: try #require(IndexNumber(number)), path: "notices/A/2024-00001.html",
      madeOn: event.isPublication ? day : nil, happenedAt: try #require(PublicationTime(date: day)),
      detail: detail, recordedOn: day)
  }

  @Test func aLineHasEightFieldsBeforeItsSum() throws {
    let line = String(decoding: try LedgerTests.entry(.published).content(number: 7), as: UTF8.self)
    #expect(
      line
        == "7\tpublished\tA/2024-00001\tnotices/A/2024-00001.html\t2024-03-05\t2024-03-05\tContent/notices/a.md\t2024-03-05"
    )
    let gone = String(decoding: try LedgerTests.entry(.gone, detail: "").content(number: 8), as: UTF8.self)
    #expect(
      gone.split(separator: "\t", omittingEmptySubsequences: false)[4...6].elementsEqual([
        "-", "2024-03-05", "-",
      ]))
  }

  @Test func nothingInAFieldBreaksItsLine() throws {
    let line = try LedgerTests.entry(.published, detail: "a\tb\nc%d").content(number: 1)
    #expect(String(decoding: line, as: UTF8.self).contains("\ta%09b%0Ac%25d\t"))
    #expect(line.count { $0 == 9 } == 7 && !line.contains(10))
  }

  @Test(
    arguments: [
      [.published, .published], [.corrected], [.withdrawn], [.published, .gone, .corrected],
      [.published, .withdrawn, .published],
    ] as [[LedgerEvent]])
  func whatCannotFollowIsRefused(events: [LedgerEvent]) throws {
    let entries = try events.map { try LedgerTests.entry($0) }
    let hashes = entries.map { _ in Ledger.origin }
    #expect(throws: LedgerFault(position: events.count - 1, kind: .order)) {
      _ = try Ledger(entries: entries, hashes: hashes)
    }
  }

  @Test func aNumberRemembersItsWholeLife() throws {
    let events: [LedgerEvent] = [.published, .corrected, .withdrawn, .gone]
    let entries = try events.map { try LedgerTests.entry($0) }
    let ledger = try Ledger(entries: entries, hashes: entries.map { _ in Ledger.origin })
    let past = try #require(ledger.history(of: entries[0].indexNumber))
    #expect((past.first, past.latest) == (0, 1))
    #expect(past.end == 3)
    #expect(ledger.history(of: try #require(IndexNumber("B/1"))) == nil)
  }

  @Test func aLedgerContinuesOnlyWhatItBeginsWith() throws {
    let entries = [try LedgerTests.entry(.published), try LedgerTests.entry(.withdrawn)]
    let sums = [ContentHash(bytes: [1]), ContentHash(bytes: [2])]
    let ledger = try Ledger(entries: entries, hashes: sums)
    #expect(ledger.continues(LedgerHead(entries: 0, hash: Ledger.origin)))
    #expect(ledger.continues(LedgerHead(entries: 1, hash: sums[0])))
    #expect(ledger.continues(ledger.head))
    #expect(!ledger.continues(LedgerHead(entries: 1, hash: sums[1])))
    #expect(!ledger.continues(LedgerHead(entries: 3, hash: sums[1])))
    #expect(!ledger.continues(LedgerHead(entries: -1, hash: sums[1])))
    #expect(!Ledger().continues(ledger.head))
  }

  @Test(arguments: ["2024-03-05", "2024-03-05 00:00", "2024-12-31 23:59"])
  func timesComeBackAsTheyWereWritten(text: String) throws {
    #expect(try #require(PublicationTime(displayed: Array(text.utf8)[...])).displayed == text)
  }

  @Test(arguments: [
    "", "2024-3-5", "2024-02-30", "2024-03-05T09:30", "2024-03-05 24:00", "2024-03-05 09:60",
    "2024-03-05 9:30",
    "2024-03-05 09:30:00", "+024-03-05",
  ])
  func otherTimesAreRefused(text: String) {
    #expect(PublicationTime(displayed: Array(text.utf8)[...]) == nil)
  }

  @Test func sumsAreReadStrictly() {
    let digits = String(repeating: "0a", count: 32)
    #expect(ContentHash(hexDigits: Array(digits.utf8)[...])?.hex == digits)
    #expect(ContentHash(hexDigits: Array(digits.uppercased().utf8)[...]) == nil)
    #expect(ContentHash(hexDigits: Array(digits.dropLast().utf8)[...]) == nil)
  }
}
