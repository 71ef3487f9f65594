/// Something that a template may not leave out: one of several names, or an attribute that a script looks for.
struct ContentDuty {
  /// As authors of themes write them.
  let choices: [String]

  private init(_ choices: String...) {
    self.choices = choices
  }

  func isMet(by parts: Set<PrintedNames.Part>) -> Bool {
    choices.contains { parts.contains(.name($0)) || parts.contains(.attribute($0)) }
  }

  /// What each template owes; `Themes/README.md` tells it to authors.
  static let all: [(template: String, content: [ContentDuty])] = [
    (
      "aggregate", [ContentDuty("rows.url"), ContentDuty("rows.title"), ContentDuty("pager.older.path")]
    ),
    ("directory", [ContentDuty("entries.path"), ContentDuty("entries.name")]),
    ("downloads", [ContentDuty("groups.files.path"), ContentDuty("groups.files.name")]),
    ("home", [ContentDuty("latest", "groups.rows")]),
    (
      "list",
      [
        ContentDuty("rows"), ContentDuty("numbers.path"), ContentDuty("numbers.number", "numbers.title"),
        ContentDuty("none"), ContentDuty("outside.url"), ContentDuty("pager.older.path"),
      ]
    ),
    (
      "notice",
      [
        ContentDuty("title", "title_pieces.words", "heading"), ContentDuty("fields.label"),
        ContentDuty("fields.value", "fields.values.name"), ContentDuty("body"),
        ContentDuty("attachments.path"),
        ContentDuty("attachments.name"), ContentDuty("validity.note"), ContentDuty("related.items.title"),
      ]
    ),
    (
      "page",
      [
        ContentDuty("title", "heading"), ContentDuty("body"), ContentDuty("attachments.path"),
        ContentDuty("attachments.name"),
      ]
    ),
    ("row", [ContentDuty("title")]),
    (
      "search-page",
      [
        ContentDuty("data-search-form"), ContentDuty("data-search-results"),
        ContentDuty("data-search-status"), ContentDuty("data-search-hits"), ContentDuty("data-search-pager"),
        ContentDuty("data-search-disk"), ContentDuty("directories.path"),
      ]
    ),
    (
      "tombstone",
      [
        ContentDuty("title", "index_number", "heading"), ContentDuty("label"), ContentDuty("reason"),
        ContentDuty("destination.path"), ContentDuty("outside.url"),
      ]
    ),
  ]
}
