import Diagnostics
import Disclosure
import Extraction
import Intake
import Publication
import SystemPackage
import Takeover

/// Takes over saved pages: every page is read once to learn its place, and once more to be written.
struct PageImporter: Sendable {
  let request: TakeoverRequest
  let place: SourcePlace
  let column: Column
  let columns: [String: String]
  let documents: DocumentReader
  let jobs: Int

  /// Pages read by one task before it hands over.
  private static let chunkSize = 8
  /// Larger pages are refused.
  static let maximumPage = 8 << 20

  private var reader: SightReader { SightReader(documents: documents) }

  private struct Entry: Sendable {
    let tree: SourceTree
    let path: String
    var sight: PageSight = .other
    /// Two pages of one address, and pages of earlier runs, are not planned.
    var planned: PlannedPage?
    var file: TakenFile?
    /// What a list of the old platform tells of the page.
    var outer: [TakenPage.OuterValue] = []
  }

  /// - Parameters:
  ///   - taken: Names of notices that are there, in small letters.
  ///   - known: By old address in small letters: what took its place in an earlier run.
  func run(taken: Set<String>, known: [String: String], sources: [String: String]) async throws
    -> TakeoverReport
  {
    var entries = try request.sources.flatMap { source -> [Entry] in
      let tree = try SourceTree(source)
      return tree.paths.map { Entry(tree: tree, path: $0) }
    }
    let sights = try await mapChunks(count: entries.count, size: PageImporter.chunkSize, jobs: jobs) {
      [entries] range in
      try range.map { try reader.sight(of: entries[$0].path, in: entries[$0].tree) }
    }.flatMap(\.self)
    for index in entries.indices { entries[index].sight = sights[index] }
    complete(&entries)
    var attached = attachedFiles(of: entries)
    try await readDocuments(&entries, attached: attached)
    let places = try plan(&entries, taken: taken, known: known, sources: sources)
    attached.formUnion(attachedFiles(of: entries))
    let planned = entries.indices.filter { entries[$0].planned != nil }
    let written = try await mapChunks(count: planned.count, size: PageImporter.chunkSize, jobs: jobs) {
      [entries] range in
      try range.map { try take(entries[planned[$0]], places: places) }
    }.flatMap(\.self)
    for (index, file) in zip(planned, written) { entries[index].file = file }
    return report(entries, attached: attached)
  }

  // MARK: The first reading

  private func readDocuments(_ entries: inout [Entry], attached: Set<String>) async throws {
    let wanted = entries.indices.filter { index in
      let entry = entries[index]
      guard case .other = entry.sight else { return false }
      return DocumentReader.endings.contains(FileName.ending(of: entry.path))
        && !attached.contains(TakenPlaces.key(entry.tree, entry.path))
    }
    let sights = try await mapChunks(count: wanted.count, size: 1, jobs: jobs) { [entries] range in
      try range.map { try reader.sight(ofDocument: entries[wanted[$0]].path, in: entries[wanted[$0]].tree) }
    }.flatMap(\.self)
    for (index, sight) in zip(wanted, sights) { entries[index].sight = sight }
  }

  // MARK: Lists of an old platform

  /// Fills what pages lack from the lists that were saved with them.
  private func complete(_ entries: inout [Entry]) {
    var values: [String: [TakenPage.OuterValue]] = [:]
    for entry in entries {
      guard case .list(let list) = entry.sight else { continue }
      for record in list.records {
        for address in PlatformList.locals(record) where values[address] == nil {
          values[address] = record.values
        }
      }
    }
    guard !values.isEmpty else { return }
    for index in entries.indices {
      guard case .page(let page, let isDocument, let print) = entries[index].sight,
        let address = address(of: entries[index], page), let found = values[address.local]
      else { continue }
      entries[index].outer = found
      entries[index].sight = .page(page.completed(by: found), isDocument: isDocument, print)
    }
  }

  // MARK: Planning

  private func address(of entry: Entry, _ page: TakenPage) -> PageAddress? {
    if let listed = entry.tree.addresses[entry.path], let address = PageAddress(listed) { return address }
    if let stated = page.statedAddress, let address = PageAddress(stated) { return address }
    return self.address(ofFile: entry.path)
  }

