import Disclosure
import SystemPackage
import Takeover

/// What the first reading tells of a file.
enum PageSight: Sendable {
  case page(TakenPage, isDocument: Bool, PagePrint)
  case notNotice(TakenPage)
  case unread(TakeoverReason)
  /// A list of notices, as an old platform gave it to programs.
  case list(PlatformList)
  /// No page; it may be an attachment of one.
  case other
}

/// Looks at the files of a source for the first time.
struct SightReader: Sendable {
  let documents: DocumentReader

  func sight(of path: String, in tree: SourceTree) throws -> PageSight {
    let ending = FileName.ending(of: path)
    if let reason = tree.strange[path] { return .unread(reason) }
    if !tree.contains(path) { return .unread(.absent) }
    if ending == "json" {
      return try bytes(of: path, in: tree).flatMap { PlatformList($0) }.map { .list($0) } ?? .other
    }
    if SourceKind.webArchives.contains(ending) { return .unread(.webArchive) }
    guard SourceKind.isPage(path) else { return .other }
    guard let bytes = try bytes(of: path, in: tree) else {
      return .unread(.fault(.tooLarge(limit: PageImporter.maximumPage)))
    }
    // A file without an ending may be anything.
    if !SourceKind.pages.contains(ending), !SightReader.looksLikeHTML(bytes) { return .other }
    return sight(ofPage: bytes)
  }

  private func sight(ofPage bytes: [UInt8]) -> PageSight {
    do throws(PageFault) {
      let page = try TakenPage(bytes)
      if page.isHollow, !page.isNotice || page.references.isEmpty {
        return .unread(.hollow(mark: page.bodyMark ?? ""))
      }
      if !page.isNotice { return .notNotice(page.withoutText) }
      return page.characters == 0 && page.references.isEmpty
        ? .unread(.noText)
        : .page(page.withoutText, isDocument: false, PagePrint(page, bytes: ContentHash(of: bytes)))
    } catch {
      return .unread(.fault(error))
    }
  }

  /// Of a file that no page names.
  func sight(ofDocument path: String, in tree: SourceTree) throws -> PageSight {
    do {
      let page = try documents.read(tree.file(path), shown: path).get().page()
      if page.characters == 0, page.references.isEmpty { return .unread(.noText) }
      guard page.isNotice else { return .notNotice(page.withoutText) }
      let sum = try FileFingerprint(of: tree.file(path)).sha256
      return .page(page.withoutText, isDocument: true, PagePrint(page, bytes: sum))
    } catch let failure as WordConverter.Failure {
      return try sight(ofOther: path, in: tree) ?? .unread(failure.reason)
    } catch let fault as PageFault {
      return .unread(.fault(fault))
    }
  }

  /// Office programs save pages under the ending of a document; nil for what is none.
  private func sight(ofOther path: String, in tree: SourceTree) throws -> PageSight? {
    guard let bytes = try bytes(of: path, in: tree) else { return nil }
    if bytes.starts(with: "MIME-Version:".utf8) { return .unread(.webArchive) }
    return SightReader.looksLikeHTML(bytes) ? sight(ofPage: bytes) : nil
  }

  func bytes(of path: String, in tree: SourceTree) throws(BuildFailure) -> [UInt8]? {
    let place = tree.file(path)
    return try attempting(.read, place.string) { () throws(Errno) in
      let file = try Handle.file(at: place)
      return try file.status().size > PageImporter.maximumPage ? nil : file.readAll()
    }
  }

  private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(1024).map { $0 < 128 ? $0 : 63 }, as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<div"].contains {
      head.contains($0)
    }
  }
}

extension PagePrint {
  fileprivate init(_ page: TakenPage, bytes: ContentHash) {
    self.init(bytes: bytes, text: ContentHash(of: Array(page.visible.utf8)), number: page[.indexNumber])
  }
}
