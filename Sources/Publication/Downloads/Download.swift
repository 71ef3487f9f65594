package import Disclosure

/// 批量下载: a file under `downloads/` that gathers what the column holds.
package struct Download: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The catalogue: every field of every notice, in three languages.
    case csv, jsonLines, xml
    /// Every attachment with its sum.
    case attachments
    /// The attachments' sums as `sha256sum -c` reads them.
    case sums
    /// Texts and attachments of a year.
    case bundle

    package var isCatalogue: Bool { [.csv, .jsonLines, .xml].contains(self) }
  }

  package let kind: Kind
  /// Nil for the whole column.
  package let year: Int?
  /// How many entries it holds.
  package let count: Int
  package let path: OutputPath

  init(_ kind: Kind, year: Int?, count: Int) {
    self.kind = kind
    self.year = year
    self.count = count
    path = .download(kind, year: year)
  }
}

extension Download.Kind {
  /// The file's name without the year.
  var stem: String {
    switch self {
    case .csv, .jsonLines, .xml: "catalogue"
    case .attachments, .sums: "attachments"
    case .bundle: "bundle"
    }
  }

  var ending: String {
    switch self {
    case .csv, .attachments: "csv"
    case .jsonLines: "jsonl"
    case .xml: "xml"
    case .sums: "sha256"
    case .bundle: "zip"
    }
  }

  /// As pages offer it.
  var label: String {
    switch self {
    case .csv: "目录（CSV，可用 Excel、WPS 打开）"
    case .jsonLines: "目录（JSON Lines）"
    case .xml: "目录（XML）"
    case .attachments: "附件清单（CSV）"
    case .sums: "附件校验值（SHA-256）"
    case .bundle: "年度文件包（ZIP）"
    }
  }

  var mediaType: String {
    switch self {
    case .csv, .attachments: "text/csv"
    case .jsonLines: "application/jsonl"
    case .xml: "application/xml"
    case .sums: "text/plain"
    case .bundle: "application/zip"
    }
  }
}

/// A download that has been written.
package struct WrittenDownload: Sendable {
  package let download: Download
  package let size: Int
  package let digest: ContentHash

  package init(_ download: Download, size: Int, digest: ContentHash) {
    self.download = download
    self.size = size
    self.digest = digest
  }
}

extension SitePlan {
  /// The years in which something was published, the oldest first.
  package var years: [Int] { lists.byYear.keys.sorted() }

  /// The notices of a year, in the order of their publication.
  package func notices(of year: Int) -> [Int] { (lists.byYear[year] ?? []).map(Int.init) }

  /// One download of the whole column, or of a year of it.
  package func download(_ kind: Download.Kind, year: Int?) -> Download {
    let indices = year.map { notices(of: $0) } ?? Array(catalogue.notices.indices)
    switch kind {
    case .attachments, .sums:
      return Download(
        kind, year: year, count: indices.reduce(0) { $0 + catalogue.notices[$1].attachments.count })
    default: return Download(kind, year: year, count: indices.count)
    }
  }
}

extension SitePlan {
  /// What a year's bundle holds, by paths of the column: the catalogue, then each notice with its attachments.
  package func bundledPaths(of year: Int) -> [String] {
    let tables = Download.Kind.allCases.filter(\.isCatalogue).map { OutputPath.download($0, year: year).text }
    return tables
      + notices(of: year).flatMap { index -> [String] in
        let notice = catalogue.notices[index]
        return [OutputPath.notice(notice.indexNumber, as: .markdown).text]
          + notice.attachments.map { OutputPath.attachment($0.fileName, of: notice.indexNumber).text }
      }
  }
}
