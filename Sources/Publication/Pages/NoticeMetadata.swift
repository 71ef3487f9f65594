import Disclosure

/// The metadata table of a notice: the field's order, empty fields left out.
struct NoticeMetadata {
  let frame: PageFrame
  let notice: Notice
  let validity: Validity?

  /// One row: a field that has a value, and the lists of everything with the same value.
  struct Row {
    let key: FieldKey
    let value: String
    let values: [(name: String, path: OutputPath?)]
  }

  var records: [TemplateRecord] {
    rows.map { row in
      MetadataField.record {
        $0[.key] = .text(row.key.rawValue)
        $0[.label] = .text(row.key.label)
        $0[.value] = .text(row.value)
        $0[.number] = .flag(row.key == .documentNumber || row.key == .unifiedNumber)
        if let link = row.values.first?.path { $0[.path] = .text(link.href) }
        $0[.values] = .list(
          row.values.enumerated().map { position, value in
            MetadataValueField.record {
              if position > 0 { $0[.before] = .text("、") }
              $0[.name] = .text(value.name)
              if let path = value.path { $0[.path] = .text(path.href) }
            }
          })
      }
    }
  }

  var rows: [Row] {
    var rows: [Row] = []
    func add(_ key: FieldKey, _ value: String?, path: OutputPath? = nil) {
      guard let value, !value.isEmpty else { return }
      rows.append(Row(key: key, value: value, values: [(value, path)]))
    }
    func addFurther(_ keys: FieldKey...) {
      for field in notice.furtherFields where keys.contains(field.key) { add(field.key, field.value) }
    }
    let node = frame.column.tree[notice.category].node
    add(.indexNumber, notice.indexNumber.text)
    add(.title, notice.title)
    add(.documentNumber, notice.documentNumber?.text)
    addFurther(.unifiedNumber)
    rows.append(
      Row(
        key: .issuingBody, value: notice.issuingBodies.map(\.name).joined(separator: "、"),
        values: notice.issuingBodies.map { ($0.name, .list(.body($0.code))) }))
    addFurther(.responsibleDepartment)
    add(.category, node.name, path: .list(.node(node.id)))
    add(
      .topic, notice.topic?.path.joined(separator: " / "), path: notice.topic.map { .list(.topic($0.code)) })
    add(.genre, notice.genre?.name, path: notice.genre.map { .list(.genre($0.code)) })
    addFurther(.audience, .lifeEvent)
    add(.keywords, notice.keywords.joined(separator: "、"))
    add(.madeOn, notice.madeOn.iso)
    addFurther(.issuedOn)
    add(.publishedAt, notice.publishedAt.displayed)
    add(.effectiveOn, notice.effectiveOn?.iso)
    add(.expiresOn, notice.standing.isPermanent ? "长期有效" : notice.expiresOn?.iso)
    add(.validity, validity?.label)
    addFurther(.form, .scope, .timeLimit, .language)
    add(.source, notice.source == notice.leadBody.name ? nil : notice.source)
    addFurther(.contact, .note)
    add(.summary, notice.isSummaryDerived ? nil : notice.summary)
    return rows
  }
}
