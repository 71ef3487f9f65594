import Diagnostics
import Publication

/// SARIF 2.1.0: one run with its rules, its findings and what was waived.
///
/// No source text is written: a snippet would repeat what the messages mask.
struct SARIFReport {
  let run: RunReport

  static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  /// What all addresses are relative to: the folder in which the program was run.
  static let root = "SRCROOT"

  var bytes: [UInt8] {
    let rules = SARIFRules(run)
    var json = JSONWriter()
    json.object { json in
      json.field("$schema", SARIFReport.schema)
      json.field("version", "2.1.0")
      json.key("runs")
      json.array { $0.object { writeRun(rules, to: &$0) } }
    }
    return json.bytes + [10]
  }

  private func writeRun(_ rules: SARIFRules, to json: inout JSONWriter) {
    json.key("tool")
    json.object { rules.writeTool(to: &$0) }
    json.key("translations")
    json.array { rules.writeTranslation(to: &$0) }
    json.field("language", run.language.tag)
    json.field("columnKind", "unicodeCodePoints")
    json.key("originalUriBaseIds")
    json.object {
      $0.key(SARIFReport.root)
      $0.object { message("description", "The folder in which the program was run.", to: &$0) }
    }
    json.key("invocations")
    json.array { $0.object { writeInvocation(to: &$0) } }
    json.key("results")
    json.array { writeResults(rules, to: &$0) }
    json.key("properties")
    json.object {
      $0.field("notices", run.notices)
      $0.field("pages", run.pages)
    }
  }

  private func writeInvocation(to json: inout JSONWriter) {
    json.key("executionSuccessful")
    json.value(run.failure == nil)
    json.field("exitCode", run.exitStatus)
    guard let failure = run.failure else { return }
    json.key("toolExecutionNotifications")
    json.array {
      $0.object {
        $0.field("level", "error")
        message("message", run.sentence(failure.message, help: failure.help), to: &$0)
      }
    }
  }

  private func writeResults(_ rules: SARIFRules, to json: inout JSONWriter) {
    var fingerprints = Fingerprints()
    for diagnostic in run.diagnostics {
      let fingerprint = fingerprints.next(diagnostic)
      json.object { write(diagnostic, fingerprint, rules, waiver: nil, to: &$0) }
    }
    for waived in run.waived {
      let fingerprint = fingerprints.next(waived.diagnostic)
      json.object { write(waived.diagnostic, fingerprint, rules, waiver: waived.waiver, to: &$0) }
    }
  }

  private func write(
    _ diagnostic: Diagnostic, _ fingerprint: Fingerprint, _ rules: SARIFRules, waiver: Waiver?,
    to json: inout JSONWriter
  ) {
    json.field("ruleId", diagnostic.rule.id)
    json.field("ruleIndex", rules.index(of: diagnostic.rule))
    json.field("level", diagnostic.severity.rawValue)
    message("message", run.sentence(diagnostic.problem), to: &json)
    json.key("locations")
    json.array { $0.object { location(diagnostic.place, to: &$0) } }
    if !diagnostic.notes.isEmpty {
      json.key("relatedLocations")
      json.array { json in
        for note in diagnostic.notes {
          json.object {
            location(note.place, to: &$0)
            message("message", printable(note.message.text(in: run.language)), to: &$0)
          }
        }
      }
    }
    json.key("partialFingerprints")
    json.object { $0.field("gongkaiFinding/v1", fingerprint.sum) }
    guard let waiver else { return }
    json.key("suppressions")
    json.array {
      $0.object {
        $0.field("kind", "inSource")
        $0.field("status", "accepted")
        $0.field("justification", printable(waiver.reason))
        $0.key("location")
        $0.object { location(waiver.place, to: &$0) }
      }
    }
  }

  private func message(_ key: String, _ text: String, to json: inout JSONWriter) {
    json.key(key)
    json.object { $0.field("text", text) }
  }

  private func location(_ place: Place, to json: inout JSONWriter) {
    json.key("physicalLocation")
    json.object { json in
      json.key("artifactLocation")
      json.object {
        let path = run.shownPath(place.path)
        $0.field("uri", path.hasPrefix("/") ? "file://" + percentEncoded(path) : percentEncoded(path))
        if !path.hasPrefix("/") { $0.field("uriBaseId", SARIFReport.root) }
      }
      guard place.line > 0 else { return }
      json.key("region")
      json.object {
        $0.field("startLine", place.line)
        guard place.column > 0 else { return }
        $0.field("startColumn", place.column)
        $0.field("endColumn", place.column + max(place.length, 1))
      }
    }
  }
}

/// A path as part of an address: everything but letters, digits and `-._~/` is encoded.
func percentEncoded(_ path: String) -> String {
  var encoded = ""
  for byte in path.utf8 {
    switch byte {
    case 48...57, 65...90, 97...122, 45, 46, 95, 126, 47: encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default: encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
  return encoded
}

extension Language {
  /// As RFC 5646 writes it.
  var tag: String {
    switch self {
    case .chinese: "zh-CN"
    case .english: "en-US"
    }
  }

  var other: Language { self == .chinese ? .english : .chinese }
}
