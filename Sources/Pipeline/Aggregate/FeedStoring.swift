import Disclosure
import SystemPackage

extension StoredFeeds {
  /// Stores what was fetched of one subordinate: new files first, then the lock that names them; what the lock no longer
  /// names is removed last.
  func store(
    _ spool: borrowing FeedSpool, of subordinate: Subordinate, on today: CalendarDate
  ) throws(BuildFailure) {
    let before = try lines()
    let pages = spool.pages
    let own = pages.enumerated().map { number, page in
      Line(
        subordinate: subordinate.id,
        file: "\(subordinate.id)/feed-\(number + 1)-\(page.sum.prefix(12)).\(page.ending)",
        address: page.address, sha256: page.sum, fetchedOn: today.iso)
    }
    let lines = before.filter { $0.subordinate != subordinate.id } + own
    do throws(Errno) {
      let content = try Handle.folder(at: place.content)
      try content.makeFolder("subordinates", permissions: 0o755)
      try content.makeFolder("subordinates/\(subordinate.id)", permissions: 0o755)
      let folder = try content.folder(under: "subordinates/\(subordinate.id)")
      for (line, page) in zip(own, pages) {
        if let name = FilePath.Component(FileName.last(of: line.file)) {
          try folder.put(spool.bytes(of: page), as: name, permissions: 0o644, isLasting: false)
        }
      }
      // All of them at once, before anything names them.
      try folder.flushFileSystem()
      let text = Subordinate.lockHeader + lines.map(\.text).joined()
      try content.folder(under: "subordinates").put(Array(text.utf8), as: "lock.tsv", permissions: 0o644)
      let kept = Set(own.map { FileName.last(of: $0.file) })
      for line in before
      where line.subordinate == subordinate.id && !kept.contains(FileName.last(of: line.file)) {
        if let name = FilePath.Component(FileName.last(of: line.file)) { try? folder.removeFile(name) }
      }
    } catch {
      throw .cannot(.write, Subordinate.folder, error)
    }
  }
}
