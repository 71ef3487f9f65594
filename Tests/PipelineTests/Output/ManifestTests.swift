import Disclosure
import Pipeline
import Testing

@Suite struct ManifestTests {
  @Test func bytesAreExactAndSortedByPathBytes() {
    let empty = ContentHash(of: [])
    let abc = ContentHash(of: Array("abc".utf8))
    let manifest = Manifest([
      ManifestEntry(path: "公开.html", size: 3, sha256: abc),
      ManifestEntry(path: "a/b", size: 0, sha256: empty),
      ManifestEntry(path: "a-b", size: 0, sha256: empty),
      ManifestEntry(path: "Z\"\\\u{1}\u{1f}", size: 0, sha256: empty),
    ])
    let none = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    let some = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(
      String(decoding: manifest.json(), as: UTF8.self)
        == #"{"files":[{"path":"Z\"\\\u0001\u001f","size":0,"sha256":"\#(none)"},"#
        + #"{"path":"a-b","size":0,"sha256":"\#(none)"},{"path":"a/b","size":0,"sha256":"\#(none)"},"#
        + #"{"path":"公开.html","size":3,"sha256":"\#(some)"}]}"#)
  }

  @Test func emptyManifest() {
    #expect(String(decoding: Manifest([]).json(), as: UTF8.self) == #"{"files":[]}"#)
  }

  @Test func orderIsThatOfBytesNotOfMeaning() {
    let names = ["e\u{301}", "\u{E9}", "z", "e", "\u{1F600}", "\u{FF21}"]
    let manifest = Manifest(names.map { ManifestEntry(path: $0, size: 0, sha256: ContentHash(of: [])) })
    let wanted = names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    #expect(manifest.entries.map { Array($0.path.utf8) } == wanted)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let names = ["a/b", "Z\"\\\u{1}", "公开.html"]
    let manifest = Manifest(names.map { ManifestEntry(path: $0, size: 7, sha256: ContentHash(of: [1])) })
    #expect(Manifest.paths(parsing: manifest.json())?.strings == manifest.entries.map(\.path))
  }

  /// A large manifest is written in pieces.
  @Test func manyFilesAreReadBack() throws {
    let entries = (0..<5000).map {
      ManifestEntry(path: "notices/\($0 % 7)/\($0).html", size: $0, sha256: ContentHash(of: []))
    }
    let manifest = Manifest(entries, ledger: LedgerHead(entries: 3, hash: ContentHash(of: [1])))
    #expect(Manifest.paths(parsing: manifest.json())?.strings == manifest.entries.map(\.path))
  }

  /// A manifest that somebody put into another form is one as well.
  @Test func anyFormOfJSONIsRead() throws {
    let sum = String(repeating: "a", count: 64)
    func listing(_ paths: [String], _ blank: String = "") -> [UInt8] {
      let files = paths.map { #"{"path":\#(blank)"\#($0)","size":1,"sha256":"\#(sum)"}"# }
      return Array(#"{"files":\#(blank)[\#(files.joined(separator: ","))]}\#(blank)"#.utf8)
    }
    for blank in ["", " ", "\n"] {
      #expect(Manifest.paths(parsing: listing(["b/c", "a"], blank))?.strings == ["a", "b/c"])
      #expect(Manifest.paths(parsing: listing([], blank))?.strings == [])
    }
    #expect(Manifest.paths(parsing: listing([#"\u516c.html"#]))?.strings == ["公.html"])
  }

  @Test(arguments: [
    "", "{", "{}", "[]", #"{"files":[}"#, #"{"files":[{"path":"a"}]}"#, #"{"files":[]}x"#,
    #"{"files":[{"path":"../a","size":1,"sha256":"SUM"}]}"#,
    #"{"files":[{"path":"/a","size":1,"sha256":"SUM"}]}"#,
    #"{"files":[{"path":"a","size":1,"sha256":"SUM"},{"path":"b/../../c","size":1,"sha256":"SUM"}]}"#,
    #"{"files":[{"path":"a\u0000","size":1,"sha256":"SUM"}]}"#,
    #"{"files":[{"path":"a","size":1,"sha256":"SUM"}"#,
  ])
  func whatIsNoListLicensesNothing(text: String) {
    let json = text.replacing("SUM", with: String(repeating: "0", count: 64))
    #expect(Manifest.paths(parsing: Array(json.utf8)) == nil)
  }

  @Test func hexIsThatOfTheHash() {
    #expect(
      ContentHash(of: Array("abc".utf8)).hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
