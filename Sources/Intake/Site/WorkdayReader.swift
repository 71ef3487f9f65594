package import Diagnostics
package import Disclosure

/// Reads `Content/workdays.yaml`: the working days of years newer than the built-in ones, or in place of them.
///
/// The shape is that of the calendars that circulate as JSON: `years`, by year `weekdays_off` and
/// `weekend_workdays`. A year with a `status` is one whose arrangement is not announced.
package enum WorkdayReader {
  /// The years that could be read whole; what is wrong stands in the bag.
  package static func read(
    path: String, bytes: [UInt8], into bag: inout DiagnosticBag
  ) -> [WorkingDayCalendar.Year] {
    guard let yaml = YAMLFile(path: path, bytes: bytes, into: &bag), let file = yaml.fields(into: &bag) else {
      return []
    }
    file.check(known: ["source", "years"], into: &bag)
    guard let years = file.map("years", into: &bag) else {
      if file.node("years")?.isEmpty ?? true {
        bag.report(.missingField("years", label: "years"), at: file.place(of: "years"))
      }
      return []
    }
    return years.entries.compactMap { entry in
      year(of: entry, among: years, into: &bag)
    }
  }

  private static func year(
    of entry: FieldMap.Entry, among years: FieldMap, into bag: inout DiagnosticBag
  ) -> WorkingDayCalendar.Year? {
    guard entry.key.utf8.count == 4, let number = Int(entry.key), (1950...2999).contains(number) else {
      bag.report(.unknownKey(entry.key, closest: nil), at: entry.keyPlace)
      return nil
    }
    if let first = years.entries.first(where: { $0.key == entry.key }), first.keyPlace != entry.keyPlace {
      bag.report(
        .duplicateKey(entry.key), at: entry.keyPlace,
        notes: [Note(first.keyPlace, zh: "第一次写在这里", en: "first written here")])
      return nil
    }
    guard let map = FieldMap(entry.value, places: years.places, into: &bag) else {
      bag.report(.wrongType(entry.key, expected: .mapping), at: years.places.place(of: entry.value))
      return nil
    }
    let before = bag.errorCount
    map.check(known: ["weekdays_off", "weekend_workdays", "status"], into: &bag)
    if map.node("weekdays_off")?.isEmpty ?? true {
      bag.report(.missingField("weekdays_off", label: "weekdays_off"), at: map.place(of: "weekdays_off"))
    }
    var seen: [CalendarDate: Place] = [:]
    let off = days("weekdays_off", of: map, year: number, areWeekends: false, seen: &seen, into: &bag)
    let worked = days("weekend_workdays", of: map, year: number, areWeekends: true, seen: &seen, into: &bag)
    let isAnnounced = map.text("status", into: &bag) == nil
    guard bag.errorCount == before else { return nil }
    return WorkingDayCalendar.Year(
      number, weekdaysOff: off, weekendWorkdays: worked, isAnnounced: isAnnounced)
  }

  private static func days(
    _ key: String, of map: FieldMap, year: Int, areWeekends: Bool, seen: inout [CalendarDate: Place],
    into bag: inout DiagnosticBag
  ) -> Set<CalendarDate> {
    var days: Set<CalendarDate> = []
    for (written, place) in map.texts(key, into: &bag) {
      guard let time = DateText.parse(written), time.minuteOfDay == nil else {
        bag.report(.badDate(key, written: written), at: place)
        continue
      }
      let day = time.date
      if day.year != year {
        bag.report(.workdayOutsideYear(day.iso, year: year), at: place)
      } else if day.isWeekend != areWeekends {
        bag.report(areWeekends ? .workdayNoWeekend(day.iso) : .workdayIsWeekend(day.iso), at: place)
      } else if let first = seen.updateValue(place, forKey: day) {
        bag.report(
          .duplicateKey(day.iso), at: place,
          notes: [Note(first, zh: "第一次写在这里", en: "first written here")])
      } else {
        days.insert(day)
      }
    }
    return days
  }
}
