import Diagnostics
import Pipeline
import SystemPackage
import Testing

/// Numbers planted in real documents are found where they stand, each once, and nothing else is.
@Suite struct AttachmentTextTests {
  static let planted: [(file: String, places: [String])] = [
    (
      "word.docx",
      [
        "第1段", "第5段", "修订中删去的文字，第6段", "隐藏文字，第7段", "第9段", "页眉第1段", "页脚第1段", "批注第1段",
        "注释第1段",
      ]
    ),
    ("word.doc", ["第1行", "第3行", "第4行", "第5行", "第7行", "第8行", "第9行"]),
    ("book.xlsx", BookPlaces.openpyxl), ("shared.xlsx", BookPlaces.libreOffice),
    ("old.doc", ["第1行", "第3行", "第4行", "第5行", "第7行", "第8行", "第9行", "文档属性"]),
    (
      "book.xls",
      ["B列第3行", "C列第3行", "B列第4行"].map { "工作表“1”\($0)（不计空行）" } + ["工作表“2”C列第1行（不计空行）"]
    ),
    ("slides.pptx", ["第2张幻灯片备注", "第3张幻灯片（隐藏）"]),
    ("text.odt", ["第2段"]), ("slides.odp", ["第2张幻灯片（隐藏）"]),
    ("table.ods", ["工作表“公开”B2（隐藏）", "工作表“内部”（隐藏）B2"]),
    ("pages.pdf", ["第2页"]), ("layout.ofd", ["第2页"]),
    ("nested.zip", ["中“材料/内层.zip/名单.csv”第2行第2列"]),
    ("gb18030.csv", ["第2行第2列"]), ("utf16.txt", ["第2行"]), ("photo.jpg", []), ("scan.pdf", []),
  ]

  /// The same workbook as openpyxl writes it, with texts in the cells, and LibreOffice, with shared texts.
  enum BookPlaces {
    static let cells = ["工作表“汇总”B3（隐藏）", "工作表“汇总”C3", "工作表“汇总”B4（隐藏）", "工作表“汇总”E4"]
    static let openpyxl = cells + ["工作表“汇总”A3", "工作表“名单”（隐藏）C7（隐藏）"]
    static let libreOffice = cells + ["工作表“名单”（隐藏）C7（隐藏）", "工作表“汇总”A3"]
  }

  @Test(arguments: planted.indices)
  func findsWhatIsPlanted(index: Int) throws {
    let (file, places) = Self.planted[index]
    let scanned = try ScannedFile.fixture(file)
    #expect(scanned.places == places, "\(file): \(scanned.contexts)")
    #expect(
      scanned.others.allSatisfy {
        $0.hasPrefix("attachment-properties") || $0.hasPrefix("attachment-no-text")
      })
  }

  @Test(arguments: [
    ("book.xlsx", 0, "身份证号 甲"), ("book.xlsx", 1, "手机"), ("gb18030.csv", 0, "证号 甲"), ("table.ods", 0, "证号 甲"),
    ("word.docx", 1, "身份证号 张某"),
  ])
  func aCellKnowsTheHeadOfItsColumn(file: String, number: Int, context: String) throws {
    #expect(try ScannedFile.fixture(file).contexts[number] == context)
  }

  @Test(arguments: [
    ("word.docx", "修订 1 处、批注 1 条、隐藏文字 1 处"), ("slides.pptx", "隐藏的幻灯片 1 张"),
    ("book.xlsx", "作者（赵*）、批注 1 条、隐藏的工作表 1 个、隐藏的行 1 行、隐藏的列 1 处"), ("pages.pdf", "作者（张*）"),
    ("layout.ofd", "作者（钱*）"), ("photo.jpg", "照片的拍摄位置"), ("photo.png", "照片的拍摄位置"),
    ("packet.jpg", "照片的拍摄位置"), ("packet.png", "照片的拍摄位置"), ("book.xls", "作者（赵*）"),
    ("old.doc", "作者（王*）、最后修改者（李*）"),
    ("table.ods", "隐藏的工作表 1 个、隐藏的列 1 处"), ("slides.odp", "隐藏的幻灯片 1 张"),
  ])
  func whatGoesAlongIsListed(file: String, list: String) throws {
    #expect(try ScannedFile.fixture(file).others == ["attachment-properties 随文件公开的还有：" + list])
  }

  @Test func aScanHasNoText() throws {
    #expect(try ScannedFile.fixture("scan.pdf").others == ["attachment-no-text 没有文字层，只有图像"])
  }

  /// catppt reads nothing out of what LibreOffice writes: that is told, and not taken for a clean file.
  @Test func whatAConverterCannotReadIsTold() throws {
    #expect(
      try ScannedFile.fixture("slides-ppt.zip").others == [
        "attachment-unscanned 中“slides.ppt”catppt 没有读出任何文字"
      ])
  }

  @Test(arguments: ["encrypted.pdf", "encrypted.xlsx"])
  func encryptedDocumentsAreRefused(file: String) throws {
    let scanned = try ScannedFile.fixture(file)
    #expect(scanned.others == ["attachment-unscanned 有密码或限制了复制，无法检查"])
    #expect(scanned.places.isEmpty)
  }

  @Test func anEncryptedFileInAnArchiveIsNamed() throws {
    #expect(
      try ScannedFile.fixture("encrypted.zip").others == [
        "attachment-unscanned 中“secret.txt”有密码或限制了复制，无法检查"
      ])
  }

  @Test(arguments: [("book.xls", "docx"), ("photo.png", "jpg"), ("book.xlsx", "doc"), ("gb18030.csv", "xls")])
  func whatIsNotAsItsNameSaysIsReported(file: String, ending: String) throws {
    let scanned = try ScannedFile(
      Repository.fixtures.appending("attachments").appending(file), ending: ending)
    #expect(scanned.others.filter { $0.hasPrefix("attachment-type-mismatch") }.count == 1)
  }

  /// It is the machine that lacks something, not the attachment.
  @Test func aMissingConverterIsNamedWithItsPackage() throws {
    let failure = try #require(throws: BuildFailure.self) {
      try ScannedFile(
        Repository.fixtures.appending("attachments").appending("word.doc"),
        settings: ScanSettings(scratch: "/tmp", tools: ["/nonexistent"]))
    }
    #expect(failure.message.en.contains("catdoc") && failure.message.en.contains("word.doc"))
    #expect(failure.help.en.contains("apt-get install catdoc"))
  }
}
