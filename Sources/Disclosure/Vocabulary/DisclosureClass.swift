/// 公开方式: how information is disclosed. Only 主动公开 is ever published.
package enum DisclosureClass: Sendable, Hashable {
  case proactive
  case onRequest
  case withheld

  /// Nil for a value that names no class of the Regulation; 政府网站 and the like name a channel and are no class.
  package static func read(_ written: String) -> DisclosureClass? {
    switch TextFolding.matchKey(written) {
    case "主动公开", "proactive": .proactive
    case "依申请公开", "on_request": .onRequest
    case "不予公开", "不公开", "withheld": .withheld
    default: nil
    }
  }
}
