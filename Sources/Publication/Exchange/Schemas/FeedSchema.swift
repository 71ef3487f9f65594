/// JSON Schemas of what the column adds to JSON Feed, of the update feed, and of the list of files.
struct FeedSchema {
  /// Where the schema is published.
  let address: String

  /// A JSON Feed 1.1 whose items tell the fields of a notice in `_gongkai`.
  var feed: [UInt8] {
    schema("政府信息公开订阅", required: ["version", "title", "items"]) { properties in
      items(&properties) { fields in
        fields.field("type", "object")
        fields.key("required")
        fields.array { list in
          for field in ExchangeField.allCases where field.isRequired { list.value(field.rawValue) }
        }
        fields.key("propertyNames")
        fields.object { $0.field("enum", ifPresent: ExchangeField.allCases.map(\.rawValue)) }
      }
    }
  }

  var updates: [UInt8] {
    schema("政府信息公开更新订阅", required: ["version", "title", "items"]) { properties in
      items(&properties) { fields in
        fields.field("type", "object")
        fields.field("required", ifPresent: ["event", "date", "index_number"])
        fields.key("properties")
        fields.object {
          $0.key("event")
          $0.object { $0.field("enum", ifPresent: ColumnEvent.Kind.allCases.map(\.rawValue)) }
          NoticeSchema.text(&$0, "date", "事项发生的日期。", format: "date")
          NoticeSchema.text(&$0, "index_number", "索引号。")
          NoticeSchema.text(&$0, "title", "名称；不便载明的没有。")
          NoticeSchema.text(&$0, "moved_to", "迁移后的地址。", format: "uri")
        }
      }
    }
  }

  /// The combined feed of subordinate columns: fewer fields, and whose entry it is.
  var subordinates: [UInt8] {
    schema("下级政府信息汇聚订阅", required: ["version", "title", "items"]) { properties in
      items(&properties) { fields in
        fields.field("type", "object")
        fields.field("required", ifPresent: ["index_number", "title", "published_at", "column"])
        fields.key("propertyNames")
        fields.object { $0.field("enum", ifPresent: ExchangeField.allCases.map(\.rawValue) + ["column"]) }
        fields.key("properties")
        fields.object { NoticeSchema.text(&$0, "column", "发布这条信息的下级专栏。") }
      }
    }
  }

  /// `manifest.json`.
  var manifest: [UInt8] {
    schema("专栏文件清单", required: ["files"]) { properties in
      properties.key("ledger")
      properties.object {
        $0.field("type", "object")
        $0.field("required", ifPresent: ["entries", "head"])
      }
      properties.key("files")
      properties.object {
        $0.field("type", "array")
        $0.key("items")
        $0.object { file in
          file.field("type", "object")
          file.field("required", ifPresent: ["path", "size", "sha256"])
          file.key("additionalProperties")
          file.value(false)
          file.key("properties")
          file.object {
            NoticeSchema.text(&$0, "path", "相对于专栏首页的路径。")
            $0.key("size")
            $0.object { $0.field("type", "integer") }
            $0.key("sha256")
            $0.object { $0.field("pattern", "^[0-9a-f]{64}$") }
          }
        }
      }
    }
  }

  private func schema(
    _ title: String, required: [String], _ properties: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter(capacity: 2048)
    json.object {
      $0.field("$schema", "https://json-schema.org/draft/2020-12/schema")
      $0.field("$id", address)
      $0.field("title", title)
      $0.field("type", "object")
      $0.field("required", ifPresent: required)
      $0.key("properties")
      $0.object(properties)
    }
    return json.bytes + [10]
  }

  /// The items of a feed, with what stands in their `_gongkai`.
  private func items(_ json: inout JSONWriter, _ fields: (inout JSONWriter) -> Void) {
    json.key("items")
    json.object {
      $0.field("type", "array")
      $0.key("items")
      $0.object {
        $0.field("type", "object")
        $0.field("required", ifPresent: ["id", "title", "date_published", "_gongkai"])
        $0.key("properties")
        $0.object {
          $0.key("_gongkai")
          $0.object(fields)
        }
      }
    }
  }
}
