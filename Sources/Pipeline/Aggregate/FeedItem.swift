import Diagnostics
import Disclosure
import Takeover

/// An item of a feed as it was written.
struct FeedItem {
  let keys: Keys
  var number: String?
  var title: String?
  var address: String?
  var published: String?
  var made: String?
  var summary: String?
  var documentNumber: String?
  var issuingBodies: [String] = []
  var category: [String] = []
  var topic: [String] = []
  var genre: String?
  var validity: String?
  var disclosure: String?
  var body = FeedBody(text: "", html: "")
  /// Keys whose values are of no use.
  var unread: [String] = []

  /// What a form calls what every entry must have.
  struct Keys {
    let number: String
    let title: String
    let address: String
    let published: String
    let made: String

    static let feed = Keys(
      number: "_gongkai.index_number", title: "title", address: "url", published: "date_published",
      made: "_gongkai.made_on")
    static let catalogue = Keys(
      number: "index_number", title: "title", address: "url", published: "published_at", made: "made_on")
    static let platform = Keys(
      number: "identifier", title: "title", address: "url", published: "display_publish_time", made: "date")
    /// Of what is no object, and has none of them.
    static let none = Keys(number: "", title: "", address: "", published: "", made: "")
  }

  init(keys: Keys) { self.keys = keys }

  /// What stands among the items and is none.
  static let strange = FeedItem(keys: .none)

  private var isStrange: Bool { keys.title.isEmpty }

  var publishedAt: PublicationTime? { published.flatMap(FeedTime.read) }

  /// Why it cannot be listed; empty where it can.
  var faults: [Wording] {
    if isStrange { return [Wording(zh: "不是一条信息", en: "it is no object")] }
    return [
      FeedItem.fault("索引号", "the index number", keys.number, number, unread) {
        IndexNumber($0) != nil
      },
      FeedItem.fault("名称", "the title", keys.title, title, unread) { _ in true },
      FeedItem.fault("网址", "the address", keys.address, address, unread, FeedItem.isSafe),
      FeedItem.fault("发布时间", "the time of publication", keys.published, published, unread) {
        FeedTime.read($0) != nil
      },
    ].compactMap(\.self)
  }

  /// What is left out of it though it is listed: keys that every entry may lack.
  var passedOver: [String] {
    let isMade = given(made).map { FeedTime.read($0) != nil } ?? true
    return unread.filter { ![keys.number, keys.title, keys.address, keys.published].contains($0) }
      + (isMade ? [] : [keys.made])
  }

  /// What has to be told of it; nil where there is nothing.
  ///
  /// - Parameter index: Its place among the items of its source, counted from 0.
  func problem(at index: Int) -> Problem? {
    let faults = faults
    guard faults.isEmpty else { return .aggregateItem(index + 1, title: given(title), lacking: faults) }
    let keys = passedOver
    return keys.isEmpty ? nil : .aggregateItem(index + 1, title: given(title), without: keys)
  }

  private static func fault(
    _ zh: String, _ en: String, _ key: String, _ value: String?, _ unread: [String],
    _ isSound: (String) -> Bool
  ) -> Wording? {
    let text = value.map(plain) ?? ""
    if unread.contains(key) { return Wording(zh: "\(zh)（\(key)）读不懂", en: "\(en) (\(key)) cannot be read") }
    if text.isEmpty { return Wording(zh: "缺少\(zh)（\(key)）", en: "\(en) (\(key)) is missing") }
    // As it was written: what is not seen may be what is wrong with it.
    if isSound(value ?? "") { return nil }
    let shown = text.prefix(80)
    return Wording(zh: "\(zh)（\(key)）“\(shown)”不成立", en: "\(en) (\(key)) “\(shown)” is unsound")
  }

  /// An http or https address that stays one wherever it is written.
  private static func isSafe(_ address: String) -> Bool {
    WebHost(of: address) != nil && (address.hasPrefix("https://") || address.hasPrefix("http://"))
      && address.unicodeScalars.allSatisfy {
        $0.value > 32 && !TextFolding.isBlank($0) && !"\"<>\\".unicodeScalars.contains($0)
      }
  }

  private func given(_ text: String?) -> String? {
    text.map(FeedItem.plain).flatMap { $0.isEmpty ? nil : $0 }
  }

  private func given(_ texts: [String]) -> [String] { texts.map(FeedItem.plain).filter { !$0.isEmpty } }

  /// One line, without control and direction characters: a field steers neither page nor terminal.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isLineEnd($0) || TextFolding.isInvisible($0) }) else {
      return TextFolding.trimmed(text)
    }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isLineEnd(scalar) {
        kept.append(" ")
      } else if !TextFolding.isInvisible(scalar) {
        kept.append(scalar)
      }
    }
    return TextFolding.trimmed(String(kept))
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    [9, 10, 13, 0x2028, 0x2029].contains(scalar.value)
  }

  /// The entry it makes; nil where it has faults.
  ///
  /// - Parameter place: Its place among the items of its source, counted from 0.
  func entry(of subordinate: Int, source: String, at place: Int) -> AggregatedEntry? {
    guard faults.isEmpty, let number = number.flatMap(IndexNumber.init), let title = given(title),
      let address,
      let publishedAt
    else { return nil }
    return AggregatedEntry(
      subordinate: subordinate, indexNumber: number.text, title: title,
      summary: given(summary) ?? body.beginning, documentNumber: given(documentNumber),
      issuingBodies: given(issuingBodies), category: given(category), topic: given(topic),
      genre: given(genre), validity: given(validity).flatMap(Validity.read),
      madeOn: given(made).flatMap { FeedTime.read($0)?.date }, publishedAt: publishedAt, address: address,
      source: source, item: place)
  }
}

/// The text of an item, in the forms in which its feed gives it.
struct FeedBody {
  let text: String
  let html: String

  /// All that a reader of either form sees.
  var words: String {
    guard !html.isEmpty else { return text }
    let words = MarkupWords.text(of: html)
    let isSame = TextFolding.withoutBlanks(words).contains(TextFolding.withoutBlanks(text))
    return isSame ? words : text + "\n\n" + words
  }

  /// Instead of a summary, where the feed has none; short, for it stays in the memory.
  var beginning: String { String(TextFolding.withoutInvisibles(words).prefix(200)) }
}
