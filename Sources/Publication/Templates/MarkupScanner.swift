/// What is wrong with the HTML of a template, and where.
struct MarkupFinding: Hashable {
  enum Fault: Hashable {
    /// The page would fetch something from another host.
    case outsideRequest(String)
    /// The reader would be led to another host, or another host told, without a click on a link.
    case leadsAway(String)
    /// Script or style within the page.
    case inline(String)
    /// Plays, runs or blinks by itself.
    case restless(String)
    /// A picture without `alt`.
    case pictureWithoutAlternative
  }

  let fault: Fault
  let start: MarkupState.Mark
  let length: Int
}

/// Follows the HTML of a template byte by byte, as far as its tags, attributes and comments go.
struct MarkupScanner {
  var state = MarkupState()
  private(set) var findings: [MarkupFinding] = []

  mutating func read(_ bytes: ArraySlice<UInt8>, file: Int) {
    for offset in bytes.indices {
      step(bytes[offset], at: MarkupState.Mark(file: file, offset: offset))
    }
  }

  /// Something is printed here.
  mutating func readName() {
    switch state.region {
    case .quoted, .unquoted: state.value.append(0)
    default: break
    }
  }

  mutating func takeFindings() -> [MarkupFinding] {
    defer { findings = [] }
    return findings
  }

  private mutating func step(_ byte: UInt8, at mark: MarkupState.Mark) {
    switch state.position {
    case .text:
      if byte == UInt8(ascii: "<") {
        state.position = .open
        state.elementStart = mark
      }
    case .open: stepOpen(byte)
    case .tagName, .tag, .afterName, .attributeName: stepTag(byte, at: mark)
    case .beforeValue, .unquoted, .quoted: stepValue(byte, at: mark)
    case .declaration:
      state.tail.append(byte)
      if state.tail == Array("--".utf8) {
        state.position = .comment
      } else if byte == UInt8(ascii: ">") {
        state = MarkupState()
      }
    case .comment:
      // `-->`, and as browsers read it also `--!>`.
      if byte == UInt8(ascii: ">"),
        state.tail.suffix(2) == Array("--".utf8) || state.tail == Array("--!".utf8)
      {
        state = MarkupState()
      } else {
        state.tail = state.tail.suffix(2) + [byte]
      }
    case .code:
      state.tail = (state.tail + [byte.lowercased]).suffix(state.element.count + 2)
      if state.tail == Array("</".utf8) + state.element {
        state.isEndTag = true
        state.position = .tag
      }
    }
  }

  private mutating func stepOpen(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      state.position = .declaration
      state.tail = []
    case UInt8(ascii: "/"):
      state.isEndTag = true
      state.position = .tagName
    case UInt8(ascii: "<"): break
    case _ where byte.isLetter:
      state.element = [byte.lowercased]
      state.position = .tagName
    default: state = MarkupState()
    }
  }

  private mutating func stepTag(_ byte: UInt8, at mark: MarkupState.Mark) {
    switch byte {
    case UInt8(ascii: ">"):
      endName()
      endTag()
    case UInt8(ascii: "=") where state.position == .attributeName || state.position == .afterName:
      endName()
      state.position = .beforeValue
    case UInt8(ascii: "/"):
      endName()
      state.position = .tag
    case _ where byte.isSpace:
      endName()
      state.position = state.position == .attributeName ? .afterName : .tag
    default:
      switch state.position {
      case .tagName: state.element.append(byte.lowercased)
      case .attributeName: state.attribute.append(byte.lowercased)
      default:
        state.attribute = [byte.lowercased]
        state.attributeStart = mark
        state.position = .attributeName
      }
    }
  }

  private mutating func stepValue(_ byte: UInt8, at mark: MarkupState.Mark) {
    switch (state.position, byte) {
    case (.quoted(let quote), _) where byte == quote:
      endValue()
      state.position = .tag
    case (.quoted, _):
      if state.value.isEmpty || state.valueStart == .unknown { state.valueStart = mark }
      state.value.append(byte.lowercased)
    case (_, UInt8(ascii: ">")):
      endValue()
      endTag()
    case (.unquoted, _) where byte.isSpace:
      endValue()
      state.position = .tag
    case (.unquoted, _): state.value.append(byte.lowercased)
    case (_, _) where byte.isSpace: break
    case (_, UInt8(ascii: "\"")), (_, UInt8(ascii: "'")):
      state.value = []
      state.position = .quoted(byte)
    default:
      state.value = [byte.lowercased]
      state.valueStart = mark
      state.position = .unquoted
    }
  }

  private mutating func endName() {
    guard state.position == .attributeName else { return }
    let name = state.attributeName
    if name == "src" { state.hasSource = true }
    if name == "alt" { state.hasAlternative = true }
    if name == "ping" {
      findings.append(
        MarkupFinding(fault: .leadsAway("ping="), start: state.attributeStart, length: name.utf8.count))
    }
    if name == "autoplay" {
      findings.append(
        MarkupFinding(fault: .restless(name), start: state.attributeStart, length: name.utf8.count))
    }
    if name == "style" || name.hasPrefix("on") && name.utf8.count > 2 {
      findings.append(
        MarkupFinding(fault: .inline(name + "="), start: state.attributeStart, length: name.utf8.count))
    }
  }

  /// Looks at the value of an attribute as far as it is known.
  mutating func endValue() {
    guard state.valueStart != .unknown else { return }
    let value = state.value.drop { $0 <= 0x20 && $0 != 0 }
    let length = max(1, state.value.count)
    let text = String(decoding: value.prefix { $0 != 0 }, as: UTF8.self)
    if state.isRequest, text.isOutside || state.attributeName.hasSuffix("srcset") && text.contains("//") {
      findings.append(
        MarkupFinding(fault: .outsideRequest(text), start: state.valueStart, length: length))
    }
    let isRefresh = state.attributeName == "http-equiv" && text.hasPrefix("refresh")
    if isRefresh || state.isDestination && text.isOutside {
      let what = isRefresh ? "http-equiv=\"refresh\"" : "\(state.attributeName)=\"\(text)\""
      findings.append(
        MarkupFinding(fault: .leadsAway(what), start: state.valueStart, length: length))
    }
    if state.isLink, text.hasPrefix("javascript:") || text.hasPrefix("vbscript:") {
      findings.append(
        MarkupFinding(fault: .inline("javascript:"), start: state.valueStart, length: length))
    }
  }

  private mutating func endTag() {
    let name = state.elementName
    if !state.isEndTag { judge(element: name) }
    guard !state.isEndTag, name == "script" || name == "style" else {
      state = MarkupState()
      return
    }
    if !state.hasSource {
      findings.append(
        MarkupFinding(fault: .inline("<\(name)>"), start: state.elementStart, length: name.utf8.count + 1))
    }
    let element = state.element
    state = MarkupState()
    state.element = element
    state.position = .code
  }

  private mutating func judge(element name: String) {
    let fault: MarkupFinding.Fault
    switch name {
    case "marquee", "blink", "bgsound": fault = .restless("<\(name)>")
    case "img" where !state.hasAlternative: fault = .pictureWithoutAlternative
    default: return
    }
    findings.append(MarkupFinding(fault: fault, start: state.elementStart, length: name.utf8.count + 1))
  }
}

extension String {
  /// An address that another host may answer; in small letters, `\` read as browsers do.
  var isOutside: Bool {
    let text = String(map { $0 == "\\" ? "/" : $0 })
    return text.hasPrefix("//") || text.hasPrefix("http:") || text.hasPrefix("https:")
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(self) }
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased) }

  var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self + 32 : self
  }
}
