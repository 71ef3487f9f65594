package import Diagnostics

/// How one notice speaks of another.
package enum Relation: String, Sendable, Hashable, CaseIterable {
  /// 解读
  case interprets
  /// 废止
  case repeals
  /// 修改
  case amends
  /// 代替
  case replaces
}

/// A document that a notice names by its index number or its 文号.
package struct Reference: Sendable, Hashable {
  package let relation: Relation
  /// Folded as index numbers are.
  package let indexNumber: String
  /// Normalised as document numbers are; what is shown where the column has no such document.
  package let text: String
  package let line: Int32
  /// The provision that is meant, such as 第三条; nil for the whole document.
  package let part: String?
  private let column: Int32
  private let length: Int32

  /// In bytes: document numbers of several bodies are long.
  private static let longest = 400

  /// Nil for a text that names nothing.
  package init?(
    _ relation: Relation, written: String, part: String? = nil, line: Int, column: Int = 1, length: Int = 1
  ) {
    let folded = IndexNumber.folded(TextFolding.withoutBlanks(written))
    guard !folded.isEmpty, folded.utf8.count <= Reference.longest else { return nil }
    self.relation = relation
    self.indexNumber = folded
    self.text = DocumentNumber(written)?.text ?? folded
    self.line = Int32(line)
    self.part = part
    self.column = Int32(clamping: column)
    self.length = Int32(clamping: length)
  }

  package func place(in path: String) -> Place {
    Place(path: path, line: Int(line), column: Int(column), length: Int(length))
  }
}
