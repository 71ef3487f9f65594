import Diagnostics
import Disclosure
import Scrutiny

/// Looks through what a subordinate publishes before its superior does: personal data is masked, and what bears a mark
/// of secrecy or was smuggled in is left out. The source is the subordinate's to mend, so nothing here is an error.
struct EntryScrutiny {
  /// The subordinate's name.
  let office: String

  /// The item as it may be listed; nil where it may not.
  func cleared(_ item: FeedItem, at place: Place, into bag: inout DiagnosticBag) -> FeedItem? {
    var kinds: [Rule] = []
    func masked(_ text: String?) -> String? {
      text.map {
        let masked = EntryMask.masked($0)
        kinds += masked.kinds.filter { !kinds.contains($0) }
        return masked.text
      }
    }
    func masked(_ texts: [String]) -> [String] { texts.compactMap { masked($0) } }

    let (title, address) = (item.title.map(FeedItem.plain) ?? "", item.address ?? "")
    var cleared = item
    cleared.title = masked(title)
    cleared.summary = masked(item.summary)
    cleared.documentNumber = masked(item.documentNumber)
    cleared.issuingBodies = masked(item.issuingBodies)
    cleared.category = masked(item.category)
    cleared.topic = masked(item.topic)
    cleared.genre = masked(item.genre)
    cleared.body = FeedBody(text: masked(item.body.words) ?? "", html: "")
    if let reason = reason(against: cleared) {
      bag.report(.aggregateWithheld(office, title: title, address: address, reason: reason), at: place)
      return nil
    }
    if !kinds.isEmpty {
      bag.report(
        .aggregatePersonal(office, title: title, address: address, kinds: kinds.map(\.title)), at: place)
    }
    return cleared
  }

  private func reason(against item: FeedItem) -> Wording? {
    if let written = item.disclosure, EntryScrutiny.isClosed(written) {
      let shown = FeedItem.plain(written).prefix(40)
      return Wording(zh: "公开方式是“\(shown)”", en: "its way of disclosure is “\(shown)”")
    }
    // Neither can be masked: the one leads to the entry, the other names it.
    for (text, context) in [(item.address, ""), (item.number, "统一社会信用代码")] {
      let bytes = Array((text ?? "").utf8)
      let found = TextScrutiny.standard.findings(in: bytes.span, .frontMatter, context: context)
      if found.contains(where: { $0.problem.rule == .residentID }) {
        return Wording(zh: "网址或者索引号中有公民身份号码", en: "its address or number holds an identity number")
      }
    }
    return mark(in: item.title, .frontMatter) ?? mark(in: item.summary, .body)
      ?? mark(in: item.body.text, .body)
  }

  /// As other programs write it too, such as `依申请公开（部分）`.
  private static func isClosed(_ written: String) -> Bool {
    if let way = DisclosureClass.read(written) { return way != .proactive }
    let words = TextFolding.matchKey(written)
    return ["依申请公开", "不予公开", "不公开"].contains { words.contains($0) }
  }

  /// A mark of secrecy, advertising, or a column of personal data that no mask hides.
  private func mark(in text: String?, _ setting: TextSetting) -> Wording? {
    guard let text, !text.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    return TextScrutiny.standard.findings(in: bytes.span, setting).first {
      [.secrecyMark, .injectedAdvertising, .personalColumn].contains($0.problem.rule) && $0.mask == nil
    }?.problem.message
  }
}
