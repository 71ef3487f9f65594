import Diagnostics
import Testing

@Suite("The registry of rules")
struct RuleTests {
  @Test func idsAreUnique() {
    let ids = Rule.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.count > 50)
  }

  /// Rules are handed over by id: their examples are large, and a test's report shows its arguments.
  static let ids: [String] = Rule.all.map(\.id)

  private func rule(_ id: String) throws -> Rule { try #require(Rule.named(id)) }

  @Test(arguments: ids)
  func theIDIsKebabCaseAndFindsTheRule(id: String) throws {
    #expect(id.wholeMatch(of: /[a-z]+[0-9]*(-[a-z]+[0-9]*)*/) != nil)
    #expect(try rule(id).id == id)
    #expect(Rule.named(id + "x") == nil)
  }

  @Test(arguments: ids)
  func everyTextStandsInBothLanguages(id: String) throws {
    #expect(try rule(id).title.sentenceFaults.isEmpty)
    #expect(try rule(id).explanation.sentenceFaults.isEmpty)
    #expect(try rule(id).basis?.faults ?? [] == [])
  }

  /// What nobody read at its source is not cited as law without the mark.
  static var unverified: [Regex<Substring>] {
    [
      /《政府信息公开条例》第(?!二十四条|二十六条)/, /国办发〔2017〕47号(?!附件)/, /《党政机关公文处理工作条例》/, /《个人信息保护法》/, /《保守国家秘密法》/,
      /国办发〔2018〕37号/, /《政府网站发展指引》/, /扣分/, /GB\/T/, /各地/, /编制规范/,
    ]
  }

  @Test(arguments: ids)
  func whatIsUnverifiedSaysSo(id: String) throws {
    for part in try rule(id).basis?.zh.split(separator: "；") ?? [] {
      let isDoubtful = RuleTests.unverified.contains { part.contains($0) }
      #expect(!isDoubtful || part.contains("未核实"), "\(part)")
    }
  }

  @Test(arguments: ids)
  func theExplanationIsSentencesAndTheTitleIsNone(id: String) throws {
    let (title, explanation) = try (rule(id).title, rule(id).explanation)
    #expect(explanation.zh.hasSuffix("。"))
    #expect(explanation.en.hasSuffix(".") || explanation.en.hasSuffix("?"))
    #expect(!title.zh.hasSuffix("。") && !title.en.hasSuffix("."))
    #expect(explanation.zh.unicodeScalars.count > title.zh.unicodeScalars.count)
  }

  @Test(arguments: ids)
  func theExamplesDiffer(id: String) throws {
    let (failing, passing) = try (rule(id).failing, rule(id).passing)
    let isSame =
      failing.files.map(\.path) == passing.files.map(\.path)
      && failing.files.map(\.bytes) == passing.files.map(\.bytes)
      && failing.removed == passing.removed && failing.links.map(\.path) == passing.links.map(\.path)
    #expect(!isSame)
    for path in (failing.files + passing.files).map(\.path) {
      #expect(
        path.hasPrefix("Content/") || path.hasPrefix("Themes/") || path == "Output/manifest.json", "\(path)")
    }
    #expect(!(failing.files.isEmpty && failing.removed.isEmpty && failing.links.isEmpty))
  }

  @Test func theRulesAnOfficeMayNotLowerAreThoseWithoutWhichNothingSoundIsPublished() {
    let fixed = [
      "not-utf8", "unknown-key", "duplicate-key", "missing-field", "bad-date", "not-proactive",
      "duplicate-index-number", "file-outside", "file-type", "raw-html", "unsafe-link",
      "first-level-sections",
    ]
    for id in fixed {
      #expect(Rule.named(id)?.latitude == Rule.Latitude.none, "\(id)")
      #expect(Rule.named(id)?.severity == .error, "\(id)")
    }
    for rule in Rule.all where rule.severity == .warning { #expect(rule.isWaivable, "\(rule.id)") }
    for rule in Rule.all where rule.latitude == .calendar { #expect(rule.severity == .warning, "\(rule.id)") }
  }
}

@Suite("Severities that an office gives")
struct RuleSettingsTests {
  static let settings: [(written: RuleSettings.Setting, severity: Severity?)] = [
    (.error, .error), (.warning, .warning), (.off, nil),
  ]

  @Test(arguments: settings)
  func anAdjustableRuleTakesTheSetting(written: RuleSettings.Setting, severity: Severity?) {
    for rule in Rule.all where rule.latitude == .adjustable {
      #expect(RuleSettings([rule.id: written]).severity(of: rule) == severity)
    }
  }

  @Test(arguments: RuleSettings.Setting.allCases)
  func aFixedRuleKeepsItsOwn(written: RuleSettings.Setting) {
    for rule in Rule.all where RuleSettings.allowed(for: rule).isEmpty {
      #expect(RuleSettings([rule.id: written]).severity(of: rule) == rule.severity)
    }
  }

  @Test func otherRulesStayAsTheyAre() {
    let settings = RuleSettings(["empty-text": .off])
    for rule in Rule.all where rule.id != "empty-text" {
      #expect(settings.severity(of: rule) == rule.severity)
    }
    for rule in Rule.all { #expect(RuleSettings().severity(of: rule) == rule.severity) }
  }

  @Test func theWordsAreThoseOfTheSettings() {
    #expect(RuleSettings.Setting.allCases.map(\.rawValue) == ["error", "warning", "off"])
  }
}
