import Disclosure
import FoundationEssentials

/// A JSON Feed of a column, as far as the combined catalogue needs it; a list of a gkmlpt platform is read as one.
struct FeedDocument {
  let entries: [AggregatedEntry?]
  /// Where older entries are.
  let next: String?

  private struct Feed: Decodable {
    let version: String
    let nextURL: String?
    let items: [Item]

    enum CodingKeys: String, CodingKey {
      case version, items
      case nextURL = "next_url"
    }
  }

  private struct Item: Decodable {
    let url: String?
    let title: String?
    let text: String?
    let published: String?
    let fields: Fields?

    enum CodingKeys: String, CodingKey {
      case url, title
      case text = "content_text"
      case published = "date_published"
      case fields = "_gongkai"
    }
  }

  private struct Fields: Decodable {
    let indexNumber: String?
    let summary: String?
    let documentNumber: String?
    let issuingBody: [String]?
    let topic: [String]?
    let madeOn: String?
    let category: Category?

    struct Category: Decodable { let path: [String]? }

    enum CodingKeys: String, CodingKey {
      case summary, topic, category
      case indexNumber = "index_number"
      case documentNumber = "document_number"
      case issuingBody = "issuing_body"
      case madeOn = "made_on"
    }
  }

  /// The records of Guangdong's platform.
  private struct Platform: Decodable {
    let articles: [Record]

    struct Record: Decodable {
      let title: String?
      let identifier: String?
      let documentNumber: String?
      let publisher: String?
      let date: String?
      let published: String?
      let category: String?
      let topic: String?
      let url: String?

      enum CodingKeys: String, CodingKey {
        case title, identifier, publisher, date, url
        case documentNumber = "document_number"
        case published = "display_publish_time"
        case category = "classify_main_name"
        case topic = "classify_theme_name"
      }
    }
  }

  /// Nil for what is neither. An item that lacks what every entry must have is nil in its place.
  init?(_ bytes: [UInt8], subordinate: Int, source: String) {
    let decoder = JSONDecoder()
    let data = Data(bytes)
    if let feed = try? decoder.decode(Feed.self, from: data),
      feed.version.hasPrefix("https://jsonfeed.org/version/1")
    {
      entries = feed.items.map { FeedDocument.entry($0, subordinate, source) }
      next = feed.nextURL
    } else if let platform = try? decoder.decode(Platform.self, from: data) {
      entries = platform.articles.map { FeedDocument.entry($0, subordinate, source) }
      next = nil
    } else {
      return nil
    }
  }

  private static func entry(_ item: Item, _ subordinate: Int, _ source: String) -> AggregatedEntry? {
    make(
      number: item.fields?.indexNumber, title: item.title, url: item.url, published: item.published,
      made: item.fields?.madeOn, summary: item.fields?.summary ?? item.text,
      document: item.fields?.documentNumber, bodies: item.fields?.issuingBody ?? [],
      category: item.fields?.category?.path ?? [], topic: item.fields?.topic ?? [], subordinate, source)
  }

  private static func entry(_ record: Platform.Record, _ subordinate: Int, _ source: String)
    -> AggregatedEntry?
  {
    make(
      number: record.identifier, title: record.title, url: record.url,
      published: record.published ?? record.date,
      made: record.date, summary: nil, document: record.documentNumber,
      bodies: record.publisher.map { [$0] } ?? [], category: record.category.map { [$0] } ?? [],
      topic: record.topic.map { [$0] } ?? [], subordinate, source)
  }

  private static func make(
    number: String?, title: String?, url: String?, published: String?, made: String?, summary: String?,
    document: String?, bodies: [String], category: [String], topic: [String], _ subordinate: Int,
    _ source: String
  ) -> AggregatedEntry? {
    guard let number = number.flatMap(IndexNumber.init), let title = title.map(TextFolding.trimmed),
      !title.isEmpty,
      let url, isWeb(url), let published = published.flatMap(time)
    else { return nil }
    return AggregatedEntry(
      subordinate: subordinate, indexNumber: number.text, title: title, summary: summary ?? "",
      documentNumber: document.flatMap { $0.isEmpty ? nil : $0 }, issuingBodies: bodies,
      category: category.filter { !$0.isEmpty }, topic: topic.filter { !$0.isEmpty },
      madeOn: made.flatMap { time($0)?.date }, publishedAt: published, address: url, source: source)
  }

  private static func isWeb(_ address: String) -> Bool {
    (address.hasPrefix("https://") || address.hasPrefix("http://"))
      && address.unicodeScalars.allSatisfy { $0.value > 32 && $0 != "\"" && $0 != "<" && $0 != ">" }
  }

  /// `2024-03-05T09:30:00+08:00`, or a date as offices write it.
  private static func time(_ written: String) -> PublicationTime? {
    let plain = written.firstIndex(of: "+").map { String(written[..<$0]) } ?? written
    return DateText.parse(plain.hasSuffix("Z") ? String(plain.dropLast()) : plain)
  }
}
