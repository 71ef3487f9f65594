package import Diagnostics
package import Disclosure

/// Makes the audit of a column from its plan and from what the rules found.
package struct AuditCompiler {
  let plan: SitePlan
  let settings: AuditSettings
  let updates: ColumnUpdates
  let asOf: CalendarDate
  private let findings: [InspectionItem: [Diagnostic]]
  private let waived: [WaivedFinding]
  private let waivedPlaces: [InspectionItem: [AuditPlace]]

  package init(
    plan: SitePlan, asOf: CalendarDate, diagnostics: [Diagnostic], waived: [WaivedFinding]
  ) {
    self.plan = plan
    self.asOf = asOf
    self.waived = waived
    settings = plan.catalogue.column.audit
    updates = ColumnUpdates(plan, asOf: asOf, settings: settings)
    var findings: [InspectionItem: [Diagnostic]] = [:]
    for diagnostic in diagnostics {
      guard let item = InspectionTable.itemOfRule[diagnostic.rule.id] else { continue }
      findings[item, default: []].append(diagnostic)
    }
    self.findings = findings
    var waivedPlaces: [InspectionItem: [AuditPlace]] = [:]
    for finding in waived {
      guard let item = InspectionTable.itemOfRule[finding.diagnostic.rule.id] else { continue }
      waivedPlaces[item, default: []].append(AuditPlace(finding))
    }
    self.waivedPlaces = waivedPlaces
  }

  package func audit() -> Audit {
    let column = plan.catalogue.column
    return Audit(
      office: column.office.name, asOf: asOf, notices: plan.catalogue.notices.count, pages: plan.pageCount,
      unread: plan.catalogue.unread.count, items: InspectionItem.allCases.map(judge), timeliness: timeliness,
      waivers: waived.map { AuditPlace($0) }, settings: settings)
  }

  private func judge(_ item: InspectionItem) -> AuditItem {
    switch item {
    case .safety: safety
    case .access, .services, .search, .display: manual(item)
    case .homepage: homepage
    case .staleColumns: stale
    case .longStaleColumns: longStale
    case .emptyColumns: emptyColumns
    case .interaction: interaction
    default: deduction(item)
    }
  }

  /// What the rules of an item found, in the order of the report.
  func found(_ item: InspectionItem) -> [Diagnostic] { findings[item] ?? [] }

  func places(_ item: InspectionItem) -> [AuditPlace] {
    found(item).map { AuditPlace(place: $0.place, rule: $0.rule.id, text: $0.problem.message) }
  }

  /// What documents ask to be passed over, with their reasons.
  func waived(_ item: InspectionItem) -> [AuditPlace] { waivedPlaces[item] ?? [] }

  /// Rules of an item that the office has switched off: the item is judged without them.
  func switchedOff(_ item: InspectionItem) -> [String] { rules(of: item).filter { !isOn($0) }.map(\.id) }

  private func rules(of item: InspectionItem) -> [Rule] {
    (InspectionTable.rules[item] ?? []).compactMap(Rule.named)
  }

  private func isOn(_ rule: Rule) -> Bool { plan.catalogue.column.rules.severity(of: rule) != nil }

  /// A hundred points, less so many for each fault, down to the item's own limit. Where no rule looks, nothing is
  /// known. What is waived costs nothing, and is counted for the reader.
  private func deduction(_ item: InspectionItem) -> AuditItem {
    let found = found(item)
    let rules = rules(of: item).count(where: isOn)
    let cost = settings.deductions[item.rawValue] ?? AuditSettings.Deduction(0, limit: 0)
    let points = min(cost.limit, found.count * cost.points)
    let waived = waived(item).count
    var result =
      switch (found.count, rules) {
      case (0, 0): Wording(zh: "没有启用的规则，需人工检查", en: "no rule is on: needs a person")
      case (0, _): Wording(zh: "未发现问题", en: "nothing")
      default: Wording(zh: "\(found.count) 处，扣 \(points) 分", en: "\(found.count), \(points) points off")
      }
    if waived > 0 {
      result = Wording(zh: "\(result.zh)；另豁免 \(waived) 处", en: "\(result.en); \(waived) waived besides")
    }
    return AuditItem(
      item: item, verdict: !found.isEmpty ? (points > 0 ? .failed : .attention) : rules > 0 ? .met : .manual,
      measured: Wording(zh: "按 \(rules) 条规则检查", en: "by \(rules) rules"),
      threshold: Wording(
        zh: "每处扣 \(cost.points) 分，最多扣 \(cost.limit) 分",
        en: "\(cost.points) points each, \(cost.limit) at most"),
      found: result, count: found.count, points: points, places: places(item), switchedOff: switchedOff(item))
  }

  private var timeliness: OnTimeRate {
    let rules = InspectionTable.rules[.timeliness] ?? []
    let late =
      found(.timeliness).map(\.place.path)
      + waived.map(\.diagnostic).filter { rules.contains($0.rule.id) }.map(\.place.path)
    return OnTimeRate(
      plan, late: Set(late),
      isKnown: switchedOff(.timeliness).isEmpty && Rule.named("published-late") != nil)
  }
}

extension AuditPlace {
  /// What was waived, with the reason that was given.
  init(_ waived: WaivedFinding) {
    let message = waived.diagnostic.problem.message
    self.init(
      place: waived.diagnostic.place, rule: waived.diagnostic.rule.id,
      text: Wording(
        zh: "\(message.zh)；已豁免，理由：\(waived.waiver.reason)",
        en: "\(message.en); waived, reason: \(waived.waiver.reason)"))
  }
}
