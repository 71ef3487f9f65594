/// Takes a 题注 apart, clause by clause; ranges count scalars of the text as written.
struct PromulgationReader {
  private let scalars: [Unicode.Scalar]
  private var events: [PromulgationNote.Event] = []
  /// How many revisions of each kind were read: 修正 and 修订 are counted apart in some texts, together in others.
  private var revisions: [PromulgationNote.Kind: Int] = [:]

  init(_ written: String) {
    scalars = Array(TextFolding.halfWidthDigits(written).unicodeScalars)
  }

  mutating func read() throws(PromulgationNote.Fault) -> [PromulgationNote.Event] {
    let opens = scalars.first.map { "（(".unicodeScalars.contains($0) } ?? false
    let closes = scalars.last.map { "）)".unicodeScalars.contains($0) } ?? false
    guard opens, closes, scalars.count > 2 else {
      throw fault(.brackets, opens ? scalars.count - 1..<scalars.count : 0..<1)
    }
    for clause in clauses(1..<scalars.count - 1) { try read(clause) }
    guard events.contains(where: { $0.kind == .promulgated }) else {
      throw fault(.noPromulgation, 0..<scalars.count)
    }
    guard events.contains(where: { $0.kind == .inForce }) else {
      throw fault(.noEffect, 0..<scalars.count)
    }
    return events
  }

  private func fault(
    _ reason: PromulgationNote.Fault.Reason, _ range: Range<Int>
  ) -> PromulgationNote.Fault {
    PromulgationNote.Fault(reason: reason, range: range)
  }

  /// Pieces between blanks, commas and semicolons outside 《》 and （）; 自… and 根据… begin a piece of their own.
  private func clauses(_ range: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      switch scalars[index] {
      case "《", "（", "(": depth += 1
      case "》", "）", ")": depth -= 1
      default: break
      }
      guard depth <= 0 else { continue }
      if "\u{3000} ，,；;。".unicodeScalars.contains(scalars[index]) {
        if start < index { clauses.append(start..<index) }
        start = index + 1
      } else if start < index, begins(at: index, before: range.upperBound) {
        clauses.append(start..<index)
        start = index
      }
    }
    if start < range.upperBound { clauses.append(start..<range.upperBound) }
    return clauses
  }

  private func begins(at index: Int, before end: Int) -> Bool {
    let rest = scalars[index..<end]
    for word in ["自公布之日", "自发布之日"] where rest.starts(with: word.unicodeScalars) { return true }
    for word in ["自", "根据"] where rest.starts(with: word.unicodeScalars) {
      return CalendarDate.leading(rest.dropFirst(word.unicodeScalars.count)) != nil
    }
    return false
  }

  private mutating func read(_ clause: Range<Int>) throws(PromulgationNote.Fault) {
    var rest = scalars[clause]
    for word in ["自公布之日起施行", "自发布之日起施行"] where rest.elementsEqual(word.unicodeScalars) {
      guard let day = events.last(where: { $0.kind == .promulgated })?.date else {
        throw fault(.noPromulgation, clause)
      }
      return add(.inForce, day, dateRange: clause, instrument: clause.upperBound..<clause.upperBound)
    }
    for word in ["自", "根据", "经", "由", "于"] where rest.starts(with: word.unicodeScalars) {
      rest = rest.dropFirst(word.unicodeScalars.count)
    }
    guard let found = CalendarDate.leading(rest) else { throw fault(.noDate, clause) }
    let dateRange = rest.startIndex..<rest.startIndex + found.count
    guard let date = found.date else { throw fault(.badDate, dateRange) }
    rest = rest.dropFirst(found.count)
    guard let kind = PromulgationReader.verb(of: &rest) else { throw fault(.noVerb, clause) }
    if kind == .revised || kind == .amended { try checkOrdinal(of: kind, &rest) }
    if kind != .inForce, let last = events.last(where: { $0.kind != .inForce }), date < last.date {
      throw fault(.backwards, dateRange)
    }
    add(kind, date, dateRange: dateRange, instrument: rest.startIndex..<rest.endIndex)
  }

  private mutating func add(
    _ kind: PromulgationNote.Kind, _ date: CalendarDate, dateRange: Range<Int>, instrument: Range<Int>
  ) {
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[instrument])
    events.append(
      PromulgationNote.Event(
        kind: kind, date: date, instrument: String(name), dateRange: dateRange,
        instrumentRange: instrument.isEmpty ? dateRange : instrument))
  }

  /// The word at the end of a clause, which it takes away.
  private static func verb(of rest: inout ArraySlice<Unicode.Scalar>) -> PromulgationNote.Kind? {
    let words: [(String, PromulgationNote.Kind)] = [
      ("起施行", .inForce), ("施行", .inForce), ("审议通过", .passed), ("通过", .passed), ("公布", .promulgated),
      ("发布", .promulgated), ("修订", .revised), ("修正", .amended), ("修改", .amended), ("废止", .repealed),
    ]
    for (word, kind) in words where rest.count >= word.unicodeScalars.count {
      if rest.suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars) {
        rest = rest.dropLast(word.unicodeScalars.count)
        return kind
      }
    }
    return nil
  }

  /// 第一次, 第二次 … before 修订 and 修正; one without a number counts along.
  private mutating func checkOrdinal(
    of kind: PromulgationNote.Kind, _ rest: inout ArraySlice<Unicode.Scalar>
  ) throws(PromulgationNote.Fault) {
    revisions[kind, default: 0] += 1
    guard rest.last == "次", let sign = rest.lastIndex(of: "第") else { return }
    let digits = rest[(sign + 1)..<(rest.endIndex - 1)]
    let written = PromulgationReader.number(digits)
    guard written == revisions[kind] || written == revisions.values.reduce(0, +) else {
      throw fault(.ordinal, sign..<rest.endIndex)
    }
    rest = rest[rest.startIndex..<sign]
  }

  /// 一 to 九十九, or digits.
  private static func number(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    let digits: [Unicode.Scalar] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    if !scalars.isEmpty, scalars.count < 4, scalars.allSatisfy({ ("0"..."9").contains($0) }) {
      return scalars.reduce(0) { $0 * 10 + Int($1.value - 48) }
    }
    let parts = scalars.split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false)
    func one(_ part: ArraySlice<Unicode.Scalar>, empty: Int) -> Int? {
      part.isEmpty ? empty : part.count == 1 ? digits.firstIndex(of: part[part.startIndex]) : nil
    }
    switch parts.count {
    case 1: return one(parts[0], empty: 0)
    default:
      guard let tens = one(parts[0], empty: 1), let ones = one(parts[1], empty: 0) else { return nil }
      return tens * 10 + ones
    }
  }
}
