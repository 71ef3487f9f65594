package import Disclosure

/// A field as it was read from a page, with where it stood.
package struct ReadField: Sendable, Hashable {
  /// Where on a page a value stood.
  package enum Ground: String, Sendable {
    /// Beside a label in the block of metadata.
    case block
    /// Beside a label elsewhere, mostly below the title.
    case line
    /// In a `<meta>` tag.
    case meta
    /// The page's heading, or its title in the window.
    case heading
    /// The way to the page that is shown at its top.
    case path
    /// In a list of notices that was saved with the page.
    case list
    /// The properties of a Word document.
    case document
  }

  package let key: FieldKey
  package let value: String
  /// The label or tag as it is written.
  package let label: String
  package let ground: Ground
}

/// What could not be read of a page's metadata, and why.
package struct UnreadValue: Sendable, Hashable {
  package enum Reason: String, Sendable {
    /// The label names no field of ours.
    case unknownLabel = "unknown-label"
    /// The page shows no value, or a word such as null.
    case empty
    /// Two values stand for one field; the first was taken.
    case contradicts
    /// Not a date, or no day that exists.
    case notADate = "not-a-date"
    /// More stands there than the value.
    case trailing
    /// The value is none of those that the field takes.
    case notInVocabulary = "not-in-vocabulary"
    /// It only says the title once more.
    case repeatsTitle = "repeats-title"
    /// The page shows a value without a label; it may be the field named here.
    case unlabelled
  }

  package let label: String
  package let value: String
  package let reason: Reason
}

/// 元数据: all fields that could be read of a page.
struct PageMetadata: Sendable {
  private(set) var fields: [ReadField] = []
  private(set) var unread: [UnreadValue] = []

  subscript(_ key: FieldKey) -> ReadField? { fields.first { $0.key == key } }

  private static let dates: Set<FieldKey> = [.madeOn, .publishedAt, .issuedOn, .effectiveOn, .expiresOn]
  /// Several labels stand for these, each with a value of its own.
  private static let joined: Set<FieldKey> = [.contact]

  /// Takes a value that a page shows, cleaned; what cannot be read of it is noted.
  mutating func take(_ key: FieldKey, _ written: String, label: String, from ground: ReadField.Ground) {
    guard let value = ValueCleaning.cleaned(written) else {
      if ground == .block { unread.append(UnreadValue(label: label, value: written, reason: .empty)) }
      return
    }
    if PageMetadata.dates.contains(key) { return takeDate(key, value, label: label, from: ground) }
    switch key {
    case .validity where Validity.read(value) == nil:
      unread.append(UnreadValue(label: label, value: value, reason: .notInVocabulary))
    case .disclosure where DisclosureClass.read(value) == nil:
      // 政府网站 names a channel: that is how, and no class.
      add(.form, value, label: label, from: ground)
    default: add(key, value, label: label, from: ground)
    }
  }

  private mutating func takeDate(
    _ key: FieldKey, _ value: String, label: String, from ground: ReadField.Ground
  ) {
    if key == .expiresOn, TextFolding.matchKey(value) == "长期有效" {
      return add(key, value, label: label, from: ground)
    }
    guard let (time, rest) = ValueCleaning.date(in: value) else {
      unread.append(UnreadValue(label: label, value: value, reason: .notADate))
      return
    }
    if !rest.isEmpty, ground != .line {
      unread.append(UnreadValue(label: label, value: rest, reason: .trailing))
    }
    add(key, key == .publishedAt ? time.written : time.date.iso, label: label, from: ground)
  }

  private mutating func add(_ key: FieldKey, _ value: String, label: String, from ground: ReadField.Ground) {
    guard let index = fields.firstIndex(where: { $0.key == key }) else {
      fields.append(ReadField(key: key, value: value, label: label, ground: ground))
      return
    }
    let old = fields[index]
    if TextFolding.matchKey(old.value) == TextFolding.matchKey(value) { return }
    if PageMetadata.joined.contains(key) {
      fields[index] = ReadField(
        key: key, value: old.value + "，" + value, label: old.label + "、" + label, ground: old.ground)
    } else if key == .publishedAt, value.hasPrefix(old.value) {
      // The same day, with the minute.
      fields[index] = ReadField(key: key, value: value, label: label, ground: ground)
    } else if key == .publishedAt, old.value.hasPrefix(value) {
      return
    } else if ground == .block || ground == .list || old.ground == ground {
      unread.append(UnreadValue(label: label, value: value, reason: .contradicts))
    }
  }

  mutating func miss(_ value: String, label: String, because reason: UnreadValue.Reason) {
    unread.append(UnreadValue(label: label, value: value, reason: reason))
  }

  mutating func remove(_ key: FieldKey) { fields.removeAll { $0.key == key } }
}

extension PublicationTime {
  /// `2024-03-05`, or with the minute `2024-03-05 09:30`.
  var written: String {
    guard let minute = minuteOfDay, minute > 0 else { return date.iso }
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(date.iso) \(two(minute / 60)):\(two(minute % 60))"
  }
}
