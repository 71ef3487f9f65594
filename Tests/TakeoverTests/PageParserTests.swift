import Takeover
import Testing

/// Pages as they come: encodings, damage, hostile ones.
@Suite struct PageParserTests {
  static let body = "<div id=zoom><p>政府信息公开的正文，写得长一些，才算是一条信息的正文，而不是别的。</p></div>"

  @Test func readsAPageInGBKByItsDeclaration() throws {
    // 公开 in GBK.
    let bytes =
      Array("<meta charset=gb2312><div id=zoom><p>".utf8) + [0xB9, 0xAB, 0xBF, 0xAA]
      + Array("</p></div>".utf8)
    let page = try TakenPage(bytes)
    #expect(page.markdown { _ in nil }.text == "公开\n")
    #expect(page.encoding.name == "GB18030")
    #expect(page.encoding.ground == .declaration)
  }

  @Test func readsAPageInGBKThatDeclaresNothing() throws {
    let page = try TakenPage([0xB9, 0xAB, 0xBF, 0xAA])
    #expect(page.encoding == PageEncodingFacts.guessed)
  }

  @Test func believesBytesMoreThanAnOldDeclaration() throws {
    let page = try TakenPage(Array(("<meta charset=gb2312>" + PageParserTests.body).utf8))
    #expect(page.encoding.name == "UTF-8")
    #expect(page.markdown { _ in nil }.text.hasPrefix("政府信息公开的正文"))
  }

  /// 公开 in GBK, many times: it cannot be UTF-8, whatever it says.
  @Test func aPageInGBKThatCallsItselfUTF8IsReadAsGBK() throws {
    let bytes =
      Array("<meta charset=utf-8><div id=zoom><p>".utf8) + [0xB9, 0xAB, 0xBF, 0xAA] + Array("</p></div>".utf8)
    let page = try TakenPage(bytes)
    #expect(page.markdown { _ in nil }.text == "公开\n")
    #expect(page.encoding.name == "GB18030")
    #expect(page.encoding.falseClaim == "UTF-8")
  }

  @Test func aPageInUTF8WithSomeDamageStaysUTF8() throws {
    let bytes = Array(("<meta charset=utf-8>" + PageParserTests.body).utf8) + [0xE5, 0x85]
    let page = try TakenPage(bytes)
    #expect(page.encoding.name == "UTF-8")
    #expect(page.encoding.falseClaim == nil)
    #expect(page.encoding.damage > 0)
  }

  @Test func noiseIsNoPage() {
    var dice = Dice(seed: 4)
    for size in [300, 5000, 100_000] {
      let bytes = (0..<size).map { _ in UInt8(dice.next() & 255) }
      #expect(throws: PageFault.noise) { try TakenPage(bytes) }
    }
  }

  @Test(arguments: [
    ("<html><body><div id=zoom><p>正文的前半", true),
    ("<html><body><div id=zoom><p>正文</div></body></html>", false),
    ("<div id=zoom><p>正文</div>", false),
  ])
  func aPageThatBreaksOffIsKnown(_ html: String, _ isCut: Bool) throws {
    #expect(try TakenPage(Array(("<meta charset=utf-8>" + html).utf8)).isCut == isCut)
  }

  @Test func marksWhatIsNoText() throws {
    let bytes =
      Array("<meta charset=gbk><div id=zoom>".utf8) + [0xB9, 0xAB, 0xFF, 0x20, 0xBF, 0xAA]
      + Array("</div>".utf8)
    let page = try TakenPage(bytes)
    #expect(page.encoding.damage == 1)
    #expect(page.markdown { _ in nil }.text == "公\u{FFFD} 开\n")
  }

  @Test func refusesAnEncodingItDoesNotKnow() {
    #expect(throws: PageFault.unknownEncoding("koi8-r")) {
      try TakenPage(Array("<meta charset=koi8-r>".utf8) + [0xC1, 0xFF, 0x81])
    }
  }

  @Test func refusesPagesThatWouldTakeForEver() {
    #expect(throws: PageFault.tooDeep(limit: 400)) {
      try TakenPage(Array(String(repeating: "<div>", count: 100_000).utf8))
    }
    let attributes = (0..<100_000).map { " a\($0)=1" }.joined()
    #expect(throws: PageFault.tooManyAttributes(limit: 256)) {
      try TakenPage(Array("<p\(attributes)>x".utf8))
    }
    #expect(throws: PageFault.tooLarge(limit: 8 << 20)) {
      try TakenPage([UInt8](repeating: 65, count: 9 << 20))
    }
  }
}

enum PageEncodingFacts {
  static let guessed = try? TakenPage([0xB9, 0xAB, 0xBF, 0xAA]).encoding
}
