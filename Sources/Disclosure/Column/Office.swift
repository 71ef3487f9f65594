/// The office that keeps the column. Absent texts are empty.
package struct Office: Sendable {
  package var name = ""
  package var code = ""
  package var address = ""
  package var hours = ""
  package var telephone = ""
  package var fax = ""
  package var mail = ""

  package init() {}
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
