/// JSON Schemas of the two files that a search reads first: `search/index.json` and `search/folding.json`.
struct SearchSchema {
  /// Where the schema is published.
  let address: String

  var index: [UInt8] {
    Array(
      #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "\#(address)",
        "title": "检索索引的目录",
        "type": "object",
        "additionalProperties": false,
        "required": ["version", "total", "block", "segments", "states", "frequent", "shares"],
        "properties": {
          "version": {"const": 1},
          "total": {"description": "信息的条数。", "$ref": "#/$defs/count"},
          "block": {"description": "路径文件每个收录多少条。", "type": "integer", "minimum": 1},
          "segments": {
            "description": "每年一段，新的在前。",
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": ["year", "documents", "bits", "slices", "mean"],
              "properties": {
                "year": {"type": "integer"},
                "documents": {"description": "这一年的条数。", "$ref": "#/$defs/count"},
                "bits": {"description": "词的前几位二进制数是分片的名称。", "$ref": "#/$defs/count"},
                "slices": {"description": "其后几位是分片里的分段。", "$ref": "#/$defs/count"},
                "mean": {"description": "分片的平均字节数。", "$ref": "#/$defs/count"}
              }
            }
          },
          "states": {
            "description": "有效性的各种状态，按 validity.bin 中的次序。",
            "type": "array",
            "items": {"type": "string", "minLength": 1}
          },
          "frequent": {"description": "最常见的词，十六进制。", "$ref": "#/$defs/hex"},
          "shares": {"description": "它们各见于几成（以 255 计）的信息。", "$ref": "#/$defs/hex"}
        },
        "$defs": {
          "count": {"type": "integer", "minimum": 0},
          "hex": {"type": "string", "pattern": "^([0-9a-f]{2})*$"}
        }
      }

      """#.utf8)
  }

  var folding: [UInt8] {
    Array(
      #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "\#(address)",
        "title": "检索时视为相同的字",
        "type": "object",
        "additionalProperties": false,
        "required": ["pairs", "blanks"],
        "properties": {
          "pairs": {
            "description": "两个字一组：前一个按后一个检索。",
            "type": "string",
            "pattern": "^(..)*$"
          },
          "blanks": {
            "description": "检索时略去的字，Unicode 编码。",
            "type": "array",
            "uniqueItems": true,
            "items": {"type": "integer", "minimum": 0, "maximum": 1114111}
          }
        }
      }

      """#.utf8)
  }
}
