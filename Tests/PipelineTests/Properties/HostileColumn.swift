import Diagnostics
import Pipeline

/// A column in which every text an author can fill in comes from one list of strings.
struct HostileColumn {
  /// The texts, as many as `fieldCount` for each notice, taken in order and from the beginning again.
  let texts: [String]
  let notices: Int

  static let fields: [(key: String, lead: String)] = [
    ("title", ""), ("summary", ""), ("document_number", "文"), ("issuing_body", ""), ("topic", "题"),
    ("genre", ""),
    ("audience", ""), ("keywords", "词"), ("source", ""), ("unified_number", ""),
    ("responsible_department", ""),
    ("life_event", ""), ("form", ""), ("scope", ""), ("time_limit", ""), ("language", ""), ("contact", ""),
    ("note", ""), ("interprets", "指"), ("promulgation_note", ""),
  ]

  private func text(_ index: Int) -> String { texts[index % texts.count] }

  var files: [String: String] {
    var files = ["Content/site.yaml": site, "Content/pages/further.md": page]
    for number in 0..<notices { files["Content/notices/\(number).md"] = notice(number) }
    return files
  }

  private func notice(_ number: Int) -> String {
    let first = number * (HostileColumn.fields.count + 1)
    var lines = HostileColumn.fields.enumerated().map { offset, field in
      let written =
        field.key == "interprets" ? HostileColumn.number(text(first + offset)) : text(first + offset)
      return "\(field.key): \((field.lead + written).yaml)"
    }
    lines.append("attachments: {path: 表.txt, name: \(("表" + text(first + HostileColumn.fields.count)).yaml)}")
    return """
      ---
      index_number: 11990100000123457U/2024-\(NoticeSource.padded(number, 5))
      category: \(number % 2 == 0 ? "a" : "b")
      made_on: 2024-01-01
      published_at: 2024-01-02
      \(lines.joined(separator: "\n"))
      ---

      正文[表](表.txt)。

      """
  }

  /// The beginning of a text, without what no number may hold.
  private static func number(_ text: String) -> String {
    var number = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where scalar.value > 0x20 && scalar.value != 0x7F && !scalar.properties.isWhitespace {
      if number.count < 18 { number.append(scalar) }
    }
    return String(number)
  }

  private var page: String {
    "---\ntitle: \(text(1).yaml)\nsummary: \(text(2).yaml)\nupdated_on: 2024-01-01\n---\n\n正文。\n"
  }

  private var site: String {
    """
    office: {name: \(text(3).yaml), code: 11990100000123457U, address: \(text(4).yaml), hours: \(text(5).yaml),
      telephone: \(text(6).yaml), fax: \(text(7).yaml), mail: \(text(8).yaml)}
    bodies: [{name: \(text(9).yaml), code: A1, aliases: [\(text(10).yaml)]}]
    carrier:
      site_name: \(text(11).yaml)
      site_domain: \(text(12).yaml)
      site_id_code: "9901000001"
      icp: \(text(13).yaml)
      police: \(("1" + text(15)).yaml)
    base_url: https://www.example.invalid/xxgk/
    rules: {damaged-text: "off", private-use-character: "off", program-value: "off", empty-number: "off",
      template-mark: "off", confusable-character: "off", forbidden-wording: "off", guide-incomplete: warning, reprint-source: warning,
      footer-mark-missing: warning, footer-mark-form: warning, promulgation-note-form: warning}
    tree:
      - {id: guide, name: 政府信息公开指南, description: \(text(16).yaml), keywords: [\(("词" + text(17)).yaml)]}
      - {id: rules, name: 政府信息公开制度, none: \(text(18).yaml)}
      - id: content
        name: 法定主动公开内容
        column_type: \(text(19).yaml)
        children:
          - {id: a, name: \(text(20).yaml), description: \(text(21).yaml), keywords: [\(("词" + text(22)).yaml)]}
          - {id: b, name: \(text(23).yaml), column_type: \(text(24).yaml)}
          - {id: c, name: \(text(25).yaml), none: \(text(26).yaml)}
      - {id: annual-reports, name: 政府信息公开年报, none: \(text(27).yaml)}
      - {id: on-request, name: 依申请公开}

    """
  }

  /// Two texts that the product must treat alike: neither is left out as blank.
  static func isUsable(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      scalar.value > 0x20 && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
        && !"、，,；;/\\>＞＼／-—".unicodeScalars.contains(scalar)
    } && !["null", "~", "无"].contains(text)
  }
}
