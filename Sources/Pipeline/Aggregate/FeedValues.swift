import FoundationEssentials

/// A value of a feed as it came: other programs write a number for a string, and one string for a list.
private enum FeedValue: Decodable {
  case none
  case text(String)
  case texts([String])
  case strange

  init(from decoder: any Decoder) {
    guard let value = try? decoder.singleValueContainer() else {
      self = .strange
      return
    }
    if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if value.decodeNil() {
      self = .none
    } else if let number = try? value.decode(Int.self) {
      self = .text("\(number)")
    } else if let number = try? value.decode(Double.self) {
      self = .text("\(number)")
    } else if let list = try? value.decode([FeedValue].self) {
      self = FeedValue.list(list)
    } else {
      self = .strange
    }
  }

  private static func list(_ values: [FeedValue]) -> FeedValue {
    var texts: [String] = []
    for value in values {
      switch value {
      case .none: continue
      case .text(let text): texts.append(text)
      case .texts, .strange: return .strange
      }
    }
    return .texts(texts)
  }
}

/// The members of an object of a feed, read one by one: what one of them holds spoils no other.
struct FeedValues {
  /// Where it stands in its item, such as `_gongkai.`; empty for the item itself.
  private let prefix: String
  private let members: KeyedDecodingContainer<Name>
  /// The keys whose values could not be read, in the order in which they were asked for.
  private(set) var unread: [String] = []

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Nil where there is no object.
  init?(_ decoder: any Decoder) {
    guard let members = try? decoder.container(keyedBy: Name.self) else { return nil }
    self.members = members
    prefix = ""
  }

  /// The object under a key; nil where there is none.
  init?(_ outer: FeedValues, _ key: String) {
    guard
      let members = try? outer.members.nestedContainer(keyedBy: Name.self, forKey: Name(stringValue: key))
    else { return nil }
    self.members = members
    prefix = outer.prefix + key + "."
  }

  func has(_ key: String) -> Bool { members.contains(Name(stringValue: key)) }

  mutating func text(_ key: String) -> String? {
    switch value(key) {
    case .none: return nil
    case .text(let text): return text
    case .texts(let texts) where texts.count < 2: return texts.first
    case .texts, .strange:
      unread.append(prefix + key)
      return nil
    }
  }

  mutating func texts(_ key: String) -> [String] {
    switch value(key) {
    case .none: return []
    case .text(let text): return [text]
    case .texts(let texts): return texts
    case .strange:
      unread.append(prefix + key)
      return []
    }
  }

  mutating func add(unread keys: [String]) { unread += keys }

  private func value(_ key: String) -> FeedValue {
    let name = Name(stringValue: key)
    guard members.contains(name) else { return .none }
    return (try? members.decode(FeedValue.self, forKey: name)) ?? .strange
  }
}
