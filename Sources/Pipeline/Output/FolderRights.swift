import Diagnostics
import SystemPackage

/// Whose the output folder is and who may do what in it: what an operator has set stays through every swap.
struct FolderRights {
  private let permissions: UInt32
  private let owner: UInt32?
  private let group: UInt32?

  /// Those of the published folder; where there is none, those that a new folder in that place has.
  init(of published: borrowing Handle?, in place: borrowing OutputPlace) throws(BuildFailure) {
    let output = place.shown
    let status = try attempting(.open, output) { () throws(Errno) in try published?.status() }
    if let status {
      permissions = status.permissions
      owner = status.owner
      group = status.group
    } else {
      let above = try attempting(.open, output) { () throws(Errno) in try place.parent.status() }
      let isGroups = above.permissions & FolderRights.groupBit != 0
      permissions = 0o755 | (isGroups ? FolderRights.groupBit : 0)
      owner = nil
      group = isGroups ? above.group : nil
    }
  }

  /// What is made in such a folder belongs to the folder's group.
  private static let groupBit: UInt32 = 0o2000

  /// Of the folders inside: all may read them, and whoever shares the output by its group shares them too.
  var permissionsInside: UInt32 { 0o755 | permissions & (FolderRights.groupBit | 0o020) }

  /// Gives them to the growing column. The owner as far as that can be done: only root may give a folder away.
  func give(to column: borrowing Handle, _ place: borrowing OutputPlace) throws(BuildFailure) {
    if let owner { try? column.setOwner(owner, group: nil) }
    if let group, !hasGroup(column, group) {
      do throws(Errno) {
        try column.setOwner(nil, group: group)
      } catch {
        guard !groupMatters else { throw .cannotKeepGroup(place.shown, group: group) }
      }
    }
    try attempting(.make, place.shown) { () throws(Errno) in
      if try column.status().permissions != permissions { try column.setPermissions(permissions) }
    }
    // The system takes this bit away from those who do not belong to the group, and says nothing.
    let given = try attempting(.make, place.shown) { () throws(Errno) in try column.status().permissions }
    guard given == permissions else { throw .cannotKeepGroup(place.shown, group: group ?? 0) }
  }

  private func hasGroup(_ column: borrowing Handle, _ group: UInt32) -> Bool {
    (try? column.status().group) == group
  }

  /// Whether the group may do more than everybody: where it may not, it makes no difference.
  private var groupMatters: Bool {
    permissions & FolderRights.groupBit != 0 || (permissions >> 3 & 7) & ~(permissions & 7) != 0
  }
}

extension BuildFailure {
  /// The published folder is of a group that whoever runs the build does not belong to.
  fileprivate static func cannotKeepGroup(_ output: String, group: UInt32) -> BuildFailure {
    BuildFailure(
      message: Wording(
        zh: "输出文件夹 \(output) 属于组 \(group)，新专栏不能归入这个组：运行者不在组内",
        en:
          "the output folder \(output) belongs to the group \(group), and the new column cannot: whoever runs the "
          + "build is not in that group"),
      help: Wording(
        zh: "没有发布。请把运行者加入该组（usermod -aG），或用 chgrp 把输出文件夹改归运行者所在的组。",
        en:
          "Nothing was published. Add whoever runs the build to the group (usermod -aG), or give the folder to a group "
          + "of theirs (chgrp)."))
  }
}
