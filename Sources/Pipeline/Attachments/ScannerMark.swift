import Disclosure
import Extraction
import SystemPackage

/// What findings depend on beside the attachment itself: this very program, the converters of this machine, and an
/// office's own list of words. Where one of them is another, nothing that was remembered counts.
struct ScannerMark {
  /// The first line of every entry.
  let line: String

  /// Nil where the program cannot tell who it is.
  init?(_ settings: ScanSettings, wording: String) {
    guard let program = ScannerMark.program else { return nil }
    let tools = ExtractionTool.allCases.map { ScannerMark.converter($0, in: settings.tools) }
    let all = ([program.hex, wording] + tools).joined(separator: "\n")
    line = "gongkai scan 2 \(ContentHash(of: Array(all.utf8)).hex)\n"
  }

  private static let program = try? sumOfProgram()

  private static func sumOfProgram() throws(Errno) -> ContentHash {
    let file = try Handle.ownProgram()
    var hasher = ContentHasher()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = try file.read(into: &buffer), count > 0 {
      hasher.update(buffer[..<count])
    }
    return hasher.finish()
  }

  /// Where it lies, its size and its time: a package that is updated brings another one.
  private static func converter(_ tool: ExtractionTool, in folders: [FilePath]) -> String {
    for folder in folders {
      let path = folder.appending(tool.program)
      guard let status = try? Handle.status(behind: path), status.kind == .file else { continue }
      return "\(path) \(status.size) \(status.modified.seconds) \(status.modified.nanoseconds)"
    }
    return "\(tool.program) -"
  }
}
