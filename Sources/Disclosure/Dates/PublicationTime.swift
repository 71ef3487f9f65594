/// 发布日期: when a notice went on the site, to the day or to the minute, in +08:00.
package struct PublicationTime: Sendable, Hashable {
  package let date: CalendarDate
  /// Minutes after midnight; nil where the author wrote none.
  private let storedMinute: Int16?

  package var minuteOfDay: Int? { storedMinute.map(Int.init) }

  /// Nil for a minute outside the day (0 to 1439).
  package init?(date: CalendarDate, minuteOfDay: Int? = nil) {
    if let minuteOfDay, !(0..<1440).contains(minuteOfDay) { return nil }
    self.date = date
    self.storedMinute = minuteOfDay.map(Int16.init)
  }

  private func clock(_ separator: String) -> String {
    let minute = minuteOfDay ?? 0
    let hours = minute / 60
    let minutes = minute % 60
    return "\(hours < 10 ? "0" : "")\(hours)\(separator)\(minutes < 10 ? "0" : "")\(minutes)"
  }

  /// `2024-03-05 09:30`, as the meta tag PubDate wants it; without minutes it is 00:00.
  package var dateAndMinute: String { date.iso + " " + clock(":") }

  /// `2024-03-05T09:30:00+08:00` (RFC 3339), for feeds and the sitemap.
  package var rfc3339: String { date.iso + "T" + clock(":") + ":00+08:00" }

  /// As the author gave it: the date alone, or date and minute.
  package var displayed: String { minuteOfDay == nil ? date.iso : dateAndMinute }
}

extension PublicationTime: Comparable {
  package static func < (a: PublicationTime, b: PublicationTime) -> Bool {
    a.date != b.date ? a.date < b.date : (a.minuteOfDay ?? 0) < (b.minuteOfDay ?? 0)
  }
}
