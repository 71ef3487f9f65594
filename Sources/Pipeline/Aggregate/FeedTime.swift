import Disclosure

/// Times as feeds of other programs give them.
enum FeedTime {
  /// `2024-03-05T09:30:00+08:00` and the like, in Chinese time; a date as offices write it; or seconds since 1970.
  static func read(_ written: String) -> PublicationTime? {
    let text = TextFolding.trimmed(written)
    if text.utf8.count >= 9, text.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(text) {
      // Some programs count milliseconds.
      return instant(seconds: count >= 100_000_000_000 ? count / 1000 : count)
    }
    guard let colon = text.firstIndex(of: ":") else { return DateText.parse(text) }
    let zone = text[colon...].firstIndex { "Zz+-".contains($0) } ?? text.endIndex
    let clock = text[..<zone].prefix { $0 != "," }
    let fraction = clock[colon...].firstIndex(of: ".") ?? clock.endIndex
    guard let local = DateText.parse(String(clock[..<fraction])) else { return nil }
    guard zone < text.endIndex else { return local }
    guard let offset = offset(text[zone...]), let minute = local.minuteOfDay else { return nil }
    return instant(seconds: (local.date.dayNumber * 1440 + minute - offset) * 60)
  }

  private static func instant(seconds: Int) -> PublicationTime? {
    guard let date = CalendarDate(secondsSince1970: seconds) else { return nil }
    let minutes = seconds / 60 + 8 * 60
    return PublicationTime(date: date, minuteOfDay: (minutes % 1440 + 1440) % 1440)
  }

  /// Minutes east of Greenwich: of `Z`, `+08:00`, `+0800`.
  private static func offset(_ zone: Substring) -> Int? {
    if zone.lowercased() == "z" { return 0 }
    let digits = zone.dropFirst().filter { $0 != ":" }
    guard digits.utf8.count == 4, let value = Int(digits), value / 100 < 15, value % 100 < 60 else {
      return nil
    }
    return (zone.hasPrefix("-") ? -1 : 1) * (value / 100 * 60 + value % 100)
  }
}
