import Diagnostics
import Disclosure
import Foundation
import Glibc
import Pipeline
import SystemPackage
import Testing

/// What an operator has set on the output folder stays; what belongs to another is replaced without being lost.
@Suite(.enabled(if: geteuid() == 0, "only root can give files away"))
struct RightsTests {
  /// Users and groups of nobody.
  private static let stranger: UInt32 = 54_321
  private static let group: UInt32 = 54_322

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func owners(_ path: String) throws -> [Int] {
    let found = try FileManager.default.attributesOfItem(atPath: folder.path.appending(path).string)
    return [found[.ownerAccountID] as? Int ?? -1, found[.groupOwnerAccountID] as? Int ?? -1]
  }

  private func give(_ path: String, to owner: UInt32, _ group: UInt32) throws {
    try FileManager.default.setAttributes(
      [.ownerAccountID: Int(owner), .groupOwnerAccountID: Int(group)],
      ofItemAtPath: folder.path.appending(path).string)
  }

  private func permit(_ path: String, _ mode: UInt32) throws {
    try folder.set(.posixPermissions, Int(mode), of: path)
  }

  private func permissions(_ path: String) throws -> Int { try folder.attributes(path).permissions }

  @Test func ownerGroupAndModeOfTheOutputSurviveTheSwap() throws {
    try publish(["index.html": "old", "a/b/1.html": "one"], to: folder.output)
    try give("Output", to: RightsTests.stranger, RightsTests.group)
    try permit("Output", 0o2775)
    for text in ["new", "newer"] {
      try publish(["index.html": text, "a/b/1.html": "one"], to: folder.output)
      #expect(try permissions("Output") == 0o2775)
      #expect(try owners("Output") == [54_321, 54_322])
      // What is made inside is of the folder's group, and the group may remove it.
      for inner in ["Output/a", "Output/a/b"] {
        #expect(try permissions(inner) == 0o2775, "\(inner)")
        #expect(try owners(inner)[1] == 54_322, "\(inner)")
      }
      #expect(try permissions("Output/index.html") == 0o644)
      #expect(try owners("Output/index.html")[1] == 54_322)
    }
  }

  @Test(arguments: [0o750, 0o700, 0o2755, 0o711] as [UInt32])
  func anyModeSurvives(mode: UInt32) throws {
    try publish(["a/index.html": "old"], to: folder.output)
    try permit("Output", mode)
    try publish(["a/index.html": "new"], to: folder.output)
    #expect(try permissions("Output") == Int(mode))
    #expect(try permissions("Output/a") == Int(0o755 | mode & 0o2020))
  }

  /// As any folder that is made there.
  @Test func aFirstColumnBelongsToTheGroupOfTheFolderAbove() throws {
    try give("", to: 0, RightsTests.group)
    try permit("", 0o2775)
    try publish(["a/index.html": "new"], to: folder.output)
    #expect(try permissions("Output") == 0o2755)
    #expect(try owners("Output/a/index.html") == [0, 54_322])
  }

  /// Everything in it belongs to root, and the system refuses a stranger hard links to root's files
  /// (`fs.protected_hardlinks`): every file is written, and the column is published, again and again.
  @Test func aColumnOfAnotherOwnerIsReplaced() async throws {
    let first = ["index.html": "old", "same.html": "same", "a/same.html": "also"]
    try publish(first, to: folder.output)
    let path = folder.path.string
    for inner in ["", "Output", "Output/a"] { try permit(inner, 0o777) }
    let long = Date(timeIntervalSince1970: 1_500_000_000)
    for name in first.keys { try folder.set(.modificationDate, long, of: "Output/\(name)") }
    await #expect(processExitsWith: .success) { [path = path as String] in
      setgid(54_321)
      setuid(54_321)
      let output = FilePath(path).appending("Output")
      let files = ["index.html": "new", "same.html": "same", "a/same.html": "also"]
      for _ in 1...3 { try publish(files, to: output) }
      // Nothing changed at all: the manifest too is what it was.
      try publish(files, to: output)
    }
    let tree = try folder.tree()
    #expect(tree["index.html"] == "new" && tree["same.html"] == "same" && tree["a/same.html"] == "also")
    #expect(try folder.attributes("Output/same.html").modified == long)
    #expect(try owners("Output/same.html")[0] == 54_321)
    #expect(!folder.exists(folder.workFolder))
  }

  /// The same column once more: the manifest, which is written in pieces and then compared, is another's as well.
  @Test func anUnchangedManifestOfAnotherOwnerIsReplaced() async throws {
    try publish(["index.html": "same"], to: folder.output)
    let path = folder.path.string
    for inner in ["", "Output"] { try permit(inner, 0o777) }
    await #expect(processExitsWith: .success) { [path = path as String] in
      setgid(54_321)
      setuid(54_321)
      try publish(["index.html": "same"], to: FilePath(path).appending("Output"))
    }
    #expect(try folder.tree()["manifest.json"]?.contains("index.html") == true)
    #expect(!folder.exists(folder.output.appending("manifest.json~")))
  }

  /// A group that one is not in cannot be kept. Where it may do more than others, that would lock somebody out.
  @Test func aGroupThatCannotBeKeptIsARefusal() async throws {
    try publish(["index.html": "old"], to: folder.output)
    let path = folder.path.string
    try permit("", 0o777)
    for (mode, isRefused) in [(0o750, true), (0o2755, true), (0o755, false)] as [(UInt32, Bool)] {
      try give("Output", to: RightsTests.stranger, RightsTests.group)
      try permit("Output", mode)
      await #expect(processExitsWith: .success) {
        [path = path as String, isRefused = isRefused as Bool] in
        setgid(54_321)
        setuid(54_321)
        do {
          try publish(["index.html": "new"], to: FilePath(path).appending("Output"))
          try #require(!isRefused)
        } catch let failure as BuildFailure {
          try #require(isRefused && failure.message.en.contains("belongs to the group 54322"))
        }
      }
      #expect(try folder.tree()["index.html"] == (isRefused ? "old" : "new"))
      #expect(!folder.exists(folder.workFolder))
    }
  }
}
