package import Disclosure

/// Reads `Content/ledger.tsv`, which a program wrote: what is not exactly as it writes is a fault.
package enum LedgerReader {
  /// The lines of a ledger with their sums, which are still to be worked out anew.
  package struct Reading: Sendable {
    package let ledger: Ledger
    /// By entry: the bytes of the line without the tab before its sum.
    package let contents: [Range<Int>]
  }

  package static func read(_ bytes: [UInt8]) throws(LedgerFault) -> Reading {
    guard bytes.starts(with: Ledger.header.utf8) else { throw LedgerFault(position: -1, kind: .header) }
    var entries: [LedgerEntry] = []
    var hashes: [ContentHash] = []
    var contents: [Range<Int>] = []
    // A line has some 230 bytes.
    entries.reserveCapacity(bytes.count / 200)
    hashes.reserveCapacity(bytes.count / 200)
    contents.reserveCapacity(bytes.count / 200)
    var start = Ledger.header.utf8.count
    while start < bytes.count {
      guard let line = Line(bytes, from: start), let hash = ContentHash(hexDigits: line.fields[8]) else {
        throw LedgerFault(position: entries.count, kind: .form)
      }
      guard line.fields[0].elementsEqual(String(entries.count + 1).utf8) else {
        throw LedgerFault(position: entries.count, kind: .count)
      }
      guard let entry = entry(line) else { throw LedgerFault(position: entries.count, kind: .form) }
      entries.append(entry)
      hashes.append(hash)
      contents.append(start..<(line.fields[8].startIndex - 1))
      start = line.end
    }
    return Reading(ledger: try Ledger(entries: entries, hashes: hashes), contents: contents)
  }

  /// Nine fields between tabs, then a line end.
  private struct Line {
    let fields: [ArraySlice<UInt8>]
    /// Where the next line begins.
    let end: Int

    init?(_ bytes: [UInt8], from start: Int) {
      var fields: [ArraySlice<UInt8>] = []
      fields.reserveCapacity(9)
      var fieldStart = start
      var position = start
      while position < bytes.count, bytes[position] != 10 {
        if bytes[position] == 9 {
          fields.append(bytes[fieldStart..<position])
          fieldStart = position + 1
        }
        position += 1
      }
      guard position < bytes.count, fields.count == 8 else { return nil }
      fields.append(bytes[fieldStart..<position])
      self.fields = fields
      end = position + 1
    }
  }

  private static func entry(_ line: Line) -> LedgerEntry? {
    let fields = line.fields
    guard let event = events.first(where: { fields[1].elementsEqual($0.name) })?.event,
      let written = String(validating: fields[2], as: UTF8.self),
      let number = IndexNumber(written), number.text == written,
      let path = String(validating: fields[3], as: UTF8.self), !path.isEmpty,
      let happenedAt = PublicationTime(displayed: fields[5]),
      let detail = String(validating: fields[6], as: UTF8.self), !detail.isEmpty,
      let recordedOn = CalendarDate(isoBytes: fields[7])
    else { return nil }
    let hasNoDay = fields[4].elementsEqual([45])
    let madeOn = CalendarDate(isoBytes: fields[4])
    guard event.isPublication ? madeOn != nil : hasNoDay else { return nil }
    return LedgerEntry(
      event: event, indexNumber: number, path: path, madeOn: madeOn, happenedAt: happenedAt,
      detail: detail == "-" ? "" : unescaped(detail), recordedOn: recordedOn)
  }

  private static let events = LedgerEvent.allCases.map { (event: $0, name: Array($0.rawValue.utf8)) }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count,
        let code = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        result.append(code)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
