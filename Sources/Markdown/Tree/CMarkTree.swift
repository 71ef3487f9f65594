import CMark

/// One parsed document, valid within the `CMarkArena.scope` in which it was parsed. It never crosses a task.
@safe struct CMarkTree: ~Copyable {
  private let document: OpaquePointer
  let root: CMarkNode

  /// Nil only where memory is exhausted.
  init?(parsing text: Span<UInt8>) {
    let parser = unsafe cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS, CMarkArena.allocator)
    unsafe text.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return }
        unsafe cmark_parser_feed(parser, start, characters.count)
      }
    }
    guard let document = unsafe cmark_parser_finish(parser), let root = unsafe CMarkNode(document) else {
      return nil
    }
    unsafe self.document = document
    self.root = root
  }

  /// Renders the tree; raw HTML and script addresses never reach the text.
  func withHTML<R>(_ body: (Span<UInt8>) -> R) -> R {
    unsafe CText.withBytes(of: cmark_render_html(document, CMARK_OPT_DEFAULT), body)
  }
}
