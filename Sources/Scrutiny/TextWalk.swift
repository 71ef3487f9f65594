import Diagnostics

/// One pass over the bytes of a text: most of them are looked at once and passed by.
struct TextWalk {
  let phrases: PhraseTable
  let setting: TextSetting
  let surroundings: Surroundings
  private(set) var found: [TextFinding] = []
  private var lineStart = 0
  private var advertising: [(range: Range<Int>, weight: Int)] = []

  init(phrases: PhraseTable, setting: TextSetting, context: String) {
    self.phrases = phrases
    self.setting = setting
    surroundings = Surroundings(context: context)
  }

  mutating func run(over text: Span<UInt8>) {
    let bits = phrases.bits
    let classes = ByteClass.table
    var previous: UInt32 = 0
    var index = 0
    startLine(in: text, at: 0)
    while index < text.count {
      let byte = text[index]
      let scalar: UInt32
      var next = index + 1
      if byte & 0xF0 == 0xE0, index + 2 < text.count {
        scalar =
          UInt32(byte & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
        next = index + 3
        if byte <= 0xE3 || byte >= 0xEE { visitMark(scalar, in: text, at: index, next: &next) }
      } else if byte < 0x80 {
        scalar = UInt32(byte)
        let kind = classes[Int(byte)]
        if kind != 0 { visitASCII(kind, previous: previous, in: text, at: index, next: &next) }
      } else {
        next = min(text.count, index + text.width(at: index))
        scalar = visitRare(in: text, index..<next, next: &next)
      }
      let hash = PhraseTable.hash(previous, scalar)
      if bits[Int(hash >> 6)] >> UInt64(hash & 63) & 1 == 1 {
        visitPair(previous, scalar, in: text, endingAt: index + text.width(at: index))
      }
      previous = scalar
      index = next
    }
    finishLine(in: text, at: text.count)
  }

  /// The whole text is a cell, and the context the head of its column.
  mutating func judgeCell(of text: Span<UInt8>) {
    report(PersonalTable.cellFinding(in: text, 0..<text.count, under: surroundings.context))
  }

  private mutating func report(_ finding: TextFinding?) {
    if let finding { found.append(finding) }
  }

  /// A letter, digit or sign of ASCII that may begin something.
  private mutating func visitASCII(
    _ kind: UInt8, previous: UInt32, in text: Span<UInt8>, at index: Int, next: inout Int
  ) {
    switch kind {
    case ByteClass.digit: visitDigits(in: text, from: index, next: &next)
    case ByteClass.lineEnd:
      finishLine(in: text, at: index)
      startLine(in: text, at: next)
    case ByteClass.capital: visitCapital(previous: previous, in: text, at: index)
    case ByteClass.ampersand:
      if DigitRun.digit(in: text, at: index) != nil { visitDigits(in: text, from: index, next: &next) }
    default:
      report(Leftovers.finding(in: text, at: index, setting: setting))
      visitCapital(previous: previous, in: text, at: index)
    }
  }

  private mutating func visitCapital(previous: UInt32, in text: Span<UInt8>, at index: Int) {
    guard previous > 0x4E00, LetterNumbers.isProvince(previous) else { return }
    report(LetterNumbers.plate(in: text, at: index, surroundings: surroundings))
  }

  private mutating func visitDigits(in text: Span<UInt8>, from start: Int, next: inout Int) {
    let extent = DigitRun.extent(in: text, from: start)
    next = max(extent.end, start + 1)
    visitFirstPair(in: text, at: start)
    if extent.digits >= 7 {
      var plain = start
      while text.isDigit(plain) { plain += 1 }
      report(LetterNumbers.permit(in: text, digits: start..<plain, surroundings: surroundings))
      if extent.digits > 10 {
        let run = DigitRun(in: text, from: start, to: extent.end)
        next = max(next, run.end)
        found += NumberScrutiny(setting: setting, surroundings: surroundings).findings(of: run, in: text)
      }
    }
    if let finding = Confusables.inDigits(start..<extent.end, in: text) {
      found.append(finding)
      next = max(next, finding.range.upperBound)
    }
    report(InternalAddress.finding(in: text, digits: start..<extent.end))
  }

  /// A run of digits is passed over at once; a phrase may begin with its first two.
  private mutating func visitFirstPair(in text: Span<UInt8>, at start: Int) {
    guard text.isDigit(start), text.isDigit(start + 1) else { return }
    let (first, second) = (UInt32(text[start]), UInt32(text[start + 1]))
    let hash = PhraseTable.hash(first, second)
    if phrases.bits[Int(hash >> 6)] >> UInt64(hash & 63) & 1 == 1 {
      visitPair(first, second, in: text, endingAt: start + 2)
    }
  }

  /// Punctuation, private-use and full-width characters of three bytes.
  private mutating func visitMark(_ scalar: UInt32, in text: Span<UInt8>, at index: Int, next: inout Int) {
    switch scalar {
    case 0xFF10...0xFF19: visitDigits(in: text, from: index, next: &next)
    case 0xFFFD: report(Damage.finding(index..<next, in: text))
    case 0xE000...0xF8FF: report(Damage.privateUse(scalar, index..<next))
    case 0x3014: report(Leftovers.emptyNumber(in: text, at: index))
    case 0x3010: report(Leftovers.unfilledBlank(in: text, at: index))
    default: break
    }
  }

  /// Scalars of two and four bytes.
  private mutating func visitRare(in text: Span<UInt8>, _ place: Range<Int>, next: inout Int) -> UInt32 {
    let lead = text[place.lowerBound]
    if lead & 0xE0 == 0xC0, place.count == 2 {
      let scalar = UInt32(lead & 0x1F) << 6 | UInt32(text[place.lowerBound + 1] & 0x3F)
      if scalar >= 0x370, scalar <= 0x4FF {
        if let finding = Confusables.inWord(scalar, at: place, in: text) {
          found.append(finding)
          next = max(next, finding.range.upperBound)
        }
      } else if (0xC2...0xEF).contains(scalar) {
        report(Damage.latin(scalar, at: place, in: text))
      }
      return scalar
    }
    if lead >= 0xF0, place.count == 4 {
      let scalar =
        UInt32(lead & 0x07) << 18 | UInt32(text[place.lowerBound + 1] & 0x3F) << 12
        | UInt32(text[place.lowerBound + 2] & 0x3F) << 6 | UInt32(text[place.lowerBound + 3] & 0x3F)
      if scalar >= 0xF0000 { report(Damage.privateUse(scalar, place)) }
      return scalar
    }
    return 0
  }

  private mutating func visitPair(_ first: UInt32, _ second: UInt32, in text: Span<UInt8>, endingAt end: Int)
  {
    var matches: [(PhraseTable.Phrase, Range<Int>)] = []
    phrases.matches(first, second, endingPairAt: end, in: text) { matches.append(($0, $1)) }
    for (phrase, range) in matches {
      switch phrase.meaning {
      case .wording(let entry): report(Wordings.finding(entry, at: range, in: text))
      case .damage: report(Damage.finding(range, in: text))
      case .homeAddress:
        report(HomeAddress.finding(in: text, word: range.lowerBound, end: range.upperBound))
      case .advertising(let weight):
        if advertising.last.map({ $0.range.upperBound <= range.lowerBound }) ?? true {
          advertising.append((range, weight))
        }
      case .password: report(Leftovers.password(in: text, after: range))
      }
    }
  }

  private mutating func startLine(in text: Span<UInt8>, at index: Int) {
    lineStart = index
    report(SecrecyMarks.finding(in: text, lineAt: index, setting: setting))
    if setting == .body, PersonalTable.begins(in: text, at: index) {
      found += PersonalTable.findings(in: text, delimiterAt: index)
    }
  }

  private mutating func finishLine(in text: Span<UInt8>, at end: Int) {
    report(SecrecyMarks.suffix(in: text, of: lineStart..<end))
    guard !advertising.isEmpty else { return }
    report(Advertising.finding(in: text, phrases: advertising))
    advertising.removeAll(keepingCapacity: true)
  }
}

/// What an ASCII byte may begin.
enum ByteClass {
  static let digit: UInt8 = 1
  static let lineEnd: UInt8 = 2
  static let capital: UInt8 = 3
  static let ampersand: UInt8 = 4
  static let sign: UInt8 = 5

  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for byte in 48...57 { table[byte] = digit }
    for byte in 65...90 { table[byte] = capital }
    table[10] = lineEnd
    table[13] = lineEnd
    table[38] = ampersand
    // ? { $ < : and the first letters of null, undefined, NaN and of blanks to be filled in.
    for sign in "?{$<:nu".utf8 { table[Int(sign)] = ByteClass.sign }
    for sign in "NX".utf8 { table[Int(sign)] = ByteClass.sign }
    return table
  }()
}
