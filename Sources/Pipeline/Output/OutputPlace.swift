package import SystemPackage

extension FilePath {
  /// Where the path really leads, links and `..` resolved as far as it exists; the rest as it is spelt.
  package var settled: FilePath {
    var existing = self
    var rest = FilePath()
    while true {
      if let canonical = try? canonicalPath(existing.isEmpty ? "." : existing) {
        return canonical.pushing(rest).lexicallyNormalized()
      }
      guard let name = existing.lastComponent else { return self }
      rest = FilePath(root: nil, [name]).pushing(rest)
      existing.removeLastComponent()
    }
  }
}

/// Where the column is published: a name in a folder that is open.
///
/// An output that is a symbolic link is followed once, here: the build works beside the folder that the link leads to
/// and swaps that folder; the link stays.
struct OutputPlace: ~Copyable, Sendable {
  /// The output as the caller wrote it, for messages.
  let shown: String
  let name: FilePath.Component
  let parent: Handle

  /// Refuses outputs that can never be one: the root, a place that is not there, a folder that holds the sources
  /// or lies in them.
  init(_ output: FilePath, mustNotContain sources: [FilePath]) throws(BuildFailure) {
    let shown = output.string
    let path = try Self.resolve(output)
    guard let name = path.lastComponent else { throw .outputIsRoot(shown) }
    for source in sources {
      guard let canonical = try? canonicalPath(source) else { continue }
      if canonical.starts(with: path) { throw .outputContains(shown, source.string) }
      if path.starts(with: canonical) { throw .outputIsInside(shown, source.string) }
    }
    let above = path.removingLastComponent()
    let parent = try attempting(.open, above.string) { () throws(Errno) in try Handle.folder(at: above) }
    self.shown = shown
    self.name = name
    self.parent = parent
  }

  private static func resolve(_ output: FilePath) throws(BuildFailure) -> FilePath {
    do {
      return try canonicalPath(output)
    } catch .noSuchFileOrDirectory {
      return try resolveMissing(output)
    } catch .notDirectory {
      throw .outputIsNoFolder(output.string)
    } catch {
      throw .cannot(.open, output.string, error)
    }
  }

  private static func resolveMissing(_ output: FilePath) throws(BuildFailure) -> FilePath {
    let above = output.removingLastComponent()
    guard
      let name = output.lastComponent, name.kind == .regular,
      let parent = try? canonicalPath(above.isEmpty ? "." : above),
      let folder = try? Handle.folder(at: parent)
    else { throw .outputHasNoPlace(output.string) }
    // Something stands there and yet leads nowhere: a dangling link.
    if (try? folder.status(of: name)) != nil { throw .outputHasNoPlace(output.string) }
    return parent.appending(name)
  }

  /// The path of a neighbour of the output, for messages.
  func beside(_ name: FilePath.Component) -> String {
    FilePath(shown).removingLastComponent().appending(name).string
  }

  /// Opens the folder that is published now; nil where there is none yet.
  func published() throws(BuildFailure) -> Handle? {
    do {
      return try parent.folder(name)
    } catch .noSuchFileOrDirectory {
      return nil
    } catch .notDirectory, .tooManySymbolicLinkLevels {
      throw .outputIsNoFolder(shown)
    } catch {
      throw .cannot(.open, shown, error)
    }
  }
}
