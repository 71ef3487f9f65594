import Diagnostics
import Disclosure

/// 公开指南: what the Regulation wants every guide to say of the disclosure office.
struct GuideElements {
  let office: Office

  /// One problem that names all that is missing.
  func check(_ html: [UInt8], at place: Place, into bag: inout DiagnosticBag) {
    let text = GuideElements.plain(RenderedText.withoutTags(html))
    let missing = elements.filter { !$0.isSaid(in: text) }.map(\.name)
    if !missing.isEmpty { bag.report(.guideIncomplete(missing), at: place) }
  }

  private struct Element {
    let name: Wording
    /// What `site.yaml` says; empty where it says nothing.
    let value: String
    let labels: [String]
    /// A number or an address that stands in both must be the same; a name and a place may be worded otherwise.
    var isExact = false

    func isSaid(in text: String) -> Bool {
      let values = value.split { "、，,；;/".contains($0) }.map { GuideElements.plain(String($0)) }
        .filter { !$0.isEmpty }
      if values.contains(where: { text.contains($0) }) { return true }
      if isExact, !values.isEmpty { return false }
      return labels.contains { text.contains($0) }
    }
  }

  private var elements: [Element] {
    [
      Element(
        name: Wording(zh: "工作机构的名称", en: "name of the office"), value: office.name,
        labels: ["机构名称", "工作机构", "受理机构"]),
      Element(name: Wording(zh: "办公地址", en: "address"), value: office.address, labels: ["地址", "地点"]),
      Element(
        name: Wording(zh: "办公时间", en: "office hours"), value: office.hours,
        labels: ["办公时间", "工作时间", "受理时间", "接待时间"]),
      Element(
        name: Wording(zh: "联系电话", en: "telephone"), value: office.telephone, labels: ["电话"], isExact: true),
      Element(name: Wording(zh: "传真号码", en: "fax"), value: office.fax, labels: ["传真"], isExact: true),
      Element(
        name: Wording(zh: "互联网联系方式", en: "mail or web address"), value: office.mail,
        labels: ["@", "邮箱", "电子邮件", "互联网联系方式", "网址"], isExact: true),
    ]
  }

  /// Without blanks, brackets and hyphens, which numbers and tables are set with; letters small.
  private static func plain(_ text: String) -> String {
    TextFolding.matchKey(text).filter { !" -—–()（）".contains($0) }
  }
}
