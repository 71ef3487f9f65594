import Diagnostics
import Disclosure
import Testing

@Suite("The settings of a column")
struct SiteSettingsTests {
  static let full = """
    office:
      name: 示例市人民政府办公室
      code: 11990100000123457U
      address: 示例市示例路1号
      hours: 工作日 9:00–17:00
      telephone: 0999-5550100
      fax: 0999-5550101
      mail: office@example.invalid
    bodies:
      - name: 示例市人民政府办公室
        code: 11990100000123457U
        aliases: [市政府办, 政府办]
      - {name: 示例市财政局, code: CZJ-1, aliases: 财政局}
    carrier:
      site_name: 示例市人民政府
      site_domain: www.example.invalid
      site_id_code: 9901000001
      icp: 示ICP备00000000号
      police: 示公网安备 99010002000001号
      party_mark: https://mark.example.invalid/1
      report_errors: https://error.example.invalid/?site=9901000001#a
      home: http://www.example.invalid
    base_url: https://www.example.invalid/xxgk
    index_number_patterns: ['[A-Z]{2}[0-9]{5}', 'X-[0-9]+']
    attachment_types: [pdf, .OFD, Tif]
    rules:
      unknown-topic: error
      empty-text: off
      file-unused: warning

    """

  @Test(arguments: [
    full, "\u{FEFF}" + full, full.replacing("\n", with: "\r\n"), full.replacing("\n", with: "\r"),
    "---\n" + full, "# 设置\n" + full,
  ])
  func everyKeyIsRead(text: String) throws {
    let reading = SiteReading(text)
    #expect(reading.diagnostics.told == [])
    let column = try #require(reading.column)
    let office = column.office
    #expect(
      [office.name, office.code, office.address, office.hours, office.telephone, office.fax, office.mail] == [
        "示例市人民政府办公室", "11990100000123457U", "示例市示例路1号", "工作日 9:00–17:00", "0999-5550100", "0999-5550101",
        "office@example.invalid",
      ])
    let carrier = column.carrier
    #expect(
      [carrier.siteName, carrier.siteDomain, carrier.siteIDCode, carrier.icp, carrier.police] == [
        "示例市人民政府", "www.example.invalid", "9901000001", "示ICP备00000000号", "示公网安备 99010002000001号",
      ])
    #expect(
      [carrier.partyMark, carrier.reportErrors, carrier.home] == [
        "https://mark.example.invalid/1", "https://error.example.invalid/?site=9901000001#a",
        "http://www.example.invalid",
      ])
    #expect(column.baseURL == "https://www.example.invalid/xxgk/")
    #expect(column.bodies.entries.map(\.body.code) == ["11990100000123457U", "CZJ-1"])
    #expect(column.bodies.names == ["示例市人民政府办公室", "市政府办", "政府办", "示例市财政局", "财政局"])
    #expect(column.indexNumberPatterns.map(\.text) == ["[A-Z]{2}[0-9]{5}", "X-[0-9]+"])
    #expect(column.attachmentTypes == ["pdf", "ofd", "tif"])
    let severities = ["unknown-topic", "empty-text", "file-unused"].map {
      Rule.named($0).flatMap { column.rules.severity(of: $0) }
    }
    #expect(severities == [.error, nil, .warning])
  }

  @Test func whatIsAbsentHasItsPlainMeaning() throws {
    let column = try #require(SiteReading(site()).column)
    #expect(SiteReading(site()).rules == [])
    #expect(column.tree.names == ColumnTree(StandardSections.defaultTree).names)
    #expect(column.attachmentTypes == Set(Column.defaultAttachmentTypes))
    #expect(column.indexNumberPatterns.isEmpty)
    #expect(column.carrier.icp.isEmpty && column.office.mail.isEmpty)
    for rule in Rule.all { #expect(column.rules.severity(of: rule) == rule.severity) }
  }

  @Test func everyForbiddenTypeIsRefused() {
    for type in Column.forbiddenAttachmentTypes.sorted() {
      #expect(
        SiteReading(site("attachment_types: [\(type.uppercased())]")).rules == ["forbidden-type"], "\(type)")
      #expect(!Column.defaultAttachmentTypes.contains(type))
    }
    for type in ["html", "htm", "xhtml", "svg", "js", "exe", "bat", "sh", "php", "jar"] {
      #expect(Column.forbiddenAttachmentTypes.contains(type), "\(type)")
    }
  }

  @Test func aRuleTakesTheSettingsItsLatitudeLeavesOpenAndNoOther() {
    for rule in Rule.all {
      for setting in RuleSettings.Setting.allCases {
        let reading = SiteReading(site("rules: {\(rule.id): \(setting.rawValue)}"))
        let allowed = RuleSettings.allowed(for: rule)
        let expected = allowed.contains(setting) ? [] : [allowed.isEmpty ? "fixed-rule" : "wrong-value"]
        #expect(reading.rules == expected, "\(rule.id): \(setting)")
      }
    }
  }
}
