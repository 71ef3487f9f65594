extension CommandSchema {
  /// Of `gongkai list --format json`.
  static let ofList = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:gongkai:schema:list:1",
      "title": "gongkai list --format json",
      "type": "object",
      "additionalProperties": false,
      "required": ["list", "as_of", "entries"],
      "properties": {
        "list": {"enum": ["waivers", "expiring", "due"]},
        "as_of": {"type": "string", "format": "date"},
        "entries": {"type": "array"}
      },
      "if": {"properties": {"list": {"const": "waivers"}}},
      "then": {"properties": {"entries": {"items": {"$ref": "#/$defs/waiver"}}}},
      "else": {"properties": {"entries": {"items": {"$ref": "#/$defs/item"}}}},
      "$defs": {
        "waiver": {
          "type": "object",
          "additionalProperties": false,
          "required": ["path", "line", "rule", "reason", "waived"],
          "properties": {
            "path": {"type": "string", "minLength": 1},
            "line": {"type": "integer", "minimum": 1},
            "rule": {"type": "string", "minLength": 1},
            "reason": {"type": "string", "minLength": 1},
            "waived": {
              "type": "array",
              "minItems": 1,
              "items": {"type": "string", "minLength": 1},
              "description": "Each finding that it passed over, with its line"
            }
          }
        },
        "item": {
          "type": "object",
          "additionalProperties": false,
          "required": ["date", "task", "message", "subject", "path", "overdue"],
          "properties": {
            "date": {"type": "string", "format": "date"},
            "task": {
              "enum": [
                "publish", "interpret", "expires", "annual_report", "update_guide", "update_node",
                "enter_calendar"
              ]
            },
            "message": {"type": "string", "minLength": 1},
            "subject": {"type": "string", "minLength": 1},
            "path": {"type": "string", "minLength": 1},
            "overdue": {"type": "boolean"},
            "remark": {"type": "string", "minLength": 1}
          }
        }
      }
    }
    """#
}
