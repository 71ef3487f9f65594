extension CommandSchema {
  /// Of `gongkai import --format json`.
  static let ofTakeover = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:gongkai:schema:import:1",
      "title": "gongkai import --format json",
      "type": "object",
      "additionalProperties": false,
      "required": ["dry_run", "counts", "files"],
      "properties": {
        "dry_run": {"type": "boolean"},
        "counts": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "taken", "known", "repeated", "attached", "not-a-notice", "unread", "list", "furniture", "unused"
          ],
          "properties": {
            "taken": {"$ref": "#/$defs/count"},
            "known": {"$ref": "#/$defs/count"},
            "repeated": {"$ref": "#/$defs/count"},
            "attached": {"$ref": "#/$defs/count"},
            "not-a-notice": {"$ref": "#/$defs/count"},
            "unread": {"$ref": "#/$defs/count"},
            "list": {"$ref": "#/$defs/count"},
            "furniture": {"$ref": "#/$defs/count"},
            "unused": {"$ref": "#/$defs/count"}
          },
          "description": "Files of the sources by what became of them"
        },
        "passing": {
          "$ref": "#/$defs/count",
          "description": "Notices in which check finds no error; absent in a trial"
        },
        "unmapped": {
          "type": "array",
          "items": {"type": "string", "minLength": 1},
          "description": "Old columns for which no node is named"
        },
        "files": {
          "type": "array",
          "items": {"$ref": "#/$defs/file"},
          "description": "Every file of the sources"
        }
      },
      "$defs": {
        "count": {"type": "integer", "minimum": 0},
        "file": {
          "type": "object",
          "additionalProperties": false,
          "required": ["path", "state"],
          "properties": {
            "path": {"type": "string", "minLength": 1},
            "state": {
              "enum": [
                "taken", "known", "repeated", "attached", "not-a-notice", "unread", "list", "furniture", "unused"
              ]
            },
            "unsaved": {
              "type": "array",
              "items": {"type": "string"},
              "description": "Of a list of the old platform: addresses of pages that were not saved"
            },
            "reason": {"type": "string", "minLength": 1, "description": "Why it was not taken over"},
            "target": {"type": "string", "description": "The notice's file"},
            "old_address": {"type": "string", "minLength": 1},
            "fields": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["key", "value", "label", "from"],
                "properties": {
                  "key": {"type": "string", "pattern": "^[a-z_]+$"},
                  "value": {"type": "string", "minLength": 1},
                  "label": {"type": "string"},
                  "from": {"enum": ["block", "line", "meta", "heading", "path", "list", "document"]}
                }
              }
            },
            "unread": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["label", "value", "reason"],
                "properties": {
                  "label": {"type": "string"},
                  "value": {"type": "string"},
                  "reason": {
                    "enum": [
                      "unknown-label", "empty", "contradicts", "not-a-date", "trailing",
                      "not-in-vocabulary", "repeats-title", "unlabelled"
                    ]
                  }
                }
              }
            },
            "remarks": {
              "type": "array",
              "items": {"type": "string"},
              "description": "What an editor should look at"
            },
            "attachments": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["address", "file"],
                "properties": {
                  "address": {"type": "string", "minLength": 1},
                  "file": {"type": "string", "minLength": 1}
                }
              }
            },
            "missing": {
              "type": "array",
              "items": {"type": "string"},
              "description": "Files that the page names and the source lacks"
            },
            "links_lost": {
              "type": "array",
              "items": {"type": "string"},
              "description": "Links whose words stand alone now"
            },
            "links_to_old_site": {
              "type": "array",
              "items": {"type": "string"},
              "description": "Links that still lead to the old site: what they name was not taken over"
            },
            "left": {
              "type": "object",
              "additionalProperties": {"$ref": "#/$defs/count"},
              "description": "What a text cannot carry, by name"
            },
            "outside": {
              "type": "array",
              "items": {"type": "string"},
              "description": "Longer passages of the page that are no part of the notice"
            },
            "document": {"$ref": "#/$defs/document"},
            "characters": {"$ref": "#/$defs/count"},
            "body": {
              "type": "string",
              "description": "The mark by which the text was found, or density"
            },
            "encoding": {"type": "string", "minLength": 1},
            "declared_encoding": {
              "type": "string",
              "minLength": 1,
              "description": "What the page declares, where its bytes are another encoding"
            },
            "damaged_bytes": {"$ref": "#/$defs/count"},
            "breaks_off": {"const": true, "description": "The page is not closed: its text may not be whole"},
            "same_text": {
              "type": "boolean",
              "description": "Whether the notice says just what the page said"
            },
            "errors": {"$ref": "#/$defs/count", "description": "Errors that check finds in the notice"}
          },
          "if": {"properties": {"state": {"const": "taken"}}},
          "then": {
            "required": [
              "target", "old_address", "fields", "unread", "attachments", "left", "characters", "body",
              "encoding", "damaged_bytes", "same_text"
            ]
          },
          "else": {"properties": {"target": false}}
        },
        "document": {
          "type": "object",
          "additionalProperties": false,
          "required": ["passages", "more_passages", "automatic_numbers", "formulas", "signs"],
          "properties": {
            "passages": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["place", "text", "kept"],
                "properties": {
                  "place": {"type": "string", "minLength": 1},
                  "text": {"type": "string", "minLength": 1},
                  "kept": {
                    "type": "boolean",
                    "description": "Whether the notice has it: an insertion nobody accepted, hidden words"
                  }
                }
              }
            },
            "more_passages": {"type": "boolean"},
            "files": {"type": "array", "items": {"type": "string"}},
            "automatic_numbers": {"$ref": "#/$defs/count"},
            "number_forms": {"type": "array", "items": {"type": "string"}},
            "formulas": {"$ref": "#/$defs/count"},
            "signs": {
              "$ref": "#/$defs/count",
              "description": "Signs of picture fonts that the notice has as characters"
            },
            "signs_lost": {
              "type": "array",
              "items": {"type": "string"},
              "description": "Those that it lacks"
            }
          },
          "description": "What a Word document holds and the notice does not"
        }
      }
    }
    """#
}
