package import Diagnostics
package import Extraction
import Scrutiny

/// The text of one attachment, as readers may search it: what a reader of the file sees, personal data masked.
///
/// What is hidden, deleted, commented or a mere property stays out: it is no part of what was published. Lines for
/// paragraphs, tabs between the cells of a row.
package struct AttachmentText {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  private var line: Line = .other
  private var isFull = false

  /// More is not searched: 4 MB of text, some thousand pages.
  static let limit = 4 << 20

  private enum Line: Equatable {
    case other
    case row(String, Int)
  }

  /// - Parameter problems: what was found in this very text.
  package mutating func append(_ text: [UInt8], at place: TextPlace, problems: [Problem]) {
    guard !isFull, place.isSeen else { return }
    let written = String(decoding: text, as: UTF8.self)
    let masked = Masking.masked(written)
    // What was found and has no mask, such as a column of numbers under its head, is not told again.
    guard masked != written || !problems.contains(where: { $0.rule.isPersonal && $0.rule.severity == .error })
    else { return }
    if bytes.count + masked.utf8.count > AttachmentText.limit {
      isFull = true
      bytes += "\n（其余文字未编入检索。）\n".utf8
      return
    }
    let line = AttachmentText.line(of: place)
    if !bytes.isEmpty { bytes.append(line != .other && line == self.line ? 9 : 10) }
    self.line = line
    bytes += masked.utf8.map { $0 == 0x0C ? 10 : $0 }
  }

  private static func line(of place: TextPlace) -> Line {
    switch place {
    case .field(let line, _): .row("", line)
    case .cell(let sheet, _, let row, _), .filledRow(let sheet, _, let row):
      .row(sheet.name, row)
    default: .other
    }
  }
}

extension TextPlace {
  /// Whether whoever opens the file sees what stands here.
  fileprivate var isSeen: Bool {
    switch self {
    case .line, .field, .page, .name: true
    case .paragraph(_, let part): part.isSeen
    case .slide(_, let part, let isHidden): part.isSeen && !isHidden
    case .cell(let sheet, _, _, let isHidden): !sheet.isHidden && !isHidden
    case .filledRow(let sheet, _, _): !sheet.isHidden
    case .sheet(let sheet, let part): !sheet.isHidden && part.isSeen
    case .property, .part: false
    }
  }
}

extension DocumentPart {
  fileprivate var isSeen: Bool {
    switch self {
    case .body, .header, .footer, .footnote, .drawing, .inserted: true
    case .comment, .deleted, .hidden, .notes, .master, .pageSetup: false
    }
  }
}
