import Diagnostics
import Disclosure
import Foundation
import Pipeline
import SystemPackage
import Testing

/// What a checkout or an editor makes of line ends changes no line of what a program wrote.
@Suite struct CheckoutTests {
  /// CRLF, as `core.autocrlf` gives it, CR, and a byte order mark, as Notepad writes it.
  static let ways: [(name: String, make: @Sendable ([UInt8]) -> [UInt8])] = [
    ("CRLF", { $0.flatMap { $0 == 10 ? [13, 10] : [$0] } }), ("CR", { $0.map { $0 == 10 ? 13 : $0 } }),
    ("a byte order mark", { [0xEF, 0xBB, 0xBF] + $0 }),
    ("both", { [0xEF, 0xBB, 0xBF] + $0.flatMap { $0 == 10 ? [13, 10] : [$0] } }),
  ]

  @Test(arguments: ways.indices)
  func theLedgerIsTheSame(way: Int) async throws {
    let column = try await LedgerColumn(recorded: 3)
    _ = try await column.column.built()
    let sound = try column.ledger
    try column.put(ledger: Self.ways[way].make(sound))
    #expect(try await column.findings() == [], "\(Self.ways[way].name)")
    // With nothing to record, nothing is touched.
    try await column.record()
    #expect(try column.ledger == Self.ways[way].make(sound))
  }

  /// Sums go over lines that end with LF: whoever works them out with other tools finds such a file.
  @Test(arguments: ways.indices)
  func recordingGoesOnFromThereAndWritesPlainLines(way: Int) async throws {
    let (column, plain) = (try await LedgerColumn(recorded: 3), try await LedgerColumn(recorded: 3))
    try column.put(ledger: Self.ways[way].make(try column.ledger))
    for column in [column, plain] {
      try column.put(4)
      #expect(try await column.record().recorded.count == 1)
    }
    #expect(try column.ledger == plain.ledger)
    #expect(try await column.findings() == [])
  }

  @Test(arguments: ways.indices)
  func whatWasChangedBesidesIsFoundAtItsLine(way: Int) async throws {
    let column = try await LedgerColumn(recorded: 3)
    var bytes = try column.ledger
    let third = bytes.indices.filter { bytes[$0] == 10 }[1] + 30
    bytes[third] ^= 1
    try column.put(ledger: Self.ways[way].make(bytes))
    #expect(try await column.findings() == ["Content/ledger.tsv:3 ledger-broken"])
  }

  /// The lock of what was fetched, and the list of old addresses.
  @Test(arguments: ways.indices)
  func otherListsAreTheSame(way: Int) async throws {
    let column = try GatheringTests.column(["feed.json": GatheringTests.feed([GatheringTests.item(1)])])
    _ = try await GatheringTests.gathered(column)
    let list = "old_path\ttarget\n# 说明\n/zwgk/1.html\tnotices/a.md\n"
    for (path, text) in [
      ("subordinates/lock.tsv", try FileTree(of: column.content).text("subordinates/lock.tsv")),
      ("old-paths.tsv", list), ("workdays.yaml", "years:\n  2030:\n    weekdays_off: [2030-01-01]\n"),
      ("wording.yaml", "- wrong: 帐号\n  right: 账号\n"),
    ] {
      let file = column.content.appending(path).string
      try Data(Self.ways[way].make(Array(text.utf8))).write(to: URL(fileURLWithPath: file))
    }
    let tree = try await column.built()
    #expect(tree.paths.contains("subordinates/feed.json"))
    #expect(tree.text("redirects.map").contains("/zwgk/1.html"))
  }

  @Test func aLineOfTheLockThatIsNoneIsTold() async throws {
    let column = try GatheringTests.column(["feed.json": GatheringTests.feed([GatheringTests.item(1)])])
    _ = try await GatheringTests.gathered(column)
    let lock = try FileTree(of: column.content).text("subordinates/lock.tsv")
    try column.folder.put(["Content/subordinates/lock.tsv": lock + "<<<<<<< HEAD\n"])
    let report = try await column.check()
    #expect(report.errorRules == ["aggregate-changed"])
    #expect(report.diagnostics.first { $0.severity == .error }?.place.line == 3)
  }
}
