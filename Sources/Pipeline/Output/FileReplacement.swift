package import SystemPackage

/// Files that take the place of others in one step: whoever looks sees the old one or the new one, whole.
package enum FileReplacement {
  /// Puts a file of these bytes at `path`; what is there and is no plain file, such as a device, is left alone.
  package static func put(_ bytes: [UInt8], at path: FilePath) throws(Errno) {
    guard let name = path.lastComponent else { throw .isDirectory }
    let parent = path.removingLastComponent()
    let folder = try Handle.folder(at: parent.isEmpty ? "." : parent)
    do throws(Errno) {
      guard try folder.file(name.string).status().kind == .file else { throw .invalidArgument }
    } catch .noSuchFileOrDirectory {}
    try folder.put(bytes, as: name, permissions: 0o644)
  }
}

extension Handle {
  /// Puts a file of these bytes into this folder, in place of what bears the name.
  ///
  /// It grows under a hidden name, so that no survey sees what a killed run left.
  ///
  /// - Parameters:
  ///   - draft: That name, where a lock keeps others from it; what a killed run left is then cleared. By default a name
  ///     of this process's own.
  ///   - isLasting: Whether it must outlast a loss of power.
  func put(
    _ bytes: [UInt8], as name: FilePath.Component, by draft: FilePath.Component? = nil, permissions: UInt32,
    isLasting: Bool = true
  ) throws(Errno) {
    guard let draft = draft ?? FilePath.Component(".\(name.string).\(processNumber)") else {
      throw .invalidArgument
    }
    do throws(Errno) {
      try removeFile(draft)
    } catch .noSuchFileOrDirectory {}
    let file = try newFile(draft.string, permissions: permissions)
    do throws(Errno) {
      try file.write(bytes)
      if isLasting { try file.flush() }
      try file.close()
      try replace(draft, with: name)
    } catch {
      try? removeFile(draft)
      throw error
    }
    if isLasting { try flush() }
  }
}
