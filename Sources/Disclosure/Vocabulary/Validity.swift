/// 有效性: whether a document binds today.
package enum Validity: String, Sendable, Hashable, CaseIterable {
  case notYetInForce = "not_yet_in_force"
  case inForce = "in_force"
  case amended
  case partlyInvalid = "partly_invalid"
  case expired
  case repealed

  package var label: String {
    switch self {
    case .notYetInForce: "尚未生效"
    case .inForce: "有效"
    case .amended: "已修改"
    case .partlyInvalid: "部分失效"
    case .expired: "失效"
    case .repealed: "废止"
    }
  }

  /// True where the document no longer binds at all.
  package var hasEnded: Bool { self == .expired || self == .repealed }

  private static let spellings: [String: Validity] = [
    "尚未生效": .notYetInForce, "未生效": .notYetInForce,
    "有效": .inForce, "现行有效": .inForce, "继续有效": .inForce, "是": .inForce,
    "已修改": .amended, "已修订": .amended, "已被修改": .amended, "修改": .amended,
    "部分失效": .partlyInvalid, "部分废止": .partlyInvalid,
    "失效": .expired, "已失效": .expired, "宣布失效": .expired, "有效期届满": .expired,
    "废止": .repealed, "已废止": .repealed,
  ]

  package static func read(_ written: String) -> Validity? {
    spellings[TextFolding.matchKey(written)] ?? Validity(rawValue: TextFolding.trimmed(written))
  }
}
