import Disclosure

/// The page at the address of a notice that was withdrawn or moved.
struct TombstonePage {
  let frame: PageFrame
  let remains: Remains

  var record: TemplateRecord {
    let tombstone = remains.tombstone
    let root = remains.path.root
    let page = frame.record(
      root: root, heading: heading, trail: [PageFrame.Crumb(name: heading, path: nil)], position: .nowhere
    ) { addTags(to: &$0, root: root) }
    return PageShape.record(page, TombstoneField.self) {
      $0[.indexNumber] = .text(tombstone.indexNumber.text)
      $0[.title] = .text(tombstone.title)
      $0[.state] = .text(tombstone.kind.rawValue)
      $0[.label] = .text(tombstone.kind.label)
      $0[.date] = .text(tombstone.date.iso)
      $0[.reason] = .text(tombstone.reason)
      $0[.publishedOn] = .text(remains.publishedOn.iso)
      $0[.madeOn] = .optional(remains.madeOn?.iso)
      switch remains.target {
      case .notice(let index):
        let other = frame.plan.catalogue.notices[index]
        $0[.destination] = .record(
          NeighbourField.record {
            $0[.title] = .text(other.title)
            $0[.path] = .text(frame.plan.catalogue.paths[index].href)
          })
      case .address(let address): $0[.outside] = .record(OutsideField.record { $0[.url] = .text(address) })
      case nil: break
      }
    }
  }

  private var heading: String {
    let tombstone = remains.tombstone
    return tombstone.title.isEmpty
      ? "信息\(tombstone.kind.label)（\(tombstone.indexNumber.text)）" : tombstone.title
  }

  private func addTags(to tags: inout MetaTags, root: String) {
    // An inspector's program takes this page for an article like any other; its column is no longer known.
    tags.addColumn(ColumnDescriptions.home(frame.column))
    tags.addArticle(
      MetaTags.Article(
        title: heading, published: remains.publishedOn.iso + " 00:00", source: frame.column.office.name,
        keywords: [], description: remains.tombstone.reason, url: frame.absolute(remains.path)))
    tags.addRobots("noindex")
    switch remains.target {
    case .notice(let index):
      let path = frame.plan.catalogue.paths[index]
      tags.addCanonical(frame.absolute(path))
      tags.addRefresh(root + path.href)
    case .address(let address):
      tags.addCanonical(address)
      tags.addRefresh(address)
    case nil: tags.addCanonical(frame.absolute(remains.path))
    }
  }
}