  /// A mirror keeps each host in a folder of its name.
  private func address(ofFile path: String) -> PageAddress? {
    let parts = path.split(separator: "/", maxSplits: 1)
    if let oldSite = request.oldSite {
      let host = oldSite.site.firstRange(of: "://").map { oldSite.site[$0.upperBound...] } ?? ""
      let inside = parts.count == 2 && parts[0] == host ? "/" + parts[1] : path
      return oldSite.resolving(inside)
    }
    if parts.count == 2, parts[0].hasSuffix(".gov.cn") || parts[0].hasPrefix("www.") {
      return PageAddress("http://\(parts[0])/\(parts[1])")
    }
    return PageAddress("/" + path)
  }

  private func plan(
    _ entries: inout [Entry], taken: Set<String>, known: [String: String], sources: [String: String]
  ) throws -> TakenPlaces {
    var places = TakenPlaces()
    var taken = taken
    var owners: [String: String] = [:]
    let twins = try twins(among: entries, known: known)
    for index in entries.indices where twins[index] == nil {
      guard case .page(let page, let isDocument, _) = entries[index].sight else { continue }
      let entry = entries[index]
      guard let address = address(of: entry, page) else { continue }
      let key = address.local.lowercased()
      if let first = owners[key] {
        entries[index].file = TakenFile(path: entry.path, state: .unread, reason: .sameAddress(first))
        continue
      }
      owners[key] = entry.path
      if let target = known[key] {
        entries[index].file = TakenFile(path: entry.path, state: .known)
        places.add(address, entry.tree, entry.path, sources[target] ?? "Content/" + target)
        continue
      }
      let draft = NoticeDraft(page, column: column, columns: columns)
      let target = target(of: draft, path: entry.path, among: &taken)
      entries[index].planned = PlannedPage(
        tree: entry.tree, path: entry.path, address: address, target: target, isDocument: isDocument)
      places.add(address, entry.tree, entry.path, target)
    }
    for (index, first) in twins.sorted(by: { $0.key < $1.key }) {
      guard case .page(let page, _, _) = entries[index].sight else { continue }
      let entry = entries[index]
      guard let address = address(of: entry, page),
        let target = places.byFile[TakenPlaces.key(entries[first].tree, entries[first].path)]
      else { continue }
      let key = address.local.lowercased()
      if known[key] != nil {
        entries[index].file = TakenFile(path: entry.path, state: .known)
      } else {
        let isNew = owners.updateValue(entry.path, forKey: key) == nil
        entries[index].file = TakenFile(
          path: entry.path, state: .repeated, reason: .sameContent(entries[first].path),
          twin: isNew ? TakenFile.Twin(address: address.local, target: target) : nil)
      }
      places.add(address, entry.tree, entry.path, target)
    }
    return places
  }

  private func twins(among entries: [Entry], known: [String: String]) throws -> [Int: Int] {
    let prints = entries.compactMap { entry -> PagePrint? in
      if case .page(_, _, let print) = entry.sight { print } else { nil }
    }
    let doubtful = PageTwins.doubtful(prints)
    return PageTwins.find(
      try entries.indices.compactMap { index in
        guard case .page(let page, _, let print) = entries[index].sight,
          doubtful.contains(print.bytes) || doubtful.contains(print.text),
          let address = address(of: entries[index], page)
        else { return nil }
        return PageTwins.Candidate(
          index: index, print: print, files: try sums(of: page, entries[index], address),
          isKnown: known[address.local.lowercased()] != nil, path: entries[index].path)
      })
  }

  /// By year, and by index number where there is one; else as the page's file is called.
  private func target(of draft: NoticeDraft, path: String, among taken: inout Set<String>) -> String {
    let year = (draft[.publishedAt] ?? draft[.madeOn]).map { String($0.prefix(4)) } ?? "undated"
    let name = FileName.last(of: path)
    let stem = draft[.indexNumber].map { TakenName.sane($0) } ?? ""
    let own = TakenName.sane(name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name)
    return TakenName.unique(
      "Content/notices/\(year)/" + (stem.isEmpty ? (own.isEmpty ? "page" : own) : stem), ending: "md",
      among: &taken)
  }

  private func attachedFiles(of entries: [Entry]) -> Set<String> {
    var files: Set<String> = []
    for entry in entries {
      guard case .page(let page, _, _) = entry.sight, let address = address(of: entry, page) else { continue }
      for case .some(let file) in self.files(of: page, entry, address) {
        files.insert(TakenPlaces.key(entry.tree, file))
      }
    }
    return files
  }

  /// What those files are known by; large ones are read through.
  private func sums(of page: TakenPage, _ entry: Entry, _ address: PageAddress) throws -> [ContentHash?] {
    try files(of: page, entry, address).map { file in
      try file.map { try FileFingerprint(of: entry.tree.file($0)).sha256 }
    }
  }

