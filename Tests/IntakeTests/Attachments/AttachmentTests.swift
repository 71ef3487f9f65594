import Diagnostics
import Disclosure
import Testing

@Suite("Attachments")
struct AttachmentTests {
  static let folder = "Content/notices/2024/"
  static let files = MemoryFiles(sizes: [
    folder + "表.xlsx": 20, folder + "图.png": 30, folder + "附件/表.xlsx": 40, folder + "附件/图 1.PNG": 50,
    folder + "空.pdf": 0,
    folder + "程序.exe": 9, folder + "网页.html": 9, folder + "图.svg": 9, folder + "无名": 9, folder + "a#b.pdf": 9,
    folder + "50%.pdf": 9,
    "Content/notices/共用.pdf": 60, "Content/pages/指南.pdf": 70, "Content/site.yaml": 9, "secret.pdf": 9,
    folder + "表.XLSX": 21,
  ])

  static let listed: [(lines: String, attachments: [String])] = [
    ("attachments: 表.xlsx", ["表.xlsx|表.xlsx"]),
    ("attachments: [表.xlsx, 图.png]", ["表.xlsx|表.xlsx", "图.png|图.png"]),
    ("附件:\n  - 图.png\n  - 表.xlsx", ["图.png|图.png", "表.xlsx|表.xlsx"]),
    ("attachments: {path: 表.xlsx, name: 申请表}", ["表.xlsx|申请表"]),
    ("attachments: {路径: 表.xlsx, 名称: 申请表}", ["表.xlsx|申请表"]),
    ("attachments:\n  - path: 表.xlsx\n    name: 申请表\n  - 图.png", ["表.xlsx|申请表", "图.png|图.png"]),
    ("attachments: [{path: 表.xlsx}]", ["表.xlsx|表.xlsx"]),
    ("attachments: [./表.xlsx, 表.xlsx, 附件/../表.xlsx]", ["表.xlsx|表.xlsx"]),
    ("attachments: ../共用.pdf", ["../共用.pdf|共用.pdf"]),
    ("attachments: ../../pages/指南.pdf", ["../../pages/指南.pdf|指南.pdf"]),
    ("attachments: 附件/图 1.PNG", ["附件/图 1.PNG|图 1.PNG"]),

    ("attachments: a#b.pdf", ["a#b.pdf|a#b.pdf"]), ("attachments: 50%.pdf", ["50%.pdf|50%.pdf"]),
    ("attachments: []", []),
    ("attachments:", []),
  ]

  private func path(_ relative: String) -> String {
    relative.hasPrefix("../../")
      ? "Content/" + relative.dropFirst(6)
      : relative.hasPrefix("../")
        ? "Content/notices/" + relative.dropFirst(3) : AttachmentTests.folder + relative
  }

  @Test(arguments: listed)
  func aListAMappingOrOneFile(lines: String, attachments: [String]) throws {
    let reading = try Reading(notice(lines), files: AttachmentTests.files)
    #expect(reading.rules == [])
    let notice = try #require(reading.notice)
    let wanted = attachments.map { $0.split(separator: "|").map(String.init) }
    #expect(notice.attachments.map(\.sourcePath) == wanted.map { path($0[0]) })
    #expect(notice.attachments.map(\.name) == wanted.map { $0[1] })
    for attachment in notice.attachments {
      #expect(attachment.size == AttachmentTests.files.sizes[attachment.sourcePath])
      #expect(attachment.digest == ContentHash(bytes: attachment.sourcePath.utf8))
    }
  }

