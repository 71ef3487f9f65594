import Diagnostics
import Disclosure
import FoundationEssentials

/// What a column publishes of itself, as far as the combined catalogue needs it: a JSON Feed, the JSON Lines of a
/// catalogue, or a list of a gkmlpt platform.
struct FeedDocument {
  let items: [FeedItem]
  /// Where older entries are.
  let next: String?
  /// How a file of its form ends.
  let ending: String

  /// Why something is no feed, to be said behind its address.
  struct Refusal: Error {
    let words: Wording
  }

  static func read(
    _ bytes: [UInt8], limits: FeedLimits = .standard
  ) -> Result<FeedDocument, Refusal> {
    if FeedLimits.isTooDense(bytes) { return .failure(Refusal(words: dense)) }
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let decoder = JSONDecoder()
    if let key = CodingUserInfoKey.items { decoder.userInfo[key] = limits.pageItems }
    let data = Data(bytes)
    if let feed = try? decoder.decode(Feed.self, from: data) {
      if feed.items.contains(where: \.isEvent) { return .failure(Refusal(words: updates)) }
      if feed.isTooLong { return .failure(Refusal(words: long(limits))) }
      guard feed.isNextRead else { return .failure(Refusal(words: nextUnread)) }
      return .success(
        FeedDocument(items: feed.items.map(\.item), next: feed.next, ending: "json"))
    }
    if let platform = try? decoder.decode(Platform.self, from: data) {
      if platform.isTooLong { return .failure(Refusal(words: long(limits))) }
      return .success(FeedDocument(items: platform.articles.map(\.item), next: nil, ending: "json"))
    }
    if let items = lines(bytes, by: decoder, most: limits.pageItems) {
      if items.count > limits.pageItems { return .failure(Refusal(words: long(limits))) }
      return .success(FeedDocument(items: items, next: nil, ending: "jsonl"))
    }
    return .failure(Refusal(words: refusal(of: bytes)))
  }

  /// The records of JSON Lines, one more than `most` where there are more; nil where the first line is none.
  private static func lines(_ bytes: [UInt8], by decoder: JSONDecoder, most: Int) -> [FeedItem]? {
    var items: [FeedItem] = []
    var start = 0
    while start < bytes.count, items.count <= most {
      let line = TextLines.line(from: start, in: bytes)
      start = line.next
      if line.content.isEmpty { continue }
      if let record = try? decoder.decode(CatalogueRecord.self, from: Data(bytes[line.content])) {
        if items.isEmpty, !record.isRecord { return nil }
        items.append(record.item)
      } else if items.isEmpty {
        return nil
      } else {
        items.append(.strange)
      }
    }
    return items.isEmpty ? nil : items
  }

  private static func refusal(of bytes: [UInt8]) -> Wording {
    let head = String(decoding: bytes.prefix(2000), as: UTF8.self).lowercased()
    guard head.drop(while: \.isWhitespace).hasPrefix("<") else {
      return Wording(zh: "不是公开专栏的目录", en: "is no feed of a disclosure column")
    }
    let isSubscription = head.contains("<feed") || head.contains("<rss")
    return isSubscription
      ? Wording(
        zh: "是 Atom 或者 RSS 订阅，没有索引号，请改用同一专栏的 feed.json",
        en: "is an Atom or RSS feed, which has no index numbers: use feed.json of the same column")
      : Wording(zh: "是网页，不是目录", en: "is a page, not a feed")
  }

  private static let updates = Wording(
    zh: "是变动订阅（updates.json），一条是一次变动，不是一条信息，请改用 feed.json",
    en: "tells what happened (updates.json), not what there is: use feed.json")

  private static let dense = Wording(
    zh: "里的值过多，不是公开专栏的目录", en: "holds more values than any feed of a disclosure column")

  private static func long(_ limits: FeedLimits) -> Wording {
    Wording(
      zh: "一页超过 \(limits.pageItems) 条，请分页（next_url）",
      en: "has more than \(limits.pageItems) entries on one page: it should come in pages (next_url)")
  }

  private static let nextUnread = Wording(
    zh: "的下一页（next_url）读不懂", en: "gives a next page (next_url) that cannot be read")
}

extension CodingUserInfoKey {
  /// How many items a page may hold.
  fileprivate static var items: CodingUserInfoKey? { CodingUserInfoKey(rawValue: "items") }
}

