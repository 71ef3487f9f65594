import Diagnostics
import Foundation
import Pipeline
import SystemPackage
import Testing

/// `--output` pointed at what is not a column must never erase it.
@Suite struct OutputRefusalTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func folderWithoutManifestIsRefused() throws {
    try folder.put(["Output/index.html": "site", "Output/img/a.png": "", "Output/.gitkeep": ""])
    try folder.link("Output/latest", to: "/etc")
    let before = try folder.tree("")
    #expect(
      refusal(of: folder.output).hasSuffix(
        """
        holds 3 item(s) and no manifest.json of a column:
          img/
          index.html
          latest
        """))
    #expect(try folder.tree("") == before)
  }

  @Test func tenStrangersAreNamedAndAllCounted() throws {
    try publish(["index.html": "home"], to: folder.output)
    for number in 10...22 { try folder.put(["Output/x\(number)": ""]) }
    let message = refusal(of: folder.output)
    #expect(message.contains("holds 13 item(s) that its manifest.json does not list:\n  x10\n  x11\n"))
    #expect(message.hasSuffix("\n  x19\n  and 3 more"))
  }

  @Test func strangersBelowOurFoldersAreFound() throws {
    try publish(["a/b/c.html": "c", "ab.html": ""], to: folder.output)
    try folder.put(["Output/a/b/d.html": "", "Output/a/b/c.html~": "", "Output/ab/x": ""])
    try FileManager.default.createDirectory(
      atPath: folder.output.appending("a/empty").string, withIntermediateDirectories: true)
    #expect(refusal(of: folder.output).hasSuffix("list:\n  a/b/c.html~\n  a/b/d.html\n  a/empty/\n  ab/"))
  }

  /// A listed name licenses a file only: not a link or folder that took its place.
  @Test func whatTookThePlaceOfAListedFileIsAStranger() throws {
    try publish(["a": "a", "b": "b"], to: folder.output)
    try FileManager.default.removeItem(atPath: folder.output.appending("a").string)
    try FileManager.default.removeItem(atPath: folder.output.appending("b").string)
    try folder.link("Output/a", to: "b")
    try folder.put(["Output/b/x": ""])
    #expect(refusal(of: folder.output).hasSuffix("list:\n  a\n  b/"))
  }

  @Test func missingFilesAreNoObstacle() throws {
    try publish(["a": "a", "b/c": "c"], to: folder.output)
    try FileManager.default.removeItem(atPath: folder.output.appending("b").string)
    try publish(["a": "a"], to: folder.output)
    #expect(try folder.tree().keys.sorted() == ["a", "manifest.json"])
  }

  /// Names are compared byte by byte: the composed and the decomposed form are two files.
  @Test func otherNormalisationIsAnotherFile() throws {
    try publish(["caf\u{E9}": "ours"], to: folder.output)
    try folder.put(["Output/cafe\u{301}": "theirs"])
    #expect(refusal(of: folder.output).contains("holds 1 item(s)"))
  }

  @Test func nameThatIsNotTextIsAStranger() throws {
    try publish(["a\u{FFFD}": "ours"], to: folder.output)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", #"touch "$1"/$'a\xff'"#, "bash", folder.output.string]
    try shell.run()
    shell.waitUntilExit()
    #expect(refusal(of: folder.output).contains("holds 1 item(s)"))
  }

  @Test(arguments: [
    #"{"name":"Site","icons":[]}"#, "", "{", #"{"files":[]"#, "\u{FEFF}", "[]", #"{"files":["x"]}"#,
    #"{"files":[{"path":"x"}]}"#,
  ])
  func foreignOrDamagedManifestLicensesNothing(_ manifest: String) throws {
    try folder.put(["Output/manifest.json": manifest, "Output/x": "x"])
    #expect(refusal(of: folder.output).hasSuffix("no manifest.json of a column:\n  manifest.json\n  x"))
  }

  @Test(arguments: ["../x", "/etc/x", "a/../../x", "a//x", ""])
  func manifestThatLeadsOutLicensesNothing(_ path: String) throws {
    let line = #"{"path":"x","size":1,"sha256":"0"},{"path":"\#(path)","size":1,"sha256":"0"}"#
    try folder.put(["Output/manifest.json": #"{"files":[\#(line)]}"#, "Output/x": "x", "x": "x"])
    #expect(refusal(of: folder.output).contains("holds 2 item(s)"))
  }

  @Test func manifestThatIsALinkLicensesNothing() throws {
    try folder.put(["m.json": #"{"files":[{"path":"x","size":1,"sha256":"0"}]}"#, "Output/x": "x"])
    try folder.link("Output/manifest.json", to: "../m.json")
    #expect(refusal(of: folder.output).contains("holds 2 item(s)"))
  }

  @Test func whatIsPutThereDuringTheBuildIsNotErased() throws {
    try publish(["index.html": "old"], to: folder.output)
    let staging = try Staging.open(output: folder.output)
    let entry = try staging.write("index.html", Array("new".utf8))
    try folder.put(["Output/upload.pdf": "theirs"])
    #expect(throws: BuildFailure.self) { try staging.seal(Manifest([entry])) }
    staging.abandon()
    #expect(try folder.tree()["upload.pdf"] == "theirs")
    #expect(try folder.tree()["index.html"] == "old")
  }

  @Test func outputThatAppearsOrIsMovedDuringTheBuildIsLeftAlone() throws {
    let first = try Staging.open(output: folder.output)
    try folder.put(["Output/theirs": "x"])
    #expect(throws: BuildFailure.self) { try first.seal(Manifest([])) }
    first.abandon()
    #expect(try folder.tree() == ["theirs": "x"])

    try FileManager.default.removeItem(atPath: folder.output.string)
    try publish(["index.html": "old"], to: folder.output)
    let second = try Staging.open(output: folder.output)
    try FileManager.default.moveItem(
      atPath: folder.output.string, toPath: folder.path.appending("moved").string)
    #expect(throws: BuildFailure.self) { try second.seal(Manifest([])) }
    second.abandon()
    #expect(try folder.tree("").keys.sorted() == ["moved", "moved/index.html", "moved/manifest.json"])
  }

  @Test func placesThatCanBeNoOutputAreRefused() throws {
    try folder.put(["file": "", "Output/Content/site.yaml": ""])
    try folder.link("dangling", to: "nowhere")
    let sources = [folder.output.appending("Content")]
    #expect(refusal(of: folder.path.appending("file")).hasSuffix("is not a folder"))
    #expect(refusal(of: folder.path.appending("file/x")).hasSuffix("is not a folder"))
    #expect(refusal(of: "/") == "the output folder / is the root folder")
    #expect(refusal(of: folder.path.appending("no/such")).contains("does not exist"))
    #expect(refusal(of: folder.path.appending("dangling")).contains("leads nowhere"))
    for place in ["Output", "Output/Content", "Output/../Output", ""] {
      #expect(
        refusal(of: folder.path.appending(place), mustNotContain: sources).contains("contains the source"))
    }
    #expect(try folder.tree("").keys.allSatisfy { !$0.contains("gongkai") })
  }

  /// As the sources inside the output, whatever links and `..` are written.
  @Test func anOutputInsideTheSourcesIsRefused() throws {
    try folder.put(["Content/site.yaml": "", "Content/notices/a.md": "", "Themes/standard/x": ""])
    try folder.link("elsewhere", to: "Content")
    try folder.link("Content/out", to: "../Themes/standard")
    let sources = [folder.path.appending("Content"), folder.path.appending("Themes")]
    let before = try folder.tree("")
    for place in [
      "Content/Output", "Content/notices", "elsewhere/Output", "Themes/../Content/notices/x", "Content/out",
      "Themes/standard", "Themes/red",
    ] {
      #expect(
        refusal(of: folder.path.appending(place), mustNotContain: sources).contains("lies inside the source"),
        "\(place)")
    }
    #expect(try folder.tree("") == before)
  }

  @Test func refusalsAreToldInBothLanguagesWithARemedy() throws {
    try folder.put(["Output/x": ""])
    do {
      _ = try Staging.open(output: folder.output)
      Issue.record("not refused")
    } catch {
      #expect(error.message.zh.contains("却没有公开专栏的 manifest.json：\n  x"))
      #expect(error.help.zh.contains("--output"))
      #expect(error.help.en.contains("--output"))
    }
  }
}
