import Disclosure

/// The page that explains what may be downloaded, subscribed to and read by program.
struct DownloadsPage {
  let frame: PageFrame
  let downloads: [WrittenDownload]

  static let name = "数据下载与订阅"

  var record: TemplateRecord {
    let path = OutputPath.downloads
    let description = MetaTags.ColumnDescription(
      name: DownloadsPage.name, description: "\(frame.column.office.name)政府信息公开目录、附件的批量下载和订阅。",
      keywords: ["数据下载", "订阅", StandardSections.columnName], type: "数据开放")
    let page = frame.record(
      root: path.root, heading: DownloadsPage.name,
      trail: [PageFrame.Crumb(name: DownloadsPage.name, path: path)],
      position: .downloads
    ) { tags in
      tags.addColumn(description)
      tags.addCanonical(frame.absolute(path))
      tags.addAlternate(
        "数据目录（DCAT）", type: "application/ld+json", href: path.root + OutputPath.dataCatalogue.href)
    }
    return PageShape.record(page, DownloadsField.self) {
      $0[.total] = .text("\(frame.plan.catalogue.notices.count)")
      $0[.groups] = .list(groups)
      $0[.schemas] = .list(schemas)
      $0[.mapping] = .list(mapping)
      $0[.feeds] = RecordParts.feeds(nil, SitePlan.columnFeeds(frame.plan.catalogue))
      $0[.updates] = RecordParts.updates(frame.plan)
      $0[.dataCatalogue] = RecordParts.target(.dataCatalogue)
    }
  }

  /// The whole column, then the years, the newest first.
  private var groups: [TemplateRecord] {
    let years = [nil] + frame.plan.years.reversed().map(Optional.some)
    return years.compactMap { year in
      let files = downloads.filter { $0.download.year == year }
      guard !files.isEmpty else { return nil }
      return DownloadGroupField.record {
        $0[.label] = .text(year.map { "\($0)年" } ?? "整个专栏")
        $0[.files] = .list(files.map(file))
      }
    }
  }

  private func file(_ written: WrittenDownload) -> TemplateRecord {
    DownloadField.record {
      $0[.name] = .text(written.download.kind.label)
      $0[.path] = .text(written.download.path.href)
      $0[.type] = .text(written.download.kind.mediaType)
      $0[.size] = .text(FileSize.text(written.size))
      $0[.count] = .text("\(written.download.count)")
      $0[.sha256] = .text(written.digest.hex)
    }
  }

  private var schemas: [TemplateRecord] {
    SchemaFile.allCases.map { schema in
      FormatField.record {
        $0[.name] = .text(schema.label)
        $0[.path] = .text(OutputPath.schema(schema).href)
        $0[.type] = .text(schema.mediaType)
      }
    }
  }

  private var mapping: [TemplateRecord] {
    let fields = ExchangeField.allCases.map { ($0.rawValue, $0.label, FieldMapping.of($0)) }
    return (FieldMapping.beside + fields).map { key, label, mapping in
      MappingField.record {
        $0[.key] = .text(key)
        $0[.label] = .text(label)
        $0[.gov] = .text(mapping.gov)
        $0[.gkmlpt] = .text(mapping.gkmlpt)
        $0[.trs] = .text(mapping.trs)
        $0[.jcms] = .text(mapping.jcms)
        $0[.dublinCore] = .text(mapping.dublinCore)
        $0[.schemaOrg] = .text(mapping.schemaOrg)
      }
    }
  }
}
