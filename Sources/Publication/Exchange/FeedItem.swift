import Disclosure

/// A notice as an item of a JSON Feed 1.1, every field under `_gongkai`.
struct FeedItem {
  let catalogue: Catalogue
  let index: Int

  private var notice: Notice { catalogue.notices[index] }

  func write(to json: inout JSONWriter) {
    let notice = notice
    let url = catalogue.column.baseURL + catalogue.paths[index].href
    json.object {
      $0.field("id", url)
      $0.field("url", url)
      $0.field("title", notice.title)
      $0.field("content_text", notice.summary)
      $0.field("date_published", notice.publishedAt.rfc3339)
      $0.key("authors")
      $0.array { authors in
        for body in notice.issuingBodies { authors.object { $0.field("name", body.name) } }
      }
      $0.field("tags", ifPresent: notice.keywords)
      $0.field("language", "zh-CN")
      writeAttachments(to: &$0)
      $0.key("_gongkai")
      $0.object { writeFields(to: &$0) }
    }
  }

  private func writeAttachments(to json: inout JSONWriter) {
    let notice = notice
    guard !notice.attachments.isEmpty else { return }
    json.key("attachments")
    json.array { list in
      for attachment in notice.attachments {
        let path = OutputPath.attachment(attachment.fileName, of: notice.indexNumber)
        list.object {
          $0.field("url", catalogue.column.baseURL + path.href)
          $0.field("mime_type", MediaType.of(attachment.type))
          $0.field("title", attachment.name)
          $0.key("size_in_bytes")
          $0.value(attachment.size)
          // An extension is an object, as JSON Feed 1.1 wants it.
          $0.key("_gongkai")
          $0.object { $0.field("sha256", attachment.digest.hex) }
        }
      }
    }
  }

  private func writeFields(to json: inout JSONWriter) {
    let notice = notice
    let tree = catalogue.column.tree
    json.field("index_number", notice.indexNumber.text)
    json.field("title", notice.title)
    json.field("summary", notice.summary)
    if notice.isSummaryDerived {
      json.key("summary_derived")
      json.value(true)
    }
    json.field("document_number", ifPresent: notice.documentNumber?.text)
    json.field("issuing_body", ifPresent: notice.issuingBodies.map(\.name))
    json.key("category")
    json.object {
      $0.field("id", tree[notice.category].node.id)
      $0.field("path", ifPresent: tree.path(to: notice.category).map { tree[$0].node.name })
    }
    json.field("topic", ifPresent: notice.topic?.path ?? [])
    json.field("genre", ifPresent: notice.genre?.name)
    json.field("keywords", ifPresent: notice.keywords)
    json.field("made_on", notice.madeOn.iso)
    json.field("published_at", notice.publishedAt.rfc3339)
    json.field("effective_on", ifPresent: notice.effectiveOn?.iso)
    json.field("expires_on", ifPresent: notice.expiresOn?.iso)
    json.field("validity", ifPresent: catalogue.validity[index]?.rawValue)
    json.field("validity_since", ifPresent: catalogue.standings[Int32(index)]?.since?.iso)
    json.field("promulgation_note", ifPresent: notice.standing.promulgationText)
    json.field("source_url", ifPresent: notice.standing.sourceAddress)
    json.field("disclosure", "主动公开")
    json.field("source", notice.source)
    json.field("kind", notice.kind.rawValue)
    writeRelations(to: &json)
    writeFurtherFields(to: &json)
    json.field("attachments", ifPresent: notice.attachments.map(\.name))
  }

  private func writeRelations(to json: inout JSONWriter) {
    for relation in Relation.allCases {
      let numbers = notice.references.filter { $0.relation == relation }.map(\.text)
      switch relation {
      case .interprets: json.field("interprets", ifPresent: numbers)
      case .repeals: json.field("repeals", ifPresent: numbers)
      case .amends: json.field("amends", ifPresent: numbers)
      case .replaces: json.field("replaces", ifPresent: numbers)
      }
    }
  }

  private func writeFurtherFields(to json: inout JSONWriter) {
    for field in notice.furtherFields {
      switch field.key {
      case .unifiedNumber: json.field("unified_number", field.value)
      case .responsibleDepartment: json.field("responsible_department", field.value)
      case .audience: json.field("audience", field.value)
      case .lifeEvent: json.field("life_event", field.value)
      case .issuedOn: json.field("issued_on", field.value)
      case .form: json.field("form", field.value)
      case .scope: json.field("scope", field.value)
      case .timeLimit: json.field("time_limit", field.value)
      case .language: json.field("language", field.value)
      case .contact: json.field("contact", field.value)
      case .note: json.field("note", field.value)
      default: continue
      }
    }
  }
}
