import Publication

/// Writes XML elements straight into bytes; every text is freed of what XML cannot hold and escaped.
struct XMLText {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  /// An element on a line of its own, empty where nothing fills it.
  mutating func element(
    _ name: String, _ attributes: [(String, String)], _ fill: ((inout XMLText) -> Void)? = nil
  ) {
    bytes += Array("<\(name)".utf8)
    for (key, value) in attributes {
      bytes += Array(" \(key)=\"".utf8)
      appendEscaped(printable(value), to: &bytes)
      bytes.append(34)
    }
    guard let fill else {
      bytes += Array("/>\n".utf8)
      return
    }
    bytes += Array(">\n".utf8)
    fill(&self)
    bytes += Array("</\(name)>\n".utf8)
  }

  mutating func text(_ lines: [String]) {
    for line in lines {
      appendEscaped(printable(line), to: &bytes)
      bytes.append(10)
    }
  }
}
