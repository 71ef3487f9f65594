/// 格式说明文件: the schemas that are published with the column, under `schemas/`.
package enum SchemaFile: String, Sendable, Hashable, CaseIterable {
  case notice = "notice.schema.json"
  case feed = "feed.schema.json"
  case updates = "updates.schema.json"
  case manifest = "manifest.schema.json"
  case subordinates = "subordinates.schema.json"
  case searchIndex = "search-index.schema.json"
  case searchFolding = "search-folding.schema.json"
  case catalogue = "catalogue.xsd"

  /// As pages offer it.
  var label: String {
    switch self {
    case .notice: "单篇 JSON、JSON Lines 的格式（JSON Schema）"
    case .feed: "JSON Feed 中扩展字段的格式（JSON Schema）"
    case .updates: "更新订阅的格式（JSON Schema）"
    case .manifest: "文件清单 manifest.json 的格式（JSON Schema）"
    case .subordinates: "汇聚下级信息的订阅的格式（JSON Schema）"
    case .searchIndex: "检索索引目录 search/index.json 的格式（JSON Schema）"
    case .searchFolding: "检索用字表 search/folding.json 的格式（JSON Schema）"
    case .catalogue: "目录 XML 的格式（XML Schema）"
    }
  }

  var mediaType: String { self == .catalogue ? "application/xml" : "application/schema+json" }

  /// `base` is the column's address.
  func bytes(base: String) -> [UInt8] {
    let address = base + OutputPath.schema(self).href
    switch self {
    case .notice: return NoticeSchema(address: address).bytes
    case .feed: return FeedSchema(address: address).feed
    case .updates: return FeedSchema(address: address).updates
    case .manifest: return FeedSchema(address: address).manifest
    case .subordinates: return FeedSchema(address: address).subordinates
    case .searchIndex: return SearchSchema(address: address).index
    case .searchFolding: return SearchSchema(address: address).folding
    case .catalogue: return CatalogueSchema.bytes
    }
  }
}
