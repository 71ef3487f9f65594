import Testing

/// A text longer than is looked at as a whole is looked at in pieces: nothing of it is dropped, no number is cut.
@Suite struct LongTextTests {
  /// The number stands far behind the limit of 65,536 bytes, over it, and just before it.
  static let texts = [22_000, 21_843, 21_840].map {
    String(repeating: "。", count: $0) + ScannedFile.numbers[0] + "，完"
  }

  static let forms: [(name: String, bytes: @Sendable (String) -> [UInt8])] = [
    ("paragraph.docx", { PackageBytes.word("<d><p><r><t>\($0)</t></r></p></d>") }),
    ("deleted.docx", { PackageBytes.word("<d><p><del><r><delText>\($0)</delText></r></del></p></d>") }),
    ("hidden.docx", { PackageBytes.word("<d><p><r><vanish/><t>\($0)</t></r></p></d>") }),
    ("chart.docx", { PackageBytes.word("<d/>", parts: [("word/charts/chart1.xml", "<c><v>\($0)</v></c>")]) }),
    (
      "property.docx",
      { PackageBytes.word("<d/>", parts: [("docProps/custom.xml", "<p><lpwstr>\($0)</lpwstr></p>")]) }
    ),
    (
      "author.docx",
      { PackageBytes.word("<d/>", parts: [("docProps/core.xml", "<p><creator>\($0)</creator></p>")]) }
    ),
    ("cell.xlsx", { PackageBytes.book([PackageBytes.sheet([[$0]])]) }),
    (
      "shared.xlsx",
      {
        PackageBytes.book(
          ["<w><sheetData><row><c t='s'><v>0</v></c></row></sheetData></w>"],
          shared: "<sst><si><t>\($0)</t></si></sst>")
      }
    ),
    (
      "comment.xlsx",
      {
        PackageBytes.book(
          [], parts: [("xl/comments1.xml", "<c><comment ref='B2'><t>\($0)</t></comment></c>")])
      }
    ),
    ("text.odt", { PackageBytes.open("<o><p>\($0)</p></o>", kind: "text") }),
    ("spans.odt", { PackageBytes.open("<o><p>\($0.dropLast())<s/>完</p></o>", kind: "text") }),
    ("page.ofd", { PackageBytes.layout("<Page><TextObject><TextCode>\($0)</TextCode></TextObject></Page>") }),
    ("line.txt", { Array($0.utf8) }), ("field.csv", { Array("甲,\($0)\n".utf8) }),
    ("quoted.csv", { Array("甲,\"\($0)\"\n".utf8) }),
  ]

  @Test(arguments: forms.indices, texts.indices)
  func aNumberBehindTheLimitIsFound(form: Int, text: Int) throws {
    let (name, bytes) = Self.forms[form]
    let scanned = try ScanFolder().scan(name, bytes(Self.texts[text]))
    #expect(scanned.places.count == 1, "\(name) \(scanned.others)")
    #expect(!scanned.others.contains { $0.contains("unscanned") }, "\(name) \(scanned.others)")
  }

  /// A text of nothing but digits is cut all the same.
  @Test func digitsWithoutEndAreCut() throws {
    let digits = String(repeating: "1", count: 1 << 20) + "。" + ScannedFile.numbers[1]
    #expect(try ScanFolder().scan("digits.txt", Array(digits.utf8)).places == ["第1行"])
  }
}
