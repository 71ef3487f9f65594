import SystemPackage

/// What in the published folder is ours to replace: the files that are kept, and the files that its own manifest lists.
struct Licence: Sendable {
  private let files: PathList
  private let keptNames: [String]
  /// Whether the folder holds a `manifest.json` that is one of ours.
  let hasManifest: Bool

  /// The licence where nothing is published yet.
  init(keptNames: [String]) {
    self.init(files: nil, keptNames: keptNames)
  }

  private init(files: PathList?, keptNames: [String]) {
    self.files = files ?? PathList()
    self.keptNames = keptNames
    hasManifest = files != nil
  }

  /// Reads the licence out of the published folder.
  static func read(in folder: borrowing Handle, keptNames: [String]) throws(Errno) -> Licence {
    do {
      let manifest = try folder.file(Manifest.path)
      guard try manifest.status().kind == .file else { return Licence(keptNames: keptNames) }
      return Licence(files: Manifest.paths(parsing: try manifest.readAll()), keptNames: keptNames)
    } catch .noSuchFileOrDirectory, .tooManySymbolicLinkLevels {
      return Licence(keptNames: keptNames)
    }
  }

  /// Whether the manifest lists this file.
  func lists(_ path: String) -> Bool { files.contains(path) }

  /// Whether a file at this path is ours.
  func covers(file path: String) -> Bool {
    lists(path) || isManifest(path) || keptNames.contains { $0.utf8.elementsEqual(path.utf8) }
  }

  /// Whether a folder at this path is ours: a listed file lies in it.
  func covers(folder path: String) -> Bool { files.containsPath(beginningWith: path + "/") }

  func isManifest(_ path: String) -> Bool {
    hasManifest && path.utf8.elementsEqual(Manifest.path.utf8)
  }

  /// The paths of whatever else the folder holds, in byte order; a foreign folder is named once, with a `/`.
  func strangers(in root: borrowing Handle) throws(Errno) -> [String] {
    var strangers: [String] = []
    var pending = ["."]
    while let path = pending.popLast() {
      let found = try self.strangers(in: try root.folder(under: path), prefix: path == "." ? "" : path + "/")
      strangers += found.strangers
      pending += found.folders
    }
    return strangers.sorted(by: bytesPrecede)
  }

  private func strangers(
    in folder: borrowing Handle, prefix: String
  ) throws(Errno) -> (strangers: [String], folders: [String]) {
    var strangers: [String] = []
    var folders: [String] = []
    for entry in try folder.entries() {
      // A name that is not UTF-8 can stand in no manifest.
      let isText = String(validating: entry.name) != nil
      let path = prefix + entry.name.string
      switch entry.kind {
      case .folder where isText && covers(folder: path): folders.append(path)
      case .folder: strangers.append(path + "/")
      case .file where isText && covers(file: path): break
      case .file, .other: strangers.append(path)
      }
    }
    return (strangers, folders)
  }
}
