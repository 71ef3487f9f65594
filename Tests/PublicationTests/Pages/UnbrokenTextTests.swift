import Publication
import Testing

@Suite struct UnbrokenTextTests {
  private func pieces(_ text: String) -> [String] {
    let html = Array(text.utf8)[...]
    var found: [String] = []
    var index = html.startIndex
    while index < html.endIndex {
      if let range = UnbrokenText.range(in: html, at: index) {
        found.append(String(decoding: html[range], as: UTF8.self))
        index = range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  @Test(arguments: [
    ("自2024-05-23起", ["2024-05-23"]), ("电话0999-5550102，010-12345678", ["0999-5550102", "010-12345678"]),
    ("工作日8:30—12:00，14:30—17:30", ["8:30—12:00", "14:30—17:30"]), ("9:00开始", ["9:00"]),
    ("（2022—2035年）", ["2022—2035年"]), ("霁应急〔2024〕31号和霁政发〔2023〕3号", ["〔2024〕31号", "〔2023〕3号"]),
  ])
  func whatIsReadAsOneIsNotBroken(text: String, found: [String]) {
    #expect(pieces(text) == found)
  }

  @Test(arguments: [
    "2024-05-231", "2024-05", "12024-05-23", "1-2024-05-23", "99995550102", "1234-5678901", "〔2024〕号",
    "〔24〕3号",
    "〔2024〕3", "2022—203", "1:2", "123:45", "比分3", "",
  ])
  func nothingElseIs(text: String) {
    #expect(pieces(text) == [])
  }
}
