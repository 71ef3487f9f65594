/// A short, stable code for a name that no vocabulary gives one: `x-` and sixteen hexadecimal digits.
package enum LocalCode {
  /// FNV-1a over the folded name, so that spelling variants of one name share a list.
  package static func of(_ name: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in TextFolding.matchKey(name).utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return "x-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
