import Disclosure

/// What templates may say of the office and the carrying site.
enum SiteRecord {
  static func make(_ column: Column) -> TemplateRecord {
    let office = column.office
    let carrier = column.carrier
    return SiteField.record {
      $0[.columnName] = .text(StandardSections.columnName)
      $0[.officeName] = .text(office.name)
      $0[.officeCode] = .text(office.code)
      $0[.address] = .text(office.address)
      $0[.hours] = .text(office.hours)
      $0[.telephone] = .text(office.telephone)
      $0[.fax] = .text(office.fax)
      $0[.mail] = .text(office.mail)
      $0[.siteName] = .text(carrier.siteName)
      $0[.siteDomain] = .text(carrier.siteDomain)
      $0[.siteIdCode] = .text(carrier.siteIDCode)
      $0[.icp] = .text(carrier.icp)
      $0[.icpLink] = carrier.icp.isEmpty ? .absent : .text("https://beian.miit.gov.cn/")
      $0[.police] = .text(carrier.police)
      $0[.policeLink] = policeLink(carrier.police)
      $0[.partyMark] = .text(carrier.partyMark)
      $0[.reportErrors] = .text(carrier.reportErrors)
      $0[.home] = .text(carrier.home)
      $0[.baseUrl] = .text(column.baseURL)
    }
  }

  /// The public register of police filings, by the filing's digits.
  private static func policeLink(_ number: String) -> TemplateValue {
    let digits = number.filter { ("0"..."9").contains($0) }
    guard !digits.isEmpty else { return .absent }
    return .text("https://beian.mps.gov.cn/#/query/webSearch?code=\(digits)")
  }
}
