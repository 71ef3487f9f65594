/// Reads the HTML that the program itself renders: every tag is closed, and `<` stands nowhere else.
package enum RenderedText {
  /// The characters outside tags; entities stay.
  package static func withoutTags(_ html: [UInt8]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(html.count)
    var isInTag = false
    for byte in html {
      switch byte {
      case 60: isInTag = true
      case 62 where isInTag: isInTag = false
      default: if !isInTag { bytes.append(byte) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
