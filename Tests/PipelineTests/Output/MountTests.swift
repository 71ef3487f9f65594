import Diagnostics
import Foundation
import Glibc
import Pipeline
import SystemPackage
import Testing

/// What only another file system shows. Mounting needs root; elsewhere these tests are skipped and say so.
@Suite(.serialized, .enabled(if: Mount.isPossible, "mounting a tmpfs needs root"))
struct MountTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func fullDiskLeavesThePublishedColumn() throws {
    try folder.put(["disk/x": ""])
    let mount = try Mount(["-t", "tmpfs", "-o", "size=1m", "tmpfs"], at: folder.path.appending("disk"))
    defer { mount.remove() }
    let output = folder.path.appending("disk/Output")
    try publish(["index.html": "old", "a/b.html": "old"], to: output)
    let before = try folder.tree("disk")
    do {
      let staging = try Staging.open(output: output)
      let page = [UInt8](repeating: 0x20, count: 16_000)
      let failure = try #require(throws: BuildFailure.self) {
        for number in 0..<100 { _ = try staging.write("n/\(number).html", page) }
      }
      #expect(failure.message.en.hasSuffix("No space left on device"))
      #expect(failure.message.zh.hasSuffix("磁盘空间已满"))
      #expect(failure.help.en.contains("Free some space"))
      #expect(throws: BuildFailure.self) { try staging.spool(chunk: 0, page) }
    }
    #expect(try folder.tree("disk") == before)
    try publish(["index.html": "new"], to: output)
    #expect(try folder.tree("disk/Output")["index.html"] == "new")
  }

  @Test func mountPointIsRefusedAtOnceWithTheRemedy() throws {
    try folder.put(["Output/.gitkeep": ""])
    let mount = try Mount(["-t", "tmpfs", "-o", "size=1m", "tmpfs"], at: folder.output)
    defer { mount.remove() }
    try checkRefused()
    try publish(["index.html": "home"], to: folder.output.appending("xxgk"))
    #expect(try folder.tree("Output/xxgk")["index.html"] == "home")
  }

  /// A bind mount has the device number of the folder above it.
  @Test func bindMountIsRefusedToo() throws {
    try folder.put(["Output/.gitkeep": "", "elsewhere/.gitkeep": ""])
    let mount = try Mount(["--bind", folder.path.appending("elsewhere").string], at: folder.output)
    defer { mount.remove() }
    try checkRefused()
  }

  @Test func readOnlyFileSystemIsAFailure() throws {
    try folder.put(["disk/x": ""])
    let mount = try Mount(["-t", "tmpfs", "-o", "ro", "tmpfs"], at: folder.path.appending("disk"))
    defer { mount.remove() }
    #expect(refusal(of: folder.path.appending("disk/Output")).hasSuffix("Read-only file system"))
  }

  private func checkRefused() throws {
    do {
      _ = try Staging.open(output: folder.output)
      Issue.record("not refused")
    } catch {
      #expect(error.message.en.contains("mount point"))
      #expect(error.help.en.contains("\(folder.output)/xxgk"))
    }
    #expect(!folder.exists(folder.workFolder))
  }
}

/// Something mounted for the length of a test.
private struct Mount {
  let path: FilePath

  static var isPossible: Bool {
    guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
    guard let mount = try? Mount(["-t", "tmpfs", "tmpfs"], at: folder.path) else { return false }
    mount.remove()
    return true
  }

  init(_ arguments: [String], at path: FilePath) throws {
    self.path = path
    try Self.run("mount", arguments + [path.string])
  }

  func remove() {
    try? Self.run("umount", [path.string])
  }

  private static func run(_ command: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [command] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Errno.notPermitted }
  }
}
