import ArgumentParser
import Diagnostics
import Foundation
import Pipeline
import Reports
import SystemPackage

/// `--report FORM:FILE`: a report for another program, beside what a person reads.
struct ReportTarget: ExpressibleByArgument {
  let form: ReportForm
  let file: FilePath

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let form = ReportForm(rawValue: String(parts[0])) else { return nil }
    self.form = form
    file = FilePath(String(parts[1]))
  }

  /// Replaces the file in one step.
  func write(_ bytes: [UInt8]) throws(BuildFailure) {
    let kind = try? FileManager.default.attributesOfItem(atPath: file.string)[.type] as? FileAttributeType
    // What is no file, such as a device, would itself be replaced.
    guard kind == nil || kind == .typeRegular else { throw .reportUnwritable(file) }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: file.string), options: .atomic)
    } catch {
      throw .reportUnwritable(file)
    }
  }
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
