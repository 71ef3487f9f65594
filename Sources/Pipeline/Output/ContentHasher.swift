// The boundary to libcrypto: what is `unsafe` about sums stands here.
import CCrypto
package import Disclosure

/// Sums up bytes as they come, by SHA-256 (FIPS 180-4).
@safe struct ContentHasher: ~Copyable {
  private let state: OpaquePointer?

  init() {
    unsafe state = EVP_MD_CTX_new()
    let isReady = unsafe EVP_DigestInit_ex2(state, EVP_sha256(), nil)
    precondition(isReady == 1, "libcrypto offers no SHA-256")
  }

  deinit {
    unsafe EVP_MD_CTX_free(state)
  }

  mutating func update(_ bytes: ArraySlice<UInt8>) {
    let isTaken = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(state, $0.baseAddress, $0.count) }
    precondition(isTaken == 1, "libcrypto refused bytes")
  }

  /// The sum of everything that was taken.
  consuming func finish() -> ContentHash {
    var sum = [UInt8](repeating: 0, count: 32)
    let isWritten = unsafe EVP_DigestFinal_ex(state, &sum, nil)
    precondition(isWritten == 1, "libcrypto gave no sum")
    return ContentHash(bytes: sum)
  }
}

extension ContentHash {
  package init(of bytes: [UInt8]) {
    self.init(of: bytes[...])
  }

  init(of bytes: ArraySlice<UInt8>) {
    var hasher = ContentHasher()
    hasher.update(bytes)
    self = hasher.finish()
  }
}
