import Disclosure

/// The list rows of all notices, rendered once for the depth of lists, in one flat buffer.
package struct RowTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  package init() {}

  package init(joining tables: [RowTable]) {
    bytes.reserveCapacity(tables.reduce(0) { $0 + $1.bytes.count })
    for table in tables {
      let base = bytes.count
      bytes.append(contentsOf: table.bytes)
      ends.append(contentsOf: table.ends.map { $0 + base })
    }
  }

  mutating func add(_ render: (inout [UInt8]) -> Void) {
    render(&bytes)
    ends.append(bytes.count)
  }

  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}

/// The record of one row.
enum RowRecord {
  static func make(_ index: Int, in frame: PageFrame, root: String) -> TemplateRecord {
    let catalogue = frame.plan.catalogue
    let notice = catalogue.notices[index]
    return RowField.record {
      $0[.root] = .text(root)
      $0[.site] = .record(frame.site)
      $0[.title] = .text(notice.title)
      $0[.path] = .text(catalogue.paths[index].href)
      $0[.documentNumber] = .optional(notice.documentNumber?.text)
      $0[.issuingBody] = .text(RecordParts.bodies(of: notice))
      $0[.publishedOn] = .utf8(notice.publishedAt.date.isoBytes)
      $0[.madeOn] = .utf8(notice.madeOn.isoBytes)
      $0[.validity] = RecordParts.validity(catalogue.validity[index])
    }
  }
}
