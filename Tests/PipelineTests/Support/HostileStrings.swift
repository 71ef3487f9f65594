import Foundation
import SystemPackage

/// Strings that attack: a small list of the tests' own, and the collections where they are at hand.
///
/// `GONGKAI_HOSTILE_STRINGS` names a folder of `.json` (an array of strings) and `.txt` files (one a line); without
/// it `../shared/conformance/security` beside the repository is looked at.
enum HostileStrings {
  static let own: [String] = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>", "' onmouseover='alert(1)", "\" autofocus onfocus=\"alert(1)",
    "--><b>x</b><!--",
    "]]><b>x</b>", "</title><b>x</b>", "</textarea><b>x</b>", "javascript:alert(1)",
    "data:text/html,<b>x</b>",
    "&lt;b&gt;x", "&#60;b&#62;", "&quot; onclick=&quot;x",
    "{{title}} {{{title}}} {{#site}}x{{/site}} {{> head}}",
    "\\u003cb\\u003e", "甲\u{2028}乙\u{2029}丙", "a\u{0}b", "a\u{1B}[31mb", "\u{202E}倒写\u{202C}", "a\nb\r\nc\td",
    "`<b>`", "=1+1", "@import 'x'", "${7*7}", "%3Cb%3E", "+ADw-b+AD4-", "<!--#exec cmd=\"x\"-->",
    "<?php x ?>",
    "\u{FEFF}<b>", "＜script＞alert(1)＜/script＞", "𠮷\u{E0101}<i>", "../../../etc/passwd", "a'b\"c&d<e>f",
  ]

  static let all: [String] = {
    let folder =
      Repository.environment("GONGKAI_HOSTILE_STRINGS").map { FilePath($0) }
      ?? Repository.root.appending("../shared/conformance/security")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.string))?.sorted() ?? []
    var strings = own
    for name in names {
      guard let data = FileManager.default.contents(atPath: folder.appending(name).string) else { continue }
      if name.hasSuffix(".json") {
        strings += (try? JSONSerialization.jsonObject(with: data)) as? [String] ?? []
      } else if name.hasSuffix(".txt") {
        strings += String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
      }
    }
    return strings
  }()
}

extension String {
  /// A YAML text in double quotes that means exactly this string.
  var yaml: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      default:
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
          || scalar.value == 0x2029 || scalar.value >= 0xFEFF
        {
          let digits = String(scalar.value, radix: 16)
          text += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text + "\""
  }
}
