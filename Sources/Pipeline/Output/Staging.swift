import Synchronization
package import SystemPackage

/// The new column while it grows beside the published one.
///
/// Nothing of what is published changes before `seal`, which swaps the whole column in one step. A staging that is
/// dropped without being sealed removes what it made; one that is killed leaves that to the next build.
package final class Staging: Sendable {
  let place: OutputPlace
  let parts: StagingParts
  /// Folders are made one at a time, so that none is used before its permissions are right.
  let folderMaking = Mutex<Void>(())
  private let work: WorkFolder
  private let hasEnded = Mutex(false)

  private init(place: consuming OutputPlace, work: consuming WorkFolder, parts: consuming StagingParts) {
    self.place = place
    self.work = work
    self.parts = parts
  }

  /// Checks the output folder, takes the lock, and clears what a killed build left.
  ///
  /// - Parameters:
  ///   - output: The folder to publish. A symbolic link is resolved: the folder it leads to is swapped, the link stays.
  ///   - keptNames: Names of files at the top of the output that are not the column's and survive the swap.
  ///   - sources: Folders that the output must not hold.
  package static func open(
    output: FilePath, keptNames: [String] = [".gitkeep"], mustNotContain sources: [FilePath] = []
  ) throws(BuildFailure) -> Staging {
    let place = try OutputPlace(output, mustNotContain: sources)
    let work = try WorkFolder.claim(beside: place)
    let parts: StagingParts
    do {
      parts = try StagingParts(place: place, work: work, keptNames: keptNames)
    } catch {
      work.remove(from: place)
      throw error
    }
    let staging = Staging(place: place, work: work, parts: parts)
    try staging.copyKeptFiles()
    return staging
  }

  deinit {
    abandon()
  }

  /// Gives the build up. What is published stays as it is.
  package func abandon() {
    let isFirst = hasEnded.withLock { hasEnded in
      defer { hasEnded = true }
      return !hasEnded
    }
    if isFirst { work.remove(from: place) }
  }

  /// Publishes the column: lists it in `manifest.json`, brings it to the disk, and swaps it in one step.
  ///
  /// Whatever fails, what is published stays as it was. After the swap nothing can fail any more: an old column that
  /// cannot be removed is left to the next build.
  package func seal(_ manifest: Manifest) throws(BuildFailure) {
    precondition(hasEnded.withLock { !$0 }, "a staging ends once")
    var list = try StagedFile(checked: Manifest.path, in: self)
    try manifest.forEachPiece { piece throws(BuildFailure) in try list.append(piece) }
    _ = try list.finish()
    // Before the flush: what is gone need not be written.
    try? work.folder.removeTree(WorkFolder.spool)
    try attempting(.flush, place.shown) { () throws(Errno) in try parts.column.flushFileSystem() }
    try parts.checkUnchanged(place)
    try swap()
    hasEnded.withLock { $0 = true }
    try? place.parent.flush()
    work.remove(from: place)
  }

  private func swap() throws(BuildFailure) {
    do {
      if parts.published != nil {
        try work.folder.exchange(WorkFolder.column, with: place.name, in: place.parent)
      } else {
        try work.folder.move(WorkFolder.column, to: place.name, in: place.parent)
      }
    } catch {
      throw .cannotPublish(place.shown, error)
    }
  }
}
