import Disclosure
import Pipeline
import Publication
import Scrutiny
import Takeover

extension TakeoverListing {
  /// The same account for other programs.
  func json(of report: TakeoverReport) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("dry_run")
      json.value(isTrial)
      json.key("counts")
      json.object { counts in
        for state in TakenFile.State.allCases { counts.field(state.rawValue, report.count(state)) }
      }
      if let passing = report.passing { json.field("passing", passing) }
      json.field("unmapped", ifPresent: report.unmapped)
      json.key("files")
      json.array { files in
        for file in report.files { files.object { write(file, to: &$0) } }
      }
    }
    return json.bytes + [10]
  }

  private func write(_ file: TakenFile, to json: inout JSONWriter) {
    json.field("path", Masking.masked(file.path))
    json.field("state", file.state.rawValue)
    if let reason = file.reason { json.field("reason", Masking.masked(words(of: reason))) }
    json.field("unsaved", ifPresent: file.unsaved.map(Masking.masked))
    if let twin = file.twin { json.field("old_address", Masking.masked(twin.address)) }
    guard let page = file.page else { return }
    json.field("target", names.shown(page.target))
    json.field("old_address", Masking.masked(page.address))
    json.key("fields")
    json.array { list in
      for field in page.page.fields {
        list.object {
          $0.field("key", field.key.rawValue)
          $0.field("value", Masking.masked(field.value))
          $0.field("label", field.label)
          $0.field("from", field.ground.rawValue)
        }
      }
    }
    json.key("unread")
    json.array { list in
      for value in page.page.unread {
        list.object {
          $0.field("label", value.label)
          $0.field("value", Masking.masked(value.value))
          $0.field("reason", value.reason.rawValue)
        }
      }
    }
    json.field("remarks", ifPresent: page.draft.remarks.map { Masking.masked(words(of: $0)) })
    json.key("attachments")
    json.array { list in
      for entry in page.attachments {
        list.object {
          $0.field("address", Masking.masked(entry.address))
          $0.field("file", entry.file)
        }
      }
    }
    json.field("missing", ifPresent: page.missing.map(Masking.masked))
    json.field("links_lost", ifPresent: page.lost.map(Masking.masked))
    json.field("links_to_old_site", ifPresent: page.stale.map(Masking.masked))
    json.key("left")
    json.object { left in
      for (name, count) in page.page.left { left.field(name, count) }
    }
    json.field("outside", ifPresent: page.page.outside.map { Masking.masked(String($0.prefix(60))) })
    if let remains = page.remains {
      json.key("document")
      write(remains, to: &json)
    }
    json.field("characters", page.page.characters)
    json.field("body", page.page.bodyMark ?? "density")
    json.field("encoding", page.page.encoding.name)
    if let claim = page.page.encoding.falseClaim { json.field("declared_encoding", claim) }
    json.field("damaged_bytes", page.page.encoding.damage)
    if page.page.isCut {
      json.key("breaks_off")
      json.value(true)
    }
    json.key("same_text")
    json.value(page.isSame)
    if let errors = page.errors { json.field("errors", errors) }
  }
}
