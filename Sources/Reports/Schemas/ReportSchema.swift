extension CommandSchema {
  /// Of `check`, `build` and `record` with `--format json`, and of `--report json:FILE`.
  static let ofReport = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:gongkai:schema:report:1",
      "title": "gongkai check --format json",
      "description": "Also of build, of record, and of --report json:FILE.",
      "type": "object",
      "additionalProperties": false,
      "required": ["diagnostics", "summary"],
      "properties": {
        "diagnostics": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}},
        "failure": {
          "type": "object",
          "additionalProperties": false,
          "required": ["message", "help"],
          "properties": {
            "message": {"type": "string", "minLength": 1},
            "help": {"type": "string", "minLength": 1}
          },
          "description": "What of the surroundings ended the run"
        },
        "recorded": {
          "type": "array",
          "description": "What record wrote, or would write",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["event", "index_number", "path"],
            "properties": {
              "event": {"enum": ["published", "changed", "moved", "withdrawn", "removed"]},
              "index_number": {"type": "string", "minLength": 1},
              "path": {"type": "string"}
            }
          }
        },
        "summary": {
          "type": "object",
          "additionalProperties": false,
          "required": ["errors", "warnings", "waived", "notices", "pages", "seconds"],
          "properties": {
            "errors": {"$ref": "#/$defs/count"},
            "warnings": {"$ref": "#/$defs/count"},
            "waived": {"$ref": "#/$defs/count"},
            "notices": {"$ref": "#/$defs/count"},
            "pages": {"$ref": "#/$defs/count"},
            "seconds": {"type": "number", "minimum": 0}
          }
        }
      },
      "$defs": {
        "count": {"type": "integer", "minimum": 0},
        "diagnostic": {
          "type": "object",
          "additionalProperties": false,
          "required": ["path", "line", "column", "severity", "rule", "message", "help"],
          "properties": {
            "path": {"type": "string", "minLength": 1},
            "line": {"$ref": "#/$defs/count", "description": "From 1; 0 is the file as a whole"},
            "column": {
              "$ref": "#/$defs/count",
              "description": "From 1 in Unicode characters; 0 is the whole line"
            },
            "severity": {"enum": ["error", "warning"]},
            "rule": {"type": "string", "pattern": "^[a-z0-9-]+$"},
            "message": {"type": "string", "minLength": 1},
            "help": {"type": "string"}
          }
        }
      }
    }
    """#
}
