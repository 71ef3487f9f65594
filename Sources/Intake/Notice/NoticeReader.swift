package import Diagnostics
package import Disclosure
import Markdown
package import Scrutiny

/// Reads one author's file: bytes in, a whole notice out, or problems.
package struct NoticeReader: Sendable {
  private let column: Column
  private let files: any ContentFiles
  private let bodies: BodyReader
  private let attachments: AttachmentReader
  private let scrutiny: TextScrutiny

  package init(column: Column, files: any ContentFiles, scrutiny: TextScrutiny = .standard) {
    self.column = column
    self.files = files
    self.scrutiny = scrutiny
    bodies = BodyReader(
      files: files, allowedTypes: column.attachmentTypes, hosts: column.hosts,
      renderer: MarkdownRenderer(), scrutiny: scrutiny)
    attachments = AttachmentReader(files: files, allowedTypes: column.attachmentTypes)
  }

  /// A notice and its rendered text.
  package struct Reading: Sendable {
    package let notice: Notice
    package let body: DocumentBody
  }

  /// What came of a file.
  package enum Outcome: Sendable {
    case read(Reading)
    /// No notice, for errors that are in the bag.
    case refused(RefusedNotice)
  }

  /// Throws only where an attachment that is there cannot be read.
  package func read(
    path: String, bytes: [UInt8], into bag: inout DiagnosticBag
  ) throws -> Outcome {
    let first = bag.diagnostics.count
    guard let source = SourceText(path: path, bytes: bytes, into: &bag),
      let frontMatter = FrontMatter(source, into: &bag)
    else { return .refused(RefusedNotice([], nil, nil)) }
    let fields = FieldReader(frontMatter.fields, into: &bag)
    let numbers = NumberReader(column: column, fields: fields)
    let vocabulary = VocabularyReader(column: column, fields: fields)
    let category = vocabulary.category(into: &bag)
    let kind = vocabulary.kind(in: category, into: &bag)
    WaiverReader.read(fields.value(.waive), of: frontMatter.fields, into: &bag)
    let found = bag.diagnostics.count
    let text = bodies.read(
      source, from: frontMatter.bodyStart, firstLine: frontMatter.bodyLine,
      marksArticles: kind == .regulation || kind == .normative, into: &bag)
    let listed = attachments.listed(
      in: fields.value(.attachments), fields: frontMatter.fields, into: &bag)
    let attached = try attachments.attachments(of: listed + text.files, into: &bag)
    // A text or a file that was found wanting is no empty notice.
    if listed.isEmpty, text.files.isEmpty, bag.diagnostics.count == found {
      reportEmptyText(text, source: source, line: frontMatter.bodyLine, into: &bag)
    }
    let review = DateFieldReader(fields: fields).review(into: &bag)
    vocabulary.checkDisclosure(into: &bag)

    let indexNumber = numbers.indexNumber(into: &bag)
    let title = fields.requiredText(.title, into: &bag)
    let issuingBodies = vocabulary.issuingBodies(into: &bag)
    let madeOn = fields.requiredTime(.madeOn, into: &bag)?.date
    let publishedAt = fields.requiredTime(.publishedAt, into: &bag)
    let summary = fields.text(.summary, into: &bag)
    let documentNumber = numbers.documentNumber(into: &bag)
    let effectiveOn = fields.time(.effectiveOn, into: &bag)?.date
    let isPermanent = fields.saysPermanent(.expiresOn)
    let expiresOn = isPermanent ? nil : fields.time(.expiresOn, into: &bag)?.date
    let validity = vocabulary.validity(into: &bag)
    let references = Relation.allCases.flatMap {
      ReferenceReader(fields: fields).references($0, into: &bag)
    }
    let topic = vocabulary.topic(into: &bag)
    let genre = vocabulary.genre(into: &bag)
    let keywords = vocabulary.keywords(into: &bag)
    let isDraft = fields.flag(.draft, into: &bag)
    let further = furtherFields(fields, into: &bag)
    let writtenSource = fields.text(.source, into: &bag)
    SummaryForm.check(summary, title: title, html: text.body.html, at: fields.place(.summary), into: &bag)
    let standing = StandingReader(fields: fields).standing(
      text: text.body.html, isPermanent: isPermanent, into: &bag)

    let findings = frontMatter.findings(in: source, by: scrutiny) + text.findings
    PlacedFinding.report(findings, kind: kind, since: first, into: &bag)

    guard let indexNumber, let title, let lead = issuingBodies.first, let category, let madeOn,
      let publishedAt
    else { return .refused(RefusedNotice(attached, indexNumber, documentNumber)) }
    var lines = FieldLines()
    lines.indexNumber = fields.line(.indexNumber)
    lines.category = fields.line(.category)
    lines.validity = fields.line(.validity)
    DateFieldReader(fields: fields).spots(into: &lines)
    let notice = Notice(
      sourcePath: path, indexNumber: indexNumber, title: title,
      summary: summary ?? (text.opening.isEmpty ? title : text.opening), isSummaryDerived: summary == nil,
      documentNumber: documentNumber, issuingBodies: issuingBodies, category: category, topic: topic,
      genre: genre, keywords: keywords, madeOn: madeOn, publishedAt: publishedAt, effectiveOn: effectiveOn,
      expiresOn: expiresOn, writtenValidity: validity, source: writtenSource ?? lead.name,
      references: references,
      attachments: attached, kind: kind, isDraft: isDraft, review: review,
      furtherFields: further, bodyLinks: text.links,
      anchors: text.anchors, lines: lines, standing: standing)
    return .read(Reading(notice: notice, body: text.body))
  }

  private static let furtherKeys: [FieldKey] = [
    .unifiedNumber, .responsibleDepartment, .audience, .lifeEvent, .issuedOn, .form, .scope, .timeLimit,
    .language, .contact, .note,
  ]

  private func furtherFields(_ fields: FieldReader, into bag: inout DiagnosticBag) -> [FurtherField] {
    var further: [FurtherField] = []
    for key in NoticeReader.furtherKeys where fields.isWritten(key) {
      let value: String
      if key == .issuedOn {
        value = fields.time(key, into: &bag)?.date.iso ?? ""
      } else {
        value = fields.texts(key, into: &bag).map(\.text).joined(separator: "、")
      }
      if !value.isEmpty { further.append(FurtherField(key: key, value: value)) }
    }
    return further
  }

  private func reportEmptyText(
    _ text: BodyReader.Result, source: SourceText, line: Int, into bag: inout DiagnosticBag
  ) {
    guard text.body.html.allSatisfy({ $0 <= 32 }) else { return }
    bag.report(.emptyText(), at: Place(path: source.path, line: line, column: 1))
  }
}
