import Disclosure

/// 交换字段: what every exchange format tells of a notice, in the order in which all of them tell it.
///
/// JSON, JSON Lines, JSON Feed, Markdown, XML and CSV are written from this list, and so are their schemas and the table
/// that maps it to other platforms: no form can know a field that another lacks.
enum ExchangeField: String, Sendable, CaseIterable {
  case indexNumber = "index_number"
  case title
  case summary
  case isSummaryDerived = "summary_derived"
  case documentNumber = "document_number"
  case issuingBody = "issuing_body"
  case category
  case topic
  case genre
  case keywords
  case madeOn = "made_on"
  case publishedAt = "published_at"
  case effectiveOn = "effective_on"
  case expiresOn = "expires_on"
  case isPermanent = "permanent"
  case validity
  case validitySince = "validity_since"
  case promulgationNote = "promulgation_note"
  case sourceAddress = "source_url"
  case disclosure
  case source
  case kind
  case interprets
  case repeals
  case amends
  case replaces
  case unifiedNumber = "unified_number"
  case responsibleDepartment = "responsible_department"
  case audience
  case lifeEvent = "life_event"
  case issuedOn = "issued_on"
  case form
  case scope
  case timeLimit = "time_limit"
  case language
  case contact
  case note
  case attachments

  /// What a field holds.
  enum Form: Sendable {
    case text, texts, date, time, flag, address
    /// One of a closed list of words.
    case word([String])
    case category
    case attachments
  }

  var form: Form {
    switch self {
    case .issuingBody, .topic, .keywords, .interprets, .repeals, .amends, .replaces: .texts
    case .madeOn, .effectiveOn, .expiresOn, .validitySince, .issuedOn: .date
    case .publishedAt: .time
    case .isSummaryDerived, .isPermanent: .flag
    case .sourceAddress: .address
    case .validity: .word(Validity.allCases.map(\.rawValue))
    case .disclosure: .word(["主动公开"])
    case .kind: .word(NoticeKind.allCases.map(\.rawValue))
    case .category: .category
    case .attachments: .attachments
    default: .text
    }
  }

  /// True for what every notice has.
  var isRequired: Bool {
    switch self {
    case .indexNumber, .title, .summary, .issuingBody, .category, .madeOn, .publishedAt, .disclosure, .source,
      .kind:
      true
    default: false
    }
  }

  /// The field of the front matter that it tells of; nil where the program found it out itself.
  var key: FieldKey? { FieldKey(rawValue: rawValue) }

  /// As pages and tables name it.
  var label: String {
    switch self {
    case .isSummaryDerived: "概述取自正文"
    case .isPermanent: "长期有效"
    case .validitySince: "有效性起始日期"
    default: key?.label ?? rawValue
    }
  }
}

/// The value of an exchange field, in no format yet.
enum ExchangeValue: Sendable {
  case absent
  case text(String)
  case texts([String])
  case number(Int)
  case flag(Bool)
  case record([ExchangePair])
  case records([[ExchangePair]])

  static func optional(_ text: String?) -> ExchangeValue {
    guard let text, !text.isEmpty else { return .absent }
    return .text(text)
  }

  static func list(_ texts: [String]) -> ExchangeValue { texts.isEmpty ? .absent : .texts(texts) }

  static func list(_ records: [[ExchangePair]]) -> ExchangeValue {
    records.isEmpty ? .absent : .records(records)
  }

  var isAbsent: Bool { if case .absent = self { true } else { false } }
}

/// A name with its value.
struct ExchangePair: Sendable {
  let name: String
  let value: ExchangeValue

  init(_ name: String, _ value: ExchangeValue) {
    self.name = name
    self.value = value
  }
}
