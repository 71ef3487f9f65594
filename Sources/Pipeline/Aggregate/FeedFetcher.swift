package import Diagnostics
package import Disclosure
package import Publication
import Scrutiny
import SystemPackage

/// What came of fetching one subordinate's feed.
package struct FetchOutcome: Sendable {
  package let subordinate: Subordinate
  package var pages = 0
  package var entries = 0
  /// Nil where all went well; what was stored before stays otherwise as it was.
  package var failure: Wording?
  /// Whether something of it is stored, now or from earlier.
  package var isStored = false
}

/// What came of fetching, and what it brought to light.
package struct Gathering: Sendable {
  package let outcomes: [FetchOutcome]
  /// Documents that more than one column publishes, this one included.
  package let shared: [SharedDocument]
  package let report: BuildReport
}

extension SiteBuilder {
  /// Fetches the feeds of the subordinate columns and stores them with their sums: the only step that asks a network.
  ///
  /// - Parameter only: Ids of subordinates; all where it is empty.
  package func aggregate(only: [String]) async throws -> Gathering {
    let review = try await inspect()
    guard let column = review.catalogue?.column else { throw BuildFailure.noColumn(place.content.string) }
    let fetcher = FeedFetcher(place: place, scan: request.scan, today: request.asOf)
    var outcomes: [FetchOutcome] = []
    for subordinate in column.subordinates
    where only.isEmpty || only.contains(subordinate.id) {
      outcomes.append(try fetcher.fetch(subordinate))
    }
    let stored = Set(try StoredFeeds(place: place).lines().map(\.subordinate))
    for index in outcomes.indices {
      outcomes[index].isStored = stored.contains(outcomes[index].subordinate.id)
    }
    let composed = try await compose()
    let shared = composed.plan.map { AggregateCheck($0.aggregated, in: $0.catalogue).shared }
    return Gathering(
      outcomes: outcomes, shared: shared ?? [],
      report: composed.report.after(failures: outcomes.filter { $0.failure != nil }.map(\.subordinate)))
  }
}

extension BuildReport {
  /// Without the advice to fetch what was asked for just now and could not be had.
  fileprivate func after(failures: [Subordinate]) -> BuildReport {
    let told = diagnostics.compactMap { diagnostic -> Diagnostic? in
      if diagnostic.rule == .aggregateNotFetched, failures.contains(where: { $0.place == diagnostic.place }) {
        return nil
      }
      let isChanged = failures.contains { diagnostic.place.path.hasPrefix("\(Subordinate.folder)/\($0.id)/") }
      guard diagnostic.rule == .aggregateChanged, isChanged else { return diagnostic }
      var changed = Diagnostic(
        .aggregateChangedUnreached(diagnostic.place.path), at: diagnostic.place, notes: diagnostic.notes)
      changed.severity = diagnostic.severity
      return changed
    }
    return BuildReport(
      diagnostics: told, waived: waived, notices: notices, drafts: drafts, pages: pages, hasFailed: hasFailed)
  }
}

/// A page of a feed as it came.
struct FetchedPage {
  let address: String
  let bytes: [UInt8]
  let ending: String
}

/// Gets feeds through curl, page by page, and puts what came into `Content/subordinates`.
struct FeedFetcher {
  let place: SourcePlace
  let scan: ScanSettings
  let today: CalendarDate

  private static let maximumPages = 4000

