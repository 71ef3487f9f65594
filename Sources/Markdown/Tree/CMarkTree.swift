import CMark

/// Owns one parsed document. It never crosses a task.
@safe struct CMarkTree: ~Copyable {
  private let document: OpaquePointer
  let root: CMarkNode

  /// Nil only where memory is exhausted.
  init?(parsing text: Span<UInt8>) {
    let parsed = unsafe text.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return unsafe cmark_parse_document("", 0, CMARK_OPT_SOURCEPOS) }
        return unsafe cmark_parse_document(start, characters.count, CMARK_OPT_SOURCEPOS)
      }
    }
    guard let document = unsafe parsed, let root = unsafe CMarkNode(document) else { return nil }
    unsafe self.document = document
    self.root = root
  }

  deinit {
    unsafe cmark_node_free(document)
  }

  /// Renders the tree; raw HTML and script addresses never reach the text.
  func withHTML<R>(_ body: (Span<UInt8>) -> R) -> R {
    let html = unsafe CText(adopting: cmark_render_html(document, CMARK_OPT_DEFAULT))
    return html.withBytes(body)
  }
}
