import ArgumentParser
import Diagnostics
import Pipeline

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "检查并生成专栏 · Check the content and build the column")

  @OptionGroup var options: ColumnOptions

  func run() async throws {
    try await ColumnRun(options).perform {
      let report = try await $0.build()
      if !report.hasFailed {
        Printing.remember(deed: Wording(zh: "新专栏已经发布", en: "the new column was published"))
      }
      return report
    }
  }
}

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "只检查，不写文件 · Everything but the writing")

  @OptionGroup var options: ColumnOptions

  func run() async throws {
    try await ColumnRun(options).perform { try await $0.check() }
  }
}
