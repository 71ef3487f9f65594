import Diagnostics
import Disclosure

/// Reads `audit`: the thresholds and weights by which the office audits itself.
struct AuditReader {
  let site: FieldMap

  func settings(into bag: inout DiagnosticBag) -> AuditSettings {
    var settings = AuditSettings()
    guard let map = site.map("audit", into: &bag) else { return settings }
    map.check(known: AuditSettings.limits.map(\.key) + ["deductions"], into: &bag)
    for (key, path) in AuditSettings.limits {
      if let number = number(key, of: map, into: &bag) { settings[keyPath: path] = number }
    }
    guard let deductions = map.map("deductions", into: &bag) else { return settings }
    let known = AuditSettings.standardDeductions.keys.sorted()
    deductions.check(known: known, into: &bag)
    for key in known {
      guard let entry = deductions.map(key, into: &bag) else { continue }
      entry.check(known: ["points", "limit"], into: &bag)
      if let points = number("points", of: entry, into: &bag) { settings.deductions[key]?.points = points }
      if let limit = number("limit", of: entry, into: &bag) { settings.deductions[key]?.limit = limit }
    }
    return settings
  }

  /// Nil where the key is absent or, with a problem in the bag, no number from 0 to 9999.
  private func number(_ key: String, of map: FieldMap, into bag: inout DiagnosticBag) -> Int? {
    guard let written = map.text(key, into: &bag) else { return nil }
    if let number = Int(written), (0...9999).contains(number),
      written.utf8.allSatisfy({ (48...57).contains($0) })
    {
      return number
    }
    bag.report(.wrongValue(key, written: written, allowed: ["0", "5", "10"]), at: map.place(of: key))
    return nil
  }
}
