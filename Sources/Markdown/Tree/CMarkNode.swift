import CMark

/// A node of a `CMarkTree`; valid as long as the tree that owns it.
@safe struct CMarkNode {
  private let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  /// A new node outside any tree; whoever asks for it puts it into one.
  init?(new type: cmark_node_type) {
    unsafe self.init(cmark_node_new_with_mem(type, CMarkArena.allocator))
  }

  var type: cmark_node_type { unsafe cmark_node_get_type(pointer) }
  var parent: CMarkNode? { unsafe CMarkNode(cmark_node_parent(pointer)) }
  var next: CMarkNode? { unsafe CMarkNode(cmark_node_next(pointer)) }
  var firstChild: CMarkNode? { unsafe CMarkNode(cmark_node_first_child(pointer)) }
  var lastChild: CMarkNode? { unsafe CMarkNode(cmark_node_last_child(pointer)) }

  /// Lines and columns count from 1; columns are bytes.
  var startLine: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { unsafe Int(cmark_node_get_end_line(pointer)) }

  var headingLevel: Int {
    get { unsafe Int(cmark_node_get_heading_level(pointer)) }
    nonmutating set { _ = unsafe cmark_node_set_heading_level(pointer, CInt(newValue)) }
  }

  /// A number that the caller hangs on a node that it built; 0 where none was.
  var tag: Int {
    get { unsafe Int(bitPattern: cmark_node_get_user_data(pointer)) }
    nonmutating set {
      _ = unsafe cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: newValue))
    }
  }

  /// The literal text; empty for nodes that have none.
  func withLiteral<R>(_ body: (Span<UInt8>) -> R) -> R {
    unsafe CText.withBytes(of: cmark_node_get_literal(pointer), body)
  }

  func withURL<R>(_ body: (Span<UInt8>) -> R) -> R {
    unsafe CText.withBytes(of: cmark_node_get_url(pointer), body)
  }

  func setLiteral(_ bytes: [UInt8]) {
    unsafe Self.withCString(of: bytes) { _ = unsafe cmark_node_set_literal(pointer, $0) }
  }

  func setURL(_ bytes: [UInt8]) {
    unsafe Self.withCString(of: bytes) { _ = unsafe cmark_node_set_url(pointer, $0) }
  }

  /// The HTML that a custom node writes before and after its children.
  func setMarkup(enter: String, exit: String) {
    _ = unsafe cmark_node_set_on_enter(pointer, enter)
    _ = unsafe cmark_node_set_on_exit(pointer, exit)
  }

  /// False where the node cannot hold the child.
  @discardableResult func append(_ child: CMarkNode) -> Bool {
    unsafe cmark_node_append_child(pointer, child.pointer) == 1
  }

  func insertBefore(_ node: CMarkNode) { _ = unsafe cmark_node_insert_before(node.pointer, pointer) }
  func insertAfter(_ node: CMarkNode) { _ = unsafe cmark_node_insert_after(node.pointer, pointer) }

  /// Moves all children of another node to the end of this one.
  func adoptChildren(of other: CMarkNode) {
    while let child = other.firstChild, append(child) {}
  }

  /// Takes the node with everything below it out of its tree.
  func remove() {
    unsafe cmark_node_unlink(pointer)
  }

  /// Every node below this one and itself, on the way in and, for containers, on the way out.
  ///
  /// The visitor may change the node that it is given on the way out, a leaf also on the way in, and everything
  /// that stands before it.
  func walk(_ visit: (CMarkNode, _ entering: Bool) -> Void) {
    let iterator = unsafe cmark_iter_new(pointer)
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = unsafe CMarkNode(cmark_iter_get_node(iterator)) else {
        return
      }
      visit(node, event == CMARK_EVENT_ENTER)
    }
  }

  private static func withCString(of bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Void) {
    let terminated = bytes + [0]
    unsafe terminated.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        if let start = text.baseAddress { unsafe body(start) }
      }
    }
  }
}
