import Diagnostics
import Disclosure

/// Reads the lists of `site.yaml`: number patterns, attachment types, severities.
struct SiteLists {
  let site: FieldMap

  /// The forms of index numbers, each compiled once for the whole run.
  func patterns(into bag: inout DiagnosticBag) -> [NumberPattern] {
    site.texts("index_number_patterns", into: &bag).compactMap { text, place in
      do throws(PatternFault) {
        return try NumberPattern(text)
      } catch {
        bag.report(.badPattern(text, error.problem), at: place)
        return nil
      }
    }
  }

  func attachmentTypes(into bag: inout DiagnosticBag) -> Set<String> {
    guard let node = site.node("attachment_types"), !node.isEmpty else {
      return Set(Column.defaultAttachmentTypes)
    }
    var types: Set<String> = []
    for (written, place) in site.texts("attachment_types", into: &bag) {
      let type = (written.hasPrefix(".") ? String(written.dropFirst()) : written).lowercased()
      if Column.forbiddenAttachmentTypes.contains(type) {
        bag.report(.forbiddenType(type), at: place)
      } else {
        types.insert(type)
      }
    }
    return types
  }

  func rules(into bag: inout DiagnosticBag) -> RuleSettings {
    var settings = reviewSetting(into: &bag)
    guard let map = site.map("rules", into: &bag) else { return RuleSettings(settings) }
    map.check(known: Rule.all.map(\.id), into: &bag)
    for entry in map.entries {
      guard let rule = Rule.named(entry.key), let written = map.text(entry.key, into: &bag) else { continue }
      let allowed = RuleSettings.allowed(for: rule)
      guard !allowed.isEmpty else {
        bag.report(.fixedRule(rule.id), at: entry.keyPlace)
        continue
      }
      guard let setting = RuleSettings.Setting(rawValue: written), allowed.contains(setting) else {
        bag.report(
          .wrongValue(rule.id, written: written, allowed: allowed.map(\.rawValue)),
          at: map.places.place(of: entry.value))
        continue
      }
      settings[rule.id] = setting
    }
    return RuleSettings(settings)
  }

  /// `review: required` makes a document without a review record an error.
  private func reviewSetting(into bag: inout DiagnosticBag) -> [String: RuleSettings.Setting] {
    guard let written = site.text("review", into: &bag) else { return [:] }
    switch written {
    case "required": return [Rule.reviewMissing.id: .error]
    case "optional": return [:]
    default:
      bag.report(
        .wrongValue("review", written: written, allowed: ["required", "optional"]),
        at: site.place(of: "review"))
      return [:]
    }
  }
}

extension PatternFault {
  fileprivate var problem: Problem.PatternFault {
    switch self {
    case .syntax: .syntax
    case .unsupported(let written): .unsupported(written)
    case .tooLong: .tooLong
    }
  }
}
