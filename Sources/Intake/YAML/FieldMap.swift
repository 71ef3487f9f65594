import Diagnostics
import Disclosure

/// The keys and values of one YAML mapping, with typed access that reports what is of the wrong type.
struct FieldMap: Sendable {
  struct Entry: Sendable {
    let key: String
    let keyPlace: Place
    let value: YAMLNode
  }

  let entries: [Entry]
  let places: MarkPlaces
  /// Where the mapping begins.
  let place: Place

  /// Nil where the node is no mapping; nothing is reported then.
  init?(_ node: YAMLNode, places: MarkPlaces, into bag: inout DiagnosticBag) {
    guard case .mapping(let pairs) = node.value else { return nil }
    self.places = places
    place = places.place(of: node.mark)
    var entries: [Entry] = []
    entries.reserveCapacity(pairs.count)
    for pair in pairs {
      guard let key = pair.key.scalar else {
        bag.report(.keyNotText(), at: places.place(of: pair.key.mark))
        continue
      }
      entries.append(Entry(key: key, keyPlace: places.place(of: pair.key), value: pair.value))
    }
    self.entries = entries
  }

  private init(entries: [Entry], places: MarkPlaces, place: Place) {
    self.entries = entries
    self.places = places
    self.place = place
  }

  /// The same fields with labels replaced by their keys.
  func renamed(_ keys: [String: String]) -> FieldMap {
    let entries = entries.map { entry in
      let label = TextFolding.matchKey(entry.key)
      return Entry(key: keys[label] ?? entry.key, keyPlace: entry.keyPlace, value: entry.value)
    }
    return FieldMap(entries: entries, places: places, place: place)
  }

  /// Reports keys that are not among `known` and keys that stand twice.
  func check(known: [String], into bag: inout DiagnosticBag) {
    var seen: [String: Place] = [:]
    for entry in entries {
      if !known.contains(entry.key) {
        bag.report(
          .unknownKey(entry.key, closest: closestName(to: entry.key, among: known)), at: entry.keyPlace)
      } else if let first = seen.updateValue(entry.keyPlace, forKey: entry.key) {
        bag.report(
          .duplicateKey(entry.key), at: entry.keyPlace,
          notes: [Note(first, zh: "第一次写在这里", en: "first written here")])
      }
    }
  }

  func node(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

  func place(of key: String) -> Place {
    entries.first { $0.key == key }.map { places.place(of: $0.value) } ?? place
  }

  /// The text of a key; nil where it is absent or empty, or, with a problem in the bag, no text.
  func text(_ key: String, into bag: inout DiagnosticBag) -> String? {
    guard let node = node(key) else { return nil }
    return text(of: node, key: key, into: &bag)
  }

  func text(of node: YAMLNode, key: String, into bag: inout DiagnosticBag) -> String? {
    guard let scalar = node.scalar else {
      bag.report(.wrongType(key, expected: .text), at: places.place(of: node))
      return nil
    }
    guard !node.isEmpty else { return nil }
    let visible = TextFolding.withoutInvisibles(scalar)
    if visible != scalar { bag.report(.invisibleCharacters(in: key), at: places.place(of: node)) }
    let trimmed = TextFolding.trimmed(visible)
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The texts of a key that takes one value or a list.
  func texts(_ key: String, into bag: inout DiagnosticBag) -> [(text: String, place: Place)] {
    guard let node = node(key) else { return [] }
    return texts(of: node, key: key, into: &bag)
  }

  func texts(
    of node: YAMLNode, key: String, into bag: inout DiagnosticBag
  ) -> [(text: String, place: Place)] {
    switch node.value {
    case .scalar:
      return text(of: node, key: key, into: &bag).map { [($0, places.place(of: node))] } ?? []
    case .sequence(let items):
      var texts: [(String, Place)] = []
      for item in items {
        if let text = text(of: item, key: key, into: &bag) { texts.append((text, places.place(of: item))) }
      }
      return texts
    case .mapping:
      bag.report(.wrongType(key, expected: .list), at: places.place(of: node))
      return []
    }
  }

  /// The items of a key that takes a list of mappings.
  func maps(_ key: String, into bag: inout DiagnosticBag) -> [FieldMap] {
    guard let node = node(key), !node.isEmpty else { return [] }
    guard case .sequence(let items) = node.value else {
      bag.report(.wrongType(key, expected: .list), at: places.place(of: node))
      return []
    }
    var maps: [FieldMap] = []
    for item in items {
      if let map = FieldMap(item, places: places, into: &bag) {
        maps.append(map)
      } else {
        bag.report(.wrongType(key, expected: .mapping), at: places.place(of: item))
      }
    }
    return maps
  }

  /// A key that takes a mapping; nil where it is absent or, with a problem in the bag, no mapping.
  func map(_ key: String, into bag: inout DiagnosticBag) -> FieldMap? {
    guard let node = node(key), !node.isEmpty else { return nil }
    if let map = FieldMap(node, places: places, into: &bag) { return map }
    bag.report(.wrongType(key, expected: .mapping), at: places.place(of: node))
    return nil
  }
}
