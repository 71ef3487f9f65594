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

  package init?(_ relation: Relation, written: String, line: Int) {
    guard let index = IndexNumber(TextFolding.withoutBlanks(written)) else { return nil }
    self.relation = relation
    self.indexNumber = index.text
    self.text = DocumentNumber(written)?.text ?? index.text
    self.line = Int32(line)
  }
}
