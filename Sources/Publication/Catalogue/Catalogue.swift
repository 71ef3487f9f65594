package import Disclosure

/// 目录: all published notices, their numbers unique, their references resolved, their validity derived.
package struct Catalogue: Sendable {
  package let column: Column
  /// In the order of their publication, the oldest first; ties by index number.
  package let notices: [Notice]
  /// The pages of the notices, in the same order.
  let paths: [OutputPath]
  /// By notice; nil where nothing is known or the question does not arise.
  package let validity: [Validity?]
  /// By notice whose state is worth a word: when it came and by which documents.
  let standings: [Int32: ValidityStanding]
  /// What each notice has to do with others; notices without relations are absent.
  let relations: [Int32: [RelatedNotice]]
  package let pages: [StandingPage]
  /// What is checked and counted, and not published yet; in file order.
  package let drafts: [Notice]
  /// Source files that made no document because of their errors.
  package let unread: Set<String>
  private let bySource: [String: Int32]

  init(
    column: Column, notices: [Notice], standings: [ValidityStanding?], relations: [Int32: [RelatedNotice]],
    pages: [StandingPage], drafts: [Notice], unread: Set<String>
  ) {
    self.column = column
    self.notices = notices
    paths = notices.map { .notice($0.indexNumber) }
    validity = standings.map { $0?.validity }
    var worthAWord: [Int32: ValidityStanding] = [:]
    for (index, standing) in standings.enumerated() where standing?.validity != .inForce {
      worthAWord[Int32(index)] = standing
    }
    self.standings = worthAWord
    self.relations = relations
    self.pages = pages
    self.drafts = drafts
    self.unread = unread
    bySource = Dictionary(
      zip(notices.map(\.sourcePath), Int32(0)...), uniquingKeysWith: { first, _ in first })
  }

  package var draftCount: Int { drafts.count }

  /// The anchors of a document's headings; nil for drafts and for files that are no documents.
  func anchors(ofSource path: String) -> AnchorSet? {
    if let index = bySource[path] { return notices[Int(index)].anchors }
    return pages.first { $0.sourcePath == path }?.anchors
  }

  /// The place of a notice in the catalogue; nil for drafts and for files that are no notices.
  package func index(ofSource path: String) -> Int? { bySource[path].map(Int.init) }

  /// The page made of a source file; nil for drafts and for files that are no documents.
  func outputPath(ofSource path: String) -> OutputPath? {
    if let index = bySource[path] { return paths[Int(index)] }
    return pages.first { $0.sourcePath == path }.map { .standingPage($0.slug) }
  }
}

/// How another document relates to a notice, seen from the notice.
struct RelatedNotice: Sendable, Hashable {
  enum Role: Int, Sendable, CaseIterable {
    case interprets, interpretedBy
    case repeals, repealedBy
    case partlyRepeals, partlyRepealedBy
    case replaces, replacedBy
    case amends, amendedBy

    var label: String {
      switch self {
      case .interprets: "所解读的文件"
      case .interpretedBy: "相关解读"
      case .repeals: "本文件废止的文件"
      case .repealedBy: "被下列文件废止"
      case .partlyRepeals: "本文件废止部分内容的文件"
      case .partlyRepealedBy: "部分内容被下列文件废止"
      case .replaces: "本文件代替的文件"
      case .replacedBy: "被下列文件代替"
      case .amends: "本文件修改的文件"
      case .amendedBy: "被下列文件修改"
      }
    }

    /// What a document does to another, and no word about it only.
    var isAct: Bool {
      switch self {
      case .repeals, .partlyRepeals, .replaces, .amends: true
      default: false
      }
    }

    /// What is done to a document.
    var isSuffered: Bool { inverse.isAct }

    init(_ reference: Reference) {
      switch reference.relation {
      case .interprets: self = .interprets
      case .repeals: self = reference.part == nil ? .repeals : .partlyRepeals
      case .replaces: self = .replaces
      case .amends: self = .amends
      }
    }

    var inverse: Role {
      switch self {
      case .interprets: .interpretedBy
      case .interpretedBy: .interprets
      case .repeals: .repealedBy
      case .repealedBy: .repeals
      case .partlyRepeals: .partlyRepealedBy
      case .partlyRepealedBy: .partlyRepeals
      case .replaces: .replacedBy
      case .replacedBy: .replaces
      case .amends: .amendedBy
      case .amendedBy: .amends
      }
    }
  }

  enum Target: Sendable, Hashable {
    case notice(Int32)
    /// A document the column does not have, by the number it was named with.
    case elsewhere(String)
  }

  let role: Role
  let target: Target
  /// The provisions that are meant; nil for the whole document.
  var part: String?
}
