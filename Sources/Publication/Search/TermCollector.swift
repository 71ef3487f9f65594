import Disclosure

/// Gathers the terms of documents, each term of a document once.
package struct TermCollector {
  /// One term of one document: the term, the document, and in the lowest bit whether it stands in a heading.
  package private(set) var keys: [UInt64] = []
  private var seen = TermSet()
  private var document: UInt64 = 0
  private var folded: [UInt16] = []

  package init() {}

  /// Documents come in rising order.
  package mutating func begin(document: Int) {
    self.document = UInt64(document) << 1
    seen.clear()
  }

  package mutating func removeAll() { keys.removeAll(keepingCapacity: true) }

  /// A title or number; headings come before all else, for a term counts as what it was first.
  package mutating func addHeading(_ text: String) {
    let bytes = Array(text.utf8)
    add(bytes.span, heading: 1)
  }

  package mutating func addText(_ text: Span<UInt8>) { add(text, heading: 0) }

  /// A term as such: a whole number, a value of a filter.
  package mutating func add(term: UInt32) { add(term, heading: 0) }

  private mutating func add(_ text: Span<UInt8>, heading: UInt64) {
    folded.removeAll(keepingCapacity: true)
    SearchFolding.fold(text, into: &folded)
    var previous: UInt16 = 0
    /// The last places of a number, the newest in the lowest digit, and how many there are.
    var places: UInt32 = 0
    var run = 0
    for unit in folded {
      add(SearchTerm.unigram(unit), heading: heading)
      if previous != 0 { add(SearchTerm.bigram(previous, unit), heading: heading) }
      previous = unit
      guard let place = SearchTerm.place(unit) else {
        run = 0
        continue
      }
      run += 1
      places = run == 1 ? place : places % SearchTerm.placesOfThree * 38 + place
      if run >= 3 { add(SearchTerm.places(places % SearchTerm.placesOfThree), heading: heading) }
      if run >= 4 { add(SearchTerm.places(places), heading: heading) }
    }
  }

  private mutating func add(_ term: UInt32, heading: UInt64) {
    if seen.insert(term) { keys.append(UInt64(term) << 32 | document | heading) }
  }
}

extension SearchTerm {
  /// 38³: below it lie the terms of three places.
  package static let placesOfThree: UInt32 = 54_872
}

/// The terms of one document so far: an open table that is cleared without being touched.
private struct TermSet {
  private var slots = [UInt64](repeating: 0, count: 1 << 14)
  private var stamp: UInt64 = 1
  private var count = 0

  mutating func clear() {
    stamp += 1
    count = 0
  }

  /// False for a term that is there already.
  mutating func insert(_ term: UInt32) -> Bool {
    if count * 2 > slots.count { grow() }
    let entry = stamp << 32 | UInt64(term)
    let mask = slots.count - 1
    var index = Int(term) & mask
    while slots[index] >> 32 == stamp {
      if slots[index] == entry { return false }
      index = (index + 1) & mask
    }
    slots[index] = entry
    count += 1
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry >> 32 == stamp {
      var index = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) & mask
      while slots[index] != 0 { index = (index + 1) & mask }
      slots[index] = entry
    }
  }
}
