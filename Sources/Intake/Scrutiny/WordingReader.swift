package import Diagnostics
package import Scrutiny

/// Reads `Content/wording.yaml`: an office's own list of words that may not be written.
package enum WordingReader {
  private static let keys = [
    "错误": "wrong", "误": "wrong", "正确": "right", "正": "right", "理由": "reason", "级别": "severity",
    "例外": "except",
  ]

  /// The built-in list with the office's laid over it.
  package static func read(path: String, bytes: [UInt8], into bag: inout DiagnosticBag) -> WordingList {
    guard let file = YAMLFile(path: path, bytes: bytes, into: &bag) else { return .standard }
    var entries: [WordingList.Entry] = []
    var silenced: Set<String> = []
    for map in file.items(named: "wording.yaml", into: &bag) {
      read(map.renamed(keys), into: &entries, silenced: &silenced, bag: &bag)
    }
    return WordingList.standard.adding(entries, without: silenced)
  }

  private static func read(
    _ map: FieldMap, into entries: inout [WordingList.Entry], silenced: inout Set<String>,
    bag: inout DiagnosticBag
  ) {
    map.check(known: ["wrong", "right", "reason", "severity", "except"], into: &bag)
    let severity = map.text("severity", into: &bag)
    let exceptions = map.texts("except", into: &bag).map(\.text)
    let right = map.text("right", into: &bag)
    let reason = map.text("reason", into: &bag)
    guard let wrong = map.text("wrong", into: &bag) else {
      if map.lacks("wrong") { bag.report(.missingField("wrong", label: "错误"), at: map.place) }
      return
    }
    guard wrong.unicodeScalars.count >= 2 else {
      bag.report(.wordTooShort(wrong), at: map.place(of: "wrong"))
      return
    }
    switch severity {
    case "off": silenced.insert(wrong)
    case nil, "error", "warning":
      entries.append(
        WordingList.Entry(
          wrong, right: right, reason: reason, weight: severity == "warning" ? .doubtful : .forbidden,
          exceptions: exceptions))
    case let written?:
      bag.report(
        .wrongValue("severity", written: written, allowed: ["error", "warning", "off"]),
        at: map.place(of: "severity"))
    }
  }
}
