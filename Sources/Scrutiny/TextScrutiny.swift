/// 内容审查: finds what a text must not hold: personal data, secrecy marks, damage, forbidden words.
///
/// A value without state: one serves any number of tasks.
package struct TextScrutiny: Sendable {
  package init() {}

  /// The faults of a text, in the order in which they stand.
  ///
  /// - Parameters:
  ///   - context: Words that stand over or before the text without being part of it, such as the head of a table's
  ///     column; they help to tell what a number is.
  package func findings(
    in text: Span<UInt8>, _ setting: TextSetting, context: String = ""
  ) -> [TextFinding] {
    []
  }
}
