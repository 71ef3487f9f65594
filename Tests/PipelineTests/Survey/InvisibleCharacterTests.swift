import Pipeline
import SystemPackage
import Testing

/// Characters nobody sees are taken out, and the author is told, wherever they stand.
@Suite struct InvisibleCharacterTests {
  static let scalars: [UInt32] = [
    0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2061,
    0x2062, 0x2063,
    0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF,
  ]

  @Test(arguments: scalars)
  func oneInABodyIsFound(value: UInt32) async throws {
    let scalar = try #require(Unicode.Scalar(value))
    let column = try TestColumn(["Content/notices/a.md": NoticeSource(body: "看\(Character(scalar))见").text])
    let report = try await column.build()
    #expect(report.has("invisible-character"))
    let page = try FileTree(of: column.output).text("notices/11990100000123457U/2024-00001.html")
    #expect(page.contains("<p>看见</p>"))
  }

  @Test(arguments: scalars)
  func oneInAFieldIsFound(value: UInt32) async throws {
    let scalar = try #require(Unicode.Scalar(value))
    let title = "看\(Character(scalar))见".yaml
    let column = try TestColumn(["Content/notices/a.md": NoticeSource(title: title).text])
    let report = try await column.build()
    #expect(report.has("invisible-character"))
    #expect(try FileTree(of: column.output).text("index.html").contains(">看见<"))
  }

  /// Quotation marks and dashes lie close to them and stay.
  @Test func marksOfPunctuationStay() async throws {
    let text = "“甲”‘乙’—丙…丁·戊‰‐‑"
    let column = try TestColumn(["Content/notices/a.md": NoticeSource(body: text).text])
    #expect(try await !column.build().has("invisible-character"))
    #expect(try FileTree(of: column.output).text("notices/11990100000123457U/2024-00001.html").contains(text))
  }
}
