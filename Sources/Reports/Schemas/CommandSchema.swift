/// 输出格式说明: the JSON Schemas of what commands print; those of the column's own files are published with it.
package enum CommandSchema: String, Sendable, CaseIterable {
  case report, audit, list
  case takeover = "import"

  /// The schema, in JSON.
  package var text: String {
    switch self {
    case .report: CommandSchema.ofReport
    case .audit: CommandSchema.ofAudit
    case .list: CommandSchema.ofList
    case .takeover: CommandSchema.ofTakeover
    }
  }
}
