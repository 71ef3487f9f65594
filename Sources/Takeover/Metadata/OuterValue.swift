package import Disclosure

extension TakenPage {
  /// A value that is told of a page elsewhere: in a list that was saved with it.
  package struct OuterValue: Sendable, Hashable {
    package let key: FieldKey
    /// What the list calls it.
    package let label: String
    package let value: String

    package init(key: FieldKey, label: String, value: String) {
      self.key = key
      self.label = label
      self.value = value
    }
  }

  /// The same page with what it lacks; where the two say different things, the page is believed, and both are told.
  package func completed(by values: [OuterValue]) -> TakenPage {
    var metadata = PageMetadata(fields: fields, unread: unread)
    for value in values { metadata.take(value.key, value.value, label: value.label, from: .list) }
    var page = self
    page.fields = metadata.fields
    page.unread = metadata.unread
    if columns.isEmpty, let category = metadata[.category] { page.columns = [category] }
    return page
  }
}
