package import Diagnostics
package import SystemPackage
package import Takeover

/// What is to be taken over, and how.
package struct TakeoverRequest: Sendable {
  /// Folders of saved pages, lists of them, or single files.
  package let sources: [FilePath]
  /// Address that the folders stand for, such as `https://www.example.gov.cn/`; nil where the pages tell.
  package let oldSite: PageAddress?
  /// A file of old column names, each with a node of the column.
  package let columns: FilePath?
  /// Only tells what would be done.
  package let isTrial: Bool

  package init(sources: [FilePath], oldSite: PageAddress?, columns: FilePath?, isTrial: Bool) {
    self.sources = sources
    self.oldSite = oldSite
    self.columns = columns
    self.isTrial = isTrial
  }
}

/// What came of a takeover.
package struct TakeoverReport: Sendable {
  /// Every file of the sources, in their order.
  package var files: [TakenFile] = []
  /// Column names that no node was named for, each once, in the order of their bytes.
  package var unmapped: [String] = []
  /// Addresses with a query, for which a server needs a second map.
  package var queries = 0
  /// Of the notices written, those that `check` finds no error in; nil in a trial.
  package var passing: Int?

  package func count(_ state: TakenFile.State) -> Int { files.count { $0.state == state } }
}

/// A file of the source, and what became of it.
package struct TakenFile: Sendable {
  /// What became of a file.
  package enum State: String, Sendable, CaseIterable {
    /// A notice was written, or in a trial would be.
    case taken
    /// It was taken over in an earlier run.
    case known
    /// The same page once more, under another name: it leads to the same notice.
    case repeated
    /// Copied beside the notices that name it.
    case attached
    /// A page that is no notice: a list, a home page.
    case notNotice = "not-a-notice"
    /// It could not be read.
    case unread
    /// A list of notices that the old platform gave to programs: its fields fill what pages lack.
    case list
    /// Scripts, styles and fonts of saved pages.
    case furniture
    /// No page names it.
    case unused
  }

  /// As it is shown: below the folder it was found in.
  package let path: String
  package var state: State
  /// Why it was not read; nil elsewhere.
  package var reason: TakeoverReason?
  package var page: Taken?
  /// Of a list: addresses of notices whose pages were not saved.
  package var unsaved: [String] = []
  /// Of a page that was saved twice: its own old address, where it has one.
  package var twin: Twin?

  /// Where a page leads that has the content of another.
  package struct Twin: Sendable {
    package let address: String
    /// The notice's file.
    package let target: String
  }

  package init(
    path: String, state: State, reason: TakeoverReason? = nil, page: Taken? = nil, unsaved: [String] = [],
    twin: Twin? = nil
  ) {
    self.twin = twin
    self.path = path
    self.state = state
    self.reason = reason
    self.page = page
    self.unsaved = unsaved
  }

  /// What is told of a page that was taken over.
  package struct Taken: Sendable {
    package let page: TakenPage
    package let draft: NoticeDraft
    package let address: String
    /// The notice's file, relative to the root of the column.
    package let target: String
    /// Files beside the notice, by the addresses that named them.
    package var attachments: [(address: String, file: String)] = []
    /// Addresses of files that do not lie in the source.
    package var missing: [String] = []
    /// Links that could not be carried over: their words stand without them.
    package var lost: [String] = []
    /// Links that still lead to the old site.
    package var stale: [String] = []
    /// Whether the text says in the column just what it said on the page.
    package var isSame = true
    /// What the notice lacks of a Word document; nil for what is none.
    package var remains: DocumentRemains?
    /// Errors that `check` finds in the notice; nil where it was not asked.
    package var errors: Int?

    init(page: TakenPage, draft: NoticeDraft, address: String, target: String) {
      self.page = page
      self.draft = draft
      self.address = address
      self.target = target
    }
  }
}

/// Why a file could not be taken over.
package enum TakeoverReason: Sendable, Hashable {
  case fault(PageFault)
  /// A list names it, and it is not there.
  case absent
  case noText
  /// The page marks where its text stands, and nothing stands there.
  case hollow(mark: String)
  /// A format that only its own program can turn into a document we read.
  case oldFormat
  case noConverter
  case converterFailed(String)
  /// It ran into its limit of time or memory.
  case converterLate
  case locked, damaged
  case unpacksTooFar(limit: Int)
  /// Its bytes are this format, whatever its name says.
  case notWord(Wording)
  /// A notice in our own form, or a text that wants nothing but its fields.
  case markdown
  /// Another page of the source has the same address.
  case sameAddress(String)
  /// Another page of the source is this one.
  case sameContent(String)
  /// An archive, in which pages may lie.
  case packed
  /// A page with all that belongs to it in one file.
  case webArchive
  case notRegular
  case nameNotUTF8
}
