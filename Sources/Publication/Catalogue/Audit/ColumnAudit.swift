import Diagnostics
import Disclosure

/// Holds the settings to what every page must carry and to the items of Art. 20.
struct ColumnAudit {
  let column: Column
  private static let path = "Content/site.yaml"

  func report(into bag: inout DiagnosticBag) {
    reportMissingMarks(into: &bag)
    reportForms(into: &bag)
    reportArticleTwenty(into: &bag)
  }

  private func reportMissingMarks(into bag: inout DiagnosticBag) {
    let carrier = column.carrier
    let marks: [(String, String, String)] = [
      ("carrier.icp", "ICP 备案编号", carrier.icp), ("carrier.police", "公安机关备案号", carrier.police),
      ("carrier.party_mark", "党政机关网站标识", carrier.partyMark),
      ("carrier.report_errors", "我为政府网站找错", carrier.reportErrors),
      ("office.telephone", "联系电话", column.office.telephone),
    ]
    let missing = marks.filter { $0.2.isEmpty }
    guard !missing.isEmpty, let spot = carrier.spot else { return }
    bag.report(
      .footerMarkMissing(missing.map(\.1), keys: missing.map(\.0)), at: spot.place(in: ColumnAudit.path))
  }

  private func reportForms(into bag: inout DiagnosticBag) {
    let carrier = column.carrier
    func check(
      _ key: String, _ label: String, _ value: String, _ example: String, _ isSound: (String) -> Bool
    ) {
      guard !value.isEmpty, !isSound(value), let spot = carrier.spots[key] else { return }
      bag.report(
        .footerMarkForm(label, written: value, example: example), at: spot.place(in: ColumnAudit.path))
    }
    check("icp", "ICP 备案编号", carrier.icp, "京ICP备05070218号") {
      $0.wholeMatch(of: /\p{Han}ICP(备\d{6,10}|证\d{6})号(-\d+)?/) != nil
    }
    check("police", "公安机关备案号", carrier.police, "京公网安备 11010202000001号") {
      $0.wholeMatch(of: /\p{Han}公网安备 ?\d{14}号?/) != nil
    }
    check("party_mark", "党政机关网站标识", carrier.partyMark, "https://bszs.conac.cn/sitename?method=show&id=…") {
      WebHost(of: $0)?.name == "bszs.conac.cn"
    }
    check(
      "report_errors", "我为政府网站找错", carrier.reportErrors,
      "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=…"
    ) {
      WebHost(of: $0)?.name.hasSuffix(".gov.cn") ?? false
    }
    // Ten characters were asked for where the settings are read.
    guard carrier.siteIDCode.utf8.count == 10 else { return }
    check("site_id_code", "网站标识码", carrier.siteIDCode, "4401000004 或 bm01000001") {
      $0.wholeMatch(of: /\d{10}|bm\d{8}/) != nil
    }
  }

  /// An item has a node when one carries its id, an id that begins with it, or its name.
  private func reportArticleTwenty(into bag: inout DiagnosticBag) {
    let nodes = column.tree.ids.map { column.tree[$0].node }
    let missing = StandardSections.articleTwenty.filter { item in
      !nodes.contains { $0.id == item.id || $0.id.hasPrefix(item.id + "-") || $0.name == item.name }
    }
    guard !missing.isEmpty else { return }
    let line = nodes.first { $0.id == StandardSections.content.id }?.line ?? 0
    bag.report(.articleTwentyOpen(missing.map(\.id)), at: Place(path: ColumnAudit.path, line: line))
  }
}
