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
    var fields: [Range<Int>] = []
    var start = Ledger.header.utf8.count
    while start < bytes.count {
      guard split(bytes, from: start, into: &fields), let hash = ContentHash(hexDigits: bytes[fields[8]])
      else { throw LedgerFault(position: entries.count, kind: .form) }
      guard bytes[fields[0]].elementsEqual(String(entries.count + 1).utf8) else {
        throw LedgerFault(position: entries.count, kind: .count)
      }
      guard let entry = entry(bytes, fields) else {
        throw LedgerFault(position: entries.count, kind: .form)
      }
      entries.append(entry)
      hashes.append(hash)
      contents.append(start..<fields[7].upperBound)
      start = fields[8].upperBound + 1
    }
    return Reading(ledger: try Ledger(entries: entries, hashes: hashes), contents: contents)
  }

  /// The nine fields of the line that begins at `start`, between tabs; nil for any other number.
  private static func split(_ bytes: [UInt8], from start: Int, into fields: inout [Range<Int>]) -> Bool {
    fields.removeAll(keepingCapacity: true)
    let span = bytes.span
    var fieldStart = start
    var position = start
    while position < span.count, span[position] != 10 {
      if span[position] == 9 {
        fields.append(fieldStart..<position)
        fieldStart = position + 1
      }
      position += 1
    }
    fields.append(fieldStart..<position)
    return position < span.count && fields.count == 9
  }

  private static func entry(_ bytes: [UInt8], _ fields: [Range<Int>]) -> LedgerEntry? {
    guard let event = events.first(where: { bytes[fields[1]].elementsEqual($0.name) })?.event,
      let written = String(validating: bytes[fields[2]], as: UTF8.self),
      let number = IndexNumber(written), number.text == written,
      let path = String(validating: bytes[fields[3]], as: UTF8.self), !path.isEmpty,
      let happenedAt = PublicationTime(displayed: bytes[fields[5]]),
      let detail = String(validating: bytes[fields[6]], as: UTF8.self), !detail.isEmpty,
      let recordedOn = CalendarDate(isoBytes: bytes[fields[7]])
    else { return nil }
    let madeOn = CalendarDate(isoBytes: bytes[fields[4]])
    guard event.isPublication ? madeOn != nil : bytes[fields[4]].elementsEqual([45]) else { return nil }
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
