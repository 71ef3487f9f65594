import ArgumentParser
import Diagnostics
import Foundation
import Pipeline
import Reports
import SystemPackage

/// `--report FORM:FILE`: a report for another program, beside what a person reads.
struct ReportTarget: ExpressibleByArgument {
  let form: ReportForm
  let file: ReportFile

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let form = ReportForm(rawValue: String(parts[0])),
      let file = ReportFile(argument: String(parts[1]))
    else { return nil }
    self.form = form
    self.file = file
  }
}

/// A file that a report goes into.
struct ReportFile: ExpressibleByArgument {
  let path: FilePath

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    path = FilePath(argument)
  }

  /// Replaces the file in one step.
  func replace(with bytes: [UInt8]) throws(BuildFailure) {
    do throws(Errno) {
      try FileReplacement.put(bytes, at: path)
    } catch {
      throw .reportUnwritable(path)
    }
  }

  static func insideTheColumn(_ file: ReportFile) -> ValidationError {
    ValidationError(
      "报告不要写进内容、主题和输出文件夹 · keep reports out of the folders of content, themes and output: "
        + file.path.string)
  }

  func lies(in folders: [FilePath]) -> Bool { folders.contains { path.settled.starts(with: $0) } }
}

extension BuildFailure {
  fileprivate static func reportUnwritable(_ file: FilePath) -> BuildFailure {
    BuildFailure(
      message: Wording(zh: "报告写不进 \(file)", en: "cannot write the report to \(file)"),
      help: Wording(
        zh: "检查文件夹是否存在、是否有写权限；报告只能写成普通文件。",
        en: "look whether the folder exists and may be written to; a report is an ordinary file."))
  }
}
