import Disclosure

/// A notice as plain text: `notices/CODE/REST.txt`.
///
/// First what is the notice's own: its title, its fields (label, tab, value), an empty line, its body, its
/// attachments. That part is what the search index is made of and what the search holds its hits against. Behind a
/// form feed stands what changes with time and with other notices: validity, related documents, its address.
package struct PlainTextForm {
  let frame: PageFrame
  let index: Int
  /// Whether there is a text of the attachments beside this one.
  let hasAttachmentText: Bool

  private var catalogue: Catalogue { frame.plan.catalogue }
  private var notice: Notice { catalogue.notices[index] }

  /// So that browsers and editors take the text for UTF-8 whatever the server says.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The form feed that ends the part which the index is made of.
  package static let divider: UInt8 = 0x0C

  /// Replaces what `bytes` held.
  func write(html: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    bytes += PlainTextForm.byteOrderMark
    let notice = notice
    bytes.append(notice.title + "\n")
    // Validity is told below: it is no field of the notice's own.
    for row in NoticeMetadata(frame: frame, notice: notice, validity: nil).rows {
      field(row.key.label, row.value, into: &bytes)
    }
    if let note = notice.standing.promulgationText { bytes.append("\n" + note + "\n") }
    bytes.append(10)
    MarkupText.append(NoticePage(frame: frame, index: index).settled(html), to: &bytes)
    if !notice.attachments.isEmpty { bytes.append("\n附件\n") }
    for attachment in notice.attachments {
      bytes.append("\(attachment.name)（\(attachment.type.uppercased())，\(FileSize.text(attachment.size))）\n")
    }
    if !notice.references.isEmpty { bytes.append(10) }
    for reference in notice.references {
      let key = FieldKey(rawValue: reference.relation.rawValue)
      field(key?.label ?? reference.relation.rawValue, reference.text, into: &bytes)
    }
    writeChanging(into: &bytes)
  }

  private func field(_ label: String, _ value: String, into bytes: inout [UInt8]) {
    bytes.append(label)
    bytes.append(9)
    bytes.append(value)
    bytes.append(10)
  }

  private func writeChanging(into bytes: inout [UInt8]) {
    bytes += [PlainTextForm.divider, 10]
    if let validity = catalogue.validity[index] {
      field(FieldKey.validity.label, validity.label, into: &bytes)
      if let note = ValidityNotice(catalogue: catalogue, index: index).sentence {
        field("有效性说明", note, into: &bytes)
      }
    }
    for related in catalogue.relations[Int32(index)] ?? [] {
      field(related.role.label, words(for: related), into: &bytes)
    }
    if hasAttachmentText {
      let path = OutputPath.attachmentText(of: notice.indexNumber).text
      field(
        "附件文字", String(path[path.index(after: path.lastIndex(of: "/") ?? path.startIndex)...]), into: &bytes)
    }
    field("网址", frame.absolute(catalogue.paths[index]), into: &bytes)
  }

  private func words(for related: RelatedNotice) -> String {
    var words: [String] = []
    switch related.target {
    case .elsewhere(let text): words.append(text)
    case .notice(let index):
      let other = catalogue.notices[Int(index)]
      words.append(other.title)
      if let number = other.documentNumber { words.append(number.text) }
      words.append(other.publishedAt.date.iso)
    }
    if let part = related.part { words.append(part) }
    return words.joined(separator: "\t")
  }
}
