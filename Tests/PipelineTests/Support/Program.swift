import Foundation
import SystemPackage

/// The command as it was built beside the tests.
struct Program {
  private let path: String

  /// Runs it and gives all that it prints, on both streams.
  func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  fileprivate init?(at path: FilePath) {
    guard FileManager.default.isExecutableFile(atPath: path.string) else { return nil }
    self.path = path.string
  }
}

extension Repository {
  /// It lies beside the tests' own program; nil where only that was built.
  static let program = Program(
    at: FilePath(CommandLine.arguments[0]).removingLastComponent().appending("gongkai"))
}
