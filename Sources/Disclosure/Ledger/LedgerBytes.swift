extension CalendarDate {
  /// Nil for anything but the ten bytes of a day such as `2024-03-05`.
  package init?(isoBytes bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count == 10, bytes[start + 4] == 45, bytes[start + 7] == 45,
      let year = CalendarDate.number(bytes[start..<(start + 4)]),
      let month = CalendarDate.number(bytes[(start + 5)..<(start + 7)]),
      let day = CalendarDate.number(bytes[(start + 8)..<(start + 10)])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  fileprivate static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }
}

extension PublicationTime {
  /// Reads what `displayed` writes: a day, or a day and a minute.
  package init?(displayed bytes: ArraySlice<UInt8>) {
    guard let date = CalendarDate(isoBytes: bytes.prefix(10)) else { return nil }
    if bytes.count == 10 {
      self.init(date: date)
      return
    }
    let clock = bytes.dropFirst(10)
    let start = clock.startIndex
    guard clock.count == 6, clock[start] == 32, clock[start + 3] == 58,
      let hour = CalendarDate.number(clock[(start + 1)..<(start + 3)]), hour < 24,
      let minute = CalendarDate.number(clock[(start + 4)...]), minute < 60
    else { return nil }
    self.init(date: date, minuteOfDay: hour * 60 + minute)
  }
}
