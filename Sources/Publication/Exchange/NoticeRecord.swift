import Disclosure

/// A published notice as exchange formats see it: its fields from the typed ones and from nothing else, so that what
/// is the office's own (review, waivers, reasons) cannot get out.
struct NoticeRecord {
  let catalogue: Catalogue
  let index: Int

  var notice: Notice { catalogue.notices[index] }

  /// The address of the notice's page.
  var address: String { catalogue.column.baseURL + catalogue.paths[index].href }

  func value(of field: ExchangeField) -> ExchangeValue {
    let notice = notice
    switch field {
    case .indexNumber: return .text(notice.indexNumber.text)
    case .title: return .text(notice.title)
    case .summary: return .text(notice.summary)
    case .isSummaryDerived: return notice.isSummaryDerived ? .flag(true) : .absent
    case .documentNumber: return .optional(notice.documentNumber?.text)
    case .issuingBody: return .list(notice.issuingBodies.map(\.name))
    case .category: return category
    case .topic: return .list(notice.topic?.path ?? [])
    case .genre: return .optional(notice.genre?.name)
    case .keywords: return .list(notice.keywords)
    case .madeOn: return .text(notice.madeOn.iso)
    case .publishedAt: return .text(notice.publishedAt.rfc3339)
    case .effectiveOn: return .optional(notice.effectiveOn?.iso)
    case .expiresOn: return .optional(notice.expiresOn?.iso)
    case .isPermanent: return notice.standing.isPermanent ? .flag(true) : .absent
    case .validity: return .optional(catalogue.validity[index]?.rawValue)
    case .validitySince: return .optional(catalogue.standings[Int32(index)]?.since?.iso)
    case .promulgationNote: return .optional(notice.standing.promulgationText)
    case .sourceAddress: return .optional(notice.standing.sourceAddress)
    case .disclosure: return .text("主动公开")
    case .source: return .text(notice.source)
    case .kind: return .text(notice.kind.rawValue)
    case .interprets: return references(.interprets)
    case .repeals: return references(.repeals)
    case .amends: return references(.amends)
    case .replaces: return references(.replaces)
    case .attachments: return attachments
    case .unifiedNumber, .responsibleDepartment, .audience, .lifeEvent, .issuedOn, .form, .scope, .timeLimit,
      .language, .contact, .note:
      return further(field)
    }
  }

  private var category: ExchangeValue {
    let tree = catalogue.column.tree
    return .record([
      ExchangePair("id", .text(tree[notice.category].node.id)),
      ExchangePair("path", .texts(tree.path(to: notice.category).map { tree[$0].node.name })),
    ])
  }

  private func references(_ relation: Relation) -> ExchangeValue {
    guard !notice.references.isEmpty else { return .absent }
    return .list(notice.references.filter { $0.relation == relation }.map(\.text))
  }

  private func further(_ field: ExchangeField) -> ExchangeValue {
    guard !notice.furtherFields.isEmpty, let key = field.key else { return .absent }
    return .optional(notice.furtherFields.first { $0.key == key }?.value)
  }

  private var attachments: ExchangeValue {
    .list(
      notice.attachments.map { attachment in
        let path = OutputPath.attachment(attachment.fileName, of: notice.indexNumber)
        return [
          ExchangePair("name", .text(attachment.name)),
          ExchangePair("url", .text(catalogue.column.baseURL + path.href)),
          ExchangePair("mime_type", .text(MediaType.of(attachment.type))),
          ExchangePair("size_in_bytes", .number(attachment.size)),
          ExchangePair("sha256", .text(attachment.digest.hex)),
        ]
      })
  }

  /// What the notice has to do with others, both ways.
  var related: ExchangeValue {
    .list(
      (catalogue.relations[Int32(index)] ?? []).map { relation in
        var pairs = [ExchangePair("role", .text(relation.role.name))]
        switch relation.target {
        case .elsewhere(let number): pairs.append(ExchangePair("number", .text(number)))
        case .notice(let other):
          let notice = catalogue.notices[Int(other)]
          pairs.append(ExchangePair("index_number", .text(notice.indexNumber.text)))
          pairs.append(ExchangePair("title", .text(notice.title)))
          pairs.append(
            ExchangePair("url", .text(catalogue.column.baseURL + catalogue.paths[Int(other)].href)))
        }
        if let part = relation.part { pairs.append(ExchangePair("part", .text(part))) }
        return pairs
      })
  }
}

extension RelatedNotice.Role {
  /// As exchange formats call it.
  var name: String {
    switch self {
    case .interprets: "interprets"
    case .interpretedBy: "interpreted_by"
    case .repeals: "repeals"
    case .repealedBy: "repealed_by"
    case .partlyRepeals: "partly_repeals"
    case .partlyRepealedBy: "partly_repealed_by"
    case .replaces: "replaces"
    case .replacedBy: "replaced_by"
    case .amends: "amends"
    case .amendedBy: "amended_by"
    }
  }
}
