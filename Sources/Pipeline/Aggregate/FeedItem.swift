import Disclosure
import Takeover

/// An item of a feed as it was written.
struct FeedItem {
  let number: String?
  let title: String?
  let address: String?
  let published: String?
  let made: String?
  let summary: String?
  let documentNumber: String?
  let issuingBodies: [String]
  let category: [String]
  let topic: [String]
  let genre: String?
  let validity: String?
  let body: FeedBody

  /// Nil where something is missing that every entry must have.
  func entry(subordinate: Int, source: String) -> AggregatedEntry? {
    guard let number = number.flatMap(IndexNumber.init), let title = title.map(TextFolding.trimmed),
      !title.isEmpty, let address, FeedItem.isWeb(address), let published = published.flatMap(FeedItem.time)
    else { return nil }
    return AggregatedEntry(
      subordinate: subordinate, indexNumber: number.text, title: title, summary: summary ?? body.beginning,
      documentNumber: FeedItem.given(documentNumber), issuingBodies: issuingBodies,
      category: category.filter { !$0.isEmpty }, topic: topic.filter { !$0.isEmpty },
      genre: FeedItem.given(genre), validity: validity.flatMap(Validity.read),
      madeOn: made.flatMap { FeedItem.time($0)?.date }, publishedAt: published, address: address,
      source: source)
  }

  private static func given(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }

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
  var beginning: String { String(words.prefix(200)) }
}
