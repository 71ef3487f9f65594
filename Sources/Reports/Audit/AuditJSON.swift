import Diagnostics
import Disclosure
import Publication

/// An audit as one JSON object. Names are stable; texts are in the language that was asked for.
struct AuditJSON {
  let audit: Audit
  let words: AuditWords
  let shownPath: (String) -> String

  init(audit: Audit, language: Language, shownPath: @escaping (String) -> String) {
    self.audit = audit
    words = AuditWords(language: language)
    self.shownPath = shownPath
  }

  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("office", audit.office)
      json.field("as_of", audit.asOf.iso)
      json.field("language", words.language.rawValue)
      json.field("notices", audit.notices)
      json.field("pages", audit.pages)
      json.field("unread", audit.unread)
      json.field("score", audit.score)
      json.field("pass_mark", audit.settings.passMark)
      json.key("passed")
      json.value(audit.hasPassed)
      json.field("conclusion", words.conclusion(audit))
      json.key("vetoes")
      json.array { json in for item in audit.vetoes { json.value(item.item.rawValue) } }
      json.key("items")
      json.array { json in for item in audit.items { json.object { write(item, to: &$0) } } }
      json.key("timeliness")
      json.object { writeTimeliness(to: &$0) }
      json.key("waivers")
      json.array { json in for place in audit.waivers { json.object { write(place, to: &$0) } } }
      json.key("notes")
      json.array { json in for note in words.caveats(audit) { json.value(note) } }
    }
    return json.bytes + [10]
  }

  private func write(_ item: AuditItem, to json: inout JSONWriter) {
    json.field("id", item.item.rawValue)
    json.field("part", item.item.part.rawValue)
    json.field("title", words.text(item.item.title))
    json.field("verdict", item.verdict.rawValue)
    json.field("measured", words.text(item.measured))
    json.field("threshold", words.text(item.threshold))
    json.field("found", words.text(item.found))
    json.field("basis", words.text(item.item.basis))
    json.field("count", item.count)
    json.field("points", item.points)
    json.field("for_a_person", ifPresent: item.remainder.map(words.text))
    json.field("switched_off", ifPresent: item.switchedOff)
    json.key("places")
    json.array { json in for place in item.places { json.object { write(place, to: &$0) } } }
  }

  private func write(_ place: AuditPlace, to json: inout JSONWriter) {
    json.field("path", printable(shownPath(place.place.path)))
    json.field("line", place.place.line)
    json.field("column", place.place.column)
    json.field("rule", ifPresent: place.rule)
    json.field("text", words.text(place.text))
  }

  private func writeTimeliness(to json: inout JSONWriter) {
    json.key("known")
    json.value(audit.timeliness.isKnown)
    guard audit.timeliness.isKnown else { return }
    json.field("notices", audit.timeliness.all.notices)
    json.field("late", audit.timeliness.all.late)
    for (key, rows) in [("years", audit.timeliness.years), ("bodies", audit.timeliness.bodies)] {
      json.key(key)
      json.array { json in
        for row in rows {
          json.object {
            $0.field("name", row.name)
            $0.field("notices", row.notices)
            $0.field("late", row.late)
          }
        }
      }
    }
  }
}
