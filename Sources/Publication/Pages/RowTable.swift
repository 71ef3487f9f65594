import Disclosure

/// The list rows of all notices, rendered once for the depth of lists.
package struct RowTable: Sendable {
  /// How many notices each chunk holds but the last.
  package static let chunkSize = 1024

  private let chunks: [Chunk]

  /// - Parameter chunks: those of the notices in the order of the catalogue.
  package init(_ chunks: [Chunk] = []) {
    self.chunks = chunks
  }

  subscript(index: Int) -> ArraySlice<UInt8> {
    chunks[index / RowTable.chunkSize][index % RowTable.chunkSize]
  }

  /// The rows of notices that follow each other, in one flat buffer.
  package struct Chunk: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    mutating func add(_ render: (inout [UInt8]) -> Void) {
      render(&bytes)
      ends.append(bytes.count)
    }

    /// Gives back what the buffer does not need.
    mutating func trim() {
      var exact: [UInt8] = []
      exact.reserveCapacity(bytes.count)
      exact += bytes
      bytes = exact
    }

    fileprivate subscript(index: Int) -> ArraySlice<UInt8> {
      bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }
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
