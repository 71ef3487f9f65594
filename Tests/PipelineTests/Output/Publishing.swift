import Diagnostics
import Pipeline
import SystemPackage

/// Builds a column of these files and publishes it.
func publish(_ files: [String: String], to output: FilePath) throws {
  let staging = try Staging.open(output: output)
  let entries = try files.map { try staging.write($0.key, Array($0.value.utf8)) }
  try staging.seal(Manifest(entries))
}

/// The English message of the failure that opening this output ends in.
func refusal(of output: FilePath, mustNotContain sources: [FilePath] = []) -> String {
  do {
    _ = try Staging.open(output: output, mustNotContain: sources)
    return "not refused"
  } catch {
    return error.message.en
  }
}
