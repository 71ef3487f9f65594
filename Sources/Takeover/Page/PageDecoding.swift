// The boundary to iconv for saved pages: what is `unsafe` about their encodings stands here.
import CIconv

/// In which encoding a page was taken to be, and how that was found out.
package struct PageEncoding: Sendable, Hashable {
  /// How the encoding was found out.
  package enum Ground: String, Sendable {
    case mark, declaration, bytes
  }

  package let name: String
  package let ground: Ground
  /// Places where the bytes are no text in it; each stands as U+FFFD.
  package var damage = 0
  /// The encoding that the page declares, where its bytes are plainly another; nil elsewhere.
  package var falseClaim: String?
}

/// Makes UTF-8 of a page's bytes: by its mark, its declaration, or by what the bytes can be.
enum PageDecoding {
  static func decoded(_ bytes: [UInt8]) throws(PageFault) -> (text: [UInt8], encoding: PageEncoding) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return repaired(Array(bytes.dropFirst(3)), by: .mark)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(Array(bytes.dropFirst(2)), "UTF-16LE", .mark) }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(Array(bytes.dropFirst(2)), "UTF-16BE", .mark) }
    let declared = declaration(in: bytes)
    // A browser that saves a page writes it anew and leaves the old declaration: what is UTF-8 throughout is that.
    if String(validating: bytes, as: UTF8.self) != nil {
      return (bytes, PageEncoding(name: "UTF-8", ground: declared == "utf-8" ? .declaration : .bytes))
    }
    switch declared {
    case "utf-8", "utf8": return mistaken(bytes) ?? repaired(bytes, by: .declaration)
    case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936":
      return converted(bytes, "GB18030", .declaration)
    case "big5", "big5-hkscs": return converted(bytes, "BIG5-HKSCS", .declaration)
    case nil, "iso-8859-1", "us-ascii", "ascii": return converted(bytes, "GB18030", .bytes)
    case .some(let other): throw .unknownEncoding(other)
    }
  }

  /// A page that calls itself UTF-8 and is GB 18030; nil where it is UTF-8 with some damage.
  private static func mistaken(_ bytes: [UInt8]) -> (text: [UInt8], encoding: PageEncoding)? {
    let text = String(decoding: bytes, as: UTF8.self)
    let damage = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    let sound = text.unicodeScalars.count { $0.value > 127 && $0 != "\u{FFFD}" }
    guard damage > sound else { return nil }
    var other = converted(bytes, "GB18030", .bytes)
    guard other.encoding.damage * 50 < damage else { return nil }
    other.encoding.falseClaim = "UTF-8"
    return other
  }

  /// Whether a text is one that people read: noise decodes to control characters and damage.
  static func isNoise(_ text: [UInt8], _ encoding: PageEncoding) -> Bool {
    let signs = text.count { $0 & 0xC0 != 0x80 }
    let controls = text.count { $0 < 32 && ![9, 10, 12, 13, 26, 27].contains($0) }
    let wrong = controls + encoding.damage
    return wrong > 8 && wrong * 50 > signs
  }

  private static func repaired(
    _ bytes: [UInt8], by ground: PageEncoding.Ground
  ) -> (text: [UInt8], encoding: PageEncoding) {
    let text = String(decoding: bytes, as: UTF8.self)
    let sign: Unicode.Scalar = "\u{FFFD}"
    let before = String(validating: bytes, as: UTF8.self) == nil ? 1 : 0
    let damage = before == 0 ? 0 : text.unicodeScalars.count { $0 == sign }
    return (Array(text.utf8), PageEncoding(name: "UTF-8", ground: ground, damage: damage))
  }

  /// What the page says of itself near its beginning: `charset=…`, quoted or not.
  private static func declaration(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096).map { $0 < 128 ? $0 : 63 }, as: UTF8.self).lowercased()
    guard let found = head.firstRange(of: "charset") else { return nil }
    let rest = head[found.upperBound...].drop { " \t\r\n".contains($0) }
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { " \t\"'".contains($0) }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    return value.isEmpty ? nil : String(value)
  }

  /// By iconv, piece by piece; a byte that is no text is passed over and stands as U+FFFD.
  private static func converted(
    _ bytes: [UInt8], _ name: String, _ ground: PageEncoding.Ground
  ) -> (text: [UInt8], encoding: PageEncoding) {
    var encoding = PageEncoding(name: name, ground: ground)
    let state = unsafe iconv_open("UTF-8", name)
    guard Int(bitPattern: state) != -1 else { return repaired(bytes, by: ground) }
    defer { unsafe iconv_close(state) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count * 2 + 64)
    var text: [UInt8] = []
    var done = 0
    while done < input.count {
      var left = input.count - done
      var room = output.count
      let status = unsafe input.withUnsafeMutableBytes { from in
        unsafe output.withUnsafeMutableBytes { to in
          var start = unsafe from.baseAddress?.assumingMemoryBound(to: CChar.self).advanced(by: done)
          var end = unsafe to.baseAddress?.assumingMemoryBound(to: CChar.self)
          return unsafe iconv(state, &start, &left, &end, &room)
        }
      }
      text += output.prefix(output.count - room)
      done = input.count - left
      if status == Int(bitPattern: UInt.max), left > 0 {
        // Each damaged byte once; the page is read to its end all the same.
        text += [0xEF, 0xBF, 0xBD]
        encoding.damage += 1
        done += 1
      }
    }
    return (text, encoding)
  }
}
