import Diagnostics
import Testing

@Suite("Waivers")
struct WaiverTests {
  private func waiver(_ rule: Rule, _ path: String) -> Waiver {
    Waiver(rule: rule, reason: "原件如此", place: Place(path: path, line: 3, column: 5))
  }

  @Test func aWaiverTakesOutTheFindingsOfItsRuleInItsDocumentOnly() {
    var bag = DiagnosticBag()
    bag.report(.documentNumberForm("a", meant: "b"), at: Place(path: "a.md", line: 9))
    bag.report(.documentNumberForm("a", meant: "b"), at: Place(path: "b.md", line: 9))
    bag.report(.emptyText(), at: Place(path: "a.md", line: 9))
    bag.waive(waiver(.documentNumberForm, "a.md"))
    let (kept, waived) = bag.waived()
    let told = kept.sorted().map { "\($0.place.path) \($0.rule.id)" }
    #expect(told == ["a.md empty-text", "b.md document-number-form"])
    #expect(waived.map(\.diagnostic.place.path) == ["a.md"])
    #expect(waived.map(\.waiver.reason) == ["原件如此"])
  }

  @Test func aFixedRuleIsNeverWaived() {
    var bag = DiagnosticBag()
    bag.report(.duplicateIndexNumber("1"), at: Place(path: "a.md", line: 9))
    bag.waive(waiver(.duplicateIndexNumber, "a.md"))
    #expect(bag.waived().kept.diagnostics.map(\.rule.id) == ["duplicate-index-number"])
  }

  /// A duty officer has one number: a list of citizens' is no duty officer.
  @Test func aMobileIsWaivedOneByOneAndNeverInAnAttachment() {
    var bag = DiagnosticBag()
    for masked in ["138****8000", "139****9000", "138****8000"] {
      bag.report(.mobileNumber(masked), at: Place(path: "a.md", line: 9))
    }
    let inside = Problem.mobileNumber("138****8000").standing(in: Wording(zh: "附件", en: "attachment"))
    bag.report(inside, at: Place(path: "a.md", line: 4))
    bag.waive(waiver(.mobileNumber, "a.md"))
    let (kept, waived) = bag.waived()
    #expect(waived.map(\.diagnostic.problem) == [.mobileNumber("138****8000"), .mobileNumber("138****8000")])
    #expect(kept.diagnostics.map(\.problem) == [.mobileNumber("139****9000"), inside])
  }

  @Test func aRuleThatIsOffLeavesItsWaiversAlone() {
    var bag = DiagnosticBag()
    bag.waive(waiver(.documentNumberForm, "a.md"))
    #expect(bag.adjusted(by: RuleSettings(["document-number-form": .off])).waived().kept.isEmpty)
  }

  @Test func aWaiverWithoutAFindingIsReported() {
    var bag = DiagnosticBag()
    bag.waive(waiver(.documentNumberForm, "a.md"))
    let kept = bag.waived().kept
    #expect(kept.diagnostics.map(\.rule.id) == ["waiver-unused"])
    #expect(kept.diagnostics.first?.place == Place(path: "a.md", line: 3, column: 5))
  }

  @Test func waiversSurviveMergingMovingAndAdjusting() {
    var first = DiagnosticBag()
    first.report(.emptyText(), at: Place(path: "a.md"))
    var second = DiagnosticBag()
    second.waive(waiver(.documentNumberForm, "a.md"))
    first.merge(second)
    #expect(first.moved { $0 }.waivers.count == 1)
    #expect(first.adjusted(by: RuleSettings()).waivers.count == 1)
  }

  @Test func whatTheCalendarBringsNeverFailsEvenAStrictRun() {
    var bag = DiagnosticBag()
    for rule in Rule.all where rule.latitude == .calendar {
      bag.report(Problem(rule, zh: "", en: "", helpZh: "", helpEn: ""), at: Place(path: "a.md"))
    }
    #expect(!bag.isFailure(strict: true))
    bag.report(.documentNumberForm("a", meant: "b"), at: Place(path: "a.md"))
    #expect(bag.isFailure(strict: true))
    #expect(!bag.isFailure(strict: false))
  }
}