  /// The files that a page names, in its order; nil for what was not saved.
  private func files(of page: TakenPage, _ entry: Entry, _ address: PageAddress) -> [String?] {
    let search = FileSearch(tree: entry.tree, path: entry.path, address: address)
    return page.references.compactMap { reference -> String?? in
      guard let file = search.file(for: reference) else {
        return reference.isFile ? .some(nil) : nil
      }
      return reference.isFile || AttachmentEndings.isKept(file) ? .some(file) : nil
    }
  }

  // MARK: The second reading

  private func take(_ entry: Entry, places: TakenPlaces) throws -> TakenFile {
    guard let planned = entry.planned else {
      return TakenFile(path: entry.path, state: .unread, reason: .noText)
    }
    var account: WordAccount?
    let page: TakenPage
    if planned.isDocument {
      switch try documents.read(entry.tree.file(entry.path), shown: entry.path) {
      case .failure(let failure):
        return TakenFile(path: entry.path, state: .unread, reason: failure.reason)
      case .success(let document):
        account = document.account
        page = try document.page()
      }
    } else {
      page = try TakenPage(reader.bytes(of: entry.path, in: entry.tree) ?? [])
    }
    let whole = page.completed(by: entry.outer)
    let draft = NoticeDraft(whole, column: column, columns: columns)
    let links = LinkSettling(planned, of: page, places: places, inner: account?.files ?? [])
    let text = page.markdown { links.destinations[$0] }
    var taken = TakenFile.Taken(
      page: whole.withoutText, draft: draft, address: planned.address.local, target: planned.target)
    taken.attachments =
      links.copies.map { ($0.address, planned.folder + "/" + $0.name) }
      + links.inner.map { ($0.file, planned.folder + "/" + $0.name) }
    taken.missing = links.missing
    taken.lost = links.lost
    taken.stale = links.stale
    taken.isSame = text.isSame
    taken.remains = account.map {
      DocumentRemains(
        $0, text: page.documentText, taken: Set(links.inner.map(\.file)), repaired: page.repaired)
    }
    if !request.isTrial {
      let file = draft.file(text: text.text, attachments: links.listed)
      try TakeoverWriter(place: place, converter: documents.converter)
        .write(planned, text: Array(file.utf8), links)
    }
    return TakenFile(path: entry.path, state: .taken, page: taken)
  }

  // MARK: The account

  private func report(_ entries: [Entry], attached: Set<String>) -> TakeoverReport {
    var report = TakeoverReport()
    let addresses = Set(
      entries.compactMap { entry -> String? in
        guard case .page(let page, _, _) = entry.sight else { return nil }
        return address(of: entry, page)?.local
      })
    for entry in entries {
      if let file = entry.file {
        report.files.append(file)
        continue
      }
      let path = entry.path
      switch entry.sight {
      case .unread(let reason): report.files.append(TakenFile(path: path, state: .unread, reason: reason))
      case .notNotice: report.files.append(TakenFile(path: path, state: .notNotice))
      case .list(let list):
        let missing = list.records.filter { !PlatformList.locals($0).contains(where: addresses.contains) }
        report.files.append(
          TakenFile(path: path, state: .list, unsaved: missing.compactMap(\.addresses.first)))
      case .page: report.files.append(TakenFile(path: path, state: .unread, reason: .noText))
      case .other:
        let isFurniture = SourceKind.furniture.contains(FileName.ending(of: path))
        let isAttached = attached.contains(TakenPlaces.key(entry.tree, path))
        let isPacked = !isAttached && SourceKind.archives.contains(FileName.ending(of: path))
        report.files.append(
          TakenFile(
            path: path,
            state: isAttached
              ? .attached : isFurniture ? .furniture : isPacked && entry.tree.isSingle ? .unread : .unused,
            reason: isPacked ? .packed : nil))
      }
    }
    var unmapped: Set<String> = []
    for file in report.files {
      for case .columnUnmapped(let name) in file.page?.draft.remarks ?? [] { unmapped.insert(name) }
      if file.page?.address.contains("?") == true { report.queries += 1 }
    }
    report.unmapped = unmapped.sorted { bytesPrecede($0, $1) }
    return report
  }
}

extension TakenPlaces {
  fileprivate mutating func add(_ address: PageAddress, _ tree: SourceTree, _ path: String, _ target: String)
  {
    byAddress[address.local] = target
    byFile[TakenPlaces.key(tree, path)] = target
  }
}
