import Publication
import Testing

/// What may break at any sign, so that it tears no line.
@Suite struct LongRunTests {
  private func runs(_ text: String) -> [String] {
    let html = Array(text.utf8)[...]
    return html.indices.compactMap { LongRun.range(in: html, at: $0) }.map {
      String(decoding: html[$0], as: UTF8.self)
    }
  }

  @Test func longAddressesAreFoundOnceAndWhole() {
    #expect(
      runs("见https://www.jichuan.example/xxgk/index.html，或者")
        == ["https://www.jichuan.example/xxgk/index.html"])
    #expect(runs("11990100000123457U/2024-00001<") == ["11990100000123457U/2024-00001"])
  }

  @Test(arguments: [
    "www.a.example", "zwgk@jichuan.example", "The rules of the city apply.", "一二三四五六七八九十", "",
  ])
  func shortOnesAreNot(text: String) {
    #expect(runs(text) == [])
  }
}
