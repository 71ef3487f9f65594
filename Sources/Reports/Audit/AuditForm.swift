package import Diagnostics
import Disclosure
package import Publication

/// The forms in which an audit is told.
package enum AuditForm: String, Sendable, CaseIterable {
  /// For a terminal.
  case text
  /// One object; its shape stands in `Tests/Acceptance/audit-schema.json`.
  case json
  /// One page that needs nothing beside itself, to be read, printed and filed.
  case html

  package func bytes(of audit: Audit, in language: Language, shownPath: @escaping (String) -> String)
    -> [UInt8]
  {
    switch self {
    case .text: AuditText(audit: audit, language: language, shownPath: shownPath).bytes
    case .json: AuditJSON(audit: audit, language: language, shownPath: shownPath).bytes
    case .html: AuditPage(audit: audit, language: language, shownPath: shownPath).bytes
    }
  }
}

/// The words that all forms of an audit share.
struct AuditWords {
  let language: Language

  func callAsFunction(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  func text(_ wording: Wording) -> String { printable(wording.text(in: language)) }

  var title: String { self("政府信息公开专栏自查报告", "Audit of the disclosure column") }

  func part(_ part: InspectionItem.Part) -> String {
    switch part {
    case .veto: self("单项否决指标", "Single vetoes")
    case .deduction: self("扣分指标", "Deductions")
    }
  }

  func verdict(_ verdict: AuditItem.Verdict) -> String {
    switch verdict {
    case .met: self("符合", "met")
    case .attention: self("注意", "attention")
    case .failed: self("不符合", "not met")
    case .manual: self("需人工检查", "needs a person")
    }
  }

  func conclusion(_ audit: Audit) -> String {
    if !audit.vetoes.isEmpty {
      let names = audit.vetoes.map { text($0.item.title) }
      return self(
        "不合格：单项否决（\(names.joined(separator: "；"))）", "failed: vetoed (\(names.joined(separator: "; ")))")
    }
    if audit.score < audit.settings.passMark {
      return self("不合格：低于 \(audit.settings.passMark) 分", "failed: below \(audit.settings.passMark) points")
    }
    if audit.score > audit.settings.bonusMark {
      return self(
        "程序能检查的部分合格，高于 \(audit.settings.bonusMark) 分，可进入加分评定",
        "passed as far as files tell; above \(audit.settings.bonusMark), so bonus items would be judged")
    }
    return self("程序能检查的部分合格", "passed as far as files tell")
  }

  /// `98.5%`.
  func rate(_ row: OnTimeRate.Row) -> String { "\(row.permille / 10).\(row.permille % 10)%" }

  /// What has to be known before the figures are believed.
  func caveats(_ audit: Audit) -> [String] {
    var caveats: [String] = []
    if audit.unread > 0 {
      caveats.append(
        self(
          "有 \(audit.unread) 个文件因错误未能读入，结论不完整；先用 gongkai check 改正。",
          "\(audit.unread) files could not be read for their errors: mend them first (gongkai check)."))
    }
    let off = audit.items.flatMap(\.switchedOff)
    if !off.isEmpty {
      caveats.append(
        self(
          "site.yaml 关闭了下列规则，未计入：\(off.joined(separator: "、"))",
          "site.yaml switches these rules off; they are not counted: \(off.joined(separator: ", "))"))
    }
    caveats.append(
      self(
        "加分指标、承载网站的其他部分和标明“需人工检查”的各项不在程序检查之内。扣分的项目和分值为本程序所定（未核实），可在 site.yaml 的 audit 中调整。",
        "Bonus items, the rest of the carrying site and what needs a person are not judged. The deductions and their weights are our own (unverified); change them under `audit` in site.yaml."
      ))
    return caveats
  }

  func place(_ place: AuditPlace, _ shownPath: (String) -> String) -> String {
    place.place.shown(as: printable(shownPath(place.place.path)))
  }
}
