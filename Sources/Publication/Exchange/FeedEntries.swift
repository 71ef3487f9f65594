import Disclosure

/// A notice as an entry of an Atom feed and as an item of RSS.
extension FeedItem {
  /// RFC 3339: nothing that is known changes an entry after its publication.
  var updated: String { notice.publishedAt.rfc3339 }

  func writeAtom(to xml: inout XMLWriter) {
    let notice = notice
    xml.element("entry") {
      $0.field("id", address)
      $0.field("title", notice.title)
      $0.empty("link", ["rel": "alternate", "type": "text/html", "href": address])
      $0.field("published", updated)
      $0.field("updated", updated)
      for body in notice.issuingBodies { $0.writeAuthor(body.name) }
      let node = catalogue.column.tree[notice.category].node
      $0.empty("category", ["term": node.id, "label": node.name])
      for keyword in notice.keywords { $0.empty("category", ["term": keyword]) }
      $0.field("summary", notice.summary)
      for (attachment, address) in files {
        $0.empty(
          "link",
          [
            "rel": "enclosure", "type": MediaType.of(attachment.type), "length": String(attachment.size),
            "title": attachment.name, "href": address,
          ])
      }
    }
  }

  func writeRSS(to xml: inout XMLWriter) {
    let notice = notice
    xml.element("item") {
      $0.field("title", notice.title)
      $0.field("link", address)
      $0.field("guid", address, ["isPermaLink": "true"])
      $0.field("pubDate", notice.publishedAt.rfc822)
      for body in notice.issuingBodies { $0.field("dc:creator", body.name) }
      $0.field("category", catalogue.column.tree[notice.category].node.name)
      for keyword in notice.keywords { $0.field("category", keyword) }
      $0.field("description", notice.summary)
      // RSS readers take one file an item; the others stand on the page.
      for (attachment, address) in files.prefix(1) {
        $0.empty(
          "enclosure",
          ["url": address, "length": String(attachment.size), "type": MediaType.of(attachment.type)])
      }
    }
  }

  private var files: [(Attachment, String)] {
    notice.attachments.map {
      ($0, catalogue.column.baseURL + OutputPath.attachment($0.fileName, of: notice.indexNumber).href)
    }
  }
}

extension XMLWriter {
  fileprivate mutating func writeAuthor(_ name: String) { element("author") { $0.field("name", name) } }
}

extension PublicationTime {
  /// `Tue, 05 Mar 2024 09:30:00 +0800`, as RSS wants it.
  var rfc822: String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
    let clock = dateAndMinute.suffix(5)
    return "\(date.weekday), \(day) \(months[date.month - 1]) \(date.year) \(clock):00 +0800"
  }
}

extension CalendarDate {
  /// By Sakamoto's sums of days before each month.
  fileprivate var weekday: String {
    let sums = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    let number = (year + year / 4 - year / 100 + year / 400 + sums[month - 1] + day) % 7
    return ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][number]
  }
}
