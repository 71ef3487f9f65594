package import Diagnostics
package import Disclosure
package import Scrutiny

/// Reads `Content/site.yaml`: the office, the carrying site and the column's tree.
package enum SiteReader {
  private static let keys = [
    "office", "bodies", "carrier", "base_url", "tree", "index_number_patterns", "attachment_types", "rules",
    "review", "audit", "external_hosts", "subordinates",
  ]

  /// Nil where the settings cannot carry a column at all; what is wrong stands in the bag.
  package static func read(
    path: String, bytes: [UInt8], scrutiny: TextScrutiny = .standard, into bag: inout DiagnosticBag
  ) -> Column? {
    let first = bag.diagnostics.count
    guard let file = YAMLFile(path: path, bytes: bytes, into: &bag), let site = file.fields(into: &bag) else {
      return nil
    }
    site.check(known: keys, into: &bag)
    let lists = SiteLists(site: site)
    let found = file.findings(.settings, by: scrutiny)
    defer { PlacedFinding.report(found.map(\.ofOffice), kind: nil, since: first, into: &bag) }
    var column = Column(
      office: OfficeReader.office(site, into: &bag), carrier: OfficeReader.carrier(site, into: &bag),
      baseURL: OfficeReader.baseURL(site, into: &bag), bodies: OfficeReader.bodies(site, into: &bag),
      tree: TreeReader(site: site).tree(into: &bag), indexNumberPatterns: lists.patterns(into: &bag),
      attachmentTypes: lists.attachmentTypes(into: &bag), rules: lists.rules(into: &bag),
      externalHosts: site.texts("external_hosts", into: &bag).map(\.text))
    column.audit = AuditReader(site: site).settings(into: &bag)
    column.subordinates = SubordinateReader.subordinates(site, into: &bag)
    return column
  }
}
