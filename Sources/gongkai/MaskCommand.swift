import ArgumentParser
import Diagnostics
import Pipeline

struct MaskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mask",
    abstract: "遮盖源文件中的个人信息 · Mask the personal data in source files",
    discussion: """
      不加 --write 只列出将要遮盖的内容，有则退出码为 1。Without --write nothing is written; exit 1 where something \
      would be; a file that cannot be read or written is exit 2. 已写明理由豁免的不遮盖。What a document waives stays.
      """)

  @Argument(help: "Markdown 文件 · Source files")
  var files: [String]

  @Flag(help: "改写文件 · Rewrite the files")
  var write = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let masker = FileMasker(writes: write)
    var masked = 0
    var hasProblems = false
    var hasFailed = false
    for file in files {
      do {
        let outcome = try masker.mask(file)
        for problem in outcome.problems { tell(problem) }
        hasProblems = hasProblems || !outcome.problems.isEmpty
        for entry in outcome.masked { StandardOutput.line(line(entry, sign: "→")) }
        for entry in outcome.doubtful { StandardOutput.line(line(entry, sign: "?")) }
        masked += outcome.masked.count
      } catch let failure {
        StandardError.tell(failure, in: language.language)
        hasFailed = true
      }
    }
    if write, masked > 0 { Printing.remember(deed: Wording(zh: "文件已经改写", en: "the files were rewritten")) }
    StandardOutput.line(closing(masked))
    if hasFailed { throw ExitCode(2) }
    if hasProblems || (masked > 0 && !write) { throw ExitCode(1) }
  }

  /// Place, rule, and what stands there afterwards; what stood there before is not shown.
  private func line(_ entry: FileMasker.Entry, sign: String) -> String {
    let names = SourceNames(root: ".", content: nil)
    let place = "\(names.shown(entry.place.path)):\(entry.place.line):\(entry.place.column)"
    return
      "\(place): \(entry.rule.title.text(in: language.language)) \(sign) \(entry.mask) [\(entry.rule.id)]"
  }

  private func closing(_ count: Int) -> String {
    switch (language.language, write) {
    case (.chinese, true): "已遮盖 \(count) 处。问号所示的请人工核对。"
    case (.chinese, false): "需遮盖 \(count) 处；加 --write 改写文件。问号所示的请人工核对。"
    case (.english, true): "\(count) masked. Look yourself at those with a question mark."
    case (.english, false):
      "\(count) to mask; --write rewrites the files. Look yourself at those with a question mark."
    }
  }

  private func tell(_ problem: Diagnostic) {
    let text = Excerpt.printable(problem.problem.message.text(in: language.language).unicodeScalars)
    let line = "\(problem.place.path):\(problem.place.line): error: \(text) [\(problem.rule.id)]\n"
    StandardError.write(line)
  }
}
