import Disclosure

/// 去向: what is left of a notice at its address.
package struct Remains: Sendable {
  enum Target: Sendable {
    case notice(Int)
    case address(String)
  }

  let tombstone: Tombstone
  let path: OutputPath
  let madeOn: CalendarDate?
  let publishedOn: CalendarDate
  /// Nil but for what moved.
  let target: Target?

  /// Whether a page stands at the address; what is gone has none.
  var hasPage: Bool { tombstone.kind != .gone }
}
