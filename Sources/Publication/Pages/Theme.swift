package import Diagnostics

/// 主题: the templates that pages are made with, checked and compiled.
package struct Theme: Sendable {
  /// `assets/tokens.css` as it is published; nil where the theme's own file is.
  package let tokens: [UInt8]?
  private let templates: TemplateSet
  let masthead: TemplateSet.Handle
  let navigation: TemplateSet.Handle
  let footer: TemplateSet.Handle
  let row: TemplateSet.Handle
  let home: TemplateSet.Handle
  let list: TemplateSet.Handle
  let directory: TemplateSet.Handle
  let notice: TemplateSet.Handle
  let page: TemplateSet.Handle
  let notFound: TemplateSet.Handle
  let tombstone: TemplateSet.Handle
  let search: TemplateSet.Handle
  let downloads: TemplateSet.Handle
  let aggregate: TemplateSet.Handle
  let accessibility: TemplateSet.Handle

  /// The file of the design tokens.
  package static let tokensName = "assets/tokens.css"

  /// Nil, with the problems in the bag, where a template is missing or wrong.
  ///
  /// - Parameter standardTokens: the standard theme's tokens, where the theme has some of its own over them.
  /// - Parameter assets: the sizes in bytes of all assets, by their names from `assets/` on; nil where nobody knows them.
  package init?(
    files: [ThemeFile], standardTokens: ThemeFile? = nil, assets: [String: Int]? = nil, folder: String,
    into bag: inout DiagnosticBag
  ) {
    let own = files.first { $0.name == Theme.tokensName }
    let layered = (standardTokens ?? own).map {
      LayeredTokens(standard: $0, own: standardTokens == nil ? nil : own)
    }
    if let stray = files.first(where: { $0.name == "tokens.css" }) {
      bag.report(.themeTokensMisplaced(), at: Place(path: stray.path))
    }
    if let layered {
      layered.reportLosses(into: &bag)
      layered.reportUnknown(usedBy: files, into: &bag)
      ContrastAudit.audit(layered, of: files, into: &bag)
    }
    tokens = standardTokens == nil ? nil : layered?.bytes
    let set = TemplateSet.read(files, folder: folder, shapes: PageShape.all, into: &bag) {
      printed, problems in
      ThemeDuties.audit(printed, into: &problems)
      if let assets { AssetAudit(assets: assets).audit(files, templates: printed.parsed, into: &problems) }
    }
    guard let templates = set,
      let masthead = templates.handle("masthead"), let navigation = templates.handle("navigation"),
      let footer = templates.handle("footer"), let row = templates.handle("row"),
      let home = templates.handle("home"), let list = templates.handle("list"),
      let directory = templates.handle("directory"), let notice = templates.handle("notice"),
      let page = templates.handle("page"), let notFound = templates.handle("not-found"),
      let tombstone = templates.handle("tombstone"), let search = templates.handle("search-page"),
      let downloads = templates.handle("downloads"), let aggregate = templates.handle("aggregate"),
      let accessibility = templates.handle("accessibility")
    else { return nil }
    self.templates = templates
    self.masthead = masthead
    self.navigation = navigation
    self.footer = footer
    self.row = row
    self.home = home
    self.list = list
    self.directory = directory
    self.notice = notice
    self.page = page
    self.notFound = notFound
    self.tombstone = tombstone
    self.search = search
    self.downloads = downloads
    self.aggregate = aggregate
    self.accessibility = accessibility
  }

  func render(_ template: TemplateSet.Handle, _ record: TemplateRecord) -> [UInt8] {
    var bytes: [UInt8] = []
    templates.render(template, record, into: &bytes)
    return bytes
  }

  func render(_ template: TemplateSet.Handle, _ record: TemplateRecord, into bytes: inout [UInt8]) {
    templates.render(template, record, into: &bytes)
  }
}
