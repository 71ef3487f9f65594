import Diagnostics
import Disclosure

/// Typed access to the fields of a front matter; every fault goes to the bag, once.
struct FieldReader {
  let fields: FieldMap
  /// Which entry of `fields` holds a field: a dozen, so that searching is quicker than hashing.
  private var slots: [(key: FieldKey, index: Int)] = []
  /// Fields that unknown keys were probably meant for: that they are missing need not be said too.
  private var guesses: [FieldKey] = []

  /// Sorts the entries by field; reports unknown keys and keys written twice, also under two labels.
  init(_ fields: FieldMap, into bag: inout DiagnosticBag) {
    self.fields = fields
    slots.reserveCapacity(fields.entries.count)
    for (index, entry) in fields.entries.enumerated() {
      guard let key = FieldKey.named(entry.key) else {
        let written = TextFolding.withoutBlanks(entry.key)
        let closest = closestName(to: written, among: FieldKey.spellings)
        if let guess = closest.flatMap({ FieldKey.named($0) }) { guesses.append(guess) }
        bag.report(.unknownKey(entry.key, closest: closest), at: entry.keyPlace)
        continue
      }
      if let first = self.index(of: key) {
        bag.report(
          .duplicateKey(key.label), at: entry.keyPlace,
          notes: [Note(fields.entries[first].keyPlace, zh: "第一次写在这里", en: "first written here")])
      } else {
        slots.append((key, index))
      }
    }
  }

  private func index(of key: FieldKey) -> Int? {
    for slot in slots where slot.key == key { return slot.index }
    return nil
  }

  func isWritten(_ key: FieldKey) -> Bool { index(of: key) != nil }

  /// What stands behind the key; nil where the field is absent.
  func value(_ key: FieldKey) -> YAMLNode? { index(of: key).map { fields.entries[$0].value } }

  /// Where the value of a field stands; the head of the file where the field is absent.
  func place(_ key: FieldKey) -> Place {
    guard let index = index(of: key) else {
      return Place(path: fields.places.path, line: 1, column: 1, length: 3)
    }
    let entry = fields.entries[index]
    return entry.value.isEmpty ? entry.keyPlace : fields.places.place(of: entry.value)
  }

  func line(_ key: FieldKey) -> Int32 {
    index(of: key).map { Int32(fields.entries[$0].keyPlace.line) } ?? 0
  }

  func text(_ key: FieldKey, into bag: inout DiagnosticBag) -> String? {
    guard let index = index(of: key) else { return nil }
    return fields.text(of: fields.entries[index].value, key: key.label, into: &bag)
  }

  func requiredText(_ key: FieldKey, into bag: inout DiagnosticBag) -> String? {
    if let value = value(key), !value.isEmpty {
      let before = bag.errorCount
      if let text = text(key, into: &bag) { return text }
      // A value of the wrong type was reported as such.
      if bag.errorCount > before { return nil }
    }
    reportMissing(key, into: &bag)
    return nil
  }

  func reportMissing(_ key: FieldKey, into bag: inout DiagnosticBag) {
    guard !guesses.contains(key) else { return }
    bag.report(.missingField(key.rawValue, label: key.label), at: place(key))
  }

  func texts(_ key: FieldKey, into bag: inout DiagnosticBag) -> [(text: String, place: Place)] {
    guard let value = value(key) else { return [] }
    return fields.texts(of: value, key: key.label, into: &bag)
  }

  func time(_ key: FieldKey, into bag: inout DiagnosticBag) -> PublicationTime? {
    guard let text = text(key, into: &bag) else { return nil }
    if let time = DateText.parse(text) { return time }
    bag.report(.badDate(key.label, written: text), at: place(key))
    return nil
  }

  func requiredTime(_ key: FieldKey, into bag: inout DiagnosticBag) -> PublicationTime? {
    guard let text = requiredText(key, into: &bag) else { return nil }
    if let time = DateText.parse(text) { return time }
    bag.report(.badDate(key.label, written: text), at: place(key))
    return nil
  }

  /// 长期有效, in place of a date.
  func saysPermanent(_ key: FieldKey) -> Bool {
    guard let text = value(key)?.scalar else { return false }
    return ["长期有效", "长期", "permanent"].contains(TextFolding.matchKey(text))
  }

  func flag(_ key: FieldKey, into bag: inout DiagnosticBag) -> Bool {
    guard let text = text(key, into: &bag) else { return false }
    switch TextFolding.matchKey(text) {
    case "true", "yes", "是": return true
    case "false", "no", "否": return false
    default:
      bag.report(.wrongValue(key.label, written: text, allowed: ["true", "false"]), at: place(key))
      return false
    }
  }
}
