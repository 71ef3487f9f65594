import Disclosure

/// Where the links of a notice's text lead.
struct DocumentLinks {
  let catalogue: Catalogue
  /// Leads to the column's root: relative, or the column's address.
  let root: String

  /// A file of the notice, by its source path.
  func path(ofFile source: String, of notice: Notice) -> OutputPath? {
    notice.attachments.first { $0.sourcePath == source }
      .map { OutputPath.attachment($0.fileName, of: notice.indexNumber) }
  }

  /// The same file as a text shows it.
  func file(_ source: String, of notice: Notice) -> BodyLinks.File? {
    notice.attachments.first { $0.sourcePath == source }.map {
      BodyLinks.File(
        path: .attachment($0.fileName, of: notice.indexNumber), pictureSize: $0.pictureSize)
    }
  }

  /// Nil for what leads outside, which stays as it was written.
  func address(_ target: ContentLink.Target, in notice: Notice) -> String? {
    switch target {
    case .document(let source, let anchor):
      let fragment = anchor.isEmpty ? "" : "#" + OutputPath.encodedFragment(anchor)
      return catalogue.outputPath(ofSource: source).map { root + $0.href + fragment }
    case .attachment(let source): return path(ofFile: source, of: notice).map { root + $0.href }
    case .outside: return nil
    }
  }
}
