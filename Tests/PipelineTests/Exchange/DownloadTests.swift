import Testing

/// Tables, lines and checks that are offered for download.
@Suite struct DownloadTests {
  /// No cell begins as a formula does, and what would be read as a number keeps its zeros.
  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("+86", "\"'+86\""), ("@甲", "\"'@甲\""), ("000123", "\"'000123\""),
    ("2024-1", "\"'2024-1\""), ("'甲", "\"''甲\""), ("甲\"乙\"", "\"甲\"\"乙\"\"\""), ("甲", "\"甲\""),
  ])
  func cellsAreText(title: String, cell: String) async throws {
    let notice = NoticeSource(title: "'" + title.replacing("'", with: "''") + "'")
    let table = try await TestColumn(["Content/notices/a.md": notice.text]).built()
      .text("downloads/catalogue.csv")
    let row = table.split(separator: "\r\n").last ?? ""
    #expect(row.contains("," + cell + ","), "\(row)")
  }

  /// The whole is made of the years, and a second build of the same changes nothing.
  @Test func yearsMakeTheWhole() async throws {
    let column = try TestColumn(NoticeSource.series(400))
    let tree = try await column.built()
    let years = tree.text("downloads/catalogue-2020.jsonl") + tree.text("downloads/catalogue-2021.jsonl")
    #expect(tree.text("downloads/catalogue.jsonl") == years)
    #expect(years.split(separator: "\n").count == 400)
    #expect(try await column.built().differences(from: tree).isEmpty)
  }
}
