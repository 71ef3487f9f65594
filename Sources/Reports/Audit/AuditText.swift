import Diagnostics
import Disclosure
import Publication

/// An audit for a terminal.
struct AuditText {
  let audit: Audit
  let words: AuditWords
  let shownPath: (String) -> String

  init(audit: Audit, language: Language, shownPath: @escaping (String) -> String) {
    self.audit = audit
    words = AuditWords(language: language)
    self.shownPath = shownPath
  }

  var bytes: [UInt8] {
    var lines = [
      words.title, "",
      words("机关：", "Office: ") + printable(audit.office), words("日期：", "Date: ") + audit.asOf.iso,
      words("信息：\(audit.notices) 条，页面：\(audit.pages) 个", "Notices: \(audit.notices), pages: \(audit.pages)"),
      words("得分：", "Score: ") + "\(audit.score)/100", words("结论：", "Conclusion: ") + words.conclusion(audit),
    ]
    for part in InspectionItem.Part.allCases {
      lines += ["", "== \(words.part(part))"]
      for item in audit.items where item.item.part == part { lines += self.lines(of: item) }
    }
    lines += ["", "== " + words("公开及时率", "In time")] + timeliness
    if !audit.waivers.isEmpty {
      lines += ["", "== " + words("豁免", "Waived")]
      lines += audit.waivers.map {
        "  \(words.place($0, shownPath)) [\($0.rule ?? "")] \(words.text($0.text))"
      }
    }
    lines += ["", "== " + words("说明", "Notes")] + words.caveats(audit).map { "  " + $0 }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func lines(of item: AuditItem) -> [String] {
    var lines = [
      "", "[\(words.verdict(item.verdict))] \(words.text(item.item.title))",
      "  " + words("检查：", "measured: ") + words.text(item.measured),
      "  " + words("限值：", "threshold: ") + words.text(item.threshold),
      "  " + words("结果：", "found: ") + words.text(item.found),
      "  " + words("依据：", "basis: ") + words.text(item.item.basis),
    ]
    if let remainder = item.remainder, item.verdict != .manual {
      lines.append("  " + words("另需人工检查：", "for a person: ") + words.text(remainder))
    }
    lines += item.places.map { place in
      "    \(words.place(place, shownPath)) \(words.text(place.text))" + (place.rule.map { " [\($0)]" } ?? "")
    }
    return lines
  }

  private var timeliness: [String] {
    guard audit.timeliness.isKnown else {
      return ["  " + words("检查时限的规则未启用，没有统计。", "the rules on time limits are off: nothing is known.")]
    }
    let rows =
      [(words("全部", "all"), audit.timeliness.all)]
      + (audit.timeliness.years + audit.timeliness.bodies).map { (printable($0.name), $0) }
    return rows.map { name, row in
      "  \(name)  "
        + words(
          "\(row.notices) 条，迟 \(row.late) 条，及时率 \(words.rate(row))",
          "\(row.notices) notices, \(row.late) late, \(words.rate(row)) in time")
    }
  }
}
