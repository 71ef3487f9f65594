import Diagnostics
import Extraction

/// Programs of others that cannot do their work on this machine: that says nothing of the file.
extension BuildFailure {
  static func toolMissing(_ tool: ExtractionTool, for file: String) -> BuildFailure {
    BuildFailure(
      message: Wording(
        zh: "检查附件 \(file) 要用 \(tool.program)，本机没有安装",
        en: "\(tool.program) reads the attachment \(file) and is not installed here"),
      help: Wording(
        zh: "安装：sudo apt-get install \(tool.debianPackage)，然后再运行一次。",
        en: "Install it: sudo apt-get install \(tool.debianPackage). Then run again."))
  }

  /// - Parameter signal: What ended it.
  static func toolStopped(_ program: String, for file: String, by signal: Int) -> BuildFailure {
    let isLate = signal == 14
    return BuildFailure(
      message: isLate
        ? Wording(
          zh: "读取 \(file) 的 \(program) 在时限内没有得到处理器",
          en: "\(program), at work on \(file), was not given the processor in time")
        : Wording(
          zh: "读取 \(file) 的 \(program) 被系统或别人终止（信号 \(signal)）",
          en: "\(program), at work on \(file), was ended from outside (signal \(signal))"),
      help: isLate
        ? Wording(zh: "机器太忙：请调低 --jobs，或等别的程序结束后再运行。", en: "The machine is too busy: lower --jobs, or wait.")
        : Wording(
          zh: "内存不足时系统会终止程序：请腾出内存，或调低 --jobs，再运行一次。",
          en: "A system short of memory does that: free some, or lower --jobs, and run again."))
  }

  /// - Parameter said: What the system said.
  static func toolUnusable(_ program: String, for file: String, _ said: String) -> BuildFailure {
    let line = said.split(separator: "\n").first.map { ": \($0.prefix(200))" } ?? ""
    return BuildFailure(
      message: Wording(
        zh: "读取 \(file) 的 \(program) 在本机运行不了\(line)",
        en: "\(program), which reads \(file), cannot be run here\(line)"),
      help: Wording(zh: "请重新安装它，再运行一次。", en: "Install it anew, then run again."))
  }

  static func toolWithinLess(_ tool: ExtractionTool, for file: String) -> BuildFailure {
    BuildFailure(
      message: Wording(
        zh: "\(tool.program) 没有读完附件 \(file)：运行环境给的内存或时间比它需要的少",
        en:
          "\(tool.program) could not read the attachment \(file): it is given less memory or time here than it may need"
      ),
      help: Wording(
        zh: "请调高 ulimit -v 和 ulimit -t，再运行一次。", en: "Raise `ulimit -v` and `ulimit -t`, then run again."))
  }
}
