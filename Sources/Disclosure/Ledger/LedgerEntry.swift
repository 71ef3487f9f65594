/// 台账事项: what a line of the ledger tells of an index number.
package enum LedgerEvent: String, Sendable, CaseIterable {
  /// The notice was published under this number.
  case published
  /// The notice's dates or the place of its file were corrected; number and address stay.
  case corrected
  case withdrawn, gone, moved

  /// Whether the number stands for a notice from here on, and not for what is left of one.
  package var isPublication: Bool { self == .published || self == .corrected }

  package var label: String {
    switch self {
    case .published: "公开"
    case .corrected: "更正"
    case .withdrawn: "撤下"
    case .gone: "移除"
    case .moved: "迁移"
    }
  }
}

/// 台账的一条: number, address and dates of a notice, or what became of it; never its text, which may be corrected.
package struct LedgerEntry: Sendable, Hashable {
  package let event: LedgerEvent
  package let indexNumber: IndexNumber
  /// Where the page lies in the column.
  package let path: String
  /// Nil for what is left of a notice.
  package let madeOn: CalendarDate?
  /// 发布日期 of a notice; the day of a withdrawal, removal or move.
  package let happenedAt: PublicationTime
  /// The notice's file, or where it moved to; empty where there is nothing to say.
  package let detail: String
  /// The day of the run that wrote this line.
  package let recordedOn: CalendarDate

  package init(
    event: LedgerEvent, indexNumber: IndexNumber, path: String, madeOn: CalendarDate?,
    happenedAt: PublicationTime, detail: String, recordedOn: CalendarDate
  ) {
    self.event = event
    self.indexNumber = indexNumber
    self.path = path
    self.madeOn = madeOn
    self.happenedAt = happenedAt
    self.detail = detail
    self.recordedOn = recordedOn
  }

  /// The line without its sum: eight fields, a tab between each two.
  ///
  /// - Parameter number: counted from 1.
  package func content(number: Int) -> [UInt8] {
    let fields = [
      String(number), event.rawValue, indexNumber.text, path, madeOn?.iso ?? "-", happenedAt.displayed,
      detail.isEmpty ? "-" : LedgerEntry.escaped(detail), recordedOn.iso,
    ]
    return Array(fields.joined(separator: "\t").utf8)
  }

  /// Control characters would break the line: they, and `%` itself, become `%XX`.
  package static func escaped(_ text: String) -> String {
    let isPlain = { (byte: UInt8) in byte >= 0x20 && byte != 0x7F && byte != 0x25 }
    if text.utf8.allSatisfy(isPlain) { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// How far a ledger went, and the sum of its last line: enough to see whether another one continues it.
package struct LedgerHead: Sendable, Hashable {
  package let entries: Int
  package let hash: ContentHash

  package init(entries: Int, hash: ContentHash) {
    self.entries = entries
    self.hash = hash
  }
}
