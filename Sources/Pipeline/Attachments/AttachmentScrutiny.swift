import Diagnostics
import Scrutiny

/// Looks through one text of an attachment: a paragraph, a line or a cell.
struct AttachmentScrutiny: Sendable {
  let scrutiny: TextScrutiny

  /// - Parameter context: What stands over or before the text; only a cell has any.
  func problems(in text: [UInt8], context: String) -> [Problem] {
    let problems = scrutiny.findings(in: text.span, .attachment, context: context).map(\.problem)
    guard !context.isEmpty, problems.contains(where: { $0.rule == .secrecyMark }), !isMark(asRow: text) else {
      return problems
    }
    return problems.filter { $0.rule != .secrecyMark }
  }

  /// Whether the words of a cell are a mark in a table of Markdown too: 内部资料 below 资料类型 says of what kind a
  /// thing is, and marks nothing.
  private func isMark(asRow cell: [UInt8]) -> Bool {
    let rows = cell.split(separator: 10).flatMap { [UInt8(ascii: "|")] + $0 + [10] }
    return scrutiny.findings(in: rows.span, .attachment).contains { $0.problem.rule == .secrecyMark }
  }
}
