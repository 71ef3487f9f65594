/// 豁免: a document's request that the findings of one rule in it be passed over.
package struct Waiver: Sendable, Hashable {
  package let rule: Rule
  package let reason: String
  /// Where the document asks for it; its path is the document's.
  package let place: Place

  package init(rule: Rule, reason: String, place: Place) {
    self.rule = rule
    self.reason = reason
    self.place = place
  }
}

/// A finding that was passed over, and why.
package struct WaivedFinding: Sendable, Hashable {
  package let diagnostic: Diagnostic
  package let waiver: Waiver

  package init(diagnostic: Diagnostic, waiver: Waiver) {
    self.diagnostic = diagnostic
    self.waiver = waiver
  }
}
