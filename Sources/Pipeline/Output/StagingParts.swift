import SystemPackage

/// The open folders of a staging.
struct StagingParts: ~Copyable, Sendable {
  /// The growing column.
  let column: Handle
  let spool: Handle
  /// The published column; nil where there is none yet.
  let published: Handle?
  let licence: Licence
  let keptNames: [String]
  /// Of every folder in the column.
  let folderPermissions: UInt32

  /// Refuses an output that could not be swapped, or that holds what is not ours; then makes the folders.
  init(
    place: borrowing OutputPlace, work: borrowing WorkFolder, keptNames: [String]
  ) throws(BuildFailure) {
    let published = try place.published()
    var licence = Licence(keptNames: keptNames)
    switch published {
    case nil: break
    case let folder?:
      try Self.checkSwappable(folder, place)
      licence = try Self.inspect(folder, place, keptNames)
    }
    try work.prepare(for: place)
    let column = try work.open(WorkFolder.column, for: place)
    let spool = try work.open(WorkFolder.spool, for: place)
    let rights = try FolderRights(of: published, in: place)
    try rights.give(to: column, place)
    folderPermissions = rights.permissionsInside
    self.column = column
    self.spool = spool
    self.published = published
    self.licence = licence
    self.keptNames = keptNames
  }

  /// A mount point, a bind mount too, cannot be exchanged: found out here, before the work.
  private static func checkSwappable(
    _ published: borrowing Handle, _ place: borrowing OutputPlace
  ) throws(BuildFailure) {
    do throws(Errno) {
      let isMounted = try published.isMountRoot()
      let device = try published.status().device
      let deviceAbove = try place.parent.status().device
      if isMounted || device != deviceAbove { throw Errno.resourceBusy }
    } catch .resourceBusy {
      throw .cannotExchange(place.shown)
    } catch {
      throw .cannot(.open, place.shown, error)
    }
  }

  private static func inspect(
    _ published: borrowing Handle, _ place: borrowing OutputPlace, _ keptNames: [String]
  ) throws(BuildFailure) -> Licence {
    let licence: Licence
    let strangers: [String]
    do {
      licence = try Licence.read(in: published, keptNames: keptNames)
      strangers = try licence.strangers(in: published)
    } catch {
      throw .cannot(.list, place.shown, error)
    }
    guard strangers.isEmpty else {
      throw .strangers(strangers, in: place.shown, hasManifest: licence.hasManifest)
    }
    return licence
  }

  /// Looks once more, just before the swap: nobody may have put anything into the output, or moved it, meanwhile.
  func checkUnchanged(_ place: borrowing OutputPlace) throws(BuildFailure) {
    // A column that is published first must not replace anything: that swap itself takes care of.
    let shown = place.shown
    let before = try attempting(.list, shown) { () throws(Errno) in try published?.status() }
    guard let before else { return }
    guard let now = try place.published() else { throw .outputChanged(shown) }
    let status = try attempting(.list, shown) { () throws(Errno) in try now.status() }
    guard status.isSame(as: before) else { throw .outputChanged(shown) }
    let strangers = try attempting(.list, shown) { () throws(Errno) in try licence.strangers(in: now) }
    guard strangers.isEmpty else {
      throw .strangers(strangers, in: place.shown, hasManifest: licence.hasManifest)
    }
  }
}
