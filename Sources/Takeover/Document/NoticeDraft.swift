package import Disclosure

/// 移交稿: a notice made of a page, with what an editor should look at.
package struct NoticeDraft: Sendable {
  /// What the page said otherwise, or did not say.
  package enum Remark: Sendable, Hashable {
    /// No node of the column bears the old column's name; it stands as it is.
    case columnUnmapped(String)
    case columnMissing
    /// The vocabulary's name stands in place of this one.
    case bodyRenamed(String, to: String)
    case bodyUnknown(String)
    /// A field that every notice must have.
    case fieldMissing(FieldKey)
    /// The text ends with this date; the page shows no other.
    case signedOn(String)
  }

  package let fields: [(key: FieldKey, value: String)]
  package let remarks: [Remark]

  /// - Parameter columns: Nodes of the column by the folded names of old columns.
  package init(_ page: TakenPage, column: Column, columns: [String: String]) {
    var values: [FieldKey: String] = [:]
    var remarks: [Remark] = []
    for field in page.fields { values[field.key] = field.value }
    values[.category] = NoticeDraft.category(of: page, column: column, columns: columns, &remarks)
    values[.issuingBody] = values[.issuingBody].map { NoticeDraft.body($0, column: column, &remarks) }
    for key in [FieldKey.indexNumber, .title, .issuingBody, .madeOn, .publishedAt] where values[key] == nil {
      remarks.append(.fieldMissing(key))
    }
    if values[.madeOn] == nil, let date = page.signature { remarks.append(.signedOn(date)) }
    fields = FieldKey.allCases.compactMap { key in values[key].map { (key, $0) } }
    self.remarks = remarks
  }

  package subscript(_ key: FieldKey) -> String? { fields.first { $0.key == key }?.value }

  /// The mapping decides, then a node of the same name. A name that is neither stands as it is, for `check` to refuse.
  private static func category(
    of page: TakenPage, column: Column, columns: [String: String], _ remarks: inout [Remark]
  ) -> String? {
    for name in page.columns {
      if let node = columns[TextFolding.matchKey(name.value)] { return node }
    }
    guard let first = page.columns.first else {
      remarks.append(.columnMissing)
      return nil
    }
    if case .found = column.tree.find(first.value) { return first.value }
    remarks.append(.columnUnmapped(first.value))
    return first.value
  }

  private static func body(_ written: String, column: Column, _ remarks: inout [Remark]) -> String {
    if let body = column.bodies.registered(written) {
      if body.name != written { remarks.append(.bodyRenamed(written, to: body.name)) }
      return body.name
    }
    let parts = written.split { "、，,".contains($0) }.map { TextFolding.trimmed(String($0)) }
    if parts.isEmpty || !parts.allSatisfy({ column.bodies.registered($0) != nil }) {
      remarks.append(.bodyUnknown(written))
    }
    return written
  }

  /// The file of the notice.
  package func file(text: String, attachments: [(path: String, name: String)]) -> String {
    var writer = FrontMatterWriter()
    for (key, value) in fields { writer.add(key, value) }
    writer.add(attachments: attachments)
    return writer.text + "\n" + text
  }
}

extension TakenPage {
  /// The date that stands alone in one of the last lines.
  var signature: String? {
    lastLines.lazy.compactMap { line in
      line.count <= 16
        ? ValueCleaning.date(in: line).flatMap { $0.rest.isEmpty ? $0.time.date.iso : nil } : nil
    }.first
  }
}
