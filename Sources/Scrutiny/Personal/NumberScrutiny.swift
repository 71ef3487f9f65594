import Diagnostics
import Disclosure

/// Tells what the numbers of a text are: identity numbers, mobiles, cards.
struct NumberScrutiny {
  let setting: TextSetting
  let surroundings: Surroundings

  /// The findings of a run of digits, in order.
  func findings(of run: DigitRun, in text: Span<UInt8>) -> [TextFinding] {
    var found: [TextFinding] = []
    var group = 0
    while group < run.groups.count {
      if let match = match(run, from: group, in: text) {
        found.append(match.finding)
        group = match.next
      } else {
        group += 1
      }
    }
    return found
  }

  private struct Match {
    let finding: TextFinding
    let next: Int
  }

  /// The longest sensible reading of the groups from this one on.
  private func match(_ run: DigitRun, from first: Int, in text: Span<UInt8>) -> Match? {
    if standsBeside(run, first) {
      let candidate = Candidate(run: run, groups: first...first, in: text)
      if candidate.standsAlone(in: text), let finding = finding(of: candidate, in: text) {
        return Match(finding: finding, next: first + 1)
      }
    }
    guard run.groups[first].joint != .hyphen || isCountryCode(run, first - 1) else { return nil }
    var total = 0
    for last in first..<min(first + 6, run.groups.count) {
      // All groups of one number are joined alike.
      if last > first + 1, run.groups[last].joint != run.groups[first + 1].joint { return nil }
      total += run.groups[last].count
      guard total <= 19 else { return nil }
      guard total >= 11 else { continue }
      // A hyphen ties the number to what follows: a longer code.
      if last + 1 < run.groups.count, run.groups[last + 1].joint == .hyphen { continue }
      let candidate = Candidate(run: run, groups: first...last, in: text)
      guard candidate.standsAlone(in: text), let finding = finding(of: candidate, in: text) else { continue }
      return Match(finding: finding, next: last + 1)
    }
    return nil
  }

  /// An identity number or a mobile of one piece, tied by a hyphen to another of them or to a short number of its own:
  /// hyphens that make a longer code stand between other pieces.
  private func standsBeside(_ run: DigitRun, _ group: Int) -> Bool {
    let count = run.groups[group].count
    let before = run.groups[group].joint == .hyphen ? run.groups[group - 1].count : nil
    let after =
      group + 1 < run.groups.count && run.groups[group + 1].joint == .hyphen
      ? run.groups[group + 1].count : nil
    guard before != nil || after != nil, count == 11 || count == 18 else { return false }
    return [before, after].allSatisfy { $0.map { $0 <= 2 || $0 == 11 || $0 == 18 } ?? true } || count == 18
  }

  private func isCountryCode(_ run: DigitRun, _ group: Int) -> Bool {
    guard group >= 0, run.groups[group].joint != .hyphen else { return false }
    let digits = run.digits[run.groups[group].first...].prefix(run.groups[group].count)
    return digits.elementsEqual("86".utf8) || digits.elementsEqual("0086".utf8)
  }

  private func finding(of candidate: Candidate, in text: Span<UInt8>) -> TextFinding? {
    let digits = candidate.digits
    if ResidentNumber.isSound(digits), !isCreditCode(candidate, in: text) {
      let mask = candidate.masked(keeping: 6, and: 4, in: text)
      return TextFinding(range: candidate.range, problem: .residentID(mask), mask: mask)
    }
    guard digits.last != 88 else { return nil }
    if isMobile(candidate, in: text) {
      let mask = candidate.masked(keeping: digits.count - 8, and: 4, in: text)
      return TextFinding(range: candidate.range, problem: .mobileNumber(mask), mask: mask)
    }
    if digits.count >= 13, isCard(candidate, in: text) {
      let mask = candidate.masked(keeping: 0, and: 4, in: text)
      return TextFinding(range: candidate.range, problem: .bankCard(mask), mask: mask)
    }
    if candidate.sizes.count == 1, ResidentNumber.isOldForm(digits), !isOtherNumber(candidate, in: text) {
      let mask = candidate.masked(keeping: 6, and: 3, in: text)
      return TextFinding(range: candidate.range, problem: .oldResidentID(mask), mask: mask)
    }
    return nil
  }

  /// 15 digits are many things; behind the words for an identity number they are one.
  private func isOtherNumber(_ candidate: Candidate, in text: Span<UInt8>) -> Bool {
    if surroundings.hold(Vocabulary.identity, in: text, around: candidate.range, before: 30) { return false }
    return isNumbered(candidate, in: text)
      || surroundings.hold(Vocabulary.otherNumbers, in: text, around: candidate.range, before: 45)
  }

  /// A unified social credit code may be all digits and read as a person's number.
  private func isCreditCode(_ candidate: Candidate, in text: Span<UInt8>) -> Bool {
    CheckDigits.isCreditCode(Array(candidate.digits))
      && surroundings.hold(Vocabulary.creditCode, in: text, around: candidate.range, before: 60)
  }

