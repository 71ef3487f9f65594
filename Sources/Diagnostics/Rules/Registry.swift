extension Rule {
  /// Every rule, family by family. A test holds that nothing is missing, named twice or without wording.
  package static let all: [Rule] =
    fileFormatRules + fieldRules + numberRules + vocabularyRules + fileRules + markdownRules + catalogueRules
    + relationRules + normativeRules + provenanceRules + linkRules + inspectionRules
    + themeRules + themePageRules + themeColourRules + siteRules + waiverRules + workdayRules
    + dateRules + deadlineRules + reportRules + ledgerRules + tombstoneRules + oldPathRules
    + aggregateRules + oversightRules + attachmentRules
    + privacyRules + secrecyRules + hygieneRules + wordingRules
}
