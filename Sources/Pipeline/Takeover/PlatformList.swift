import Disclosure
import FoundationEssentials
import Takeover

/// 旧平台的目录: a list of notices as the platforms of Guangdong's family (gkmlpt) answer it, saved as JSON. It holds
/// no texts; its fields fill what the saved pages lack.
struct PlatformList: Sendable {
  /// One notice of the list.
  struct Record: Sendable {
    /// Where its page lay; the first that was saved is meant.
    let addresses: [String]
    let values: [TakenPage.OuterValue]
  }

  let records: [Record]

  private struct Answer: Decodable {
    let articles: [Article]
  }

  private struct Article: Decodable {
    let url: String?
    let postURL: String?
    let texts: [String: String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Name.self)
      func text(_ name: String) -> String? {
        let key = Name(stringValue: name)
        if let text = try? container.decodeIfPresent(String.self, forKey: key) { return text }
        return (try? container.decodeIfPresent(Int.self, forKey: key)).flatMap { $0.map { "\($0)" } }
      }
      url = text("url")
      postURL = text("post_url")
      guard text("title") != nil, url != nil || postURL != nil else {
        throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no article"))
      }
      var texts: [String: String] = [:]
      for (name, _) in PlatformList.names { texts[name] = text(name) }
      self.texts = texts
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// What the platforms call the fields; of two for one field the first that says something counts.
  private static let names: [(String, FieldKey)] = [
    ("identifier", .indexNumber), ("title", .title), ("document_number", .documentNumber),
    ("publisher", .issuingBody), ("keywords", .keywords), ("date", .madeOn),
    ("display_publish_time", .publishedAt), ("created_at", .publishedAt), ("classify_main_name", .category),
    ("classify_theme_name", .topic), ("classify_genre_name", .genre),
  ]

  /// Nil for JSON that is no such list.
  init?(_ bytes: [UInt8]) {
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(bytes)) else { return nil }
    records = answer.articles.map { article in
      var values: [TakenPage.OuterValue] = []
      for (name, key) in PlatformList.names {
        guard let text = article.texts[name], !text.isEmpty, !values.contains(where: { $0.key == key }) else {
          continue
        }
        let isDate = key == .madeOn || key == .publishedAt
        values.append(
          TakenPage.OuterValue(key: key, label: name, value: isDate ? PlatformList.date(text) : text))
      }
      return Record(addresses: [article.url, article.postURL].compactMap(\.self), values: values)
    }
  }

  /// Seconds since 1970 as a day in China; other texts as they are.
  private static func date(_ text: String) -> String {
    guard let seconds = Int(text), (100_000_000...10_000_000_000).contains(seconds) else { return text }
    let local = seconds + 8 * 3600
    let day = CalendarDate(year: 1970, month: 1, day: 1)?.adding(days: local / 86_400)
    let minutes = local % 86_400 / 60
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return day.map { "\($0.iso) \(two(minutes / 60)):\(two(minutes % 60))" } ?? text
  }

  /// The addresses of a record as a server sees them.
  static func locals(_ record: Record) -> [String] {
    record.addresses.compactMap { PageAddress($0)?.local }
  }
}