  static let wrong: [(lines: String, rule: String)] = [
    ("attachments: 1️⃣没有.pdf", "file-missing"), ("attachments: [表.xlsx, 1️⃣没有.pdf]", "file-missing"),
    ("attachments: {path: 1️⃣没有.pdf, name: 表}", "file-missing"), ("attachments: 1️⃣附件", "file-missing"),
    ("attachments: 1️⃣.", "file-missing"), ("attachments: 1️⃣../共用.PDF", "file-missing"),
    ("attachments: 1️⃣空.pdf", "file-empty"),
    ("attachments: 1️⃣程序.exe", "file-type"), ("attachments: 1️⃣网页.html", "file-type"),
    ("attachments: 1️⃣图.svg", "file-type"),
    ("attachments: 1️⃣无名", "file-type"), ("attachments: 1️⃣../../site.yaml", "file-type"),
    ("attachments: 1️⃣../../../secret.pdf", "file-outside"),
    ("attachments: 1️⃣../../../../../etc/passwd", "file-outside"),
    ("attachments: 1️⃣附件/../../../../secret.pdf", "file-outside"),
    ("attachments: 1️⃣\"%2e%2e/%2e%2e/%2e%2e/secret.pdf\"", "file-missing"),
    ("attachments: 1️⃣/etc/passwd", "file-outside"), ("attachments: 1️⃣\\etc\\passwd", "file-missing"),
    ("attachments: 1️⃣附件/图%201.PNG", "file-missing"),
    ("attachments: 1️⃣https://www.example.invalid/a.pdf", "file-missing"),
    ("attachments: 1️⃣file:///etc/passwd", "file-missing"),
    ("attachments: [表.xlsx, 1️⃣附件/表.xlsx]", "file-name-twice"),
    ("attachments: [表.xlsx, 1️⃣表.XLSX]", "file-name-twice"),
    ("attachments: [1️⃣{name: 申请表}]", "missing-field"),
    ("attachments: {path: 表.xlsx, 1️⃣titel: 表}", "unknown-key"),
    ("attachments: {path: 表.xlsx, 1️⃣path: 图.png}", "duplicate-key"),
    ("attachments: {path: 表.xlsx, 1️⃣路径: 图.png}", "duplicate-key"),
    ("attachments: {path: 表.xlsx, name: 表, 1️⃣名称: 图}", "duplicate-key"),
  ]

  @Test(arguments: wrong)
  func aFaultIsOneErrorWhereTheFileIsNamed(lines: String, rule: String) throws {
    let reading = try expect(notice(lines), rule, files: AttachmentTests.files)
    #expect(reading.errors == [rule])
  }

  @Test func aMissingFileTellsWhatIsProbablyMeant() throws {
    let reading = try expect(notice("attachments: 1️⃣表.xls"), "file-missing", files: AttachmentTests.files)
    #expect(reading.help.contains("表.xlsx"))
  }

  @Test func theTypesAreThoseOfTheSettings() throws {
    for type in Column.defaultAttachmentTypes {
      let files = MemoryFiles(sizes: [AttachmentTests.folder + "表." + type: 1])
      #expect(try Reading(notice("attachments: 表.\(type)"), files: files).rules == [])
    }
    for type in ["html", "htm", "svg", "js", "exe", "sh", "md", "xml", "mp4"] {
      let files = MemoryFiles(sizes: [AttachmentTests.folder + "表." + type: 1])
      #expect(try Reading(notice("attachments: 表.\(type)"), files: files).rules == ["file-type"], "\(type)")
    }
  }

  @Test func aFileListedLinkedAndShownIsOneAttachment() throws {
    let body = "见[图](图.png)和[表](./表.xlsx)，[再次](%E8%A1%A8.xlsx)。\n\n![示意图](图.png)\n\n[共用](../共用.pdf)\n"
    let reading = try Reading(
      notice("attachments: [{path: 表.xlsx, name: 申请表}]", body: body), files: AttachmentTests.files)
    #expect(reading.rules == [])
    #expect(reading.notice?.attachments.map(\.name) == ["申请表", "图.png", "共用.pdf"])
    let paths = [
      AttachmentTests.folder + "图.png", AttachmentTests.folder + "表.xlsx", AttachmentTests.folder + "表.xlsx",
      AttachmentTests.folder + "图.png", "Content/notices/共用.pdf",
    ]
    #expect(reading.notice?.bodyLinks.map(\.target) == paths.map { .attachment($0) })
  }

  @Test func aFileOfOneNameInTheTextIsReportedThere() throws {
    try expect(
      notice("attachments: 表.xlsx", body: "见1️⃣[表](附件/表.xlsx)。\n"), "file-name-twice",
      files: AttachmentTests.files)
  }

  @Test func aFileThatCannotBeReadIsNoFaultOfTheAuthor() {
    var files = AttachmentTests.files
    files.unreadable = [AttachmentTests.folder + "表.xlsx"]
    #expect(throws: MemoryFiles.Unreadable.self) { try Reading(notice("attachments: 表.xlsx"), files: files) }
    #expect(throws: MemoryFiles.Unreadable.self) { try Reading(notice(body: "[表](表.xlsx)\n"), files: files) }
  }

  @Test func aNoticeHasATextOrAnAttachment() throws {
    let reading = try Reading(notice(body: ""))
    #expect(reading.diagnostics.told == ["empty-text 10:1"])
    #expect(reading.notice != nil)
    #expect(try Reading(notice(body: "  \n\n")).rules == ["empty-text"])
    #expect(try Reading(notice("attachments: 表.xlsx", body: ""), files: AttachmentTests.files).rules == [])
  }
}
