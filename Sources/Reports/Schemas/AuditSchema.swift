extension CommandSchema {
  /// Of `gongkai audit --format json`.
  static let ofAudit = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:gongkai:schema:audit:1",
      "title": "gongkai audit --format json",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "office", "as_of", "language", "notices", "pages", "unread", "score", "pass_mark", "passed",
        "conclusion", "vetoes", "items", "timeliness", "waivers", "notes"
      ],
      "properties": {
        "office": {"type": "string", "minLength": 1},
        "as_of": {"type": "string", "format": "date"},
        "language": {"enum": ["zh", "en"]},
        "notices": {"$ref": "#/$defs/count"},
        "pages": {"$ref": "#/$defs/count"},
        "unread": {
          "$ref": "#/$defs/count",
          "description": "Documents that could not be read for their errors"
        },
        "score": {"type": "integer", "minimum": 0, "maximum": 100},
        "pass_mark": {"$ref": "#/$defs/count"},
        "passed": {"type": "boolean", "description": "No veto, and the score reaches the pass mark"},
        "conclusion": {"type": "string", "minLength": 1},
        "vetoes": {
          "type": "array",
          "items": {"type": "string"},
          "uniqueItems": true,
          "description": "Items whose veto was reached"
        },
        "items": {"type": "array", "minItems": 20, "items": {"$ref": "#/$defs/item"}},
        "timeliness": {
          "type": "object",
          "additionalProperties": false,
          "required": ["known"],
          "properties": {
            "known": {"type": "boolean"},
            "notices": {"$ref": "#/$defs/count"},
            "late": {"$ref": "#/$defs/count"},
            "years": {"type": "array", "items": {"$ref": "#/$defs/row"}},
            "bodies": {"type": "array", "items": {"$ref": "#/$defs/row"}}
          }
        },
        "waivers": {"type": "array", "items": {"$ref": "#/$defs/place"}},
        "notes": {"type": "array", "minItems": 1, "items": {"type": "string"}}
      },
      "$defs": {
        "count": {"type": "integer", "minimum": 0},
        "item": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id", "part", "title", "verdict", "measured", "threshold", "found", "basis", "count",
            "points", "places"
          ],
          "properties": {
            "id": {"type": "string", "pattern": "^[a-z-]+$"},
            "part": {"enum": ["veto", "deduction"]},
            "title": {"type": "string", "minLength": 1},
            "verdict": {"enum": ["met", "attention", "failed", "manual"]},
            "measured": {"type": "string", "minLength": 1},
            "threshold": {"type": "string", "minLength": 1},
            "found": {"type": "string", "minLength": 1},
            "basis": {"type": "string", "minLength": 1},
            "count": {"$ref": "#/$defs/count"},
            "points": {"$ref": "#/$defs/count", "description": "Taken from the hundred"},
            "for_a_person": {"type": "string", "description": "What files cannot tell"},
            "switched_off": {
              "type": "array",
              "items": {"type": "string"},
              "description": "Rules that site.yaml switches off"
            },
            "places": {"type": "array", "items": {"$ref": "#/$defs/place"}}
          }
        },
        "place": {
          "type": "object",
          "additionalProperties": false,
          "required": ["path", "line", "column", "text"],
          "properties": {
            "path": {"type": "string", "minLength": 1},
            "line": {"$ref": "#/$defs/count", "description": "From 1; 0 is the file as a whole"},
            "column": {
              "$ref": "#/$defs/count",
              "description": "From 1 in Unicode characters; 0 is the whole line"
            },
            "rule": {"type": "string"},
            "text": {"type": "string", "minLength": 1}
          }
        },
        "row": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "notices", "late"],
          "properties": {
            "name": {"type": "string"},
            "notices": {"$ref": "#/$defs/count"},
            "late": {"$ref": "#/$defs/count"}
          }
        }
      }
    }
    """#
}
