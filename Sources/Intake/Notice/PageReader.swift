package import Diagnostics
package import Disclosure
import Markdown
package import Scrutiny

/// Reads a standing page: the guide, the page on requests, and further ones.
package struct PageReader: Sendable {
  private let column: Column
  private let bodies: BodyReader
  private let attachments: AttachmentReader
  private let scrutiny: TextScrutiny

  package init(column: Column, files: any ContentFiles, scrutiny: TextScrutiny = .standard) {
    self.column = column
    self.scrutiny = scrutiny
    bodies = BodyReader(
      files: files, allowedTypes: column.attachmentTypes, hosts: column.hosts,
      renderer: MarkdownRenderer(), scrutiny: scrutiny)
    attachments = AttachmentReader(files: files, allowedTypes: column.attachmentTypes)
  }

  package struct Reading: Sendable {
    package let page: StandingPage
    package let body: DocumentBody
  }

  /// Chinese labels of a page's fields.
  private static let keys = [
    "名称": "title", "标题": "title", "更新日期": "updated_on", "更新时间": "updated_on", "内容概述": "summary",
    "附件": "attachments", "豁免": "waive",
  ]

  /// The plain form of a label, however it is spaced and bracketed.
  private static func label(_ written: String) -> String? {
    let key = TextFolding.matchKey(written.filter { !"[]【】［］〔〕".contains($0) })
    if keys[key] != nil { return key }
    return keys.values.contains(key) ? key : nil
  }

  /// Nil, with at least one error in the bag, where the file makes no page.
  /// Throws only where an attachment that is there cannot be read.
  package func read(path: String, bytes: [UInt8], into bag: inout DiagnosticBag) throws -> Reading? {
    let first = bag.diagnostics.count
    guard let source = SourceText(path: path, bytes: bytes, into: &bag),
      let frontMatter = FrontMatter(source, labels: PageReader.label, into: &bag)
    else { return nil }
    let fields = frontMatter.fields.renamed(PageReader.keys)
    fields.check(known: ["title", "updated_on", "summary", "attachments", "waive"], into: &bag)
    WaiverReader.read(fields.node("waive"), of: fields, into: &bag)
    let title = fields.text("title", into: &bag)
    let updated = fields.text("updated_on", into: &bag)
    let summary = fields.text("summary", into: &bag)
    let rendered = bodies.read(
      source, from: frontMatter.bodyStart, firstLine: frontMatter.bodyLine, into: &bag)
    let listed = attachments.listed(
      in: fields.node("attachments"), fields: fields, into: &bag)
    let attached = try attachments.attachments(of: listed + rendered.files, into: &bag)
    // A page in a folder below would share its address with one of the same name.
    let slug = String(path.dropFirst("Content/pages/".count).dropLast(3))
    let slugIsSound =
      !slug.isEmpty
      && slug.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 45
      }
    if !slugIsSound { bag.report(.pageName(slug), at: Place(path: path)) }
    if fields.lacks("title") { bag.report(.missingField("title", label: "名称"), at: fields.place) }
    var date: CalendarDate?
    if let updated {
      date = DateText.parse(updated)?.date
      if date == nil { bag.report(.badDate("更新日期", written: updated), at: fields.place(of: "updated_on")) }
    } else if fields.lacks("updated_on") {
      bag.report(.missingField("updated_on", label: "更新日期"), at: fields.place)
    }
    let findings = frontMatter.findings(in: source, by: scrutiny) + rendered.findings
    PlacedFinding.report(findings, kind: nil, since: first, into: &bag)
    guard let title, let date, slugIsSound else { return nil }
    if slug == StandardSections.guide.id {
      GuideElements(office: column.office).check(
        rendered.body.html, at: fields.place(of: "title"), into: &bag)
    }
    let page = StandingPage(
      sourcePath: path, slug: slug, title: title, updatedOn: date,
      updatedOnSpot: FieldSpot(fields.place(of: "updated_on")),
      summary: summary ?? (rendered.opening.isEmpty ? title : rendered.opening), attachments: attached,
      bodyLinks: rendered.links, anchors: rendered.anchors)
    return Reading(page: page, body: rendered.body)
  }
}
