import Diagnostics
import Testing

@Suite struct NameSuggestionTests {
  /// Thousands of wrong names among thousands of right ones: the first are told what was meant.
  @Test func suggestionsEndBeforeTheyCostTheSquare() {
    let names = (0..<1_000).map { "名称\($0)甲乙丙" }
    var suggestions = NameSuggestions(among: names)
    let found = (0..<1_000).map { _ in suggestions.closest(to: "名称7甲乙丁") }
    let told = NameSuggestions.allowance / names.count
    #expect(found.prefix(told).allSatisfy { $0 == "名称7甲乙丙" })
    #expect(found.dropFirst(told).allSatisfy { $0 == nil })
  }

  @Test func aTextIsNoSlipOfThePen() {
    let text = String(repeating: "长", count: 100_000)
    #expect(closestName(to: text + "甲", among: [text]) == nil)
    #expect(closestName(to: "长长长甲", among: [text, "长长长长"]) == "长长长长")
  }
}
