import Disclosure

/// A notice as an item of a JSON Feed 1.1, every field under `_gongkai`.
struct FeedItem {
  let catalogue: Catalogue
  let index: Int

  var notice: Notice { catalogue.notices[index] }
  var address: String { catalogue.column.baseURL + catalogue.paths[index].href }

  func write(to json: inout JSONWriter) {
    let notice = notice
    let url = address
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

  /// The files stand in full beside this.
  private func writeFields(to json: inout JSONWriter) {
    let record = NoticeRecord(catalogue: catalogue, index: index)
    for field in ExchangeField.allCases where field != .attachments {
      json.field(field.rawValue, record.value(of: field))
    }
    json.field("attachments", ifPresent: notice.attachments.map(\.name))
  }
}
