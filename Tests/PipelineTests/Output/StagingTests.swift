import Foundation
import Pipeline
import Synchronization
import SystemPackage
import Testing

@Suite struct StagingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func firstColumnIsPublished() throws {
    try publish(["index.html": "home", "notices/a/1.html": "one"], to: folder.output)
    var tree = try folder.tree()
    #expect(
      tree.removeValue(forKey: "manifest.json")?.hasPrefix(#"{"files":[{"path":"index.html","size":4"#)
        == true)
    #expect(tree == ["index.html": "home", "notices": "/", "notices/a": "/", "notices/a/1.html": "one"])
    #expect(!folder.exists(folder.workFolder))
  }

  @Test func newColumnReplacesTheOldOneWhole() throws {
    try publish(["index.html": "old", "gone/1.html": "one", "same.html": "same"], to: folder.output)
    try publish(["index.html": "new", "same.html": "same"], to: folder.output)
    let tree = try folder.tree()
    #expect(tree["index.html"] == "new")
    #expect(tree.keys.sorted() == ["index.html", "manifest.json", "same.html"])
    #expect(!folder.exists(folder.workFolder))
  }

  @Test func aKeptFileSurvives() throws {
    try folder.put(["Output/.gitkeep": "keep"])
    let before = try folder.attributes("Output/.gitkeep")
    for text in ["one", "two"] {
      try publish(["index.html": text], to: folder.output)
      #expect(try folder.tree().keys.sorted() == [".gitkeep", "index.html", "manifest.json"])
      #expect(try folder.attributes("Output/.gitkeep") == before)
    }
    #expect(try folder.tree()["manifest.json"]?.contains("gitkeep") == false)
  }

  @Test func unchangedFilesKeepInodeAndTime() throws {
    let first = ["same.html": "same", "a/same.html": "", "length.html": "longer", "bytes.html": "abc"]
    try publish(first, to: folder.output)
    let long = Date(timeIntervalSince1970: 1_500_000_000)
    for path in first.keys { try folder.set(.modificationDate, long, of: "Output/\(path)") }
    let before = try first.keys.sorted().map { try folder.attributes("Output/\($0)") }
    let second = ["same.html": "same", "a/same.html": "", "length.html": "long", "bytes.html": "abd"]
    try publish(second, to: folder.output)
    let after = try first.keys.sorted().map { try folder.attributes("Output/\($0)") }
    #expect(zip(before, after).map { $0 == $1 } == [true, false, false, true])
    #expect(after.map { $0.modified == long } == [true, false, false, true])
    let tree = try folder.tree()
    #expect(second.allSatisfy { tree[$0.key] == $0.value })
  }

  /// Not even where the manifest still says so: the bytes themselves are compared.
  @Test func editedFileIsMended() throws {
    try publish(["index.html": "right"], to: folder.output)
    try folder.put(["Output/index.html": "wrong"])
    try publish(["index.html": "right"], to: folder.output)
    #expect(try folder.tree()["index.html"] == "right")
  }

  @Test func wrongPermissionsAreMendedInAFreshFile() throws {
    try publish(["index.html": "home"], to: folder.output)
    try folder.set(.posixPermissions, 0o600, of: "Output/index.html")
    let before = try folder.attributes("Output/index.html")
    let staging = try Staging.open(output: folder.output)
    let entry = try staging.write("index.html", Array("home".utf8))
    #expect(try folder.attributes("Output/index.html") == before)
    try staging.seal(Manifest([entry]))
    let after = try folder.attributes("Output/index.html")
    #expect(after.permissions == 0o644)
    #expect(after.inode != before.inode)
  }

  @Test func droppedBuildLeavesThePublishedColumn() throws {
    try publish(["index.html": "old"], to: folder.output)
    let before = try folder.tree()
    do {
      let staging = try Staging.open(output: folder.output)
      _ = try staging.write("index.html", Array("new".utf8))
      #expect(try folder.tree() == before)
      #expect(folder.exists(folder.workFolder))
    }
    #expect(try folder.tree() == before)
    #expect(!folder.exists(folder.workFolder))
  }

  @Test func abandonedFirstBuildLeavesNothing() throws {
    let staging = try Staging.open(output: folder.output)
    _ = try staging.write("a/index.html", Array("new".utf8))
    staging.abandon()
    #expect(try folder.tree("") == [:])
  }

  @Test(arguments: [
    "", "/etc/passwd", "../index.html", "a/../b", "a//b", "a/", "./a", "a/.", "..", "a\0b", "manifest.json",
    ".gitkeep",
  ])
  func unfitPathIsRefused(_ path: String) throws {
    let staging = try Staging.open(output: folder.output)
    #expect(throws: BuildFailure.self) { try staging.write(path, []) }
    #expect(throws: BuildFailure.self) { try staging.copy(from: "/etc/hostname", to: path) }
  }

  @Test(arguments: ["...", ".hidden", "a..b/..c", "附件/1.pdf"])
  func oddPathIsWritten(_ path: String) throws {
    try publish([path: "x"], to: folder.output)
    #expect(try folder.tree()[path] == "x")
  }

  @Test func twoFilesCannotHaveOnePath() throws {
    let staging = try Staging.open(output: folder.output)
    _ = try staging.write("a", [1])
    #expect(throws: BuildFailure.self) { try staging.write("a", [1]) }
  }

  @Test func outputBehindALinkIsSwappedWhereItLies() throws {
    try folder.put(["real/xxgk/.gitkeep": ""])
    try folder.link("Output", to: "real/xxgk")
    for text in ["one", "two"] {
      try publish(["index.html": text], to: folder.output)
      #expect(try folder.tree("real/xxgk")["index.html"] == text)
      #expect(try folder.tree("")["Output"] == "->real/xxgk")
      #expect(try folder.tree("real").keys.sorted().prefix(1) == ["xxgk"])
    }
  }

  @Test func spoolBringsBackWhatItWasGiven() throws {
    let staging = try Staging.open(output: folder.output)
    try staging.spool(chunk: 0, [])
    try staging.spool(chunk: 11, [1, 2, 3])
    #expect(try staging.readSpool(chunk: 11) == [1, 2, 3])
    #expect(try staging.readSpool(chunk: 0) == [])
    #expect(throws: BuildFailure.self) { try staging.readSpool(chunk: 1) }
    try staging.seal(Manifest([]))
    #expect(try folder.tree().keys.sorted() == ["manifest.json"])
    #expect(!folder.exists(folder.workFolder))
  }

  @Test func manyTasksWriteAtOnce() async throws {
    let staging = try Staging.open(output: folder.output)
    let entries = try await mapChunks(count: 400, size: 7, jobs: 8) { range in
      try range.map { try staging.write("n/\($0 % 50)/\($0).html", Array("\($0)".utf8)) }
    }
    try staging.seal(Manifest(entries.flatMap(\.self)))
    let tree = try folder.tree()
    #expect((0..<400).allSatisfy { tree["n/\($0 % 50)/\($0).html"] == "\($0)" })
    #expect(tree.count == 400 + 51 + 1)
  }

  @Test func nobodySeesAColumnThatIsNotWhole() async throws {
    try publish(["index.html": "0", "a/page.html": "0"], to: folder.output)
    let folder = folder
    let isDone = Mutex(false)
    async let looks: Int = {
      var looks = 0
      while !isDone.withLock({ $0 }) {
        for page in ["index.html", "a/page.html"] {
          #expect(folder.exists(folder.output.appending(page)))
        }
        looks += 1
        await Task.yield()
      }
      return looks
    }()
    for build in 1...40 {
      try publish(["index.html": "\(build)", "a/page.html": "\(build)"], to: folder.output)
      await Task.yield()
    }
    isDone.withLock { $0 = true }
    #expect(await looks > 0)
  }
}
