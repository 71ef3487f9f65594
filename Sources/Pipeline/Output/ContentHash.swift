import Crypto
package import Disclosure

extension ContentHash {
  package init(of bytes: [UInt8]) {
    self.init(SHA256.hash(data: bytes))
  }

  init(_ digest: SHA256.Digest) {
    self.init(bytes: digest)
  }
}
