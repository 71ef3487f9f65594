// The boundary to libxml2's HTML parser: what is `unsafe` about saved pages stands here.
import CXML

/// Why a page cannot be read at all.
package enum PageFault: Error, Sendable, Hashable {
  case tooLarge(limit: Int)
  case tooDeep(limit: Int)
  case tooManyParts(limit: Int)
  case tooManyAttributes(limit: Int)
  /// Its declaration names an encoding that is not read here.
  case unknownEncoding(String)
  case noText
  /// Bytes that are no text in any encoding.
  case noise
}

/// Reads HTML as it is found in the wild, with libxml2: nothing is fetched, no script runs, and depth, number of
/// parts and attributes have limits.
@safe final class PageParser {
  static let maximumDepth = 400
  static let maximumNodes = 400_000
  static let maximumAttributes = 256

  private var open: [PageElement] = [PageElement(name: "", attributes: [], number: 0)]
  private var count = 0
  private var text: [UInt8] = []
  private var comments: [String] = []
  private var fault: PageFault?
  private var parser: htmlParserCtxtPtr?

  /// A page as a tree, below one element without a name, and its first comments.
  static func parse(_ bytes: [UInt8]) throws(PageFault) -> (root: PageElement, comments: [String]) {
    if AttributeCount.exceeds(maximumAttributes, in: bytes) {
      throw .tooManyAttributes(limit: maximumAttributes)
    }
    let reading = PageParser()
    reading.read(bytes)
    if let fault = reading.fault { throw fault }
    return (reading.finished(), reading.comments)
  }

  private init() { unsafe parser = nil }

  private static let isInitialized: Bool = {
    xmlInitParser()
    return true
  }()

  private func read(_ bytes: [UInt8]) {
    _ = PageParser.isInitialized
    var handler = unsafe PageParser.handler()
    unsafe parser = htmlCreatePushParserCtxt(
      &handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_RECOVER.rawValue
    _ = unsafe htmlCtxtUseOptions(parser, Int32(options))
    // In pieces, so that a fault ends it soon.
    var start = 0
    while start < bytes.count, fault == nil {
      let end = min(start + 64 << 10, bytes.count)
      unsafe bytes[start..<end].withUnsafeBytes { buffer in
        _ = unsafe htmlParseChunk(
          parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 0)
      }
      start = end
    }
    if fault == nil { _ = unsafe htmlParseChunk(parser, nil, 0, 1) }
    // With calls of our own there is no tree to free.
    unsafe htmlFreeParserCtxt(parser)
    unsafe parser = nil
  }

  private func finished() -> PageElement {
    closeText()
    while open.count > 1 { close() }
    return open[0]
  }

  private func refuse(_ fault: PageFault) {
    if self.fault == nil { self.fault = fault }
    unsafe xmlStopParser(parser)
  }

  private func nextNumber() -> Int {
    count += 1
    if count > PageParser.maximumNodes { refuse(.tooManyParts(limit: PageParser.maximumNodes)) }
    return count
  }

  private func start(_ name: String, _ attributes: [(String, String)]) {
    guard fault == nil else { return }
    closeText()
    if open.count > PageParser.maximumDepth { return refuse(.tooDeep(limit: PageParser.maximumDepth)) }
    open.append(PageElement(name: name.lowercased(), attributes: attributes, number: nextNumber()))
  }

  private func end() {
    guard fault == nil else { return }
    closeText()
    if open.count > 1 { close() }
  }

  private func close() {
    let element = open.removeLast()
    open[open.count - 1].children.append(.element(element))
  }

  private func add(_ bytes: Span<UInt8>) {
    guard fault == nil else { return }
    for index in bytes.indices { text.append(bytes[index]) }
  }

  private func closeText() {
    guard !text.isEmpty else { return }
    let run = PageText(text: String(decoding: text, as: UTF8.self), number: nextNumber())
    text.removeAll(keepingCapacity: true)
    open[open.count - 1].children.append(.text(run))
  }

  private func note(_ comment: String) {
    if comments.count < 20, comment.utf8.count < 4096 { comments.append(comment) }
  }

  private static func reading(_ pointer: UnsafeMutableRawPointer?) -> PageParser? {
    unsafe pointer.map { unsafe Unmanaged<PageParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [(String, String)] {
    guard let list = unsafe list else { return [] }
    var attributes: [(String, String)] = []
    var index = 0
    while let name = unsafe list[index] {
      let value = unsafe list[index + 1].map { unsafe String(cString: $0) } ?? ""
      attributes.append((unsafe String(cString: name).lowercased(), value))
      index += 2
    }
    return attributes
  }

  private static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElement = { pointer, name, list in
      guard let name = unsafe name else { return }
      unsafe PageParser.reading(pointer)?.start(
        String(cString: name), PageParser.attributes(list))
    }
    unsafe handler.endElement = { pointer, _ in unsafe PageParser.reading(pointer)?.end() }
    let characters: charactersSAXFunc = { pointer, text, count in
      let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(count))
      unsafe PageParser.reading(pointer)?.add(bytes.span)
    }
    unsafe handler.characters = characters
    unsafe handler.ignorableWhitespace = characters
    unsafe handler.cdataBlock = characters
    unsafe handler.comment = { pointer, text in
      guard let text = unsafe text else { return }
      unsafe PageParser.reading(pointer)?.note(String(cString: text))
    }
    return unsafe handler
  }
}

/// Counts the attributes of tags before libxml2 does, which compares each with all before it.
enum AttributeCount {
  static func exceeds(_ limit: Int, in bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var index = 0
    while index + 1 < span.count {
      if span[index] == 60, isLetter(span[index + 1]),
        attributes(from: index + 1, in: span, limit: limit) > limit
      {
        return true
      }
      index += 1
    }
    return false
  }

  private static func attributes(from start: Int, in bytes: Span<UInt8>, limit: Int) -> Int {
    var index = start
    var count = 0
    func skip(_ isSkipped: (UInt8) -> Bool) {
      while index < bytes.count, isSkipped(bytes[index]) { index += 1 }
    }
    let isEnd = { (byte: UInt8) in isBlank(byte) || byte == 47 || byte == 62 || byte == 61 }
    skip { !isEnd($0) }
    while index < bytes.count, count <= limit {
      skip { isBlank($0) || $0 == 47 }
      guard index < bytes.count, bytes[index] != 62 else { break }
      count += 1
      skip { !isEnd($0) }
      skip(isBlank)
      guard index < bytes.count, bytes[index] == 61 else { continue }
      index += 1
      skip(isBlank)
      guard index < bytes.count else { break }
      let quote = bytes[index]
      if quote == 34 || quote == 39 {
        index += 1
        skip { $0 != quote }
        index += 1
      } else {
        skip { !isBlank($0) && $0 != 62 }
      }
    }
    return count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }
  private static func isBlank(_ byte: UInt8) -> Bool { [32, 9, 10, 13, 12].contains(byte) }
}
