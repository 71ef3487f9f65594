import Diagnostics
import SystemPackage

/// What was being done when the system refused.
enum Deed: Sendable {
  case open, list, read, write, make, remove, lock, flush, publish
  /// To write elsewhere than in the output.
  case put
  /// To run a program of others.
  case run

  var isReading: Bool {
    switch self {
    case .open, .list, .read: true
    case .write, .put, .run, .make, .remove, .lock, .flush, .publish: false
    }
  }

  fileprivate var wording: Wording {
    switch self {
    case .open: Wording(zh: "打开", en: "open")
    case .list: Wording(zh: "列出", en: "list")
    case .read: Wording(zh: "读取", en: "read")
    case .write, .put: Wording(zh: "写入", en: "write")
    case .run: Wording(zh: "运行", en: "run")
    case .make: Wording(zh: "创建", en: "make")
    case .remove: Wording(zh: "清除", en: "remove")
    case .lock: Wording(zh: "锁定", en: "lock")
    case .flush: Wording(zh: "把数据落盘：", en: "bring to the disk what was written to")
    case .publish: Wording(zh: "发布到", en: "publish to")
    }
  }
}

/// Does `call`, and where the system refuses tells what could not be done.
func attempting<Value: ~Copyable>(
  _ deed: Deed, _ path: @autoclosure () -> String, _ call: () throws(Errno) -> Value
) throws(BuildFailure) -> Value {
  do {
    return try call()
  } catch {
    throw .cannot(deed, path(), error)
  }
}

extension BuildFailure {
  /// The system refused `deed` on `path`.
  static func cannot(_ deed: Deed, _ path: String, _ error: Errno) -> BuildFailure {
    let reason = error.reason
    return BuildFailure(
      message: Wording(
        zh: "无法\(deed.wording.zh) \(path)：\(reason.zh)", en: "cannot \(deed.wording.en) \(path): \(reason.en)"
      ),
      help: error.remedy(for: deed))
  }
}

extension BuildFailure {
  static func outputIsNoFolder(_ output: String) -> BuildFailure {
    BuildFailure(
      message: Wording(zh: "输出位置 \(output) 不是文件夹", en: "the output \(output) is not a folder"),
      help: chooseOutput)
  }

  static func outputHasNoPlace(_ output: String) -> BuildFailure {
    BuildFailure(
      message: Wording(
        zh: "输出文件夹 \(output) 的上一级不存在，或链接指向不存在的位置",
        en: "the folder that is to hold the output \(output) does not exist, or a link to it leads nowhere"),
      help: Wording(zh: "请先创建上一级文件夹，或改正 --output。", en: "Make that folder first, or correct --output."))
  }

  static func outputIsRoot(_ output: String) -> BuildFailure {
    BuildFailure(
      message: Wording(zh: "输出文件夹 \(output) 是根目录", en: "the output folder \(output) is the root folder"),
      help: chooseOutput)
  }

  static func outputIsInside(_ output: String, _ source: String) -> BuildFailure {
    BuildFailure(
      message: Wording(
        zh: "输出文件夹 \(output) 在源文件夹 \(source) 里面",
        en: "the output folder \(output) lies inside the source folder \(source)"),
      help: chooseOutput)
  }

  static func outputContains(_ output: String, _ source: String) -> BuildFailure {
    BuildFailure(
      message: Wording(
        zh: "输出文件夹 \(output) 包含源文件夹 \(source)",
        en: "the output folder \(output) contains the source folder \(source)"),
      help: chooseOutput)
  }

