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
    try TakenPage(html, isDocument: true, encoding: encoding)
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
