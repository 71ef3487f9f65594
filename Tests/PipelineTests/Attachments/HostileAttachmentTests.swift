import Extraction
import Foundation
import Pipeline
import Synchronization
import SystemPackage
import Testing

/// Attachments made to exhaust, deceive or crash whoever reads them end with one clear reason.
@Suite struct HostileAttachmentTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func scan(
    _ name: String, _ bytes: [UInt8], _ change: (inout ScanSettings) -> Void = { _ in }
  ) throws -> [String] {
    let file = folder.path.appending(name)
    try Data(bytes).write(to: URL(fileURLWithPath: file.string))
    var settings = ScanSettings(scratch: "/tmp")
    change(&settings)
    return try ScannedFile(file, settings: settings).others
  }

  @Test func aFlatBombStopsAtTheLimit() throws {
    var bomb = ZipBytes()
    bomb.add("zeros.txt", ZipBytes.zeros(64 << 20), deflatedTo: 64 << 20)
    let others = try scan("flat.zip", bomb.bytes) { $0.limits.unpackedBytes = 8 << 20 }
    #expect(others == ["attachment-unscanned 中“zeros.txt”解开后超过 8 MB，不再检查"])
  }

  /// Sixteen files share the same compressed bytes.
  @Test func overlappingEntriesCountEachTime() throws {
    var bomb = ZipBytes()
    let zeros = ZipBytes.zeros(4 << 20)
    bomb.add("0.txt", zeros, deflatedTo: 4 << 20)
    for index in 1..<16 { bomb.point(at: 0, "\(index).txt", zeros, 4 << 20) }
    let others = try scan("overlap.zip", bomb.bytes) { $0.limits.unpackedBytes = 8 << 20 }
    #expect(!others.isEmpty)
    #expect(others.allSatisfy { $0.hasPrefix("attachment-unscanned") }, "\(others)")
  }

  @Test func archivesNestToALimit() throws {
    var inner = PackageBytes.zip([("a.txt", Array("文字".utf8))])
    for level in 0..<100 { inner = PackageBytes.zip([("\(level).zip", inner)]) }
    let others = try scan("deep.zip", inner)
    #expect(others.count == 1)
    #expect(others.first?.hasSuffix("压缩包套压缩包超过 5 层，不再检查") == true, "\(others)")
  }

  /// Each level holds sixteen of the next: 42.zip.
  @Test func aNestedBombStopsAtTheLimit() throws {
    var bomb = ZipBytes()
    bomb.add("0.txt", ZipBytes.zeros(4 << 20), deflatedTo: 4 << 20)
    var inner = bomb.bytes
    for _ in 0..<3 { inner = PackageBytes.zip((0..<16).map { ("\($0).zip", inner) }) }
    let others = try scan("42.zip", inner) { $0.limits.unpackedBytes = 16 << 20 }
    #expect(others.last?.contains("解开后超过 16 MB") == true, "\(others)")
  }

  @Test func namesThatLeadOutAreRefused() throws {
    for name in ["../../etc/passwd", "/etc/passwd", "a/../../b.txt", "C:\\a.txt", "..\\b.txt"] {
      let others = try scan("stray.zip", PackageBytes.zip([(name, Array("文字".utf8))]))
      // libarchive turns the strokes of Windows round.
      let shown = name.replacingOccurrences(of: "\\", with: "/")
      #expect(others == ["attachment-unscanned 压缩包里的“\(shown)”是链接，或指到解压文件夹之外"], "\(name)")
    }
    var links = ZipBytes()
    links.add("link", Array("/etc/passwd".utf8), mode: 0o120777)
    #expect(try scan("link.zip", links.bytes).first?.contains("“link”是链接") == true)
  }

  @Test func tooManyFilesAreRefused() throws {
    let many = PackageBytes.zip((0..<300).map { ("\($0).txt", Array("a".utf8)) })
    let others = try scan("many.zip", many) { $0.limits.entries = 200 }
    #expect(others == ["attachment-unscanned 里面的文件超过 200 个，不再检查"])
    let long = try scan("long.zip", many) { $0.limits.directoryBytes = 1000 }
    #expect(long.first?.contains("里面的文件超过") == true, "\(long)")
  }

  @Test func truncatedFilesAreDamaged() throws {
    for name in [
      "word.docx", "book.xlsx", "text.odt", "layout.ofd", "nested.zip", "pages.pdf", "slides.pptx",
    ] {
      let whole = try Data(
        contentsOf: URL(fileURLWithPath: Repository.fixtures.appending("attachments/\(name)").string))
      let others = try scan(name, Array(whole.prefix(whole.count / 2)))
      #expect(
        others.contains { $0.hasPrefix("attachment-unscanned") || $0.hasPrefix("attachment-no-text") },
        "\(name) \(others)")
    }
  }

  @Test func deepMarkupIsRefused() throws {
    let others = try scan("deep.docx", PackageBytes.word(String(repeating: "<a>", count: 1_000_000)))
    #expect(others == ["attachment-unscanned 内部的 XML 嵌套过深或标签过长，不予读取"])
  }

  /// libxml2 compares each attribute of a tag with all before it.
  @Test func aTagOfManyAttributesIsRefused() throws {
    let tag = "<a " + (0..<200_000).map { "a\($0)=''" }.joined(separator: " ") + "/>"
    let others = try scan("attributes.docx", PackageBytes.word(tag))
    #expect(others == ["attachment-unscanned 内部的 XML 嵌套过深或标签过长，不予读取"])
  }

  @Test func whatTakesTooLongIsLeft() throws {
    let others = try scan("slow.txt", Array(String(repeating: "文字\n", count: 100_000).utf8)) {
      $0.limits.seconds = 0
    }
    #expect(others == ["attachment-unscanned 0 秒内没有读完，不再检查"])
  }

  @Test func entitiesAreRefused() throws {
    let laughs = (1..<10).map { "<!ENTITY a\($0) '\(String(repeating: "&a\($0 - 1);", count: 10))'>" }
      .joined()
    let others = try scan(
      "laughs.docx",
      PackageBytes.word(
        "<!DOCTYPE a [<!ENTITY a0 'ha'>\(laughs)<!ENTITY f SYSTEM 'file:///etc/passwd'>]><a>&a9;&f;</a>"))
    #expect(others == ["attachment-unscanned 内部的 XML 定义了实体，不予读取"])
  }

  @Test func aSharedTextThatIsNotThereIsDamage() throws {
    let sheet =
      "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>4294967296</v></c></row></sheetData></worksheet>"
    let sound = PackageBytes.sheet([[ScannedFile.numbers[0]]])
    let scanned = try ScanFolder().scan("index.xlsx", PackageBytes.book([sheet, sound]))
    #expect(scanned.others == ["attachment-unscanned 文件已损坏或不完整，无法检查"])
    // The other sheets are looked into all the same.
    #expect(scanned.places == ["工作表“乙”A1"])
  }

  /// Numbers that a file claims are held within what can be counted.
  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "99999999999999999999", "x"])
  func aNumberWithoutEndIsHeld(number: String) throws {
    let row = "<row r='\(number)'><c r='ZZZZZZZZZZZZ\(number)'/><c><v>\(number)</v></c></row>"
    let sheet =
      "<w><cols><col hidden='1' min='\(number)' max='\(number)'/></cols><sheetData>\(row)\(row)<row>"
      + "<c t='inlineStr'><is><t>\(ScannedFile.numbers[0])</t></is></c></row></sheetData></w>"
    let comment = "<c><comment ref='A\(number)'><t>\(ScannedFile.numbers[0])</t></comment></c>"
    let book = PackageBytes.book([sheet], parts: [("xl/comments1.xml", comment)])
    #expect(try ScanFolder().scan("a.xlsx", book).places.count == 2)
    let cell = "<table-cell number-columns-repeated='\(number)'><p>\(ScannedFile.numbers[0])</p></table-cell>"
    let table =
      "<o><table><table-column number-columns-repeated='\(number)'/><table-row number-rows-repeated='\(number)'>"
      + "\(cell)\(cell)</table-row><table-row>\(cell)</table-row></table></o>"
    #expect(
      try ScanFolder().scan("a.ods", PackageBytes.open(table, kind: "spreadsheet")).places.count == 3)
    let wide =
      "<tc><tcPr><gridSpan val='\(number)'/></tcPr><p><t>\(ScannedFile.numbers[0])</t></p></tc>"
    let document = "<d><tbl><tr>\(wide)\(wide)</tr></tbl></d>"
    #expect(try ScanFolder().scan("a.docx", PackageBytes.word(document)).places.count == 2)
  }

  /// A slide is read for its text once: looking whether it is shown costs next to nothing.
  @Test func slidesAreUnpackedOnce() throws {
    let text = String(repeating: "字", count: 200_000)
    let slides = [("slide1.xml", "<sld><p><t>\(text)</t></p></sld>"), ("slide2.xml", "<sld show='0'/>")]
    let scanned = try ScanFolder().scan("a.pptx", PackageBytes.slides(slides)) {
      $0.limits.unpackedBytes = 1 << 20
    }
    #expect(scanned.others == ["attachment-properties 随文件公开的还有：隐藏的幻灯片 1 张"])
  }

  @Test func twentyFindingsOfARuleAreToldOneByOne() throws {
    let file = folder.path.appending("many.txt")
    try folder.put(["many.txt": String(repeating: "11010519491231002X\n", count: 35)])
    let scanned = try ScannedFile(file)
    #expect(scanned.findings.count == 21)
    #expect(scanned.findings.last?.zh == "同类问题还有 15 处")
  }

  @Test func largeFilesAreRefusedUnread() throws {
    let file = folder.path.appending("large.txt")
    try folder.put(["large.txt": ""])
    try FileHandle(forWritingTo: URL(fileURLWithPath: file.string)).truncate(atOffset: 500 << 20)
    #expect(try ScannedFile(file).others == ["attachment-unscanned 超过 200 MB，不再检查"])
  }

  /// A page tree that leads back to itself, and a text that refers to itself.
  @Test func aPDFThatTurnsInCirclesEnds() throws {
    let loop = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1000000000>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 3 0 R/Resources<</XObject<</A 3 0 R>>>>>>endobj
      trailer<</Root 1 0 R/Prev 0>>
      %%EOF
      """
    let others = try scan("loop.pdf", Array(loop.utf8)) {
      $0.toolLimits.wallSeconds = 5
      $0.toolLimits.processorSeconds = 5
    }
    #expect(!others.isEmpty)
  }

  @Test func textOfNoEncodingIsTold() throws {
    let others = try scan("a.txt", [0xB9, 0xAB, 0xFF, 0xFF, 0x0A, 0x80])
    #expect(others == ["attachment-unscanned 文字既不是 UTF-8、UTF-16，也不是 GB 18030 编码，无法检查"])
  }

  /// A hundred thousand cells, numbers and shared texts, in bounded time.
  @Test func aLargeSheetIsRead() throws {
    let rows = (1...20_000).map { row in
      "<row r='\(row)'><c r='A\(row)' t='s'><v>0</v></c>"
        + ["B", "C", "D", "E"].map { "<c r='\($0)\(row)'><v>\(row)</v></c>" }.joined() + "</row>"
    }
    let file = folder.path.appending("large.xlsx")
    let bytes = PackageBytes.book(
      ["<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>"],
      shared: "<sst><si><t>13800138000</t></si></sst>")
    try Data(bytes).write(to: URL(fileURLWithPath: file.string))
    let scanned = try ScannedFile(file)
    #expect(scanned.findings.count == 21)
    #expect(scanned.findings.last?.zh == "同类问题还有 19980 处")
  }
}