  /// The output folder holds what Gongkai did not write. At most ten of the strangers are named.
  static func strangers(_ strangers: [String], in output: String, hasManifest: Bool) -> BuildFailure {
    let named = strangers.prefix(10).map { "\n  \($0)" }.joined()
    let more = strangers.count - min(strangers.count, 10)
    let reason =
      hasManifest
      ? Wording(
        zh: "输出文件夹 \(output) 中有 \(strangers.count) 项不在它的 manifest.json 里",
        en:
          "the output folder \(output) holds \(strangers.count) item(s) that its manifest.json does not list")
      : Wording(
        zh: "输出文件夹 \(output) 中有 \(strangers.count) 项，却没有公开专栏的 manifest.json",
        en: "the output folder \(output) holds \(strangers.count) item(s) and no manifest.json of a column")
    return BuildFailure(
      message: Wording(
        zh: "\(reason.zh)：\(named)" + (more > 0 ? "\n  另有 \(more) 项" : ""),
        en: "\(reason.en):\(named)" + (more > 0 ? "\n  and \(more) more" : "")),
      help: Wording(
        zh: "生成会替换整个输出文件夹，因此没有动它。请把 --output 指向空文件夹或只由 Gongkai 写入的文件夹，或先移走上述各项。",
        en:
          "A build replaces the whole output folder, so nothing was touched. Point --output at an empty folder or one "
          + "that only Gongkai writes, or move these away first."))
  }

  static func anotherBuild(_ output: String) -> BuildFailure {
    BuildFailure(
      message: Wording(
        zh: "另一个生成过程正在写 \(output)", en: "another build is writing \(output)"),
      help: Wording(zh: "请等它结束后再生成。", en: "Wait for it to end, then build again."))
  }

  /// The system refused to swap the output folder.
  static func cannotPublish(_ output: String, _ error: Errno) -> BuildFailure {
    switch error {
    case .fileExists, .noSuchFileOrDirectory: outputChanged(output)
    case .improperLink, .resourceBusy, .invalidArgument, .noFunction, .notSupported: cannotExchange(output)
    default: cannot(.publish, output, error)
    }
  }

  static func cannotExchange(_ output: String) -> BuildFailure {
    return BuildFailure(
      message: Wording(
        zh: "输出文件夹 \(output) 不能一步替换：它是挂载点，或所在文件系统不支持交换",
        en:
          "the output folder \(output) cannot be replaced in one step: it is a mount point, or its file system "
          + "cannot exchange folders"),
      help: Wording(
        zh: "请把 --output 指向该挂载点下的子文件夹，如 \(output)/xxgk，或指向本机磁盘上的文件夹。",
        en:
          "Point --output at a subfolder of the mount, such as \(output)/xxgk, or at a folder on a local disk."
      ))
  }

  static func outputChanged(_ output: String) -> BuildFailure {
    BuildFailure(
      message: Wording(
        zh: "生成期间输出文件夹 \(output) 被替换或移走",
        en: "the output folder \(output) was replaced or moved during the build"),
      help: Wording(zh: "没有发布。请查明原因后重新生成。", en: "Nothing was published. Find out why, then build again."))
  }

  static func unfitPath(_ path: String) -> BuildFailure {
    BuildFailure(
      message: Wording(zh: "输出路径不合规：\(path)", en: "not a path inside the column: \(path)"),
      help: Wording(zh: "这是 Gongkai 的缺陷，请报告。", en: "This is a fault in Gongkai; please report it."))
  }

  static func sourceIsNoFile(_ path: String) -> BuildFailure {
    BuildFailure(
      message: Wording(zh: "不是普通文件：\(path)", en: "not a regular file: \(path)"),
      help: Wording(zh: "请换成普通文件。", en: "Put a regular file in its place."))
  }

  static func sourceChanged(_ path: String) -> BuildFailure {
    BuildFailure(
      message: Wording(zh: "生成期间文件有改动：\(path)", en: "the file changed during the build: \(path)"),
      help: Wording(zh: "没有发布。请等改动完成后重新生成。", en: "Nothing was published. Build again when it is complete."))
  }

  private static let chooseOutput = Wording(
    zh: "请用 --output 指向一个只由 Gongkai 写入的文件夹。", en: "Point --output at a folder that only Gongkai writes.")
}
