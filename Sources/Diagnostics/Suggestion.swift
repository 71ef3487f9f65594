/// The name that was probably meant: the one with the fewest slips of the pen, if there are few enough.
///
/// A slip is a letter left out, added, changed, or swapped with its neighbour; about a third of the length may be
/// wrong. Among equally close names the first one wins.
package func closestName(to name: String, among names: [String]) -> String? {
  guard name.utf8.count <= longestName else { return nil }
  let written = Array(name.unicodeScalars)
  var best: (name: String, distance: Int)?
  for candidate in names where candidate.utf8.count <= longestName && candidate != name {
    let meant = Array(candidate.unicodeScalars)
    let allowed = max(1, max(written.count, meant.count) / 3)
    let limit = min(allowed, best.map { $0.distance - 1 } ?? allowed)
    guard abs(written.count - meant.count) <= limit else { continue }
    let distance = slips(from: written, to: meant)
    // A name that shares nothing is not a slip.
    if distance <= limit, distance < max(written.count, meant.count) { best = (candidate, distance) }
  }
  return best?.name
}

/// In bytes: what is longer is a text and no slip of the pen, and comparing costs the square of it.
private let longestName = 600

/// Suggestions for many names that are wrong among many that are right, within a bound: where a text has thousands of
/// both, the first remedies name what was meant and the others do without.
package struct NameSuggestions {
  private let names: [String]
  private var left = NameSuggestions.allowance

  /// How many names are looked at for one text.
  package static let allowance = 20_000

  package init(among names: [String]) {
    self.names = names
  }

  package mutating func closest(to name: String) -> String? {
    guard left > 0 else { return nil }
    left -= names.count
    return closestName(to: name, among: names)
  }
}

/// The Damerau–Levenshtein distance (optimal string alignment).
private func slips(from a: [Unicode.Scalar], to b: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    before = last
    last = row
  }
  return last[b.count]
}
