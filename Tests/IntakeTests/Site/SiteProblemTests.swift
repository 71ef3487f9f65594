import Diagnostics
import Disclosure
import Testing

@Suite("What is wrong with settings, and where")
struct SiteProblemTests {
  static let missing: [(key: String, text: String)] = [
    ("office", "bodies: []\n" + site().drop { $0 != "\n" }.dropFirst().drop { $0 != "\n" }),
    ("office", site(office: "")), ("office", site(office: "~")), ("carrier", site(carrier: "")),
    ("base_url", site(baseURL: "")),
    ("base_url", site(baseURL: "~")), ("base_url", site(baseURL: "\"\"")),
    ("base_url", site(baseURL: "\" \"")),
    ("name", site(office: "{code: A}")), ("name", site(office: "{name: ~}")),
    ("name", site(office: "{name: \" \"}")),
    ("site_name", site(carrier: "{site_domain: a, site_id_code: b234567890}")),
    ("site_name", site(carrier: "{site_name: \" \", site_domain: a, site_id_code: b234567890}")),
    ("site_domain", site(carrier: "{site_name: a, site_id_code: b234567890}")),
    ("site_id_code", site(carrier: "{site_name: a, site_domain: b, site_id_code: \"\"}")),
    ("code", site(bodies: "[{name: 甲}]")), ("code", site(bodies: "[{name: 甲, code: ~}]")),
    ("code", site(bodies: "[{name: 甲, code: \" \"}]")), ("name", site(bodies: "[{code: A}]")),
    ("name", site(bodies: "[{name: \" \", code: A}]")),
  ]

  @Test(arguments: missing)
  func aRequiredKeyThatIsMissingOrEmpty(key: String, text: String) {
    let reading = SiteReading(text)
    #expect(reading.rules == ["missing-field"])
    #expect(reading.diagnostics.first?.problem.message.en == "“\(key)” is missing")
  }

  static let parts: [(marked: String, rule: String)] = [
    (site("1️⃣ofice: {}"), "unknown-key"), (site("1️⃣base_url: https://www.example.invalid/"), "duplicate-key"),
    (site(office: "{1️⃣nme: 甲, name: 乙}"), "unknown-key"),
    (site(office: "{name: 甲, 1️⃣name: 乙}"), "duplicate-key"),
    (site(office: "1️⃣示例市人民政府办公室"), "wrong-type"), (site(office: "1️⃣[甲]"), "wrong-type"),
    (site(office: "{name: 1️⃣[甲]}"), "wrong-type"), (site(office: "{name: 甲, code: 1️⃣[A]}"), "wrong-type"),
    (site(office: "{name: 甲, mail: 1️⃣{a: b}}"), "wrong-type"),
    (site(office: "{name: 甲, code: 1️⃣示例}"), "bad-code"),
    (site(office: "{name: 甲, code: 1️⃣11990100000123467U}"), "credit-code-check"),
    (site(bodies: "1️⃣{name: 甲, code: A}"), "wrong-type"), (site(bodies: "[1️⃣甲]"), "wrong-type"),
    (site(bodies: "1️⃣甲"), "wrong-type"),
    (site(bodies: "[{1️⃣alias: 甲, name: 乙, code: A}]"), "unknown-key"),
    (site(bodies: "[{name: 甲, code: A, aliases: 1️⃣{a: b}}]"), "wrong-type"),
    (site(bodies: "[{name: 1️⃣[甲], code: A}]"), "wrong-type"),
    (site(bodies: "[{name: 甲, code: 1️⃣[A]}]"), "wrong-type"),
    (site(bodies: "[{name: 甲, code: 1️⃣a/b}]"), "bad-code"),
    (site(bodies: "[{name: 甲, code: 1️⃣..}]"), "bad-code"),
    (site(bodies: "[{name: 甲, code: 1️⃣\"a b\"}]"), "bad-code"),
    (site(bodies: "[{name: 甲, code: 1️⃣11990100000123457X}]"), "credit-code-check"),
    (site(bodies: "[{name: 甲, code: A}, {name: 乙, code: 1️⃣A}]"), "duplicate-key"),
    (site(bodies: "[{name: 甲, code: A}, {name: 乙, code: 1️⃣a}]"), "duplicate-key"),
    (site(carrier: "1️⃣甲"), "wrong-type"),
    (site(carrier: "{site_name: 1️⃣{a: b}, site_domain: a, site_id_code: b234567890}"), "wrong-type"),
  ]

  /// 政府网站标识码 has ten characters.
  @Test(arguments: ["990100001", "99010000011", "甲乙丙"])
  func theCodeOfASiteHasTenCharacters(code: String) throws {
    try expectSite(site(carrier: "{site_name: a, site_domain: b, site_id_code: 1️⃣\(code)}"), "wrong-value")
  }

  @Test func anotherNameBelongsToOneBody() throws {
    let bodies = "[{name: 甲, code: A, aliases: [子]}, {name: 乙, code: B, aliases: [丑, 1️⃣子]}]"
    try expectSite(site(bodies: bodies), "duplicate-key")
  }