  // MARK: Mobiles

  private func isMobile(_ candidate: Candidate, in text: Span<UInt8>) -> Bool {
    var digits = candidate.digits
    if digits.count == 13, candidate.sizes == [13], digits.starts(with: "86".utf8) {
      guard text.byte(candidate.range.lowerBound - 1) == 43 else { return false }
      digits = digits.dropFirst(2)
    }
    guard digits.count == 11, digits[digits.startIndex] == 49, digits[digits.startIndex + 1] >= 51 else {
      return false
    }
    let range = candidate.range
    if Vocabulary.units.match(in: text, at: range.upperBound) != nil { return false }
    if isInAddress(range, in: text) || isNumbered(candidate, in: text) { return false }
    if candidate.sizes.count == 1 { return true }
    guard [[3, 4, 4], [3, 8], [4, 3, 4], [4, 4, 3]].contains(candidate.sizes) else { return false }
    // Three numbers in a row of a table may look like one in groups.
    let isSeparated = candidate.joint == .hyphen || (setting != .attachment && candidate.isWholeRun)
    return isSeparated || surroundings.holdInLine(Vocabulary.telephone, in: text, before: range)
  }

  /// Part of a full web address: the number of a page, not of a person.
  private func isInAddress(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    let limit = max(0, range.lowerBound - 512)
    var start = range.lowerBound
    while start > limit, text[start - 1] > 32, text[start - 1] < 128,
      !NumberScrutiny.addressEnds[Int(text[start - 1])]
    {
      start -= 1
    }
    return Vocabulary.schemes.stand(in: text, start..<range.lowerBound)
  }

  /// What no address holds, or what ends one in Markdown and in tables.
  private static let addressEnds: [Bool] = (0..<128).map { "|()<>[],;\"'`".utf8.contains(UInt8($0)) }

  /// Right behind words such as 编号: the number of a thing.
  private func isNumbered(_ candidate: Candidate, in text: Span<UInt8>) -> Bool {
    let start = max(text.lineStart(of: candidate.range.lowerBound), candidate.range.lowerBound - 30)
    let near = start..<candidate.range.lowerBound
    return Vocabulary.otherNumbers.label(in: text, near) && !Vocabulary.telephone.stand(in: text, near)
      && !Vocabulary.card.stand(in: text, near)
  }

  // MARK: Cards

  private func isCard(_ candidate: Candidate, in text: Span<UInt8>) -> Bool {
    let digits = candidate.digits
    let first = digits[digits.startIndex]
    let isICBC = digits.starts(with: "9558".utf8) && digits.count == 19
    guard (first >= 51 && first <= 54) || isICBC, digits.count <= 19, isGroupedAsCard(candidate.sizes),
      Luhn.isSound(digits), !isInAddress(candidate.range, in: text)
    else { return false }
    // The number before a row of zeros and the like is nobody's card.
    guard Set(digits).count > 1 else { return false }
    if surroundings.hold(Vocabulary.card, in: text, around: candidate.range, before: 120, after: 30) {
      return !isPublicAccount(candidate.range, in: text)
    }
    // Groups of four digits stand in rows of figures too.
    let isGrouped = candidate.joint == .blank
    if isGrouped, setting == .attachment || !candidate.isWholeRun || first == 51 { return false }
    return digits.count >= 16 && looksIssued(digits) && !isNumbered(candidate, in: text)
      && !isPublicAccount(candidate.range, in: text)
  }

  private func isGroupedAsCard(_ sizes: [Int]) -> Bool {
    switch sizes.count {
    case 1: true
    case 2: sizes[0] == 6
    default: sizes.dropLast().allSatisfy { $0 == 4 } && (sizes.last ?? 0) <= 4
    }
  }

  /// Lengths and beginnings of cards in use. What begins with an area code and a date is a register's number.
  private func looksIssued(_ digits: ArraySlice<UInt8>) -> Bool {
    let values = digits.map { Int($0) - 48 }
    let head = values[0] * 10 + values[1]
    let isIssued: Bool
    switch values.count {
    case 16: isIssued = values[0] == 4 || (51...55).contains(head) || head == 62 || head == 35
    case 19: isIssued = head == 62 || head == 95
    default: return false
    }
    let year = values[6] * 1000 + values[7] * 100 + values[8] * 10 + values[9]
    return isIssued && !(1949...2049).contains(year)
  }

  /// An office's own account, to which fees are paid, is published on purpose.
  private func isPublicAccount(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    if surroundings.holdAsLabel(Vocabulary.publicAccount, in: text, around: range, before: 240, after: 120) {
      return true
    }
    let near = max(0, range.lowerBound - 240)..<min(text.count, range.upperBound + 120)
    guard let holder = Vocabulary.holder.first(in: text, near) else { return false }
    let end = min(text.lineEnd(of: holder), holder + 90)
    let name = holder..<(Vocabulary.nameEnds.first(in: text, holder..<end) ?? end)
    return Vocabulary.organisation.stand(in: text, name)
  }
}
