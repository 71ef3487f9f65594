import Diagnostics

/// Names a finding so that it is known again in the next run, wherever its line has moved.
///
/// Made of the rule, the path, the message and a count where these are the same, never of the source line: a sum over
/// a short line that holds a citizen's number could be turned back into the number by trying.
struct Fingerprints {
  private var seen: [String: Int] = [:]

  init() {}

  /// Each finding of a run is asked for once, in the order of the report.
  mutating func next(_ diagnostic: Diagnostic) -> Fingerprint {
    let key = "\(diagnostic.rule.id)\n\(diagnostic.place.path)\n\(diagnostic.problem.message.en)"
    seen[key, default: 0] += 1
    let ordinal = seen[key] ?? 1
    return Fingerprint(ordinal: ordinal, sum: Fingerprints.sum("\(key)\n\(ordinal)"))
  }

  /// FNV-1a over 128 bits: names, it does not protect.
  private static func sum(_ text: String) -> String {
    var sum: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for byte in text.utf8 { sum = (sum ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}

/// The name of one finding.
struct Fingerprint {
  /// Counts from 1 among findings of one rule with one message in one file.
  let ordinal: Int
  /// 32 hexadecimal digits.
  let sum: String
}
