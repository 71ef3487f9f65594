import Diagnostics
import Disclosure
import Foundation
import Pipeline
import SystemPackage
import Testing

/// Whatever is done to a ledger shows: by its sums, or by the head that was published.
@Suite struct TamperingTests {
  @Test func aChangedByteIsFoundAtItsLine() async throws {
    let column = try await LedgerColumn(recorded: 5)
    let sound = try column.ledger
    var dice = Dice(seed: Dice.seed)
    for _ in 0..<60 {
      var bytes = sound
      let position = Int.random(in: 0..<bytes.count, using: &dice)
      var new = UInt8.random(in: 1...255, using: &dice)
      // Another way to end a line changes no line; see `CheckoutTests`.
      if new == 13, bytes[position] == 10 { new = 12 }
      bytes[position] = bytes[position] == new ? new ^ 1 : new
      try column.put(ledger: bytes)
      let line = sound[..<position].count { $0 == 10 } + 1
      let findings = try await column.findings()
      // A sum that was changed shows at its own line; so does a line end.
      #expect(
        findings == ["Content/ledger.tsv:\(line) ledger-broken"],
        "seed \(Dice.seed), byte \(position) to \(new): \(findings)")
    }
  }

  @Test func linesThatAreSwappedRemovedOrDoubledAreFound() async throws {
    let column = try await LedgerColumn(recorded: 6)
    let sound = try column.ledger
    _ = try await column.column.built()
    let lines = String(decoding: sound, as: UTF8.self).split(separator: "\n").map { "\($0)\n" }
    for first in 1..<lines.count {
      var without = lines
      without.remove(at: first)
      try await expectFound(without, in: column, "without line \(first + 1)")
      var doubled = lines
      doubled.insert(lines[first], at: first)
      try await expectFound(doubled, in: column, "line \(first + 1) twice")
      for second in (first + 1)..<max(first + 1, lines.count) {
        var swapped = lines
        swapped.swapAt(first, second)
        try await expectFound(swapped, in: column, "lines \(first + 1) and \(second + 1)")
      }
    }
    for count in stride(from: 0, to: sound.count, by: 101) {
      try column.put(ledger: Array(sound.prefix(count)))
      let rules = try await column.column.check().errorRules
      #expect(["ledger-broken", "ledger-rewritten"].contains(rules.first), "cut to \(count) bytes: \(rules)")
    }
  }

  private func expectFound(
    _ lines: [String], in column: LedgerColumn, _ what: String
  ) async throws {
    try column.put(ledger: Array(lines.joined().utf8))
    let rules = try await column.column.check().errorRules
    #expect(rules == ["ledger-broken"] || rules == ["ledger-rewritten"], "\(what): \(rules)")
  }

  @Test func theSumsAreWhatAnyToolWorksOut() async throws {
    let column = try await LedgerColumn(recorded: 2)
    try TamperingTests.expectRightSums(String(decoding: column.ledger, as: UTF8.self), lines: 2)
  }

  /// The sums in the examples of rules are worked out by hand: they must be right.
  @Test(arguments: [(LedgerExample.sound, 1), (LedgerExample.otherAddress, 1), (LedgerExample.withdrawn, 2)])
  func theSumsInTheExamplesAreRight(ledger: String, lines: Int) throws {
    try TamperingTests.expectRightSums(ledger, lines: lines)
  }

  private static func expectRightSums(_ ledger: String, lines count: Int) throws {
    let lines = ledger.split(separator: "\n").dropFirst()
    #expect(lines.count == count)
    var previous = String(repeating: "0", count: 64)
    for line in lines {
      let tab = try #require(line.lastIndex(of: "\t"))
      let sum = String(line[line.index(after: tab)...])
      #expect(try sha256("\(previous)\n\(line[..<tab])") == sum)
      previous = sum
    }
  }

  private static func sha256(_ text: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return String(answer.prefix(64))
  }
}
