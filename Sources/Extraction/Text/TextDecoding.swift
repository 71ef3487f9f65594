// The boundary to iconv: what is `unsafe` about encodings stands here.
import CIconv

/// The encodings in which offices save texts.
enum TextEncoding: String {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"
}

/// Turns bytes of another encoding into UTF-8, piece by piece, with glibc's iconv. Bytes that are no text in that
/// encoding are an error, never replaced.
@safe final class TextDecoder {
  private let state: iconv_t?
  private var rest: [UInt8] = []

  init(_ encoding: TextEncoding) {
    unsafe state = iconv_open(TextEncoding.utf8.rawValue, encoding.rawValue)
  }

  deinit {
    if isOpen { unsafe iconv_close(state) }
  }

  private var isOpen: Bool { unsafe Int(bitPattern: state) != -1 }

  /// The text of the next bytes; a character that is not whole yet waits for the next piece.
  func decode(_ bytes: ArraySlice<UInt8>) throws -> [UInt8] {
    guard isOpen else { throw ExtractionFault(.unknownEncoding) }
    var input = rest + bytes
    rest = []
    // UTF-8 takes at most twice the bytes of GB 18030 and UTF-16.
    var output = [UInt8](repeating: 0, count: input.count * 2 + 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let status = unsafe input.withUnsafeMutableBytes { from in
      unsafe output.withUnsafeMutableBytes { to in
        var start = unsafe from.baseAddress?.assumingMemoryBound(to: CChar.self)
        var end = unsafe to.baseAddress?.assumingMemoryBound(to: CChar.self)
        return unsafe iconv(state, &start, &inputLeft, &end, &outputLeft)
      }
    }
    if status == Int(bitPattern: UInt.max) {
      // Only a character cut in two may be left.
      guard inputLeft <= 4 else { throw ExtractionFault(.unknownEncoding) }
      rest = Array(input.suffix(inputLeft))
    }
    return Array(output.prefix(output.count - outputLeft))
  }

  /// Whether no character is left half.
  var isWhole: Bool { rest.isEmpty }
}

/// Short texts whose encoding nobody tells.
enum TextDecoding {
  /// A name as UTF-8 where it is that, else as GB 18030.
  static func name(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let decoder = TextDecoder(.gb18030)
    if let text = try? decoder.decode(bytes[...]), decoder.isWhole {
      return String(decoding: text, as: UTF8.self)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
