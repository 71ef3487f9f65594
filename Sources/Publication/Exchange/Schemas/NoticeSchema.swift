/// The JSON Schema of a notice, made from the list of exchange fields: of `notices/CODE/REST.json`, of each line of the
/// JSON Lines files, and, but for the attachments, of what a JSON Feed tells in `_gongkai`.
struct NoticeSchema {
  /// Where the schema is published.
  let address: String

  var bytes: [UInt8] {
    var json = JSONWriter(capacity: 8192)
    json.object {
      $0.field("$schema", "https://json-schema.org/draft/2020-12/schema")
      $0.field("$id", address)
      $0.field("title", "政府信息（单篇）")
      $0.field("description", "主动公开的一条政府信息。字段由生成程序按同一张字段表写出。")
      $0.field("type", "object")
      $0.key("required")
      $0.array { list in
        list.value("url")
        for field in ExchangeField.allCases where field.isRequired { list.value(field.rawValue) }
      }
      $0.key("additionalProperties")
      $0.value(false)
      $0.key("properties")
      $0.object { properties in
        NoticeSchema.text(&properties, "$schema", "本格式说明的网址。", format: "uri")
        NoticeSchema.text(&properties, "url", "网页地址。", format: "uri")
        for field in ExchangeField.allCases { NoticeSchema.property(field, in: &properties) }
        NoticeSchema.related(&properties)
        NoticeSchema.text(&properties, "content_html", "正文，链接为绝对地址；只在单篇文件中出现。")
      }
    }
    return json.bytes + [10]
  }

  private static func property(_ field: ExchangeField, in json: inout JSONWriter) {
    json.key(field.rawValue)
    json.object {
      $0.field("description", field.label)
      switch field.form {
      case .text: text(&$0)
      case .texts: texts(&$0)
      case .date: text(&$0, format: "date")
      case .time: text(&$0, format: "date-time")
      case .address: text(&$0, format: "uri")
      case .flag: $0.field("type", "boolean")
      case .word(let words): $0.field("enum", ifPresent: words)
      case .category:
        record(&$0, required: ["id", "path"]) { properties in
          text(&properties, "id", "栏目编号。")
          properties.key("path")
          properties.object { texts(&$0) }
        }
      case .attachments: attachments(&$0)
      }
    }
  }

  private static func attachments(_ json: inout JSONWriter) {
    list(&json, required: ["name", "url", "mime_type", "size_in_bytes", "sha256"]) {
      text(&$0, "name", "附件名称。")
      text(&$0, "url", "附件地址。", format: "uri")
      text(&$0, "mime_type", "媒体类型。")
      $0.key("size_in_bytes")
      $0.object {
        $0.field("type", "integer")
        $0.field("minimum", 0)
      }
      $0.key("sha256")
      $0.object {
        $0.field("type", "string")
        $0.field("pattern", "^[0-9a-f]{64}$")
      }
    }
  }

  private static func related(_ json: inout JSONWriter) {
    json.key("related")
    json.object {
      $0.field("description", "与其他文件的关系，双向。")
      list(&$0, required: ["role"]) { properties in
        properties.key("role")
        properties.object { $0.field("enum", ifPresent: RelatedNotice.Role.allCases.map(\.name)) }
        text(&properties, "number", "本专栏没有该文件时，其文号或索引号。")
        text(&properties, "index_number", "对方的索引号。")
        text(&properties, "title", "对方的名称。")
        text(&properties, "url", "对方的网页地址。", format: "uri")
        text(&properties, "part", "所涉条款。")
      }
    }
  }

  // MARK: Parts

  private static func text(_ json: inout JSONWriter, format: String? = nil) {
    json.field("type", "string")
    json.field("format", ifPresent: format)
    if format == nil { json.field("minLength", 1) }
  }

  static func text(
    _ json: inout JSONWriter, _ name: String, _ description: String, format: String? = nil
  ) {
    json.key(name)
    json.object {
      $0.field("description", description)
      text(&$0, format: format)
    }
  }

  private static func texts(_ json: inout JSONWriter) {
    json.field("type", "array")
    json.field("minItems", 1)
    json.key("items")
    json.object { text(&$0) }
  }

  private static func list(
    _ json: inout JSONWriter, required: [String], _ properties: (inout JSONWriter) -> Void
  ) {
    json.field("type", "array")
    json.field("minItems", 1)
    json.key("items")
    json.object { record(&$0, required: required, properties) }
  }

  private static func record(
    _ json: inout JSONWriter, required: [String], _ properties: (inout JSONWriter) -> Void
  ) {
    json.field("type", "object")
    json.field("required", ifPresent: required)
    json.key("additionalProperties")
    json.value(false)
    json.key("properties")
    json.object(properties)
  }
}
