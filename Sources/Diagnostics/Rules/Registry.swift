extension Rule {
  /// Every rule, family by family. A test holds that nothing is missing, named twice or without wording.
  package static let all: [Rule] =
    fileFormatRules + fieldRules + numberRules + vocabularyRules + fileRules + markdownRules + catalogueRules
    + themeRules + siteRules + waiverRules + privacyRules + secrecyRules + hygieneRules + wordingRules
}
