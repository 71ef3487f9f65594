/// The office that keeps the column. Absent texts are empty.
package struct Office: Sendable {
  package var name = ""
  package var code = ""
  package var address = ""
  package var hours = ""
  package var telephone = ""
  package var fax = ""
  package var mail = ""
  /// Whose annual report it makes; nil where the reports' titles tell.
  package var level: Level?

  package init() {}

  /// 政府 or 部门: their annual reports are due on different days.
  package enum Level: String, Sendable, CaseIterable {
    case government, department
  }
}

/// The web site that carries the column: what the law wants on every page of it. Absent texts are empty.
package struct CarrierSite: Sendable {
  package var siteName = ""
  package var siteDomain = ""
  /// 政府网站标识码: ten characters.
  package var siteIDCode = ""
  package var icp = ""
  package var police = ""
  /// Address of the 党政机关 mark's page.
  package var partyMark = ""
  /// Address of 我为政府网站找错.
  package var reportErrors = ""
  package var home = ""
  /// Where `site.yaml` has the carrier, and by key the marks of the footer.
  package var spot: FieldSpot?
  package var spots: [String: FieldSpot] = [:]

  package init() {}
}
