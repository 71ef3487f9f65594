import Disclosure

/// The directory of a vocabulary: every topic, body, genre or year that has notices.
struct DirectoryPage {
  let frame: PageFrame
  let vocabulary: Vocabulary

  var record: TemplateRecord {
    let path = OutputPath.directory(vocabulary)
    let frameRecord = frame.record(
      root: path.root, heading: vocabulary.label,
      trail: [PageFrame.Crumb(name: vocabulary.label, path: path)], position: .directory(vocabulary)
    ) { tags in
      tags.addColumn(ColumnDescriptions.directory(vocabulary, of: frame.column))
      tags.addCanonical(frame.absolute(path))
    }
    return PageShape.record(frameRecord, DirectoryField.self) { $0[.entries] = .list(entries) }
  }

  private var lists: NoticeLists { frame.plan.lists }

  private var entries: [TemplateRecord] {
    switch vocabulary {
    case .topic: return topics
    case .body:
      return ordered(lists.bodies.keys, like: frame.column.bodies.entries.map(\.body.code))
        .map { entry(lists.bodies[$0]?.name ?? $0, .body($0)) }
    case .genre:
      return ordered(lists.genres.keys, like: Genre.official.map(\.code))
        .map { entry(lists.genres[$0]?.name ?? $0, .genre($0)) }
    case .year: return lists.byYear.keys.sorted(by: >).map { entry("\($0)年", .year($0)) }
    case .number:
      return ordered(lists.numbers.byNumber.keys, like: frame.column.bodies.entries.map(\.body.code))
        .compactMap { code in
          numbers(
            lists.numbers.bodies[code].map { "\(code)（\($0)）" } ?? code, lists.numbers.byNumber[code] ?? [:]
          ) {
            .number(code, $0)
          }
        }
    case .documentNumber:
      return lists.numbers.agencies.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.compactMap {
        code, name in
        numbers(name, lists.numbers.byDocumentNumber[code] ?? [:]) { .documentNumber(code, $0) }
      }
    }
  }

  /// A code leads to its newest year; the years stand below it.
  private func numbers(
    _ name: String, _ years: [Int: [Int32]], _ key: (Int) -> ListKey
  ) -> TemplateRecord? {
    let sorted = years.keys.sorted(by: >)
    guard let newest = sorted.first else { return nil }
    return entry(name, key(newest), children: sorted.map { ("\($0)年", key($0)) })
  }

  /// First-level topics, the second level below them.
  private var topics: [TemplateRecord] {
    let codes = ordered(lists.topics.keys, like: Topic.official.map(\.code))
    return codes.filter { lists.topics[$0]?.path.count == 1 }.map { code in
      let children = codes.filter { lists.topics[$0]?.parent?.code == code }
      return entry(
        lists.topics[code]?.path.last ?? code, .topic(code),
        children: children.map { (lists.topics[$0]?.path.last ?? $0, .topic($0)) })
    }
  }

  /// In the vocabulary's order; what stands in none comes last, by code.
  private func ordered(_ codes: some Collection<String>, like order: [String]) -> [String] {
    let present = Set(codes)
    let known = order.filter(present.contains)
    return known + present.subtracting(known).sorted()
  }

  private func entry(
    _ name: String, _ key: ListKey, children: [(name: String, key: ListKey)] = []
  ) -> TemplateRecord {
    EntryField.record {
      $0[.name] = .text(name)
      $0[.path] = .text(OutputPath.list(key).href)
      $0[.children] = .list(
        children.map { child in
          LinkField.record {
            $0[.name] = .text(child.name)
            $0[.path] = .text(OutputPath.list(child.key).href)
          }
        })
    }
  }
}