/// The items of a page, one by one; none where there are too many.
private struct Items<Item: Decodable>: Decodable {
  var items: [Item] = []
  var isTooLong = false

  init(from decoder: any Decoder) throws {
    let limit = CodingUserInfoKey.items.flatMap { decoder.userInfo[$0] as? Int } ?? 0
    var list = try decoder.unkeyedContainer()
    while !list.isAtEnd {
      guard items.count < limit else {
        items = []
        isTooLong = true
        return
      }
      items.append(try list.decode(Item.self))
    }
  }
}

private struct Feed: Decodable {
  let items: [Item]
  let isTooLong: Bool
  let next: String?
  let isNextRead: Bool

  private enum Keys: String, CodingKey { case version, items }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Keys.self)
    let version = try members.decode(String.self, forKey: .version)
    guard version.hasPrefix("https://jsonfeed.org/version/1") else {
      throw DecodingError.dataCorruptedError(forKey: .version, in: members, debugDescription: "")
    }
    let list = try members.decode(Items<Item>.self, forKey: .items)
    (items, isTooLong) = (list.items, list.isTooLong)
    var values = FeedValues(decoder)
    next = values?.text("next_url")
    isNextRead = values?.unread.isEmpty ?? true
  }

  struct Item: Decodable {
    let item: FeedItem
    let isEvent: Bool

    init(from decoder: any Decoder) {
      guard var outer = FeedValues(decoder) else {
        item = .strange
        isEvent = false
        return
      }
      var fields = FeedValues(outer, "_gongkai")
      isEvent = fields?.has("event") ?? false
      var item = FeedItem(keys: .feed)
      item.title = outer.text("title")
      item.address = outer.text("url")
      item.published = outer.text("date_published")
      item.body = FeedBody(
        text: outer.text("content_text") ?? "", html: outer.text("content_html") ?? "")
      let summary = outer.text("summary")
      item.take(&fields)
      item.summary = item.summary ?? summary
      outer.add(unread: item.unread)
      item.unread = outer.unread
      self.item = item
    }
  }
}

/// A line of `downloads/catalogue.jsonl`: the same fields without a feed around them.
private struct CatalogueRecord: Decodable {
  let item: FeedItem
  let isRecord: Bool

  init(from decoder: any Decoder) {
    var values = FeedValues(decoder)
    isRecord = values?.has("index_number") == true || values?.has("url") == true
    guard values != nil else {
      item = .strange
      return
    }
    var item = FeedItem(keys: .catalogue)
    item.title = values?.text("title")
    item.address = values?.text("url")
    item.published = values?.text("published_at")
    item.take(&values)
    self.item = item
  }
}

/// The records of Guangdong's platform.
private struct Platform: Decodable {
  let articles: [Record]
  let isTooLong: Bool

  private enum Keys: String, CodingKey { case articles }

  init(from decoder: any Decoder) throws {
    let list = try decoder.container(keyedBy: Keys.self).decode(Items<Record>.self, forKey: .articles)
    (articles, isTooLong) = (list.items, list.isTooLong)
  }

  struct Record: Decodable {
    let item: FeedItem

    init(from decoder: any Decoder) {
      guard var values = FeedValues(decoder) else {
        item = .strange
        return
      }
      var item = FeedItem(keys: .platform)
      item.number = values.text("identifier")
      item.title = values.text("title")
      item.address = values.text("url")
      item.made = values.text("date")
      item.published = values.text("display_publish_time") ?? item.made
      item.documentNumber = values.text("document_number")
      item.issuingBodies = values.texts("publisher")
      item.category = values.texts("classify_main_name")
      item.topic = values.texts("classify_theme_name")
      item.unread = values.unread
      self.item = item
    }
  }
}

extension FeedItem {
  /// Takes the fields that our own feeds and catalogues share.
  fileprivate mutating func take(_ fields: inout FeedValues?) {
    guard var values = fields else { return }
    number = values.text("index_number")
    summary = values.text("summary")
    documentNumber = values.text("document_number")
    issuingBodies = values.texts("issuing_body")
    topic = values.texts("topic")
    genre = values.text("genre")
    validity = values.text("validity")
    made = values.text("made_on")
    disclosure = values.text("disclosure")
    if var path = FeedValues(values, "category") {
      category = path.texts("path")
      values.add(unread: path.unread)
    } else {
      category = values.texts("category")
    }
    unread = values.unread
    fields = values
  }
}
