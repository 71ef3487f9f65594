import Disclosure
import FoundationEssentials

/// A JSON Feed of a column, as far as the combined catalogue needs it; a list of a gkmlpt platform is read as one.
struct FeedDocument {
  /// An item that lacks what every entry must have is nil in its place.
  let entries: [AggregatedEntry?]
  /// By item: its text.
  let bodies: [FeedBody]
  /// Where older entries are.
  let next: String?

  /// Nil for what is neither.
  init?(_ bytes: [UInt8], subordinate: Int, source: String) {
    let decoder = JSONDecoder()
    let data = Data(bytes)
    let items: [FeedItem]
    if let feed = try? decoder.decode(Feed.self, from: data),
      feed.version.hasPrefix("https://jsonfeed.org/version/1")
    {
      items = feed.items.map(FeedItem.init)
      next = feed.nextURL
    } else if let platform = try? decoder.decode(Platform.self, from: data) {
      items = platform.articles.map(FeedItem.init)
      next = nil
    } else {
      return nil
    }
    entries = items.map { $0.entry(subordinate: subordinate, source: source) }
    bodies = items.map(\.body)
  }
}

private struct Feed: Decodable {
  let version: String
  let nextURL: String?
  let items: [Item]

  enum CodingKeys: String, CodingKey {
    case version, items
    case nextURL = "next_url"
  }

  struct Item: Decodable {
    let url: String?
    let title: String?
    let summary: String?
    let text: String?
    let html: String?
    let published: String?
    let fields: Fields?

    enum CodingKeys: String, CodingKey {
      case url, title, summary
      case text = "content_text"
      case html = "content_html"
      case published = "date_published"
      case fields = "_gongkai"
    }
  }

  struct Fields: Decodable {
    let indexNumber: String?
    let summary: String?
    let documentNumber: String?
    let issuingBody: [String]?
    let topic: [String]?
    let genre: String?
    let validity: String?
    let madeOn: String?
    let category: Category?

    struct Category: Decodable { let path: [String]? }

    enum CodingKeys: String, CodingKey {
      case summary, topic, genre, validity, category
      case indexNumber = "index_number"
      case documentNumber = "document_number"
      case issuingBody = "issuing_body"
      case madeOn = "made_on"
    }
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

extension FeedItem {
  fileprivate init(_ item: Feed.Item) {
    number = item.fields?.indexNumber
    title = item.title
    address = item.url
    published = item.published
    made = item.fields?.madeOn
    summary = item.fields?.summary ?? item.summary
    documentNumber = item.fields?.documentNumber
    issuingBodies = item.fields?.issuingBody ?? []
    category = item.fields?.category?.path ?? []
    topic = item.fields?.topic ?? []
    genre = item.fields?.genre
    validity = item.fields?.validity
    body = FeedBody(text: item.text ?? "", html: item.html ?? "")
  }

  fileprivate init(_ record: Platform.Record) {
    number = record.identifier
    title = record.title
    address = record.url
    published = record.published ?? record.date
    made = record.date
    summary = nil
    documentNumber = record.documentNumber
    issuingBodies = [record.publisher].compactMap(\.self)
    category = [record.category].compactMap(\.self)
    topic = [record.topic].compactMap(\.self)
    genre = nil
    validity = nil
    body = FeedBody(text: "", html: "")
  }
}
