import Foundation
import Pipeline
import SystemPackage
import Testing

/// Who made a document, and what it calls itself.
@Suite struct PropertyTests {
  private let folder: ScanFolder

  init() throws { folder = try ScanFolder() }

  /// OFD names its author among other things about the document, and may use the same words elsewhere.
  @Test func anOFDTellsWhoMadeIt() throws {
    let root = """
      <OFD><DocBody><DocInfo><DocID>\(ScannedFile.numbers[1])</DocID><Author>钱某</Author><Keywords><Keyword>\
      \(ScannedFile.numbers[0])</Keyword></Keywords></DocInfo><Version><Author>孙某</Author></Version></DocBody></OFD>
      """
    let page = "<Page><TextObject><TextCode>文字</TextCode></TextObject></Page>"
    let scanned = try folder.scan("a.ofd", PackageBytes.layout(page, root: root))
    #expect(scanned.others == ["attachment-properties 随文件公开的还有：作者（钱*）"])
    #expect(scanned.places == ["文档属性"])
  }

  /// The programs of catdoc, and this in the place of gsf.
  private func tools(gsf script: String?) throws -> ScanSettings {
    let tools = folder.folder.path.appending("tools")
    try folder.folder.put(["tools/README": ""])
    try folder.folder.link("tools/catdoc", to: "/usr/bin/catdoc")
    if let script {
      try folder.folder.put(["tools/gsf": "#!/bin/sh\n\(script)\n"])
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: tools.appending("gsf").string)
    }
    return ScanSettings(scratch: "/tmp", tools: [tools])
  }

  private let document = Repository.fixtures.appending("attachments/word.doc")

  /// The text was read whole: that its properties were not is no reason to refuse the document.
  @Test(arguments: [nil, "exit 1", "echo no; exit 3"])
  func unreadPropertiesAreListed(script: String?) throws {
    let scanned = try ScannedFile(document, settings: tools(gsf: script))
    #expect(scanned.places.count == 7)
    #expect(scanned.others == ["attachment-properties 随文件公开的还有：没有读出的文档属性"])
  }

  @Test(arguments: ["kill -SEGV $$", "kill -XCPU $$"])
  func aProgramThatCrashesIsTold(script: String) throws {
    let others = try ScannedFile(document, settings: tools(gsf: script)).others
    #expect(others.count == 1)
    #expect(others.first?.hasPrefix("attachment-unscanned") == true, "\(others)")
  }

  /// With the program installed the same document may tell more.
  @Test func onlyAMissingProgramIsNotRemembered() throws {
    for (script, isPassing) in [(nil, true), ("exit 1", false)] as [(String?, Bool)] {
      let folder = try PropertyTests()
      let scanner = AttachmentScanner(try folder.tools(gsf: script)) { _, _ in [] }
      #expect(try scanner.scan(document, shown: "a", ending: "doc").isPassing == isPassing)
    }
  }
}
