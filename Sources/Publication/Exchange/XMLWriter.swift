/// Writes XML straight into bytes, an element a line.
struct XMLWriter {
  private(set) var bytes: [UInt8]

  init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// For a piece that others put into a document.
  init(piece capacity: Int) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  typealias Attributes = KeyValuePairs<String, String>

  mutating func element(_ name: String, _ attributes: Attributes = [:], _ fill: (inout XMLWriter) -> Void) {
    open(name, attributes, end: ">\n")
    fill(&self)
    close(name)
  }

  mutating func field(_ name: String, _ text: String, _ attributes: Attributes = [:]) {
    open(name, attributes, end: ">")
    appendEscaped(text, to: &bytes)
    close(name)
  }

  /// An element that its attributes tell all of.
  mutating func empty(_ name: String, _ attributes: Attributes) { open(name, attributes, end: "/>\n") }

  /// Each text of a list and each record is an element of its own under the same name; nothing is written for what is
  /// absent.
  mutating func field(_ name: String, _ value: ExchangeValue) {
    switch value {
    case .absent: return
    case .text(let text): field(name, text)
    case .number(let number): field(name, String(number))
    case .flag(let flag): field(name, flag ? "true" : "false")
    case .texts(let texts): for text in texts { field(name, text) }
    case .record(let pairs): record(name, pairs)
    case .records(let records): for pairs in records { record(name, pairs) }
    }
  }

  mutating func open(_ name: String, _ attributes: Attributes = [:], end: String = ">\n") {
    bytes.append("<")
    bytes.append(name)
    for (key, value) in attributes {
      bytes.append(" ")
      bytes.append(key)
      bytes.append("=\"")
      appendEscaped(value, to: &bytes)
      bytes.append("\"")
    }
    bytes.append(end)
  }

  mutating func close(_ name: String) {
    bytes.append("</")
    bytes.append(name)
    bytes.append(">\n")
  }

  private mutating func record(_ name: String, _ pairs: [ExchangePair]) {
    element(name) { for pair in pairs { $0.field(pair.name, pair.value) } }
  }
}
