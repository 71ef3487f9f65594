import Disclosure
import Foundation
import Glibc
import Pipeline
import SystemPackage
import Testing

/// One build at a time, and whatever a killed one left is cleared by the next.
@Suite struct KilledBuildTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func secondBuildAtTheSameTimeIsRefused() throws {
    try publish(["index.html": "old"], to: folder.output)
    let first = try Staging.open(output: folder.output)
    let entry = try first.write("index.html", Array("new".utf8))
    #expect(refusal(of: folder.output).hasPrefix("another build is writing"))
    try first.seal(Manifest([entry]))
    #expect(try folder.tree()["index.html"] == "new")
    try publish(["index.html": "newer"], to: folder.output)
  }

  /// Killed between the swap and the clearing, `new/` holds the old column.
  @Test func leftoversAreCleared() throws {
    try publish(["index.html": "published"], to: folder.output)
    try folder.put([
      ".Output.gongkai/lock": "", ".Output.gongkai/new/index.html": "old",
      ".Output.gongkai/new/a/b/c/d.html": "",
      ".Output.gongkai/new/index2.html": "", ".Output.gongkai/spool/0": "bodies", "outside/precious": "x",
    ])
    try folder.link(".Output.gongkai/new/a/link", to: "../../../outside")
    try publish(["index.html": "next"], to: folder.output)
    #expect(try folder.tree().keys.sorted() == ["index.html", "manifest.json"])
    #expect(!folder.exists(folder.workFolder))
    #expect(try folder.tree("outside") == ["precious": "x"])
  }

  /// A link in place of the work folder, or of what is in it, must not lead a build elsewhere.
  @Test func linksInPlaceOfTheWorkFolderLeadNowhere() throws {
    try folder.put(["outside/new/precious": "x", "outside/lock": ""])
    try folder.link(".Output.gongkai", to: "outside")
    #expect(refusal(of: folder.output).hasPrefix("cannot lock"))
    try FileManager.default.removeItem(atPath: folder.workFolder.string)
    try folder.put([".Output.gongkai/spool": "a file"])
    try folder.link(".Output.gongkai/new", to: "../outside/new")
    try publish(["index.html": "home"], to: folder.output)
    #expect(try folder.tree("outside") == ["new": "/", "new/precious": "x", "lock": ""])
  }

  /// A child builds again and again until an alarm kills it; then the column must be whole, old or new.
  @Test(arguments: [3_000, 7_000, 11_000, 17_000, 29_000, 43_000, 71_000, 97_000] as [UInt32])
  func killedAtAnyMomentTheColumnIsWhole(microseconds: UInt32) async throws {
    let output = folder.output.string
    try publish(generation(0), to: folder.output)
    await #expect(processExitsWith: .signal(SIGALRM)) {
      [output = output as String, microseconds = microseconds as UInt32] in
      ualarm(microseconds, 0)
      for number in 1...1_000_000 { try publish(generation(number), to: FilePath(output)) }
    }
    try checkWhole()
    try publish(generation(-1), to: folder.output)
    try checkWhole()
    #expect(!folder.exists(folder.workFolder))
  }

  private func checkWhole() throws {
    var tree = try folder.tree().filter { $0.value != "/" }
    let found = tree.removeValue(forKey: "manifest.json")
    let manifest = try #require(found)
    let listed = try #require(Manifest.paths(parsing: Array(manifest.utf8))?.strings)
    #expect(listed.sorted() == tree.keys.sorted())
    #expect(Set(tree.keys) == Set(generation(0).keys))
    #expect(Set(tree.values).count == 1)
    let sum = ContentHash(of: Array((tree.values.first ?? "").utf8)).hex
    #expect(manifest.components(separatedBy: sum).count == tree.count + 1)
  }

  /// Whatever the umask of the one who builds.
  @Test func permissionsDoNotDependOnTheUmask() async {
    await #expect(processExitsWith: .success) {
      umask(0o077)
      let folder = try TemporaryFolder()
      try folder.put(["source": "x"])
      let staging = try Staging.open(output: folder.output)
      let page = try staging.write("a/b/page.html", [1])
      let copy = try staging.copy(from: folder.path.appending("source"), to: "c/copy.txt")
      #expect(try folder.attributes(".Output.gongkai").permissions == 0o700)
      try staging.seal(Manifest([page, copy]))
      for path in ["a/b/page.html", "c/copy.txt", "manifest.json"] {
        try #require(try folder.attributes("Output/\(path)").permissions == 0o644)
      }
      for path in ["", "/a", "/a/b", "/c"] {
        try #require(try folder.attributes("Output\(path)").permissions == 0o755)
      }
    }
  }
}

/// A small column in which every page says the same.
private func generation(_ number: Int) -> [String: String] {
  let pages = (0..<30).map { ("pages/\($0 % 5)/\($0).html", "generation \(number)") }
  return Dictionary(uniqueKeysWithValues: pages)
}
