import ArgumentParser
import Diagnostics
import Pipeline
import SystemPackage
import Takeover

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "把旧平台的网页移交为信息 · Take over saved pages of an old platform",
    discussion: """
      SOURCE 是存有网页的文件夹、网页清单（每行一个路径，可用制表符隔开写旧网址），或单个网页、docx 文件。已有的文件一律不改；再次运行不会重复。
      A folder of saved pages, a list of them (a path on each line, and behind a tab its old address), a page, or a \
      .docx file. Nothing that is there is changed; what was taken over is not taken over again.
      """)

  @Argument(help: "文件夹、清单或文件 · Folders, lists or files")
  var sources: [String]

  @OptionGroup var source: SourceOptions

  @Option(
    name: .customLong("old-site"),
    help: "这些网页原来的网址，如 https://www.example.gov.cn/ · Address the folder stands for")
  var oldSite: String?

  @Option(
    name: .customLong("map"), help: "旧栏目名对应的栏目编号，每行一对，制表符隔开 · File of old column names, each with a node's id"
  )
  var columns: String?

  @Flag(name: .customLong("dry-run"), help: "只列出结果，不写入 · Only tell what would be done")
  var isTrial = false

  @Option(help: "报告格式 · Form of the report: text, json")
  var format = ImportFormat.text

  @Option(help: "把报告写入文件，默认标准输出 · File for the report, by default standard output")
  var report: ReportFile?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    try source.keepApart(report.map { [$0] } ?? [])
    if let oldSite, PageAddress(oldSite)?.site.isEmpty != false {
      throw ValidationError("--old-site: 写完整的网址 · write a whole address")
    }
  }

  func run() async throws {
    let listing = TakeoverListing(language: language.language, names: source.names, isTrial: isTrial)
    do {
      let outcome = try await SiteBuilder(source.request()).takeOver(
        TakeoverRequest(
          sources: sources.map { FilePath($0) }, oldSite: oldSite.flatMap { PageAddress($0) },
          columns: columns.map { FilePath($0) }, isTrial: isTrial))
      if !isTrial, outcome.count(.taken) > 0 {
        Printing.remember(deed: Wording(zh: "移交的信息已经写入 Content", en: "what was taken over stands in Content"))
      }
      let bytes = format == .json ? listing.json(of: outcome) : Array(listing.text(of: outcome).utf8)
      if let report {
        try report.replace(with: bytes)
      } else {
        StandardOutput.write(bytes)
      }
      if outcome.count(.unread) > 0 || outcome.files.contains(where: { ($0.page?.errors ?? 0) > 0 }) {
        throw ExitCode(1)
      }
    } catch let failure as BuildFailure {
      StandardError.tell(failure, in: language.language)
      throw ExitCode(2)
    }
  }
}

enum ImportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
