import CMark
import Glibc

/// The memory of one rendering: libcmark takes thousands of small pieces, all of which end together.
///
/// libcmark asks for memory without saying for whom, so each thread has an arena of its own. A rendering never
/// leaves its thread, and what it allocated does not outlive `scope`.
@safe struct CMarkArena {
  /// The allocator for libcmark; its memory may be used within `scope` only.
  static var allocator: UnsafeMutablePointer<cmark_mem>? {
    unsafe UnsafeMutablePointer(bitPattern: functions)
  }

  /// Runs a body; all memory that libcmark took in it is free afterwards.
  static func scope<R>(_ body: () -> R) -> R {
    let state = unsafe current()
    let mark = unsafe state.pointee.position
    defer { unsafe state.pointee.rewind(to: mark) }
    return body()
  }

  /// The arena of this thread.
  @inline(__always) fileprivate static func current() -> UnsafeMutablePointer<ArenaState> {
    if let found = unsafe pthread_getspecific(key) {
      return unsafe found.assumingMemoryBound(to: ArenaState.self)
    }
    let state = UnsafeMutablePointer<ArenaState>.allocate(capacity: 1)
    unsafe state.initialize(to: ArenaState())
    _ = unsafe pthread_setspecific(key, state)
    return unsafe state
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    _ = unsafe pthread_key_create(&key) { raw in
      guard let state = unsafe raw?.assumingMemoryBound(to: ArenaState.self) else { return }
      unsafe state.pointee.freeAll()
      unsafe state.deallocate()
    }
    return key
  }()

  /// Where the table of functions lies, for the life of the program.
  private static let functions: UInt = {
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    unsafe functions.initialize(
      to: cmark_mem(
        calloc: { unsafe CMarkArena.current().pointee.allocate($0, $1) },
        realloc: { unsafe CMarkArena.current().pointee.resize($0, $1) },
        free: { _ in }))
    return UInt(bitPattern: functions)
  }()
}

/// Chunks of memory of which pieces are cut one after the other. Before each piece stands its size.
@safe private struct ArenaState {
  @safe struct Position {
    var chunk: UnsafeMutableRawPointer
    var next: UInt
    var end: UInt

    init(_ chunk: UnsafeMutableRawPointer, size: UInt) {
      unsafe self.chunk = chunk
      next = UInt(bitPattern: chunk) + ArenaState.header
      end = UInt(bitPattern: chunk) + size
    }
  }

  private(set) var position: Position
  /// The first chunk stays for the next rendering.
  private let first: UnsafeMutableRawPointer

  private static let header: UInt = 16
  private static let chunkSize: UInt = 1 << 19

  init() {
    unsafe first = Self.chunk(of: Self.chunkSize, after: nil)
    unsafe position = Position(first, size: Self.chunkSize)
  }

  mutating func allocate(_ count: Int, _ size: Int) -> UnsafeMutableRawPointer? {
    let (bytes, overflow) = UInt(count).multipliedReportingOverflow(by: UInt(size))
    if overflow { abort() }
    let piece = unsafe take(bytes)
    return unsafe memset(piece, 0, Int(bytes))
  }

  mutating func resize(_ piece: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer? {
    guard let piece = unsafe piece else { return unsafe take(UInt(size)) }
    let old = unsafe (piece - Int(Self.header)).load(as: UInt.self)
    if UInt(size) <= old { return unsafe piece }
    if UInt(bitPattern: piece) + Self.rounded(old) == position.next,
      UInt(bitPattern: piece) + Self.rounded(UInt(size)) <= position.end
    {
      position.next = UInt(bitPattern: piece) + Self.rounded(UInt(size))
      unsafe (piece - Int(Self.header)).storeBytes(of: UInt(size), as: UInt.self)
      return unsafe piece
    }
    let larger = unsafe take(UInt(size))
    return unsafe memcpy(larger, piece, Int(old))
  }

  private mutating func take(_ size: UInt) -> UnsafeMutableRawPointer {
    let needed = Self.header + Self.rounded(size)
    if position.end - position.next < needed { grow(needed) }
    guard let start = unsafe UnsafeMutableRawPointer(bitPattern: position.next) else { abort() }
    position.next += needed
    unsafe start.storeBytes(of: size, as: UInt.self)
    return unsafe start + Int(Self.header)
  }

  private mutating func grow(_ needed: UInt) {
    let size = max(Self.chunkSize, needed + Self.header)
    unsafe position = Position(Self.chunk(of: size, after: position.chunk), size: size)
  }

  /// A new chunk that remembers the one before it.
  private static func chunk(of size: UInt, after last: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer {
    guard let chunk = unsafe malloc(Int(size)) else { abort() }
    unsafe chunk.storeBytes(of: UInt(bitPattern: last), as: UInt.self)
    return unsafe chunk
  }

  /// Frees the chunks that were taken since a position.
  mutating func rewind(to mark: Position) {
    while unsafe position.chunk != mark.chunk {
      let chunk = unsafe position.chunk
      guard let last = unsafe UnsafeMutableRawPointer(bitPattern: chunk.load(as: UInt.self)) else { break }
      unsafe position.chunk = last
      unsafe free(chunk)
    }
    position = mark
  }

  mutating func freeAll() {
    unsafe rewind(to: Position(first, size: Self.chunkSize))
    unsafe free(first)
  }

  private static func rounded(_ size: UInt) -> UInt { (size + 15) & ~15 }
}
