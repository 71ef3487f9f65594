/// 信息种类: which provisions of the law a notice falls under.
package enum NoticeKind: String, Sendable, Hashable, CaseIterable {
  case regulation, normative, policy, interpretation, licence, penalty, consultation, report, plain

  package var label: String {
    switch self {
    case .regulation: "规章"
    case .normative: "规范性文件"
    case .policy: "政策文件"
    case .interpretation: "政策解读"
    case .licence: "行政许可"
    case .penalty: "行政处罚"
    case .consultation: "意见征集"
    case .report: "年度报告"
    case .plain: "一般信息"
    }
  }

  package static func read(_ written: String) -> NoticeKind? {
    let name = TextFolding.matchKey(written)
    return allCases.first { $0.rawValue == name || $0.label == name }
  }
}
