/// Addresses, sums and long numbers: what would tear the line before it if it came to the next one whole.
package enum LongRun {
  /// Fewer signs leave a gap that nobody minds.
  private static let fewest = 24

  /// The run of letters, digits and signs that begins here; nil where it is short, or where one has begun before.
  package static func range(in html: ArraySlice<UInt8>, at start: Int) -> Range<Int>? {
    guard isPart(html[start]), start == html.startIndex || !isPart(html[start - 1]) else { return nil }
    let end = html[start...].firstIndex { !isPart($0) } ?? html.endIndex
    return end - start >= fewest ? start..<end : nil
  }

  /// What stands in a line without a blank; `<` and `>` are those of tags.
  private static func isPart(_ byte: UInt8) -> Bool {
    0x21...0x7E ~= byte && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
  }
}
