import Disclosure

/// 单篇交换文件: one notice for other programs, with its text.
struct NoticeDocument {
  let record: NoticeRecord

  /// `notices/CODE/REST.json`: where it stands, every field, its relations, and the text as HTML with absolute
  /// addresses.
  func json(html: ArraySlice<UInt8>) -> [UInt8] {
    var json = JSONWriter(capacity: html.count + html.count / 8 + 2048)
    json.object {
      $0.field("$schema", record.catalogue.column.baseURL + OutputPath.schema(.notice).href)
      writeFields(to: &$0)
      $0.key("content_html")
      $0.value(utf8: html)
    }
    return json.bytes + [10]
  }

  /// A line of a JSON Lines file: the same without the text.
  func line(into bytes: inout [UInt8]) {
    var json = JSONWriter(capacity: 1024)
    json.object { writeFields(to: &$0) }
    bytes.append(contentsOf: json.bytes)
    bytes.append(10)
  }

  /// `notices/CODE/REST.md`: the same fields as front matter, then the text as its author wrote it.
  ///
  /// - Parameter address: of a link of the text, by its place among the document's links.
  func markdown(_ body: BodyMarkdown, address: (Int) -> String?) -> [UInt8] {
    var front = JSONWriter(frontMatter: body.text.count + 1024)
    writeFields(to: &front)
    var bytes = Array("---\n".utf8)
    bytes.append(contentsOf: front.bytes)
    bytes.append("\n---\n\n")
    var position = 0
    for opening in body.openings {
      bytes.append(contentsOf: body.text[position..<Int(opening.position)])
      if let address = address(Int(opening.link)) { bytes.append(address) }
      position = Int(opening.position)
    }
    bytes.append(contentsOf: body.text[position...])
    return bytes
  }

  private func writeFields(to json: inout JSONWriter) {
    json.field("url", record.address)
    for field in ExchangeField.allCases {
      json.field(field.rawValue, record.value(of: field))
    }
    json.field("related", record.related)
  }
}
