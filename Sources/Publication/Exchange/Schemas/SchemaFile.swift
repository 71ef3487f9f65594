/// 格式说明文件: the schemas that are published with the column, under `schemas/`.
package enum SchemaFile: String, Sendable, Hashable, CaseIterable {
  case notice = "notice.schema.json"

  /// `base` is the column's address.
  func bytes(base: String) -> [UInt8] {
    switch self {
    case .notice: NoticeSchema(address: base + OutputPath.schema(.notice).href).bytes
    }
  }
}
