import Diagnostics
import Disclosure
import Intake
import Publication
import SystemPackage
import Takeover

extension SiteBuilder {
  /// Takes over pages of an old platform as notices, records their old addresses, and checks what came of it.
  package func takeOver(_ wanted: TakeoverRequest) async throws -> TakeoverReport {
    let review = try await inspect()
    guard let catalogue = review.catalogue else { throw BuildFailure.noColumn(place.content.string) }
    var bag = DiagnosticBag()
    let survey = try Survey(of: place, into: &bag)
    let file = OldPathFile(place: place)
    let known = survey.oldPaths == .file ? try file.read() : []
    let numbers = Dictionary(
      catalogue.notices.map { ($0.indexNumber.text, $0.sourcePath) }, uniquingKeysWith: { first, _ in first })
    let importer = PageImporter(
      request: wanted, place: place, column: catalogue.column,
      columns: try wanted.columns.map(ColumnMap.read) ?? [:],
      documents: DocumentReader(converter: WordConverter(settings: request.scan)),
      jobs: request.jobs)
    var report = try await importer.run(
      taken: Set((survey.notices + survey.otherFiles).map { $0.lowercased() }),
      known: Dictionary(
        known.map { ($0.address.lowercased(), $0.target) }, uniquingKeysWith: { first, _ in first }),
      sources: numbers)
    guard !wanted.isTrial else { return report }
    try file.append(OldPathFile.lines(of: report, taken: Set(numbers.keys)))
    let check = try await self.check()
    var errors: [String: Int] = [:]
    for diagnostic in check.diagnostics where diagnostic.severity == .error {
      errors[diagnostic.place.path, default: 0] += 1
    }
    for index in report.files.indices {
      guard let target = report.files[index].page?.target else { continue }
      report.files[index].page?.errors = errors[target] ?? 0
    }
    report.passing = report.files.count { $0.page?.errors == 0 }
    return report
  }
}

/// `Content/old-paths.tsv`, which takes in addresses and never loses any.
struct OldPathFile {
  let place: SourcePlace

  func read() throws(BuildFailure) -> [OldPath] {
    guard let bytes = try place.read(OldPath.path, limit: SourceText.maximumSize).bytes else {
      throw .cannot(.read, OldPath.path, .fileTooLarge)
    }
    var bag = DiagnosticBag()
    return OldPathReader.read(bytes: bytes, into: &bag)
  }

  /// One line for each notice: by its index number, where no other has it, else by its file.
  static func lines(of report: TakeoverReport, taken: Set<String>) -> [String] {
    var taken = taken
    var targets: [String: String] = [:]
    var lines = report.files.compactMap { file -> String? in
      guard let page = file.page else { return nil }
      let number = page.draft[.indexNumber].flatMap { IndexNumber($0)?.text }
      let target: String
      if let number, taken.insert(number).inserted {
        target = number
      } else {
        target = String(page.target.dropFirst("Content/".count))
      }
      targets[page.target] = target
      return line(page.address, target)
    }
    for twin in report.files.compactMap(\.twin) {
      lines.append(
        line(twin.address, targets[twin.target] ?? String(twin.target.dropFirst("Content/".count))))
    }
    return lines
  }

  private static func line(_ address: String, _ target: String) -> String {
    address.map { "\"\\#\t\n".contains($0) ? "_" : String($0) }.joined() + "\t" + target + "\n"
  }

  func append(_ lines: [String]) throws(BuildFailure) {
    guard !lines.isEmpty else { return }
    try attempting(.put, OldPath.path) { () throws(Errno) in
      let content = try Handle.folder(at: place.content)
      var bytes = try OldPathFile.bytes(in: content)
      if bytes.isEmpty { bytes = Array(OldPath.header.utf8) }
      if bytes.last != 10 { bytes.append(10) }
      for line in lines { bytes += line.utf8 }
      try content.put(bytes, as: "old-paths.tsv", permissions: 0o644)
    }
  }

  private static func bytes(in content: borrowing Handle) throws(Errno) -> [UInt8] {
    do throws(Errno) {
      return try content.file("old-paths.tsv").readAll()
    } catch .noSuchFileOrDirectory {
      return []
    }
  }
}

/// A file of old column names: on each line a name, a tab, and the node of the column that takes its place.
enum ColumnMap {
  /// By folded names.
  static func read(_ file: FilePath) throws(BuildFailure) -> [String: String] {
    let bytes = try attempting(.read, file.string) { () throws(Errno) in
      try Handle.file(at: file).readAllOfFile()
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .notAColumnMap(file.string, line: 1)
    }
    var columns: [String: String] = [:]
    for (number, line) in TextLines.all(in: bytes).enumerated() {
      let plain = TextFolding.trimmed(line)
      if plain.isEmpty || plain.hasPrefix("#") { continue }
      let parts = plain.split(separator: "\t").map { TextFolding.trimmed(String($0)) }
      guard parts.count == 2 else { throw .notAColumnMap(file.string, line: number + 1) }
      columns[TextFolding.matchKey(parts[0])] = parts[1]
    }
    return columns
  }
}

extension BuildFailure {
  static func noColumn(_ content: String) -> BuildFailure {
    BuildFailure(
      message: Wording(zh: "\(content) 的 site.yaml 读不出栏目", en: "site.yaml in \(content) carries no column"),
      help: Wording(
        zh: "先运行 gongkai check，改好 site.yaml，再移交。", en: "run gongkai check and mend site.yaml first."))
  }

  static func notAColumnMap(_ path: String, line: Int) -> BuildFailure {
    BuildFailure(
      message: Wording(
        zh: "\(path) 第 \(line) 行不是“旧栏目名、制表符、栏目编号”",
        en: "line \(line) of \(path) is no old column name, tab, and node"),
      help: Wording(
        zh: "每行写一个旧栏目名，按一次 Tab 键，再写 site.yaml 中的栏目编号；文件存为 UTF-8。",
        en: "write an old column's name, a tab and the id of a node of site.yaml on each line, in UTF-8."))
  }
}
