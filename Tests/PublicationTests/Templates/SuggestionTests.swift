import Diagnostics
import Testing

@Suite("The name that was probably meant")
struct SuggestionTests {
  @Test(arguments: [
    ("titel", "title"), ("tittle", "title"), ("issuing_boby", "issuing_body"), ("sumary", "summary"),
    ("文好", "文号"), ("xyz", nil), ("", nil), ("x", nil), ("title", nil), ("publishd_at", "published_at"),
  ])
  func isFound(written: String, meant: String?) {
    let names = ["title", "issuing_body", "summary", "文号", "a", "published_on", "published_at"]
    #expect(closestName(to: written, among: names) == meant)
  }

  @Test func theFirstOfEquallyCloseNamesWins() {
    #expect(closestName(to: "made", among: ["mode", "mad", "fade"]) == "mode")
  }
}
