package import Diagnostics

/// 下级单位: an office below this one, whose column this one gathers.
package struct Subordinate: Sendable, Hashable {
  package static let folder = "Content/subordinates"
  package static let lock = "Content/subordinates/lock.tsv"
  package static let lockHeader = "subordinate\tfile\taddress\tsha256\tfetched_on\n"

  /// Names it in paths: small letters, digits and hyphens.
  package let id: String
  package let name: String
  /// Address of its feed, or a path in `Content/`.
  package let feed: String
  package let place: Place

  package init(id: String, name: String, feed: String, place: Place) {
    self.id = id
    self.name = name
    self.feed = feed
    self.place = place
  }
}

extension Subordinate {
  /// Where its feed lies in the column's sources, such as `Content/feeds/a.json`; nil for a web address, and for what
  /// lies elsewhere.
  package var source: String? {
    guard !feed.hasPrefix("/"), !feed.hasPrefix("https://"), !feed.hasPrefix("http://") else { return nil }
    var parts: [Substring] = []
    for part in feed.split(separator: "/") where part != "." {
      if part != ".." { parts.append(part) } else if parts.popLast() == nil { return nil }
    }
    return parts.isEmpty ? nil : "Content/" + parts.joined(separator: "/")
  }
}

/// 汇聚条目: a notice of another office's column, as that column's feed tells of it.
package struct AggregatedEntry: Sendable, Hashable {
  /// The place of its office among the subordinates.
  package let subordinate: Int
  package let indexNumber: String
  package let title: String
  package let summary: String
  package let documentNumber: String?
  package let issuingBodies: [String]
  /// Names of the nodes of its own column, from the top.
  package let category: [String]
  package let topic: [String]
  package let genre: String?
  /// As it was when the feed was fetched.
  package let validity: Validity?
  package let madeOn: CalendarDate?
  package let publishedAt: PublicationTime
  /// Where it stands, on its own column's host.
  package let address: String
  /// The stored file that tells of it.
  package let source: String
  /// Its place among the items of that file.
  package let item: Int

  package init(
    subordinate: Int, indexNumber: String, title: String, summary: String, documentNumber: String?,
    issuingBodies: [String], category: [String], topic: [String], genre: String?, validity: Validity?,
    madeOn: CalendarDate?, publishedAt: PublicationTime, address: String, source: String,
    item: Int
  ) {
    self.subordinate = subordinate
    self.indexNumber = indexNumber
    self.title = title
    self.summary = summary
    self.documentNumber = documentNumber
    self.issuingBodies = issuingBodies
    self.category = category
    self.topic = topic
    self.genre = genre
    self.validity = validity
    self.madeOn = madeOn
    self.publishedAt = publishedAt
    self.address = address
    self.source = source
    self.item = item
  }
}
