import Diagnostics
import Disclosure
import Scrutiny
import SystemPackage

/// Gets feeds through curl, page by page, and has what came stored in `Content/subordinates`.
struct FeedFetcher {
  let place: SourcePlace
  let scan: ScanSettings
  let today: CalendarDate
  let limits: FeedLimits

  func fetch(_ subordinate: Subordinate) throws(BuildFailure) -> FetchOutcome {
    var outcome = FetchOutcome(subordinate: subordinate)
    var spool = try FeedSpool(in: scan.scratch)
    var use = FeedLimits.Use()
    var faults = FeedFaults(limit: limits.findings)
    var next: String? = subordinate.feed
    var seen: Set<String> = []
    while let address = next, seen.insert(address).inserted {
      let page: Page
      switch try get(address, mayMove: spool.pages.isEmpty) {
      case .failure(let failure):
        outcome.failure = failure.words
        return outcome
      case .success(let found): page = found
      }
      let document: FeedDocument
      switch FeedDocument.read(page.bytes, limits: limits) {
      case .failure(let refusal):
        outcome.failure = Wording(zh: "\(address) \(refusal.words.zh)", en: "\(address) \(refusal.words.en)")
        return outcome
      case .success(let found): document = found
      }
      use.add(document, bytes: page.bytes.count, seconds: page.seconds)
      if let excess = use.excess(over: limits) {
        outcome.failure = Wording(
          zh: "\(subordinate.feed) \(excess.zh)", en: "\(subordinate.feed): \(excess.en)")
        return outcome
      }
      try spool.add(page.bytes, from: address, ending: document.ending)
      outcome.entries += faults.add(document)
      next = nil
      if let written = document.next {
        guard let following = FeedAddress.next(written, after: address) else {
          outcome.failure = FeedFetcher.strayed(written, from: address)
          return outcome
        }
        next = following
      }
    }
    if outcome.entries == 0, let useless = faults.words(of: subordinate.feed) {
      outcome.failure = useless
      return outcome
    }
    outcome.pages = spool.pages.count
    try StoredFeeds(place: place).store(spool, of: subordinate, on: today)
    return outcome
  }

  /// A page of a feed as it came, and how long that took.
  private struct Page {
    let bytes: [UInt8]
    var seconds = 0.0
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
  ) throws(BuildFailure) -> Result<Page, Failure> {
    guard !FeedAddress.isWeb(address) else { return try download(address, mayMove: mayMove) }
    let path = FilePath(address).isAbsolute ? FilePath(address) : place.content.appending(address)
    do throws(Errno) {
      let file = try Handle.file(at: path)
      let status = try file.status()
      guard status.kind == .file else {
        return .failure(Failure(words: Wording(zh: "\(address) 不是文件", en: "\(address) is no file")))
      }
      guard status.size <= limits.pageBytes else { return .failure(tooLarge(address)) }
      return .success(Page(bytes: try file.readAll()))
    } catch {
      return .failure(
        Failure(words: BuildFailure.cannot(.read, address, error).message))
    }
  }

  private func tooLarge(_ address: String) -> Failure {
    let size = "\(limits.pageBytes >> 20) MB"
    guard FileName.ending(of: address) == "jsonl" else {
      return Failure(words: Wording(zh: "\(address) 超过 \(size)", en: "\(address) is larger than \(size)"))
    }
    return Failure(
      words: Wording(
        zh: "\(address) 超过 \(size)，请改用同一专栏分页的 feed.json",
        en: "\(address) is larger than \(size): use feed.json of the same column, which comes in pages"))
  }

  /// curl keeps to its limits of time and size, and to web addresses even when it is led on.
  private func download(
    _ address: String, mayMove: Bool
  ) throws(BuildFailure) -> Result<Page, Failure> {
    let arguments = [
      "--silent", "--show-error", "--fail", "--globoff", "--location", "--max-redirs", "5", "--proto",
      "=http,https",
      "--proto-redir", "=http,https", "--connect-timeout", "15", "--max-time", "50", "--max-filesize",
      "\(limits.pageBytes)", "--compressed", "--write-out",
      "%{stderr}\u{1}%{url_effective}\u{1}%{time_total}", "--url", address,
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
        return try outcome(of: running, errors, address, mayMove: mayMove)
      }
      return .failure(
        Failure(
          words: Wording(
            zh: "要先安装 curl：sudo apt-get install curl", en: "curl is not installed: sudo apt-get install curl")
        ))
    }
  }

  private func outcome(
    of running: consuming RunningTool, _ errors: borrowing Handle, _ address: String, mayMove: Bool
  ) throws(Errno) -> Result<Page, Failure> {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= limits.pageBytes, case let count = try running.read(into: &buffer), count > 0 {
      bytes += buffer.prefix(count)
    }
    let isTooLarge = bytes.count > limits.pageBytes
    let end = try running.end(atOnce: isTooLarge)
    if isTooLarge { return .failure(tooLarge(address)) }
    // What curl says, then where it was led, and how long it took.
    let count = try errors.read(at: 0, into: &buffer)
    let said = String(decoding: buffer.prefix(count), as: UTF8.self).split(
      separator: "\u{1}", omittingEmptySubsequences: false)
    switch end {
    case .status(0):
      let reached = said.count > 1 ? String(said[1]) : address
      if mayMove || FeedAddress.next(reached, after: address) != nil {
        return .success(Page(bytes: bytes, seconds: said.count > 2 ? Double(said[2]) ?? 0 : 0))
      }
      return .failure(Failure(words: FeedFetcher.strayed(reached, from: address)))
    // As much as the server says it is, before any of it came.
    case .status(63): return .failure(tooLarge(address))
    default:
      let words = TextFolding.trimmed(String(said[0].prefix(300)))
      return .failure(
        Failure(words: Wording(zh: "\(address) 取不到：\(words)", en: "cannot fetch \(address): \(words)")))
    }
  }
}

/// What is wrong with the entries of a feed, for the case that none is sound.
private struct FeedFaults {
  let limit: Int
  private var told: [Wording] = []
  private var count = 0

  init(limit: Int) { self.limit = limit }

  /// The number of sound entries.
  mutating func add(_ document: FeedDocument) -> Int {
    var sound = 0
    for (index, item) in document.items.enumerated() {
      if item.faults.isEmpty {
        sound += 1
        continue
      }
      count += 1
      if told.count < limit, let problem = item.problem(at: index) { told.append(problem.message) }
    }
    return sound
  }

  /// What is stored from earlier says nothing of them; nil where there are none.
  func words(of address: String) -> Wording? {
    guard count > 0 else { return nil }
    let rest = count - told.count
    return Wording(
      zh: Masking.masked(
        "\(address) 没有一条可用：" + told.map(\.zh).joined(separator: "；")
          + (rest > 0 ? "；另有 \(rest) 条" : "")),
      en: Masking.masked(
        "\(address) has nothing of use: " + told.map(\.en).joined(separator: "; ")
          + (rest > 0 ? "; and \(rest) more" : "")))
  }
}
