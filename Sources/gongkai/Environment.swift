import ArgumentParser
import Diagnostics
import Disclosure
import Foundation

/// What the program takes from its surroundings.
enum Environment {
  static func value(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Chinese where the locale is Chinese, English elsewhere.
  static var language: Language {
    let locale = value("LC_ALL") ?? value("LC_MESSAGES") ?? value("LANG") ?? ""
    return locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }

  /// What `--lang` says, for those who speak before the arguments are understood or after everything is done.
  static var spokenLanguage: Language {
    let arguments = CommandLine.arguments.dropFirst()
    let named = zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
    let joined = arguments.first { $0.hasPrefix("--lang=") }?.dropFirst("--lang=".count)
    return (named ?? joined.map(String.init)).flatMap(Language.init(rawValue:)) ?? language
  }

  /// Nil where nobody is at home.
  static var cacheFolder: String? {
    if let folder = value("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder + "/gongkai" }
    return value("HOME").map { $0 + "/.cache/gongkai" }
  }

  /// Where large files may wait; not /tmp, which may lie in memory.
  static var temporaryFolder: String { value("TMPDIR") ?? "/var/tmp" }

  static var programFolders: [String] {
    (value("PATH") ?? "/usr/local/bin:/usr/bin").split(separator: ":").filter { $0.hasPrefix("/") }.map(
      String.init)
  }

  static var isContinuousIntegration: Bool { value("CI") != nil }

  static var hasTerminal: Bool { isatty(STDERR_FILENO) == 1 && value("TERM") != "dumb" }

  static func usesColor(_ choice: ColorChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: hasTerminal && value("NO_COLOR") == nil
    }
  }
}

/// The only place that asks what day it is, and how long the program has worked.
enum Clock {
  /// Seconds that this process has taken of all processors together.
  static var work: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  /// SOURCE_DATE_EPOCH where it is set, else the machine's clock; the day as it is in China.
  static func today() throws -> CalendarDate {
    let seconds: Int
    if let epoch = Environment.value("SOURCE_DATE_EPOCH") {
      guard let value = Int(epoch) else {
        throw ValidationError("SOURCE_DATE_EPOCH: 不是秒数 · not a number of seconds: \(epoch)")
      }
      seconds = value
    } else {
      seconds = time(nil)
    }
    guard let date = CalendarDate(secondsSince1970: seconds) else {
      throw ValidationError("SOURCE_DATE_EPOCH: 超出范围 · out of range")
    }
    return date
  }
}
