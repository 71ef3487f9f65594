/// 单篇格式: the forms of a notice beside its page.
enum NoticeForm: Sendable, CaseIterable {
  case json, markdown

  var ending: String {
    switch self {
    case .json: "json"
    case .markdown: "md"
    }
  }

  /// As pages offer it.
  var label: String {
    switch self {
    case .json: "JSON"
    case .markdown: "Markdown"
    }
  }

  var mediaType: String {
    switch self {
    case .json: "application/json"
    case .markdown: "text/markdown"
    }
  }
}
