import Diagnostics
import Disclosure
import Publication
import SystemPackage

/// A theme as it lies on the disk: its own files over those of the standard theme.
struct ThemeFolder: Sendable {
  static let standard = "standard"

  /// Templates, style sheets and drawings, which are read and audited.
  let files: [ThemeFile]
  /// What is copied: paths below `assets/`, each with the file it comes from.
  let assets: [(name: String, path: String)]
  let folder: String
  /// In bytes, by names from `assets/` on.
  private let assetSizes: [String: Int]
  /// The tokens of the standard theme, where this one has some of its own.
  private let standardTokens: ThemeFile?

  init(
    named name: String, in place: SourcePlace, into bag: inout DiagnosticBag
  ) throws(BuildFailure) {
    folder = "\(SourcePlace.themesName)/\(name)"
    var paths: [String: String] = [:]
    var standardTokensPath: String?
    for theme in name == ThemeFolder.standard ? [name] : [ThemeFolder.standard, name] {
      let shown = "\(SourcePlace.themesName)/\(theme)"
      let themes = try place.folder(place.themes)
      guard try ThemeFolder.exists(theme, in: themes) else { throw .noTheme(theme, in: place.themes.string) }
      let found = try FolderWalk.files(
        of: theme, in: themes, shown: SourcePlace.themesName, endings: ThemeFolder.endings, into: &bag)
      for path in found {
        let name = String(path.dropFirst(shown.utf8.count + 1))
        if name == Theme.tokensName { standardTokensPath = paths[name] }
        // By the spelling of the theme that is asked for.
        paths.removeValue(forKey: name)
        paths[name] = path
      }
    }
    let sorted = paths.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    assets = sorted.filter { $0.key.hasPrefix("assets/") }
      .map { (String($0.key.dropFirst("assets/".count)), $0.value) }
    var sizes: [String: Int] = [:]
    for (name, path) in assets { sizes["assets/" + name] = try place.size(of: path) }
    assetSizes = sizes
    var files: [ThemeFile] = []
    for (name, path) in sorted
    where ThemeFolder.audited.contains(FileName.ending(of: name)) {
      let (bytes, size) = try place.read(path, limit: ThemeFolder.maximumSize)
      guard let bytes else {
        bag.report(.fileTooLarge(bytes: size, limit: ThemeFolder.maximumSize), at: Place(path: path))
        continue
      }
      files.append(ThemeFile(name: name, path: path, bytes: bytes))
    }
    self.files = files
    standardTokens = try standardTokensPath.flatMap { path throws(BuildFailure) in
      try place.read(path, limit: ThemeFolder.maximumSize).bytes.map {
        ThemeFile(name: Theme.tokensName, path: path, bytes: $0)
      }
    }
  }

  /// The theme checked and compiled; nil, with the problems in the bag, where it is unsound.
  func theme(into bag: inout DiagnosticBag) -> Theme? {
    Theme(
      files: files, standardTokens: standardTokens, assets: assetSizes, folder: folder, into: &bag)
  }

  private static let maximumSize = 2 << 20
  private static let audited: Set<String> = ["mustache", "css", "svg"]
  private static let endings = audited.union(["js", "png", "jpg", "webp", "woff2", "ico"])

  private static func exists(_ name: String, in themes: borrowing Handle) throws(BuildFailure) -> Bool {
    guard isPlainRelativePath(name) else { return false }
    do throws(Errno) {
      _ = try themes.folder(under: name)
      return true
    } catch .noSuchFileOrDirectory, .notDirectory {
      return false
    } catch {
      throw .cannot(.open, name, error)
    }
  }
}

extension BuildFailure {
  static func noTheme(_ name: String, in folder: String) -> BuildFailure {
    BuildFailure(
      message: Wording(zh: "\(folder) 中没有主题“\(name)”", en: "there is no theme “\(name)” in \(folder)"),
      help: Wording(
        zh: "--theme 写 Themes/ 下的文件夹名；标准主题 standard 须在其中。",
        en: "--theme names a folder under Themes/; the standard theme must lie there."))
  }
}
