/// 单篇格式: the forms of a notice beside its page.
enum NoticeForm: Sendable, CaseIterable {
  case text, markdown, json

  var ending: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .json: "json"
    }
  }

  /// As pages offer it.
  var label: String {
    switch self {
    case .text: "纯文本"
    case .markdown: "Markdown"
    case .json: "JSON"
    }
  }

  var mediaType: String {
    switch self {
    case .text: "text/plain"
    case .markdown: "text/markdown"
    case .json: "application/json"
    }
  }
}
