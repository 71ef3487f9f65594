package import Diagnostics
import Disclosure

/// 数据同源: finds one number for two documents, and one document in two columns, this column's own included.
package struct AggregateCheck: Sendable {
  private let publications: [Publication]
  /// Of the subordinates, in the order of site.yaml.
  private let names: [String]

  /// What one column tells of one document.
  private struct Publication: Sendable {
    /// The place of its office among the subordinates; nil for this column's own.
    let subordinate: Int?
    let office: Wording
    let title: String
    let indexNumber: String
    let documentNumber: String?
    let bodies: String
    let madeOn: String
    let address: String
    let place: Place

    /// The office within a sentence.
    var who: Wording {
      subordinate == nil ? office : Wording(zh: office.zh, en: "“\(office.en)”")
    }

    /// By its number, else by title, day and body.
    var document: String {
      if let number = documentNumber.flatMap({ DocumentNumber($0) }) {
        return "n " + TextFolding.matchKey(number.text)
      }
      return [title, madeOn, bodies].map(TextFolding.matchKey).joined(separator: "\t")
    }
  }

  /// Nothing is compared where no column was gathered.
  package init(_ lists: AggregatedLists, in catalogue: Catalogue) {
    names = lists.subordinates.map(\.name)
    guard !lists.entries.isEmpty else {
      publications = []
      return
    }
    let own = catalogue.notices.enumerated().map { index, notice in
      Publication(
        subordinate: nil, office: Wording(zh: "本单位", en: "this office"), title: notice.title,
        indexNumber: notice.indexNumber.text,
        documentNumber: notice.documentNumber?.text,
        bodies: notice.issuingBodies.map(\.name).joined(separator: "、"), madeOn: notice.madeOn.iso,
        address: catalogue.column.baseURL + catalogue.paths[index].href,
        place: Place(path: notice.sourcePath))
    }
    // In the order of site.yaml: the earlier office is the one that others are held against.
    let entries = lists.entries.indices.sorted {
      (lists.entries[$0].subordinate, $0) < (lists.entries[$1].subordinate, $1)
    }
    publications =
      own
      + entries.map { index in
        let entry = lists.entries[index]
        return Publication(
          subordinate: entry.subordinate,
          office: Wording(
            zh: lists.subordinates[entry.subordinate].name, en: lists.subordinates[entry.subordinate].name),
          title: entry.title, indexNumber: entry.indexNumber, documentNumber: entry.documentNumber,
          bodies: entry.issuingBodies.joined(separator: "、"), madeOn: entry.madeOn?.iso ?? "",
          address: entry.address, place: Place(path: entry.source))
      }
  }

  /// Findings of one rule and one office that are told one by one.
  private static let told = 20

  package func report(into bag: inout DiagnosticBag) {
    var findings: [Int: CappedFindings] = [:]
    var byNumber: [String: Publication] = [:]
    var byDocument: [String: Publication] = [:]
    for publication in publications {
      var found = DiagnosticBag()
      let number = publication.indexNumber.lowercased()
      let document = publication.document
      if let first = byNumber[number] {
        reportNumber(of: publication, document, after: first, into: &found)
      } else {
        byNumber[number] = publication
      }
      if let first = byDocument[document] {
        reportDifferences(of: publication, from: first, into: &found)
      } else {
        byDocument[document] = publication
      }
      guard !found.isEmpty, let subordinate = publication.subordinate else { continue }
      findings[subordinate, default: CappedFindings(limit: AggregateCheck.told)].take(found)
    }
    for (subordinate, findings) in findings.sorted(by: { $0.key < $1.key }) {
      findings.report(into: &bag) { .aggregateFurther($0, of: $1, from: names[subordinate]) }
    }
  }

  /// Within the own column the catalogue tells.
  private func reportNumber(
    of publication: Publication, _ document: String, after first: Publication, into bag: inout DiagnosticBag
  ) {
    guard let subordinate = publication.subordinate else { return }
    if subordinate == first.subordinate {
      bag.report(
        .aggregateRepeated(
          names[subordinate], number: publication.indexNumber, titles: [first.title, publication.title],
          addresses: [first.address, publication.address]),
        at: publication.place)
    } else if first.document != document {
      bag.report(
        .aggregateNumberTwice(
          publication.indexNumber, title: publication.title, other: first.title, of: first.who),
        at: publication.place)
    }
  }

  private func reportDifferences(
    of publication: Publication, from first: Publication, into bag: inout DiagnosticBag
  ) {
    guard first.subordinate != publication.subordinate else { return }
    for (field, earlier, later) in AggregateCheck.differences(first, publication) {
      bag.report(
        .aggregateDiffers(publication.title, field: field, mine: later, theirs: earlier),
        at: publication.place,
        notes: [
          Note(first.place, zh: "\(first.who.zh)的在这里", en: "that of \(first.who.en) is here")
        ])
    }
  }

  private static func differences(
    _ a: Publication, _ b: Publication
  ) -> [(field: String, earlier: String, later: String)] {
    let pairs: [(FieldKey, String, String)] = [
      (.title, a.title, b.title), (.documentNumber, a.documentNumber ?? "", b.documentNumber ?? ""),
      (.issuingBody, a.bodies, b.bodies), (.madeOn, a.madeOn, b.madeOn),
      (.indexNumber, a.indexNumber, b.indexNumber),
    ]
    return pairs.compactMap {
      TextFolding.matchKey($1) == TextFolding.matchKey($2) ? nil : ($0.label, $1, $2)
    }
  }

  /// Documents that stand in more columns than one, whether these agree or not, in the order in which they were met.
  package var shared: [SharedDocument] {
    var places: [String: Int] = [:]
    var found: [SharedDocument] = []
    for publication in publications {
      let document = publication.document
      if let place = places[document] {
        if !found[place].offices.contains(publication.office) {
          found[place].offices.append(publication.office)
          found[place].addresses.append(publication.address)
        }
      } else {
        places[document] = found.count
        found.append(
          SharedDocument(
            title: publication.title, documentNumber: publication.documentNumber,
            offices: [publication.office], addresses: [publication.address]))
      }
    }
    return found.filter { $0.offices.count > 1 }
  }
}

/// 同一份文件: a document that more than one column publishes.
package struct SharedDocument: Sendable {
  package let title: String
  package let documentNumber: String?
  /// Who publishes it, and where.
  package fileprivate(set) var offices: [Wording]
  package fileprivate(set) var addresses: [String]
}