  func fetch(_ subordinate: Subordinate) throws(BuildFailure) -> FetchOutcome {
    var outcome = FetchOutcome(subordinate: subordinate)
    var pages: [FetchedPage] = []
    var faulty: [Wording] = []
    var next: String? = subordinate.feed
    var seen: Set<String> = []
    while let address = next, seen.insert(address).inserted {
      guard pages.count < FeedFetcher.maximumPages else {
        outcome.failure = Wording(
          zh: "目录超过 \(FeedFetcher.maximumPages) 页", en: "more than \(FeedFetcher.maximumPages) pages")
        return outcome
      }
      let bytes: [UInt8]
      switch try get(address, mayMove: pages.isEmpty) {
      case .failure(let failure):
        outcome.failure = failure.words
        return outcome
      case .success(let found): bytes = found
      }
      let document: FeedDocument
      switch FeedDocument.read(bytes) {
      case .failure(let refusal):
        outcome.failure = Wording(zh: "\(address) \(refusal.words.zh)", en: "\(address) \(refusal.words.en)")
        return outcome
      case .success(let found): document = found
      }
      pages.append(FetchedPage(address: address, bytes: bytes, ending: document.ending))
      for (index, item) in document.items.enumerated() {
        if item.faults.isEmpty {
          outcome.entries += 1
        } else if let problem = item.problem(at: index) {
          faulty.append(problem.message)
        }
      }
      next = nil
      if let written = document.next {
        guard let following = FeedAddress.next(written, after: address) else {
          outcome.failure = FeedFetcher.strayed(written, from: address)
          return outcome
        }
        next = following
      }
    }
    guard outcome.entries > 0 || faulty.isEmpty else {
      outcome.failure = FeedFetcher.useless(faulty, at: subordinate.feed)
      return outcome
    }
    outcome.pages = pages.count
    try store(pages, of: subordinate)
    return outcome
  }

  /// Every fault is told: what is stored from earlier says nothing of them.
  private static func useless(_ faulty: [Wording], at address: String) -> Wording {
    Wording(
      zh: Masking.masked("\(address) 没有一条可用：" + faulty.map(\.zh).joined(separator: "；")),
      en: Masking.masked("\(address) has nothing of use: " + faulty.map(\.en).joined(separator: "; ")))
  }

  private struct Failure: Error {
    let words: Wording
  }

  private static func strayed(_ written: String, from address: String) -> Wording {
    let shown = String(TextFolding.withoutBlanks(written).prefix(200))
    return FeedAddress.isWeb(address)
      ? Wording(
        zh: "\(address) 的下一页（next_url）是“\(shown)”，没有去取：下一页应当在同一网站，https 的网站不改用 http",
        en:
          "\(address) gives “\(shown)” for its next page (next_url), which was not fetched: that must be on the "
          + "same host, and stay with https")
      : Wording(
        zh: "\(address) 的下一页（next_url）是“\(shown)”，没有去取：下一页应当与它在同一文件夹",
        en:
          "\(address) gives “\(shown)” for its next page (next_url), which was not read: that must be in its folder"
      )
  }

  /// - Parameter mayMove: Whether the server may send on to another host: from the address in `site.yaml` alone.
  private func get(
    _ address: String, mayMove: Bool
  ) throws(BuildFailure) -> Result<[UInt8], Failure> {
    guard !FeedAddress.isWeb(address) else { return try download(address, mayMove: mayMove) }
    let path = FilePath(address).isAbsolute ? FilePath(address) : place.content.appending(address)
    do throws(Errno) {
      let file = try Handle.file(at: path)
      let status = try file.status()
      guard status.kind == .file else {
        return .failure(Failure(words: Wording(zh: "\(address) 不是文件", en: "\(address) is no file")))
      }
      guard status.size <= StoredFeeds.maximumSize else { return .failure(FeedFetcher.tooLarge(address)) }
      return .success(try file.readAll())
    } catch {
      return .failure(
        Failure(words: BuildFailure.cannot(.read, address, error).message))
    }
  }

  private static func tooLarge(_ address: String) -> Failure {
    Failure(words: Wording(zh: "\(address) 超过 32 MB", en: "\(address) is larger than 32 MB"))
  }

