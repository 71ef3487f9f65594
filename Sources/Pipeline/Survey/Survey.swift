import Diagnostics
import Disclosure
import SystemPackage

/// What lies in `Content/` and in the theme's folders, in byte order of the paths. Names only: nothing is read yet.
///
/// No two paths are equal as texts, whatever normal form their bytes have: what is keyed by a path means one file.
struct Survey: Sendable {
  /// Paths of notices, relative to the root: `Content/notices/…/*.md`.
  let notices: [String]
  /// Paths of standing pages: `Content/pages/*.md`.
  let pages: [String]
  /// Paths of all other files beside them.
  let otherFiles: [String]
  /// What lies at the top of `Content/` and is of no use there, as far as the survey can tell.
  let strangers: [String]
  /// `site.yaml`.
  let site: Presence
  /// Path of the office's own calendar; nil where it keeps none.
  let workdays: String?
  let ledger: Presence
  let tombstones: Presence
  let oldPaths: Presence
  /// `wording.yaml`.
  let wording: Presence

  /// Whether a file that need not be there is.
  enum Presence: Sendable {
    case absent, file
    /// A link, a folder, a pipe: told, and not read.
    case other
  }

  /// Hidden files, such as `.DS_Store`, belong to the system and not to the author.
  init(of place: SourcePlace, into bag: inout DiagnosticBag) throws(BuildFailure) {
    let content = try place.folder(place.content)
    var names: [String] = []
    for folder in ["notices", "pages"] {
      names += try FolderWalk.files(of: folder, in: content, shown: SourcePlace.contentName, into: &bag)
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    notices = names.filter { $0.hasPrefix("Content/notices/") && $0.hasSuffix(".md") }
    pages = names.filter { $0.hasPrefix("Content/pages/") && $0.hasSuffix(".md") }
    otherFiles = names.filter { !$0.hasSuffix(".md") }
    // Where both lie there, the YAML serves and the other is reported as not read. JSON is YAML too.
    let calendars = ["workdays.yaml", "workdays.json"]
    var told = Survey.known
    var calendar: String?
    for name in calendars where calendar == nil {
      let presence = try FolderWalk.presence(of: name, in: content, into: &bag)
      if presence != .absent { told.append(name) }
      if presence == .file { calendar = "\(SourcePlace.contentName)/\(name)" }
    }
    workdays = calendar
    strangers = try FolderWalk.names(in: content, shown: SourcePlace.contentName)
      .filter { !told.contains($0) }.map { "\(SourcePlace.contentName)/\($0)" }
    site = try FolderWalk.presence(of: "site.yaml", in: content, into: &bag)
    ledger = try FolderWalk.presence(of: "ledger.tsv", in: content, into: &bag)
    tombstones = try FolderWalk.presence(of: "tombstones.yaml", in: content, into: &bag)
    oldPaths = try FolderWalk.presence(of: "old-paths.tsv", in: content, into: &bag)
    wording = try FolderWalk.presence(of: "wording.yaml", in: content, into: &bag)
  }

  private static let known = [
    "notices", "pages", "site.yaml", "wording.yaml", "README.md", "ledger.tsv", "tombstones.yaml",
    "old-paths.tsv", "subordinates",
  ]

  /// Reports what nothing reads at the top of `Content/`.
  ///
  /// - Parameter feeds: What `site.yaml` names there for its subordinates.
  func reportStrangers(but feeds: [String] = [], into bag: inout DiagnosticBag) {
    for stranger in strangers
    where !feeds.contains(where: { $0 == stranger || $0.hasPrefix(stranger + "/") }) {
      bag.report(.notRead(), at: Place(path: stranger))
    }
  }
}