  static let carriers: [(marked: String, rule: String)] = [
    ("1️⃣icp_number: 甲", "unknown-key"), ("home: 1️⃣www.example.invalid", "bad-address"),
    ("party_mark: 1️⃣javascript:alert(1)", "bad-address"), ("report_errors: 1️⃣'https://a\"b'", "bad-address"),
    ("icp: 1️⃣[甲]", "wrong-type"),
    ("police: 1️⃣{a: b}", "wrong-type"), ("home: 1️⃣[甲]", "wrong-type"),
  ].map { (site(carrier: "{site_name: a, site_domain: b, site_id_code: c234567890, \($0.0)}"), $0.1) }

  static let addresses: [(marked: String, rule: String)] =
    [
      "www.example.invalid/xxgk/", "/xxgk/", "ftp://www.example.invalid/", "https://www.example.invalid/?a",
      "https://www.example.invalid/#a", "https://www.example.invalid/公开/", "https:///xxgk/",
      "\"https://www.example.invalid/x y/\"",
      "HTTPS", "https://", "//www.example.invalid/",
    ].map { (site(baseURL: "1️⃣" + $0), "bad-address") } + [
      (site(baseURL: "1️⃣[甲]"), "wrong-type"), (site(baseURL: "1️⃣{a: b}"), "wrong-type"),
    ]

  static let lists: [(marked: String, rule: String)] = [
    ("index_number_patterns: ['[0-9]+', 1️⃣'[A-Z+-(']", "bad-pattern"),
    ("index_number_patterns: ['[0-9]+', 1️⃣'(?=A)A']", "bad-pattern"),
    ("index_number_patterns: [1️⃣'(([0-9]{900}){900}){900}']", "bad-pattern"),
    ("index_number_patterns: 1️⃣{a: b}", "wrong-type"),
    ("index_number_patterns: 1️⃣\"(\"", "bad-pattern"), ("attachment_types: [pdf, 1️⃣svg]", "forbidden-type"),
    ("attachment_types: [1️⃣.HTML]", "forbidden-type"), ("attachment_types: 1️⃣exe", "forbidden-type"),
    ("attachment_types: 1️⃣{a: b}", "wrong-type"), ("attachment_types: [1️⃣[pdf]]", "wrong-type"),
    ("rules: {1️⃣unknwn-topic: off}", "unknown-key"), ("rules: {unknown-topic: 1️⃣maybe}", "wrong-value"),
    ("rules: {1️⃣raw-html: off}", "fixed-rule"), ("rules: {1️⃣missing-field: warning}", "fixed-rule"),
    ("rules: {unknown-topic: off, 1️⃣unknown-topic: error}", "duplicate-key"),
    ("rules: {unknown-topic: 1️⃣[off]}", "wrong-type"),
    ("rules: 1️⃣off", "wrong-type"), ("attachment_types: 1️⃣&a [pdf]", "yaml-alias"),
    ("rules: 1️⃣*a", "yaml-alias"),
  ].map { (site($0.0), $0.1) }

  @Test(arguments: parts + carriers + addresses + lists)
  func eachKeyWrongInTurnIsOneProblemWhereItStands(marked: String, rule: String) throws {
    try expectSite(marked, rule)
  }

  @Test func aSlipIsFollowedToItsKey() {
    #expect(SiteReading(site("ofice: {}")).help == "did you mean “office”?")
    #expect(SiteReading(site("rules: {unknwn-topic: off}")).help == "did you mean “unknown-topic”?")
  }

  @Test(arguments: ["", "# 空\n", "- 甲\n", "一段文字\n", "~\n", "[]\n"])
  func settingsWithoutKeys(text: String) {
    let reading = SiteReading(text)
    #expect(reading.diagnostics.told == ["no-front-matter 1:1"])
    #expect(reading.column == nil)
  }

  @Test func faultsOfTheFileItself() {
    #expect(SiteReading(bytes: Array("office: ".utf8) + [0xB9, 0xAB]).diagnostics.told == ["not-utf8 1:9"])
    #expect(SiteReading(site("rules: {a: b")).rules == ["yaml-syntax"])
    #expect(SiteReading(site("---\nrules: {}")).rules == ["yaml-syntax"])
    #expect(SiteReading("office: " + String(repeating: "[", count: 50_000)).rules == ["yaml-syntax"])
  }

  @Test func everyProblemIsReportedAtOnce() throws {
    try expectSite(
      """
      office: {name: 甲, code: 1️⃣a/b}
      2️⃣ofice: 乙
      bodies: [3️⃣丙]
      carrier: {site_name: 甲, site_domain: a.example.invalid, site_id_code: 1234567890, home: 4️⃣x}
      base_url: 5️⃣x
      index_number_patterns: [6️⃣"("]
      attachment_types: [7️⃣exe]
      rules: {8️⃣raw-html: off}
      """, "bad-code", "unknown-key", "wrong-type", "bad-address", "bad-address", "bad-pattern",
      "forbidden-type",
      "fixed-rule")
  }
}
