package import Diagnostics
package import Disclosure

/// 数据同源: finds one number for two documents, and one document with two sets of fields.
package enum AggregateCheck {
  package static func report(
    _ entries: [AggregatedEntry], of subordinates: [Subordinate], into bag: inout DiagnosticBag
  ) {
    var byNumber: [String: AggregatedEntry] = [:]
    var byDocument: [String: AggregatedEntry] = [:]
    for entry in entries {
      let place = Place(path: entry.source)
      let document = identity(of: entry)
      if let first = byNumber[entry.indexNumber.lowercased()] {
        if first.subordinate != entry.subordinate || first.address != entry.address,
          identity(of: first) != document
        {
          bag.report(
            .aggregateNumberTwice(
              entry.indexNumber, title: entry.title,
              other: "\(subordinates[first.subordinate].name)《\(first.title)》"), at: place)
        }
      } else {
        byNumber[entry.indexNumber.lowercased()] = entry
      }
      guard let first = byDocument[document] else {
        byDocument[document] = entry
        continue
      }
      guard first.subordinate != entry.subordinate else { continue }
      for (field, mine, theirs) in differences(first, entry) {
        bag.report(
          .aggregateDiffers(entry.title, field: field, mine: theirs, theirs: mine), at: place,
          notes: [
            Note(
              Place(path: first.source), zh: "\(subordinates[first.subordinate].name)的在这里",
              en: "that of \(subordinates[first.subordinate].name) is here")
          ])
      }
    }
  }

  /// By its number, else by title, day and body.
  private static func identity(of entry: AggregatedEntry) -> String {
    if let number = entry.documentNumber.flatMap({ DocumentNumber($0) }) {
      return "n " + TextFolding.matchKey(number.text)
    }
    return [entry.title, entry.madeOn?.iso ?? "", entry.issuingBodies.joined(separator: "、")]
      .map(TextFolding.matchKey).joined(separator: "\t")
  }

  private static func differences(
    _ a: AggregatedEntry, _ b: AggregatedEntry
  ) -> [(field: String, mine: String, theirs: String)] {
    let pairs: [(FieldKey, String, String)] = [
      (.title, a.title, b.title), (.documentNumber, a.documentNumber ?? "", b.documentNumber ?? ""),
      (.issuingBody, a.issuingBodies.joined(separator: "、"), b.issuingBodies.joined(separator: "、")),
      (.madeOn, a.madeOn?.iso ?? "", b.madeOn?.iso ?? ""), (.indexNumber, a.indexNumber, b.indexNumber),
    ]
    return pairs.compactMap {
      TextFolding.matchKey($1) == TextFolding.matchKey($2) ? nil : ($0.label, $1, $2)
    }
  }
}
