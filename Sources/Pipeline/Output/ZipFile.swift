// The boundary to libarchive for writing: what is `unsafe` about it stands here.
import CArchive
import SystemPackage

/// A zip archive that is written entry by entry, each piece by piece.
///
/// Entries are stored as they are and bear no time: the same entries make the same bytes on every machine, whatever its
/// time zone and its zlib.
@safe struct ZipFile: ~Copyable {
  private let archive: OpaquePointer?

  /// The file stays the caller's to close, after `finish`.
  init(into file: borrowing Handle) throws(Errno) {
    unsafe archive = archive_write_new()
    let number = file.number
    let statuses = unsafe [
      archive_write_set_format_zip(archive), archive_write_zip_set_compression_store(archive),
      archive_write_set_bytes_per_block(archive, 1 << 16), archive_write_open_fd(archive, number),
    ]
    guard statuses.allSatisfy({ $0 == ARCHIVE_OK }) else { throw fault }
  }

  deinit {
    unsafe archive_write_free(archive)
  }

  /// - Parameter next: fills the buffer and says with how many bytes; 0 at the end. Exactly `size` bytes must come.
  func add(_ name: String, size: Int, next: (inout [UInt8]) throws(Errno) -> Int) throws(Errno) {
    guard ZipFile.withUTF8({ writeHeader(name, size: size) }) else { throw fault }
    var buffer = [UInt8](repeating: 0, count: min(256 << 10, max(1, size)))
    var rest = size
    while rest > 0 {
      let count = try next(&buffer)
      guard count > 0, count <= rest else { throw .noData }
      let written = unsafe buffer.withUnsafeBytes {
        unsafe archive_write_data(archive, $0.baseAddress, count)
      }
      guard written == count else { throw fault }
      rest -= count
    }
    guard unsafe archive_write_finish_entry(archive) == ARCHIVE_OK else { throw fault }
  }

  /// Writes the table of contents.
  func finish() throws(Errno) {
    guard unsafe archive_write_close(archive) == ARCHIVE_OK else { throw fault }
  }

  /// What the system said when libarchive failed last. Its own codes for what is no failure of the system are below 1.
  private var fault: Errno {
    let code = unsafe archive_errno(archive)
    return code > 0 ? Errno(rawValue: code) : .ioError
  }

  private func writeHeader(_ name: String, size: Int) -> Bool {
    let entry = unsafe archive_entry_new()
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_pathname_utf8(entry, name)
    unsafe archive_entry_set_size(entry, Int64(size))
    // A regular file that all may read.
    unsafe archive_entry_set_mode(entry, 0o100644)
    return unsafe archive_write_header(archive, entry) == ARCHIVE_OK
  }

  /// Names are written in the encoding of the thread's locale.
  private static func withUTF8<R>(_ body: () -> R) -> R {
    guard let locale = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) else { return body() }
    let before = unsafe uselocale(locale)
    defer {
      _ = unsafe uselocale(before)
      unsafe freelocale(locale)
    }
    return body()
  }
}
