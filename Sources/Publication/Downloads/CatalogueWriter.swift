import Disclosure

/// Writes catalogue files piece by piece: a head, an entry for each notice, a foot.
package struct CatalogueWriter: Sendable {
  private let catalogue: Catalogue
  private let kind: Download.Kind

  package init(_ plan: SitePlan, _ kind: Download.Kind) {
    catalogue = plan.catalogue
    self.kind = kind
  }

  package var head: [UInt8] {
    switch kind {
    case .csv: return CSVTable.head(CatalogueTable.heads)
    case .attachments: return CSVTable.head(AttachmentTable.heads)
    case .xml:
      var xml = XMLWriter()
      xml.open(
        "catalogue",
        [
          "xmlns": CatalogueSchema.namespace, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
          "xsi:schemaLocation":
            "\(CatalogueSchema.namespace) \(catalogue.column.baseURL)\(OutputPath.schema(.catalogue).href)",
          "office": catalogue.column.office.name, "address": catalogue.column.baseURL,
        ])
      return xml.bytes
    case .jsonLines, .sums, .bundle: return []
    }
  }

  package var foot: [UInt8] { kind == .xml ? Array("</catalogue>\n".utf8) : [] }

  /// What the file holds of one notice.
  package func write(_ index: Int, into bytes: inout [UInt8]) {
    let record = NoticeRecord(catalogue: catalogue, index: index)
    switch kind {
    case .csv: CSVTable.append(CatalogueTable.row(record), to: &bytes)
    case .jsonLines: NoticeDocument(record: record).line(into: &bytes)
    case .xml:
      var xml = XMLWriter(piece: 2048)
      xml.element("notice") {
        $0.field("url", record.address)
        for field in ExchangeField.allCases { $0.field(field.rawValue, record.value(of: field)) }
      }
      bytes.append(contentsOf: xml.bytes)
    case .attachments:
      for row in AttachmentTable.rows(record) { CSVTable.append(row, to: &bytes) }
    case .sums: AttachmentTable.appendSums(record, to: &bytes)
    case .bundle: return
    }
  }
}
