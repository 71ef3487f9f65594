extension CalendarDate {
  /// `2024年3月5日`, as documents write it.
  package var chinese: String { "\(year)年\(month)月\(day)日" }

  /// The day after; the same day at the end of the calendar.
  package var following: CalendarDate { adding(days: 1) }

  /// A date `2024年3月5日` at the head of a text, and how many scalars it takes.
  /// The date is nil for a day that does not exist.
  static func leading(_ text: ArraySlice<Unicode.Scalar>) -> (date: CalendarDate?, count: Int)? {
    var rest = text
    func number(_ digits: ClosedRange<Int>) -> Int? {
      let found = rest.prefix(digits.upperBound).prefix { ("0"..."9").contains($0) }
      guard digits.contains(found.count) else { return nil }
      rest = rest.dropFirst(found.count)
      return found.reduce(0) { $0 * 10 + Int($1.value - 48) }
    }
    guard let year = number(4...4), rest.popFirst() == "年", let month = number(1...2), rest.popFirst() == "月",
      let day = number(1...2), rest.popFirst() == "日"
    else { return nil }
    return (CalendarDate(year: year, month: month, day: day), text.count - rest.count)
  }
}
