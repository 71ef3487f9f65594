/// 更新周期: within what time a node of the column must show something new.
package enum UpdateInterval: Sendable, Hashable {
  case days(Int)
  case months(Int)
  /// The node holds what does not change often; nothing is said of its age.
  case never

  /// `14d`, `6m` or `none`; nil for anything else.
  package init?(_ written: String) {
    if written == "none" {
      self = .never
      return
    }
    guard let unit = written.last, let count = Int(written.dropLast()), (1...1000).contains(count) else {
      return nil
    }
    switch unit {
    case "d": self = .days(count)
    case "m": self = .months(count)
    default: return nil
    }
  }

  /// What the inspection indicators expect of a kind of node: two weeks for news, half a year for documents.
  package static func usual(ofColumnType type: String?) -> UpdateInterval {
    switch type {
    case "工作动态", "要闻", "动态": .days(14)
    case "政策文件", "通知公告": .months(6)
    default: .never
    }
  }

  /// The last day on which something published on `day` is still new; nil where age does not matter.
  package func end(after day: CalendarDate) -> CalendarDate? {
    switch self {
    case .days(let count): day.adding(days: count)
    case .months(let count): day.adding(months: count)
    case .never: nil
    }
  }
}
