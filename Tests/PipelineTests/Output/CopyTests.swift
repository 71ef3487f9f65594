import Disclosure
import Foundation
import Pipeline
import SystemPackage
import Testing

@Suite struct CopyTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Sizes around the piece that is read at once.
  @Test(arguments: [0, 1, 262_143, 262_144, 262_145, 1_000_000])
  func copyHasTheBytesAndTheSum(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    let source = folder.path.appending("附件.pdf")
    try Data(bytes).write(to: URL(fileURLWithPath: source.string))
    let expected = ManifestEntry(path: "n/附件.pdf", size: size, sha256: ContentHash(of: bytes))
    var inodes: [Int] = []
    for _ in 1...2 {
      let staging = try Staging.open(output: folder.output)
      let known = try FileFingerprint(of: source)
      #expect(try staging.copy(from: source, to: "n/附件.pdf", expecting: known) == expected)
      try staging.seal(Manifest([expected]))
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: folder.output.appending("n/附件.pdf").string)) == Data(bytes))
      inodes.append(try folder.attributes("Output/n/附件.pdf").inode)
    }
    #expect(inodes[0] == inodes[1])
    #expect(try folder.attributes("Output/n/附件.pdf").permissions == 0o644)
  }

  @Test func changedFileOfTheSameSizeIsCopiedAgain() throws {
    for text in ["aaaa", "aaab"] {
      try folder.put(["source": text])
      let staging = try Staging.open(output: folder.output)
      try staging.seal(Manifest([try staging.copy(from: folder.path.appending("source"), to: "a.txt")]))
      #expect(try folder.tree()["a.txt"] == text)
    }
  }

  @Test func fileThatChangedSinceItWasReadIsAFailure() throws {
    try folder.put(["source": "before"])
    let source = folder.path.appending("source")
    let known = try FileFingerprint(of: source)
    let staging = try Staging.open(output: folder.output)
    for text in ["after!", "longer than before"] {
      try folder.put(["source": text])
      #expect(throws: BuildFailure.self) {
        try staging.copy(from: source, to: "\(text.count)", expecting: known)
      }
    }
  }

  @Test func linksFoldersAndPipesAreRefused() throws {
    try folder.put(["secret": "x"])
    try folder.link("link", to: "secret")
    let staging = try Staging.open(output: folder.output)
    for source in ["link", "", "missing"] {
      #expect(throws: BuildFailure.self) { try staging.copy(from: folder.path.appending(source), to: "a") }
      #expect(throws: BuildFailure.self) { try FileFingerprint(of: folder.path.appending(source)) }
    }
    #expect(throws: BuildFailure.self) { try staging.copy(from: "/dev/zero", to: "a") }
  }
}
