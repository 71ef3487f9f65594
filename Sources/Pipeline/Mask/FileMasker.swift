package import Diagnostics
import Intake
import SystemPackage

/// Masks the personal data in authors' files, and writes them where it is asked to.
package struct FileMasker: Sendable {
  /// A personal datum, and what stands in its place afterwards.
  package struct Entry: Sendable {
    package let place: Place
    package let rule: Rule
    package let mask: String
  }

  /// What was found in one file.
  package struct Outcome: Sendable {
    package var masked: [Entry] = []
    /// Weak findings, left for a person to judge.
    package var doubtful: [Entry] = []
    /// Why the file could not be looked through.
    package var problems: [Diagnostic] = []

    fileprivate init(_ mask: SourceMask?, _ bag: DiagnosticBag) {
      masked = (mask?.entries ?? []).map { Entry(place: $0.place, rule: $0.rule, mask: $0.mask) }
      doubtful = (mask?.doubtful ?? []).map { Entry(place: $0.place, rule: $0.rule, mask: $0.mask) }
      problems = bag.sorted().map(\.masked)
    }
  }

  private let writes: Bool

  package init(writes: Bool) { self.writes = writes }

  /// Only a file that changes is written: whole, or not at all.
  package func mask(_ path: String) throws(BuildFailure) -> Outcome {
    let file = FilePath(path)
    guard let name = file.lastComponent else { throw .cannot(.open, path, .isDirectory) }
    let parent = file.removingLastComponent()
    var bag = DiagnosticBag()
    let folder = try attempting(.read, path) { () throws(Errno) in
      try Handle.folder(at: parent.isEmpty ? "." : parent)
    }
    let status: FileStatus
    let bytes: [UInt8]?
    do throws(Errno) {
      let handle = try folder.file(name.string)
      status = try handle.status()
      guard status.kind == .file else { throw .isDirectory }
      bytes = status.size > SourceText.maximumSize ? nil : try handle.readAll()
    } catch {
      throw .cannot(.read, path, error)
    }
    guard let bytes else {
      bag.report(.fileTooLarge(bytes: status.size, limit: SourceText.maximumSize), at: Place(path: path))
      return Outcome(nil, bag)
    }
    let mask = SourceMask(path: path, bytes: bytes, into: &bag)
    if writes, let mask, !mask.entries.isEmpty {
      do throws(Errno) {
        try folder.put(mask.bytes, as: name, permissions: status.permissions)
      } catch {
        throw .cannot(.put, path, error)
      }
    }
    return Outcome(mask, bag)
  }
}
