import Disclosure
import SystemPackage

/// Puts notices and their files into `Content/`; what lies there is never written over.
struct TakeoverWriter {
  let place: SourcePlace
  let converter: WordConverter

  func write(_ page: PlannedPage, text: [UInt8], _ links: LinkSettling) throws {
    let folder = String(page.target.dropFirst("Content/".count).dropLast(3))
    try attempting(.put, page.target) { () throws(Errno) in
      let content = try Handle.folder(at: place.content)
      let target = String(page.target.dropFirst("Content/".count))
      try TakeoverWriter.makeFolders(of: target, in: content)
      if !links.copies.isEmpty || !links.embedded.isEmpty || !links.inner.isEmpty {
        try content.makeFolder(folder, permissions: 0o755)
      }
      for copy in links.copies {
        try TakeoverWriter.copy(page.tree.file(copy.source), to: "\(folder)/\(copy.name)", in: content)
      }
      for image in links.embedded {
        try TakeoverWriter.put(image.bytes, at: "\(folder)/\(image.name)", in: content)
      }
    }
    if !links.inner.isEmpty {
      let files = links.inner.map { ($0.file, "\(folder)/\($0.name)") }
      try converter.extract(
        Dictionary(files, uniquingKeysWith: { first, _ in first }), of: page.tree.file(page.path),
        into: attempting(.open, page.target) { () throws(Errno) in try Handle.folder(at: place.content) })
    }
    // Last, so that a notice that is there has all its files.
    try attempting(.put, page.target) { () throws(Errno) in
      try TakeoverWriter.put(text, at: folder + ".md", in: Handle.folder(at: place.content))
    }
  }

  private static func makeFolders(of path: String, in content: borrowing Handle) throws(Errno) {
    var made = ""
    for part in path.split(separator: "/").dropLast() {
      made += made.isEmpty ? String(part) : "/" + part
      do throws(Errno) {
        _ = try content.folder(under: made)
      } catch .noSuchFileOrDirectory {
        try content.makeFolder(made, permissions: 0o755)
      }
    }
  }

  private static func put(_ bytes: [UInt8], at path: String, in content: borrowing Handle) throws(Errno) {
    try makingWhole(path, in: content) { file throws(Errno) in try file.write(bytes) }
  }

  /// A file that could not be written whole is taken away again: the next run would take it for one of the office's own.
  private static func makingWhole(
    _ path: String, in content: borrowing Handle, _ write: (borrowing Handle) throws(Errno) -> Void
  ) throws(Errno) {
    let file = try content.newFile(path, permissions: 0o644)
    do throws(Errno) {
      try write(file)
      try file.close()
    } catch {
      try? content.removeFile(at: path)
      throw error
    }
  }

  private static func copy(_ source: FilePath, to path: String, in content: borrowing Handle) throws(Errno) {
    try copy(Handle.file(at: source), to: path, in: content)
  }

  static func copy(
    _ from: borrowing Handle, to path: String, in content: borrowing Handle
  ) throws(Errno) {
    try makingWhole(path, in: content) { file throws(Errno) in
      var buffer = [UInt8](repeating: 0, count: 256 << 10)
      var offset = 0
      while case let count = try from.read(at: offset, into: &buffer), count > 0 {
        try file.write(buffer, count: count)
        offset += count
      }
    }
  }
}
