/// What the law on documents asks of a notice beyond its catalogue entry.
package struct LegalStanding: Sendable {
  /// 题注, where it could be read.
  package var promulgationNote: PromulgationNote?
  /// 题注 as written, also where it could not be read.
  package var promulgationText: String?
  /// 不解读理由: kept in the source, never published.
  package var noInterpretation: String?
  /// Where the original of a reprint stands: absolute.
  package var sourceAddress: String?
  /// True where the author says that the document does not run out: 长期有效.
  package var isPermanent = false
  /// A sum of the text, 0 for texts too short to tell one document from another.
  package var textSum: UInt64 = 0
  package var spots = Spots()

  package init() {}

  /// Where fields stand that later stages point at; nil where a field is not written.
  package struct Spots: Sendable {
    package var indexNumber: FieldSpot?
    package var documentNumber: FieldSpot?
    package var title: FieldSpot?
    package var madeOn: FieldSpot?
    package var effectiveOn: FieldSpot?
    package var validity: FieldSpot?
    package var source: FieldSpot?
    package var promulgationNote: FieldSpot?

    package init() {}
  }

  /// Bytes of rendered text below which two documents may well be alike.
  private static let leastText = 240

  /// FNV-1a over eight bytes at a time.
  package static func sum(of text: [UInt8]) -> UInt64 {
    guard text.count >= leastText else { return 0 }
    let bytes = text.span
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = 0
    while index &+ 8 <= bytes.count {
      var word: UInt64 = 0
      for offset in 0..<8 { word = word << 8 | UInt64(bytes[index &+ offset]) }
      sum = (sum ^ word) &* 0x100_0000_01B3
      index &+= 8
    }
    while index < bytes.count {
      sum = (sum ^ UInt64(bytes[index])) &* 0x100_0000_01B3
      index &+= 1
    }
    return max(1, sum)
  }
}
