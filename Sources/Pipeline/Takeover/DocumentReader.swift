import Disclosure
import Extraction
import SystemPackage
import Takeover

/// A document that is no page, made into one.
struct ReadDocument: Sendable {
  let html: [UInt8]
  /// What stands in a Word document; nil for a plain text.
  let account: WordAccount?
  /// Of a plain text.
  let encoding: PageEncoding?

  func page() throws(PageFault) -> TakenPage {
    try TakenPage(html, isDocument: true, encoding: encoding, repair: account?.repair)
  }
}

/// Reads documents that no page names: Word's through pandoc, plain texts by itself.
struct DocumentReader: Sendable {
  let converter: WordConverter

  /// Endings of files that offices wrote as notices.
  static let endings: Set<String> = ["docx", "doc", "dot", "wps", "rtf", "txt", "md"]

  func read(_ file: FilePath, shown: String) throws -> Result<ReadDocument, WordConverter.Failure> {
    switch FileName.ending(of: shown) {
    case "md": return .failure(WordConverter.Failure(reason: .markdown))
    case "txt": return try text(file, shown: shown)
    default: break
    }
    switch try converter.account(of: file, shown: shown) {
    case .failure(let failure): return .failure(failure)
    case .success(let account):
      return try converter.html(of: file, shown: shown)
        .map { ReadDocument(html: $0, account: account, encoding: nil) }
    }
  }

  private func text(_ file: FilePath, shown: String) throws -> Result<ReadDocument, WordConverter.Failure> {
    let bytes = try attempting(.read, shown) { () throws(Errno) -> [UInt8]? in
      let handle = try Handle.file(at: file)
      return try handle.status().size > PageImporter.maximumPage ? nil : handle.readAll()
    }
    guard let bytes else {
      return .failure(
        WordConverter.Failure(reason: .fault(.tooLarge(limit: PageImporter.maximumPage))))
    }
    do throws(PageFault) {
      let text = try PlainDocument(bytes)
      return .success(ReadDocument(html: text.html, account: nil, encoding: text.encoding))
    } catch {
      return .failure(WordConverter.Failure(reason: .fault(error)))
    }
  }
}

extension WordAccount {
  /// Hidden passages are to go, signs to come back; a passage is known by its place in the account, a sign by its own
  /// behind all of them.
  fileprivate var repair: DocumentRepair {
    var pieces: [DocumentRepair.Piece] = []
    var next = 0
    for index in 0...passages.count {
      while next < signs.count, signs[next].after <= index {
        if let character = signs[next].character {
          pieces.append(
            DocumentRepair.Piece(
              id: passages.count + next, kind: .sign, text: character, paragraph: signs[next].paragraph))
        }
        next += 1
      }
      guard index < passages.count, case .paragraph(let paragraph, let part) = passages[index].place,
        [.body, .footnote, .inserted, .hidden].contains(part)
      else { continue }
      pieces.append(
        DocumentRepair.Piece(
          id: index, kind: part == .hidden ? .hidden : .text, text: passages[index].text,
          paragraph: paragraph))
    }
    return DocumentRepair(pieces)
  }
}
