import Foundation
import Pipeline
import SystemPackage

/// Office documents of a few parts, as bytes.
enum PackageBytes {
  static func zip(_ files: [(String, [UInt8])]) -> [UInt8] {
    var zip = ZipBytes()
    for (name, bytes) in files { zip.add(name, bytes) }
    return zip.bytes
  }

  private static func office(_ parts: [(String, String)]) -> [UInt8] {
    zip([("[Content_Types].xml", Array("<Types/>".utf8))] + parts.map { ($0.0, Array($0.1.utf8)) })
  }

  static func word(_ document: String, parts: [(String, String)] = []) -> [UInt8] {
    office([("word/document.xml", document)] + parts)
  }

  /// A workbook of these sheets, `甲`, `乙` and so on.
  static func book(_ sheets: [String], shared: String = "<sst/>", parts: [(String, String)] = []) -> [UInt8] {
    let names = ["甲", "乙", "丙"]
    let listed = sheets.indices.map { "<sheet name='\(names[$0])' sheetId='\($0 + 1)' r:id='r\($0)'/>" }
    let relations = sheets.indices.map { "<Relationship Id='r\($0)' Target='worksheets/sheet\($0).xml'/>" }
    return office(
      [
        ("xl/workbook.xml", "<workbook xmlns:r='r'><sheets>\(listed.joined())</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>"),
        ("xl/sharedStrings.xml", shared),
      ] + sheets.enumerated().map { ("xl/worksheets/sheet\($0).xml", $1) } + parts)
  }

  /// Rows of texts, from the first cell on.
  static func sheet(_ rows: [[String]]) -> String {
    let written = rows.map { row in
      "<row>" + row.map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
    return "<worksheet><sheetData>\(written.joined())</sheetData></worksheet>"
  }

  static func slides(_ slides: [(name: String, xml: String)]) -> [UInt8] {
    let relations = slides.indices.map { "<Relationship Id='r\($0)' Target='slides/\(slides[$0].name)'/>" }
    let order = slides.indices.map { "<sldId id='\(256 + $0)' r:id='r\($0)'/>" }
    return office(
      [
        ("ppt/presentation.xml", "<presentation xmlns:r='r'>\(order.joined())</presentation>"),
        ("ppt/_rels/presentation.xml.rels", "<Relationships>\(relations.joined())</Relationships>"),
      ] + slides.map { ("ppt/slides/\($0.name)", $0.xml) })
  }

  static func open(_ content: String, kind: String) -> [UInt8] {
    zip([
      ("mimetype", Array("application/vnd.oasis.opendocument.\(kind)".utf8)),
      ("content.xml", Array(content.utf8)),
    ])
  }

  static func layout(_ page: String, root: String = "<OFD/>") -> [UInt8] {
    zip([
      ("OFD.xml", Array(root.utf8)),
      ("Doc_0/Document.xml", Array("<Document><Page BaseLoc='Pages/0.xml'/></Document>".utf8)),
      ("Doc_0/Pages/0.xml", Array(page.utf8)),
    ])
  }
}

/// Scans bytes under a name.
struct ScanFolder {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func scan(
    _ name: String, _ bytes: [UInt8], _ change: (inout ScanSettings) -> Void = { _ in }
  ) throws -> ScannedFile {
    let file = folder.path.appending(name)
    try Data(bytes).write(to: URL(fileURLWithPath: file.string))
    var settings = ScanSettings(scratch: "/tmp")
    change(&settings)
    return try ScannedFile(file, settings: settings)
  }
}
