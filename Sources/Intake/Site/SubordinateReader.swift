import Diagnostics
import Disclosure

/// Reads the offices below this one, and where their feeds are.
enum SubordinateReader {
  static func subordinates(_ site: FieldMap, into bag: inout DiagnosticBag) -> [Subordinate] {
    var found: [Subordinate] = []
    for map in site.maps("subordinates", into: &bag) {
      map.check(known: ["id", "name", "feed"], into: &bag)
      for key in ["id", "name", "feed"] where map.lacks(key) {
        bag.report(.missingField(key, label: key), at: map.place)
      }
      guard let id = map.text("id", into: &bag), let name = map.text("name", into: &bag),
        let feed = map.text("feed", into: &bag)
      else { continue }
      let isPlain = id.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 45
      }
      guard isPlain, !found.contains(where: { $0.id == id }) else {
        bag.report(.subordinateName(id), at: map.place(of: "id"))
        continue
      }
      found.append(Subordinate(id: id, name: name, feed: feed, place: map.place(of: "feed")))
    }
    return found
  }
}
