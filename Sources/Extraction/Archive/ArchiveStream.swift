// The boundary to libarchive: what is `unsafe` about archives stands here.
import CArchive

/// One file in an archive.
struct ArchiveEntry {
  enum Kind { case file, folder, link, other }

  /// UTF-8 with `/`; a name in another encoding is taken as GB 18030.
  let name: String
  let kind: Kind
  let isEncrypted: Bool
}

/// Reads a zip archive by its table of contents, entry by entry, each piece by piece.
///
/// Entries are read where they lie and never written anywhere under their names.
@safe final class ArchiveStream {
  private let archive: OpaquePointer?
  private let feed: ArchiveFeed
  private let budget: ExtractionBudget

  init(_ source: any ByteSource, budget: ExtractionBudget) throws {
    self.budget = budget
    feed = ArchiveFeed(source, directoryBytes: budget.limits.directoryBytes)
    unsafe archive = archive_read_new()
    unsafe archive_read_support_format_zip_seekable(archive)
    let pointer = unsafe Unmanaged.passUnretained(feed).toOpaque()
    unsafe archive_read_set_callback_data(archive, pointer)
    unsafe archive_read_set_read_callback(archive) { unsafe ArchiveFeed.at($1)?.next($2) ?? -1 }
    unsafe archive_read_set_seek_callback(archive) { unsafe ArchiveFeed.at($1)?.seek($2, whence: $3) ?? -1 }
    unsafe archive_read_set_skip_callback(archive) { unsafe ArchiveFeed.at($1)?.skip($2) ?? 0 }
    let status = unsafe archive_read_open1(archive)
    try feed.check(budget.limits)
    guard status == ARCHIVE_OK else { throw ExtractionFault(.damaged) }
  }

  deinit {
    unsafe archive_read_free(archive)
  }

  /// The next entry; nil at the end.
  func next() throws -> ArchiveEntry? {
    try ArchiveLocale.withUTF8 {
      var entry: OpaquePointer?
      let status = unsafe archive_read_next_header(archive, &entry)
      try feed.check(budget.limits)
      if status == ARCHIVE_EOF { return nil }
      feed.endsDirectory()
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry = unsafe entry,
        let path = unsafe archive_entry_pathname(entry)
      else { throw ExtractionFault(.damaged) }
      let bytes = unsafe UInt8.bytes(of: path)
      return unsafe ArchiveEntry(
        name: TextDecoding.name(bytes), kind: kind(of: entry),
        isEncrypted: archive_entry_is_encrypted(entry) != 0)
    }
  }

  private func kind(of entry: OpaquePointer) -> ArchiveEntry.Kind {
    // The type bits of a file's mode.
    switch unsafe archive_entry_filetype(entry) & 0o170000 {
    case 0o100000: .file
    case 0o040000: .folder
    case 0o120000: .link
    default: unsafe archive_entry_filetype(entry) == 0 ? .file : .other
    }
  }

  /// The next bytes of the entry, 0 at its end. Every byte counts against the budget.
  func read(into buffer: inout [UInt8]) throws -> Int {
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe archive_read_data(archive, $0.baseAddress, $0.count)
    }
    try feed.check(budget.limits)
    guard count >= 0 else { throw ExtractionFault(.damaged) }
    try budget.spend(bytes: count)
    return count
  }
}

extension UInt8 {
  /// The bytes of a text that ends with a zero byte.
  fileprivate static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var position = unsafe text
    while unsafe position.pointee != 0 {
      unsafe bytes.append(UInt8(bitPattern: position.pointee))
      unsafe position += 1
    }
    return bytes
  }
}

/// libarchive turns names into the encoding of the thread's locale; a program that sets none has ASCII.
private enum ArchiveLocale {
  /// Without the locale, which every glibc carries, names outside ASCII could not be told.
  static func withUTF8<R>(_ body: () throws -> R) rethrows -> R {
    guard let locale = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) else { return try body() }
    let before = unsafe uselocale(locale)
    defer {
      _ = unsafe uselocale(before)
      unsafe freelocale(locale)
    }
    return try body()
  }
}

/// Hands a file's bytes to libarchive.
@safe private final class ArchiveFeed {
  private static let pieceSize = 64 << 10
  private let source: any ByteSource
  private let piece: UnsafeMutableRawBufferPointer
  private var buffer = [UInt8](repeating: 0, count: pieceSize)
  private var position = 0
  private var directoryBytes: Int
  private var readsDirectory = true
  private var isDirectoryTooLong = false
  /// What the source threw: libarchive knows only that there were no more bytes.
  private var failure: (any Error)?

  init(_ source: any ByteSource, directoryBytes: Int) {
    self.source = source
    self.directoryBytes = directoryBytes
    unsafe piece = .allocate(byteCount: ArchiveFeed.pieceSize, alignment: 16)
  }

  deinit {
    unsafe piece.deallocate()
  }

  static func at(_ pointer: UnsafeMutableRawPointer?) -> ArchiveFeed? {
    unsafe pointer.map { unsafe Unmanaged<ArchiveFeed>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Throws what was met that is no fault of the archive's form.
  func check(_ limits: ExtractionLimits) throws {
    if let failure { throw failure }
    if isDirectoryTooLong { throw ExtractionFault(.tooManyEntries(limit: limits.entries)) }
  }

  /// The table of contents is read whole before the first entry: only until then it is counted.
  func endsDirectory() { readsDirectory = false }

  func next(_ start: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    let count: Int
    do {
      count = try source.read(at: position, into: &buffer)
    } catch {
      failure = error
      return -1
    }
    if readsDirectory {
      directoryBytes -= count
      isDirectoryTooLong = directoryBytes < 0
      if isDirectoryTooLong { return -1 }
    }
    unsafe piece.copyBytes(from: buffer.prefix(count))
    unsafe start?.pointee = UnsafeRawPointer(piece.baseAddress)
    position += count
    return count
  }

  func seek(_ offset: Int64, whence: Int32) -> Int64 {
    let base = whence == 0 ? 0 : whence == 1 ? position : source.size
    let (target, overflows) = base.addingReportingOverflow(Int(offset))
    guard !overflows, target >= 0, target <= source.size else { return -1 }
    position = target
    return Int64(target)
  }

  func skip(_ count: Int64) -> Int64 {
    let step = max(0, min(Int(count), source.size - position))
    position += step
    return Int64(step)
  }
}
