package import Diagnostics

/// 去向说明: what became of a notice that was published and is no longer.
package struct Tombstone: Sendable, Hashable {
  package static let path = "Content/tombstones.yaml"

  package enum Kind: String, Sendable, CaseIterable {
    /// 已撤下: the page stays at its address and says so, without the text.
    case withdrawn
    /// 已移除: no page is left; the server answers that the address is gone for good.
    case gone
    /// 已迁移: the address leads on to another.
    case moved

    package var label: String {
      switch self {
      case .withdrawn: "已撤下"
      case .gone: "已移除"
      case .moved: "已迁移"
      }
    }

    package var event: LedgerEvent {
      switch self {
      case .withdrawn: .withdrawn
      case .gone: .gone
      case .moved: .moved
      }
    }
  }

  package let indexNumber: IndexNumber
  package let kind: Kind
  /// The day on which it was withdrawn, removed or moved.
  package let date: CalendarDate
  package let reason: String
  /// What the page says of the notice; empty where nothing may be said.
  package let title: String
  /// An index number or an address, as written; empty but for what moved.
  package let target: String
  package let places: Places

  /// Where in `tombstones.yaml` the values stand that later stages point at.
  package struct Places: Sendable, Hashable {
    package let indexNumber: Place
    package let date: Place
    package let target: Place

    package init(indexNumber: Place, date: Place, target: Place) {
      self.indexNumber = indexNumber
      self.date = date
      self.target = target
    }
  }

  package init(
    indexNumber: IndexNumber, kind: Kind, date: CalendarDate, reason: String, title: String, target: String,
    places: Places
  ) {
    self.indexNumber = indexNumber
    self.kind = kind
    self.date = date
    self.reason = reason
    self.title = title
    self.target = target
    self.places = places
  }
}

/// 台账与去向: what the column remembers of its own past.
package struct ColumnHistory: Sendable {
  /// Nil where the column has none yet.
  package let ledger: Ledger?
  package let tombstones: [Tombstone]
  /// Whether no tombstone had to be left out for its errors.
  package let hasAllTombstones: Bool

  package init(ledger: Ledger? = nil, tombstones: [Tombstone] = [], hasAllTombstones: Bool = true) {
    self.ledger = ledger
    self.tombstones = tombstones
    self.hasAllTombstones = hasAllTombstones
  }
}
