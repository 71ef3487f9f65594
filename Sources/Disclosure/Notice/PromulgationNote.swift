/// 题注: the bracketed history under the title of a 规章, read into events.
///
/// `（2019年12月12日市政府令第2号公布　自2020年1月12日起施行　根据2022年3月1日市政府令第5号第一次修订）`
package struct PromulgationNote: Sendable, Hashable {
  /// As written, with its brackets.
  package let text: String
  /// In the order of the text.
  package let events: [Event]

  package struct Event: Sendable, Hashable {
    package let kind: Kind
    package let date: CalendarDate
    /// The order or decision, such as 市政府令第2号; empty where the text names none.
    package let instrument: String
    /// Scalars of the text that give the date.
    package let dateRange: Range<Int>
    /// Scalars of the text that name the instrument; those of the date where there is none.
    package let instrumentRange: Range<Int>
  }

  package enum Kind: String, Sendable, CaseIterable {
    case passed = "通过"
    case promulgated = "公布"
    case inForce = "施行"
    case revised = "修订"
    case amended = "修正"
    case repealed = "废止"
  }

  /// Why a text is no 题注, and where.
  package struct Fault: Error, Sendable, Hashable {
    package let reason: Reason
    package let range: Range<Int>

    package enum Reason: Sendable, Hashable {
      case brackets, noDate, badDate, noVerb, noPromulgation, noEffect, backwards, ordinal
    }
  }

  package init(_ written: String) throws(Fault) {
    var reader = PromulgationReader(written)
    events = try reader.read()
    text = written
  }

  package func events(_ kinds: Kind...) -> [Event] { events.filter { kinds.contains($0.kind) } }
}
