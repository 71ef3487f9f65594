import Diagnostics
import Disclosure
import Publication

/// An audit as one HTML page: no script, no picture, no request, fit for a printer.
struct AuditPage {
  let audit: Audit
  let words: AuditWords
  let shownPath: (String) -> String
  /// So many places of an item are listed; more would be a book.
  private static let shownPlaces = 200

  init(audit: Audit, language: Language, shownPath: @escaping (String) -> String) {
    self.audit = audit
    words = AuditWords(language: language)
    self.shownPath = shownPath
  }

  var bytes: [UInt8] {
    var page = HTMLText()
    page.raw("<!DOCTYPE html>\n<html lang=\"\(words.language.tag)\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.element("title", "\(audit.office) · \(words.title)")
    page.raw("<style>\n\(AuditPage.style)</style>\n</head>\n<body>\n<main>\n")
    page.element("h1", words.title)
    writeHead(to: &page)
    for part in InspectionItem.Part.allCases { write(part, to: &page) }
    writePlaces(to: &page)
    writeTimeliness(to: &page)
    if !audit.waivers.isEmpty {
      page.element("h2", words("豁免", "Waived"))
      write(audit.waivers, to: &page)
    }
    page.element("h2", words("说明", "Notes"))
    page.raw("<ul>\n")
    for caveat in words.caveats(audit) { page.element("li", caveat) }
    page.raw("</ul>\n</main>\n</body>\n</html>\n")
    return page.bytes
  }

  private func writeHead(to page: inout HTMLText) {
    page.raw("<dl>\n")
    for (name, value) in [
      (words("机关", "Office"), audit.office), (words("日期", "Date"), audit.asOf.iso),
      (words("信息", "Notices"), "\(audit.notices)"), (words("页面", "Pages"), "\(audit.pages)"),
      (words("得分", "Score"), "\(audit.score)/100"), (words("结论", "Conclusion"), words.conclusion(audit)),
    ] {
      page.raw("<div>")
      page.element("dt", name)
      page.element("dd", value)
      page.raw("</div>\n")
    }
    page.raw("</dl>\n")
  }

  private func write(_ part: InspectionItem.Part, to page: inout HTMLText) {
    page.element("h2", words.part(part))
    let heads = [
      words("项目", "Item"), words("结论", "Verdict"), words("检查内容", "Measured"), words("限值", "Threshold"),
      words("结果", "Found"), words("依据", "Basis"),
    ]
    page.table(heads: heads) { page in
      for item in audit.items where item.item.part == part {
        var found = words.text(item.found)
        if let remainder = item.remainder, item.verdict != .manual {
          found += words("。另需人工检查：", ". For a person: ") + words.text(remainder)
        }
        page.row(
          words.text(item.item.title),
          [
            ("verdict \(item.verdict.rawValue)", words.verdict(item.verdict)),
            ("", words.text(item.measured)),
            ("", words.text(item.threshold)), ("", found), ("", words.text(item.item.basis)),
          ])
      }
    }
  }

  private func writePlaces(to page: inout HTMLText) {
    let items = audit.items.filter { !$0.places.isEmpty }
    guard !items.isEmpty else { return }
    page.element("h2", words("问题所在", "Where"))
    for item in items {
      page.element("h3", words.text(item.item.title))
      write(Array(item.places.prefix(AuditPage.shownPlaces)), to: &page)
      let more = item.places.count - AuditPage.shownPlaces
      if more > 0 { page.element("p", words("另有 \(more) 处，见 JSON 格式的报告。", "\(more) more in the JSON form.")) }
    }
  }

  private func write(_ places: [AuditPlace], to page: inout HTMLText) {
    page.table(heads: [words("位置", "Place"), words("问题", "Problem"), words("规则", "Rule")]) { page in
      for place in places {
        page.row(words.place(place, shownPath), [("", words.text(place.text)), ("", place.rule ?? "—")])
      }
    }
  }

  private func writeTimeliness(to page: inout HTMLText) {
    page.element("h2", words("公开及时率", "In time"))
    guard audit.timeliness.isKnown else {
      return page.element(
        "p", words("检查时限的规则未启用，没有统计。", "The rules on time limits are off: nothing is known."))
    }
    let heads = [words("信息", "Notices"), words("迟公开", "Late"), words("及时率", "In time")]
    for (name, rows) in [
      (words("年份", "Year"), audit.timeliness.years), (words("发布机构", "Issuing body"), audit.timeliness.bodies),
    ] {
      page.table(heads: [name] + heads) { page in
        for row in rows + [audit.timeliness.all] {
          page.row(
            row.name.isEmpty ? words("全部", "All") : printable(row.name),
            [("number", "\(row.notices)"), ("number", "\(row.late)"), ("number", words.rate(row))])
        }
      }
    }
  }

  private static let style = """
    body { margin: 0; color: #1a1a1a; background: #fff; font: 1rem/1.6 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
    main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem; }
    h1 { font-size: 1.6rem; } h2 { margin-top: 2rem; font-size: 1.25rem; } h3 { font-size: 1.05rem; }
    dl > div { display: flex; gap: 1rem; } dt { flex: 0 0 6rem; font-weight: bold; } dd { margin: 0; }
    table { width: 100%; margin: 0.5rem 0; border-collapse: collapse; font-size: 0.9rem; }
    th, td { padding: 0.35rem 0.5rem; border: 1px solid #767676; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
    thead th { background: #eef2f7; } .number { text-align: right; }
    .verdict { font-weight: bold; white-space: nowrap; } .failed { color: #a30000; } .met { color: #0b5d1e; }
    @media print { main { max-width: none; padding: 0; } thead { display: table-header-group; } tr { break-inside: avoid; } }

    """
}
