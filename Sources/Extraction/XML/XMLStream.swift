// The boundary to libxml2: what is `unsafe` about XML stands here.
import CXML

/// What is told of an XML document as it is read. Names come without their prefixes.
protocol XMLReceiver: AnyObject {
  func start(_ name: String, _ attributes: XMLAttributes)
  func end(_ name: String)
  func text(_ bytes: Span<UInt8>)
}

/// The attributes of one element. They are there only until `start` returns.
@safe struct XMLAttributes {
  fileprivate let list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  fileprivate let count: Int

  /// The value of the attribute with this name, whatever its prefix.
  subscript(_ name: String) -> String? {
    guard let list = unsafe list else { return nil }
    for index in 0..<count {
      // Five pointers each: name, prefix, namespace, begin and end of the value.
      guard let written = unsafe list[index * 5], let begin = unsafe list[index * 5 + 3],
        let end = unsafe list[index * 5 + 4], unsafe xmlStrEqual(written, name) == 1
      else { continue }
      return unsafe String(decoding: UnsafeBufferPointer(start: begin, count: end - begin), as: UTF8.self)
    }
    return nil
  }

  /// The attribute `id` that names a relation, where another `id` numbers the element itself: it has a prefix.
  var relation: String? {
    guard let list = unsafe list else { return nil }
    for index in 0..<count {
      guard let written = unsafe list[index * 5], unsafe list[index * 5 + 1] != nil,
        let begin = unsafe list[index * 5 + 3], let end = unsafe list[index * 5 + 4],
        unsafe xmlStrEqual(written, "id") == 1
      else { continue }
      return unsafe String(decoding: UnsafeBufferPointer(start: begin, count: end - begin), as: UTF8.self)
    }
    return nil
  }

  /// Whether the attribute is written and says yes.
  func isTrue(_ name: String) -> Bool {
    self[name].map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false
  }

  /// A number of rows, columns or blanks, held within what can be counted with: a file may claim anything.
  func number(_ name: String) -> Int? { self[name].flatMap { Int($0) }.map { min(max($0, 0), 1 << 24) } }
}

/// Reads one XML document piece by piece with libxml2's push parser.
///
/// Nothing is fetched, no entity is defined or replaced, and elements nest to a limit; a document that wants more is
/// refused. Memory does not grow with the document.
@safe final class XMLStream {
  private var parser: xmlParserCtxtPtr?
  private let receiver: any XMLReceiver
  private let maximumDepth: Int
  private var depth = 0
  /// Bytes since something was told: a tag is looked through again for each of its attributes.
  private var waiting = 0
  private var refusal: UnscannedReason?

  /// Bytes of one tag: 256 KB.
  private static let maximumTag = 256 << 10

  private static let isInitialized: Bool = {
    xmlInitParser()
    return true
  }()

  init(_ receiver: any XMLReceiver, maximumDepth: Int) {
    self.receiver = receiver
    self.maximumDepth = maximumDepth
    _ = XMLStream.isInitialized
    unsafe parser = nil
    var handler = unsafe XMLStream.handler()
    unsafe parser = xmlCreatePushParserCtxt(
      &handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    _ = unsafe xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
  }

  deinit {
    // With calls of our own there is no tree to free.
    unsafe xmlFreeParserCtxt(parser)
  }

  func feed(_ bytes: [UInt8], count: Int) throws {
    guard count > 0 else { return }
    waiting += count
    if waiting > XMLStream.maximumTag { throw ExtractionFault(.markupTooDeep) }
    unsafe bytes.withUnsafeBytes { buffer in
      _ = unsafe xmlParseChunk(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), 0)
    }
    try check()
  }

  func finish() throws {
    _ = unsafe xmlParseChunk(parser, nil, 0, 1)
    try check()
  }

  private func check() throws {
    if let refusal { throw ExtractionFault(refusal) }
    guard let parser = unsafe parser, unsafe parser.pointee.wellFormed != 0 else {
      throw ExtractionFault(.damaged)
    }
  }

  private func refuse(_ reason: UnscannedReason) {
    if refusal == nil { refusal = reason }
    unsafe xmlStopParser(parser)
  }

  private func start(_ name: String, _ attributes: XMLAttributes) {
    depth += 1
    waiting = 0
    if depth > maximumDepth { return refuse(.markupTooDeep) }
    receiver.start(name, attributes)
  }

  private func end(_ name: String) {
    depth -= 1
    waiting = 0
    receiver.end(name)
  }

  private func text(_ bytes: Span<UInt8>) {
    waiting = 0
    receiver.text(bytes)
  }

  private static func stream(_ pointer: UnsafeMutableRawPointer?) -> XMLStream? {
    unsafe pointer.map { unsafe Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { pointer, name, _, _, _, _, count, _, attributes in
      guard let name = unsafe name else { return }
      unsafe XMLStream.stream(pointer)?.start(
        String(cString: name), XMLAttributes(list: attributes, count: Int(count)))
    }
    unsafe handler.endElementNs = { pointer, name, _, _ in
      guard let name = unsafe name else { return }
      unsafe XMLStream.stream(pointer)?.end(String(cString: name))
    }
    let characters: charactersSAXFunc = { pointer, text, count in
      let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(count))
      unsafe XMLStream.stream(pointer)?.text(bytes.span)
    }
    unsafe handler.characters = characters
    unsafe handler.ignorableWhitespace = characters
    unsafe handler.cdataBlock = characters
    unsafe handler.entityDecl = { pointer, _, _, _, _, _ in
      unsafe XMLStream.stream(pointer)?.refuse(.entities)
    }
    return unsafe handler
  }
}
