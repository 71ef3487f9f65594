import Diagnostics
import Disclosure
import SystemPackage

/// What `lock.tsv` names: the stored files of all subordinates, with the sums they came with.
struct FeedLock: Sendable {
  /// One line of the lock.
  struct Line: Sendable, Hashable {
    let subordinate: String
    /// Relative to the folder of the subordinates.
    let file: String
    let address: String
    let sha256: String
    let fetchedOn: String

    /// Relative to the root of the sources.
    var path: String { "\(Subordinate.folder)/\(file)" }

    var text: String { [subordinate, file, address, sha256, fetchedOn].joined(separator: "\t") + "\n" }

    init(subordinate: String, file: String, address: String, sha256: String, fetchedOn: String) {
      self.subordinate = subordinate
      self.file = file
      self.address = address
      self.sha256 = sha256
      self.fetchedOn = fetchedOn
    }

    /// Nil for what is no such line.
    fileprivate init?(_ text: String) {
      let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 5, isPlainRelativePath(parts[1]) else { return nil }
      self.init(
        subordinate: parts[0], file: parts[1], address: parts[2], sha256: parts[3], fetchedOn: parts[4])
    }
  }

  let lines: [Line]

  /// A line has some 250 bytes: this is room for a million pages.
  private static let maximumSize = 256 << 20

  /// Nothing where there is none. Nil, with the problem in the bag, for what is no file or too large; lines that are none
  /// are told and left out.
  static func read(in place: SourcePlace, into bag: inout DiagnosticBag) throws(BuildFailure) -> FeedLock? {
    let path = Subordinate.lock
    do throws(Errno) {
      let file = try Handle.file(at: place.file(path))
      let status = try file.status()
      guard status.kind == .file else { throw .tooManySymbolicLinkLevels }
      guard status.size <= maximumSize else {
        bag.report(.fileTooLarge(bytes: status.size, limit: maximumSize), at: Place(path: path))
        return nil
      }
      return FeedLock(try file.readAll(), into: &bag)
    } catch .noSuchFileOrDirectory {
      return FeedLock(lines: [])
    } catch .tooManySymbolicLinkLevels {
      bag.report(.fileNotRegular(), at: Place(path: path))
      return nil
    } catch {
      throw .cannot(.read, path, error)
    }
  }

  private init(lines: [Line]) { self.lines = lines }

  private init(_ bytes: [UInt8], into bag: inout DiagnosticBag) {
    var lines: [Line] = []
    for (number, text) in TextLines.all(in: bytes).enumerated() {
      if text.isEmpty || (number == 0 && text + "\n" == Subordinate.lockHeader) { continue }
      if let line = Line(text) {
        lines.append(line)
      } else {
        bag.report(
          .aggregateChanged(Subordinate.lock), at: Place(path: Subordinate.lock, line: number + 1, column: 1))
      }
    }
    self.lines = lines
  }
}
