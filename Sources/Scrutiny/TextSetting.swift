/// Where a text stands: what is a fault in a body may be sound in a settings file.
package enum TextSetting: Sendable, Hashable {
  /// The text of a notice or a standing page, as Markdown.
  case body
  /// The front matter of a document.
  case frontMatter
  /// `site.yaml`.
  case settings
  /// The name of a file.
  case fileName
  /// Text taken out of an attachment: a paragraph, a line or a cell.
  case attachment
}
