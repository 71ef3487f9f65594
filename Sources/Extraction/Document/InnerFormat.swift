package import Diagnostics
import Disclosure

/// What a file's bytes are, whatever its name says.
package enum InnerFormat: Sendable, Hashable {
  case text, richText, web, program
  case pdf, ofd, zip
  case wordPackage, sheetPackage, slidePackage, otherPackage
  case openText, openSheet, openSlides
  /// The binary formats of Word, Excel and PowerPoint to 2003, which WPS writes too.
  case oldWord, oldSheet, oldSlides, oldOther, encryptedPackage
  case png, jpeg, gif
  case archive, media, unknown

  /// As a person calls it.
  package var name: Wording {
    switch self {
    case .text: Wording(zh: "文本", en: "plain text")
    case .web: Wording(zh: "网页", en: "a page of the web")
    case .program: Wording(zh: "程序", en: "a program")
    case .media: Wording(zh: "音频或视频", en: "sound or video")
    case .unknown: Wording(zh: "无法识别的内容", en: "nothing that is known")
    default: Wording(zh: " \(sign)", en: sign)
    }
  }

  /// By which both languages call it.
  private var sign: String {
    switch self {
    case .richText: "RTF"
    case .pdf: "PDF"
    case .ofd: "OFD"
    case .zip: "ZIP"
    case .wordPackage: "DOCX"
    case .sheetPackage: "XLSX"
    case .slidePackage: "PPTX"
    case .otherPackage: "OOXML"
    case .openText: "ODT"
    case .openSheet: "ODS"
    case .openSlides: "ODP"
    case .oldWord: "DOC"
    case .oldSheet: "XLS"
    case .oldSlides: "PPT"
    case .oldOther: "OLE"
    case .encryptedPackage: "OLE"
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .gif: "GIF"
    case .archive: "RAR/7z"
    case .text, .web, .program, .media, .unknown: ""
    }
  }

  /// Whether a file that ends so may hold this. Endings we know nothing of may hold anything but a program.
  package func fits(ending: String) -> Bool {
    switch ending {
    case "pdf": self == .pdf
    case "ofd": self == .ofd
    case "docx": self == .wordPackage || self == .encryptedPackage
    case "xlsx": self == .sheetPackage || self == .encryptedPackage
    case "pptx": self == .slidePackage || self == .encryptedPackage
    case "doc": self == .oldWord || self == .oldOther
    case "xls": self == .oldSheet || self == .oldOther
    case "ppt": self == .oldSlides || self == .oldOther
    // WPS writes the old formats, and lately its own packages.
    case "wps": [.oldWord, .oldOther, .wordPackage].contains(self)
    case "et": [.oldSheet, .oldOther, .sheetPackage].contains(self)
    case "dps": [.oldSlides, .oldOther, .slidePackage].contains(self)
    case "odt": self == .openText
    case "ods": self == .openSheet
    case "odp": self == .openSlides
    case "txt", "csv", "tsv": self == .text || self == .unknown
    case "png": self == .png
    case "jpg", "jpeg": self == .jpeg
    case "gif": self == .gif
    case "zip": isZip
    default: self != .program
    }
  }

  var isZip: Bool {
    switch self {
    case .zip, .ofd, .wordPackage, .sheetPackage, .slidePackage, .otherPackage, .openText, .openSheet,
      .openSlides:
      true
    default: false
    }
  }

  /// Told by the first bytes; what is in a zip or in an OLE file is found out further on.
  static func sniffed(_ head: ArraySlice<UInt8>) -> InnerFormat {
    let marks: [(InnerFormat, [UInt8])] = [
      (.pdf, Array("%PDF-".utf8)), (.zip, [0x50, 0x4B, 3, 4]), (.zip, [0x50, 0x4B, 5, 6]),
      (.oldOther, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
      (.png, [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]),
      (.jpeg, [0xFF, 0xD8, 0xFF]), (.gif, Array("GIF8".utf8)), (.richText, Array("{\\rtf".utf8)),
      (.program, [0x4D, 0x5A]), (.program, [0x7F, 0x45, 0x4C, 0x46]), (.program, Array("#!".utf8)),
      (.archive, Array("Rar!".utf8)), (.archive, [0x37, 0x7A, 0xBC, 0xAF]), (.archive, [0x1F, 0x8B]),
      (.media, Array("RIFF".utf8)), (.media, Array("ID3".utf8)), (.media, [0, 0, 1, 0xBA]),
    ]
    for (format, mark) in marks where head.starts(with: mark) {
      return format == .program && mark.count == 2 && isWording(head) ? .text : format
    }
    if head.dropFirst(4).starts(with: "ftyp".utf8) { return .media }
    // A PDF may have some bytes before its mark.
    if head.prefix(1024).indices.contains(where: { head[$0...].starts(with: "%PDF-".utf8) }) { return .pdf }
    let start = String(decoding: head.prefix(256), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if ["<!doctype html", "<html", "<head", "<body", "<table", "<script"].contains(where: start.hasPrefix) {
      return .web
    }
    let isWideText = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    return isWideText || !head.contains(0) ? .text : .unknown
  }

  /// A text may begin with MZ or #! by chance; a program is not all letters.
  private static func isWording(_ head: ArraySlice<UInt8>) -> Bool {
    head.first == 0x4D && !head.contains { $0 < 9 }
  }
}
