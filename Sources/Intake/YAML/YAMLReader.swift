import CYAML
import Diagnostics

/// Reads one YAML document through libyaml's events, so that every value keeps its place and nothing is expanded.
///
/// Scalars stay the text that was typed: dates, `no` and leading zeros are nobody's but the author's.
@safe struct YAMLReader: ~Copyable {
  /// Deeper values than the column's tree ever needs are refused.
  static let maximumDepth = 16

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeBufferPointer<UInt8>
  private let firstLine: Int
  private let signs: LineSigns?

  /// Nil for a document without content. `firstLine` is the line, from 0, that marks of the first line carry.
  static func read(_ bytes: ArraySlice<UInt8>, firstLine: Int = 0) throws(YAMLFault) -> YAMLNode? {
    var result: Result<YAMLNode?, YAMLFault> = .success(nil)
    let signs = LineSigns(hiding: bytes)
    unsafe (signs?.bytes[...] ?? bytes).withUnsafeBufferPointer { buffer in
      var reader = unsafe YAMLReader(input: buffer, firstLine: firstLine, signs: signs)
      do throws(YAMLFault) {
        result = .success(try reader.document())
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }

  private init(input: UnsafeBufferPointer<UInt8>, firstLine: Int, signs: LineSigns?) {
    self.firstLine = firstLine
    self.signs = signs
    unsafe self.input = input
    unsafe parser = .allocate(capacity: 1)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  private mutating func document() throws(YAMLFault) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      let event = try next()
      switch event.kind {
      case .streamStart, .documentEnd: continue
      case .documentStart:
        if root != nil { throw YAMLFault(reason: .severalDocuments, mark: event.start) }
      case .streamEnd: return root
      default: root = try node(from: event, depth: 0)
      }
    }
  }

  private mutating func node(from event: Event, depth: Int) throws(YAMLFault) -> YAMLNode {
    guard depth < YAMLReader.maximumDepth else { throw YAMLFault(reason: .depth, mark: event.start) }
    switch event.kind {
    case .scalar(let text, let isPlain):
      return YAMLNode(value: .scalar(text, isPlain: isPlain), mark: event.start, end: event.end)
    case .sequenceStart:
      var items: [YAMLNode] = []
      while true {
        let item = try next()
        if case .end = item.kind {
          return YAMLNode(value: .sequence(items), mark: event.start, end: item.end)
        }
        items.append(try node(from: item, depth: depth + 1))
      }
    case .mappingStart:
      var pairs: [(key: YAMLNode, value: YAMLNode)] = []
      while true {
        let key = try next()
        if case .end = key.kind {
          return YAMLNode(value: .mapping(pairs), mark: event.start, end: key.end)
        }
        let keyNode = try node(from: key, depth: depth + 1)
        pairs.append((keyNode, try node(from: try next(), depth: depth + 1)))
      }
    default:
      throw YAMLFault(reason: .syntax("unexpected end"), mark: event.start)
    }
  }

  private struct Event {
    enum Kind {
      case streamStart, streamEnd, documentStart, documentEnd
      case scalar(String, isPlain: Bool)
      case sequenceStart, mappingStart, end
    }

    let kind: Kind
    let start: YAMLMark
    let end: YAMLMark
  }

  private mutating func next() throws(YAMLFault) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw fault() }
    defer { unsafe yaml_event_delete(&event) }
    let start = unsafe mark(event.start_mark)
    let end = unsafe mark(event.end_mark)
    guard let kind = unsafe kind(of: event) else { throw YAMLFault(reason: .reference, mark: start) }
    return Event(kind: kind, start: start, end: end)
  }

  /// Nil for aliases, and for values that carry an anchor or a tag.
  private func kind(of event: yaml_event_t) -> Event.Kind? {
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      guard unsafe scalar.anchor == nil, unsafe scalar.tag == nil else { return nil }
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return .scalar(signs?.shown(text) ?? text, isPlain: unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      return unsafe start.anchor == nil && start.tag == nil ? .sequenceStart : nil
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      return unsafe start.anchor == nil && start.tag == nil ? .mappingStart : nil
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    default: return nil
    }
  }

  private func fault() -> YAMLFault {
    let message = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "not readable"
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      // A character that no YAML may hold: only its offset is told.
      return YAMLFault(reason: .syntax(message), mark: mark(ofByte: unsafe parser.pointee.problem_offset))
    }
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
    // A quotation that never ends is mended where it begins.
    let isOpen = context.contains("quoted scalar") && message.contains("end of stream")
    return unsafe YAMLFault(
      reason: .syntax(isOpen ? context : message),
      mark: mark(isOpen ? parser.pointee.context_mark : parser.pointee.problem_mark))
  }

  private func mark(ofByte offset: Int) -> YAMLMark {
    let before = unsafe input.prefix(offset)
    let place = unsafe SourceText.place(of: offset, in: Array(before), path: "")
    return YAMLMark(line: place.line - 1 + firstLine, column: place.column - 1)
  }

  private func mark(_ mark: yaml_mark_t) -> YAMLMark {
    YAMLMark(line: Int(mark.line) + firstLine, column: Int(mark.column))
  }
}
