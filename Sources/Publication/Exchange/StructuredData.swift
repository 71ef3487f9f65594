import Disclosure

/// schema.org 数据: what a page is, as JSON-LD in its head. Browsers do not run it.
struct StructuredData {
  let catalogue: Catalogue

  private var column: Column { catalogue.column }
  private var office: String { column.baseURL + "#office" }

  /// The way from the column's home to a page.
  func breadcrumb(_ crumbs: [(name: String, address: String?)]) -> [UInt8] {
    document("BreadcrumbList") { json in
      json.key("itemListElement")
      json.array { list in
        for (position, crumb) in crumbs.enumerated() {
          list.object {
            $0.field("@type", "ListItem")
            $0.field("position", position + 1)
            $0.field("name", crumb.name)
            $0.field("item", ifPresent: crumb.address)
          }
        }
      }
    }
  }

  /// The office, on the home page.
  var organisation: [UInt8] {
    document("GovernmentOrganization") { json in
      json.field("@id", office)
      json.field("name", column.office.name)
      json.field("url", column.baseURL)
      json.field("identifier", ifPresent: column.office.code)
      json.field("address", ifPresent: column.office.address)
      json.field("telephone", ifPresent: column.office.telephone)
      json.field("faxNumber", ifPresent: column.office.fax)
      json.field("email", ifPresent: column.office.mail)
    }
  }

  /// A notice: Legislation where it binds, a report, or a document.
  func notice(_ index: Int) -> [UInt8] {
    let record = NoticeRecord(catalogue: catalogue, index: index)
    let notice = record.notice
    let isLaw = notice.kind == .regulation || notice.kind == .normative
    return document(isLaw ? "Legislation" : notice.kind == .report ? "Report" : "DigitalDocument") { json in
      json.field("@id", record.address)
      json.field("url", record.address)
      json.field("name", notice.title)
      json.field("identifier", notice.indexNumber.text)
      json.field("abstract", notice.summary)
      json.field("inLanguage", "zh-CN")
      json.field("dateCreated", notice.madeOn.iso)
      json.field("datePublished", notice.publishedAt.rfc3339)
      json.field("keywords", ifPresent: notice.keywords)
      json.field("genre", ifPresent: notice.genre?.name)
      json.field("about", ifPresent: notice.topic?.path.last)
      json.key("publisher")
      json.object { $0.field("@id", office) }
      writeBodies("creator", notice, to: &json)
      if isLaw { writeLaw(record, to: &json) }
      if let day = notice.expiresOn { json.field("expires", day.iso) }
      writeFiles(notice, to: &json)
    }
  }

  private func writeLaw(_ record: NoticeRecord, to json: inout JSONWriter) {
    let notice = record.notice
    json.field("legislationIdentifier", ifPresent: notice.documentNumber?.text)
    json.field("legislationDate", notice.madeOn.iso)
    json.field("legislationType", notice.genre?.name ?? notice.kind.label)
    writeBodies("legislationPassedBy", notice, to: &json)
    json.field("legislationLegalForce", ifPresent: StructuredData.force(catalogue.validity[record.index]))
    if let start = notice.effectiveOn {
      json.field("temporalCoverage", "\(start.iso)/\(notice.expiresOn?.iso ?? "..")")
    }
    for (name, roles) in StructuredData.acts {
      let targets = (catalogue.relations[Int32(record.index)] ?? []).compactMap { relation -> String? in
        guard roles.contains(relation.role), case .notice(let other) = relation.target else { return nil }
        return column.baseURL + catalogue.paths[Int(other)].href
      }
      guard !targets.isEmpty else { continue }
      json.key(name)
      json.array { list in for target in targets { list.object { $0.field("@id", target) } } }
    }
  }

  private static let acts: [(String, [RelatedNotice.Role])] = [
    ("legislationRepeals", [.repeals, .replaces]), ("legislationAmends", [.amends]),
    ("legislationChanges", [.partlyRepeals]),
  ]

  /// Nil where schema.org has no word for the state.
  private static func force(_ validity: Validity?) -> String? {
    switch validity {
    case .inForce, .amended: "https://schema.org/InForce"
    case .partlyInvalid: "https://schema.org/PartiallyInForce"
    case .notYetInForce, .expired, .repealed: "https://schema.org/NotInForce"
    case nil: nil
    }
  }

  private func writeBodies(_ name: String, _ notice: Notice, to json: inout JSONWriter) {
    json.key(name)
    json.array { list in
      for body in notice.issuingBodies {
        list.object {
          $0.field("@type", "GovernmentOrganization")
          $0.field("name", body.name)
        }
      }
    }
  }

  private func writeFiles(_ notice: Notice, to json: inout JSONWriter) {
    guard !notice.attachments.isEmpty else { return }
    json.key("associatedMedia")
    json.array { list in
      for attachment in notice.attachments {
        let path = OutputPath.attachment(attachment.fileName, of: notice.indexNumber)
        list.object {
          $0.field("@type", "MediaObject")
          $0.field("name", attachment.name)
          $0.field("contentUrl", column.baseURL + path.href)
          $0.field("encodingFormat", MediaType.of(attachment.type))
          $0.field("contentSize", "\(attachment.size) B")
          $0.field("sha256", attachment.digest.hex)
        }
      }
    }
  }

  private func document(_ type: String, _ fill: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(capacity: 1024)
    json.object {
      $0.field("@context", "https://schema.org")
      $0.field("@type", type)
      fill(&$0)
    }
    return json.bytes
  }
}
