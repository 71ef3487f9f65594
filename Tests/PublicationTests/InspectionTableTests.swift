import Diagnostics
import Publication
import Testing

/// The audit knows every rule: a new one is assigned to an item or declared to be of the workshop.
@Suite struct InspectionTableTests {
  static let assigned = InspectionItem.allCases.flatMap { InspectionTable.rules[$0] ?? [] }

  @Test(arguments: Rule.all.map(\.id)) func everyRuleStandsOnce(id: String) {
    let places = (InspectionTableTests.assigned + InspectionTable.uninspected).count { $0 == id }
    #expect(places == 1, "assign \(id) in InspectionTable")
  }

  @Test func noNameStandsTwice() {
    let names = InspectionTableTests.assigned + InspectionTable.uninspected
    #expect(Set(names).count == names.count)
  }

  @Test func everyNameIsARule() {
    let known = Set(Rule.all.map(\.id))
    let named = InspectionTableTests.assigned + InspectionTable.uninspected
    #expect(named.filter { !known.contains($0) } == [])
  }
}