  /// curl keeps to its limits of time and size, and to web addresses even when it is led on.
  private func download(
    _ address: String, mayMove: Bool
  ) throws(BuildFailure) -> Result<[UInt8], Failure> {
    let arguments = [
      "--silent", "--show-error", "--fail", "--globoff", "--location", "--max-redirs", "5", "--proto",
      "=http,https",
      "--proto-redir", "=http,https", "--connect-timeout", "15", "--max-time", "50", "--max-filesize",
      "\(StoredFeeds.maximumSize)", "--compressed", "--write-out", "%{stderr}\u{1}%{url_effective}", "--url",
      address,
    ]
    return try attempting(.open, address) { () throws(Errno) in
      let input = try Handle.unnamedFile(in: scan.scratch)
      let errors = try Handle.unnamedFile(in: scan.scratch)
      for folder in scan.tools {
        guard
          let running = try RunningTool(
            folder.appending("curl"), arguments: arguments, input: input, errors: errors,
            limits: scan.toolLimits)
        else { continue }
        return try FeedFetcher.outcome(of: running, errors, address, mayMove: mayMove)
      }
      return .failure(
        Failure(
          words: Wording(
            zh: "要先安装 curl：sudo apt-get install curl", en: "curl is not installed: sudo apt-get install curl")
        ))
    }
  }

  private static func outcome(
    of running: consuming RunningTool, _ errors: borrowing Handle, _ address: String, mayMove: Bool
  ) throws(Errno) -> Result<[UInt8], Failure> {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= StoredFeeds.maximumSize, case let count = try running.read(into: &buffer), count > 0
    {
      bytes += buffer.prefix(count)
    }
    let isTooLarge = bytes.count > StoredFeeds.maximumSize
    let end = try running.end(atOnce: isTooLarge)
    if isTooLarge { return .failure(tooLarge(address)) }
    // What curl says, then where it was led.
    let count = try errors.read(at: 0, into: &buffer)
    let said = String(decoding: buffer.prefix(count), as: UTF8.self).split(
      separator: "\u{1}", omittingEmptySubsequences: false)
    switch end {
    case .status(0):
      let reached = said.count > 1 ? String(said[1]) : address
      if mayMove || FeedAddress.next(reached, after: address) != nil { return .success(bytes) }
      return .failure(Failure(words: strayed(reached, from: address)))
    // As much as the server says it is, before any of it came.
    case .status(63): return .failure(tooLarge(address))
    default:
      let words = TextFolding.trimmed(String(said[0].prefix(300)))
      return .failure(
        Failure(words: Wording(zh: "\(address) 取不到：\(words)", en: "cannot fetch \(address): \(words)")))
    }
  }

  // MARK: Storing

  /// New files first, then the lock that names them; what the lock no longer names is removed last.
  private func store(_ pages: [FetchedPage], of subordinate: Subordinate)
    throws(BuildFailure)
  {
    let before = try StoredFeeds(place: place).lines()
    var own: [StoredFeeds.Line] = []
    for (number, page) in pages.enumerated() {
      let sum = ContentHash(of: page.bytes).hex
      own.append(
        StoredFeeds.Line(
          subordinate: subordinate.id,
          file: "\(subordinate.id)/feed-\(number + 1)-\(sum.prefix(12)).\(page.ending)",
          address: page.address, sha256: sum, fetchedOn: today.iso))
    }
    let lines = before.filter { $0.subordinate != subordinate.id } + own
    try attempting(.put, Subordinate.folder) { () throws(Errno) in
      let content = try Handle.folder(at: place.content)
      try content.makeFolder("subordinates", permissions: 0o755)
      try content.makeFolder("subordinates/\(subordinate.id)", permissions: 0o755)
      let folder = try content.folder(under: "subordinates/\(subordinate.id)")
      for (line, page) in zip(own, pages) {
        if let name = FilePath.Component(FileName.last(of: line.file)) {
          try folder.put(page.bytes, as: name, permissions: 0o644)
        }
      }
      let text = Subordinate.lockHeader + lines.map(\.text).joined()
      try content.folder(under: "subordinates").put(Array(text.utf8), as: "lock.tsv", permissions: 0o644)
      let kept = Set(own.map { FileName.last(of: $0.file) })
      for line in before
      where line.subordinate == subordinate.id && !kept.contains(FileName.last(of: line.file)) {
        if let name = FilePath.Component(FileName.last(of: line.file)) { try? folder.removeFile(name) }
      }
    }
  }
}
