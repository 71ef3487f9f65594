import Diagnostics
import Disclosure

/// 单项否决: the vetoes, each with the part that files can tell.
extension AuditCompiler {
  /// An error is a veto. What a document waives with a reason is not, but an inspector may see it otherwise: it is
  /// shown with its reason, and a person decides.
  var safety: AuditItem {
    let all = found(.safety)
    let grave = all.count { $0.severity == .error }
    let waived = waived(.safety)
    let verdict: AuditItem.Verdict =
      grave > 0 ? .failed : all.isEmpty && waived.isEmpty ? .met : .attention
    return AuditItem(
      item: .safety, verdict: verdict,
      measured: Wording(
        zh: "严重表述错误（按用语表）、涉密标志、个人信息、伪造发布日期、植入广告",
        en:
          "grave wrong wording (by the list), secrecy marks, personal data, forged dates, injected advertising"
      ),
      threshold: Wording(zh: "出现即否决", en: "one is a veto"),
      found: AuditCompiler.safetyWording(grave: grave, doubtful: all.count - grave, waived: waived.count),
      count: all.count, places: places(.safety) + waived,
      remainder: Wording(
        zh: "用语表之外的严重表述错误、没有标志的泄密内容、有害内容和链接、页面被篡改、舆情事件，以及豁免的理由是否成立，需人工检查",
        en:
          "grave wrong wording that no list holds, secrets without a mark, harmful content and links, defacement, "
          + "public incidents, and whether the reasons of waivers hold, need a person"),
      switchedOff: switchedOff(.safety))
  }

  private static func safetyWording(grave: Int, doubtful: Int, waived: Int) -> Wording {
    guard grave + doubtful + waived > 0 else { return Wording(zh: "未发现", en: "none") }
    return Wording(
      zh: "\(grave) 处严重，\(doubtful) 处待核实，\(waived) 处已豁免",
      en: "\(grave) grave, \(doubtful) to look at, \(waived) waived")
  }

  /// The home page of the carrying site is not among the files; the column tells only of itself.
  var homepage: AuditItem {
    let day = updates.newest
    let isOld = day.map { $0.adding(days: settings.newsDays) < asOf } ?? true
    let found =
      day.map {
        let days = max(0, asOf.dayNumber - $0.dayNumber)
        return Wording(
          zh: "专栏最近更新于 \($0.iso)，距今 \(days) 天",
          en: "the column was last added to on \($0.iso), \(days) days ago")
      } ?? Wording(zh: "专栏没有信息", en: "the column has no notices")
    return AuditItem(
      item: .homepage, verdict: isOld ? .attention : .met,
      measured: Wording(zh: "专栏最新一条信息的发布日期", en: "the newest publication of the column"),
      threshold: Wording(zh: "\(settings.newsDays) 天未更新", en: "\(settings.newsDays) days without an update"),
      found: found,
      remainder: Wording(
        zh: "指标检查的是承载网站的首页，不在专栏文件之内，需人工检查",
        en:
          "the indicator means the carrying site's home page, which is not among these files: a person has to look"
      ))
  }

  var stale: AuditItem {
    judged(
      .staleColumns, limit: settings.staleLimit,
      measured: Wording(
        zh: "动态、要闻类超过两周，通知公告、政策文件类超过六个月没有更新的栏目",
        en: "columns of news without an update for two weeks, of notices and policies for six months"),
      places: places(of: updates.stale))
  }

  /// Which columns should be updated is not in the indicators: only what the office sets a time for counts.
  var longStale: AuditItem {
    var item = judged(
      .longStaleColumns, limit: settings.longStaleLimit,
      measured: Wording(
        zh: "超过 site.yaml 写明的更新周期（update_every）没有更新的其他栏目",
        en: "other columns past the time that site.yaml gives them (update_every)"),
      places: places(of: updates.longStale))
    guard !updates.unsure.isEmpty else { return item }
    item.places += places(of: updates.unsure)
    item.remainder = Wording(
      zh: "另有 \(updates.unsure.count) 个没有写更新周期的栏目超过 \(settings.otherMonths) 个月没有更新，应否更新需人工判断",
      en: "\(updates.unsure.count) more columns that no time is set for had no update for "
        + "\(settings.otherMonths) months; a person has to say whether they should")
    if item.verdict == .met { item.verdict = .attention }
    return item
  }

  private func places(of columns: [ColumnUpdates.Stale]) -> [AuditPlace] {
    columns.map {
      place(
        of: $0.node,
        Wording(
          zh: "“\(name($0.node))”最近更新于 \($0.newest.iso)",
          en: "“\(name($0.node))”: last updated on \($0.newest.iso)"))
    }
  }

  var emptyColumns: AuditItem {
    judged(
      .emptyColumns, limit: settings.emptyLimit,
      measured: Wording(zh: "没有信息、没有说明、也没有链接的栏目", en: "columns without notices, statement or link"),
      places: updates.empty.map {
        place(of: $0, Wording(zh: "“\(name($0))”为空白栏目", en: "“\(name($0))” is empty"))
      })
  }

  private func judged(_ item: InspectionItem, limit: Int, measured: Wording, places: [AuditPlace])
    -> AuditItem
  {
    AuditItem(
      item: item, verdict: places.count >= limit ? .failed : places.isEmpty ? .met : .attention,
      measured: measured, threshold: Wording(zh: "达到 \(limit) 个即否决", en: "\(limit) are a veto"),
      found: Wording(zh: "\(places.count) 个", en: "\(places.count)"), count: places.count, places: places)
  }

  var interaction: AuditItem {
    let office = plan.catalogue.column.office
    let channels = [
      (office.telephone, Wording(zh: "电话", en: "telephone")), (office.mail, Wording(zh: "电子邮箱", en: "mail")),
      (plan.catalogue.column.carrier.reportErrors, Wording(zh: "我为政府网站找错", en: "the national report page")),
    ].filter { !$0.0.isEmpty }.map(\.1)
    return AuditItem(
      item: .interaction, verdict: channels.isEmpty ? .failed : .met,
      measured: Wording(zh: "专栏上的咨询渠道", en: "ways to ask, as the column shows them"),
      threshold: Wording(zh: "没有咨询渠道即否决", en: "none is a veto"),
      found: channels.isEmpty
        ? Wording(zh: "没有", en: "none")
        : Wording(
          zh: channels.map(\.zh).joined(separator: "、"), en: channels.map(\.en).joined(separator: ", ")),
      count: channels.isEmpty ? 1 : 0,
      places: channels.isEmpty
        ? [
          AuditPlace(
            place: Place(path: "Content/site.yaml"), rule: nil,
            text: Wording(zh: "office 没有写联系方式", en: "`office` names no way to ask"))
        ]
        : [],
      remainder: Wording(zh: "留言是否按时答复需人工检查", en: "whether messages are answered in time needs a person"))
  }

  /// What no file can tell.
  func manual(_ item: InspectionItem) -> AuditItem {
    let what =
      switch item {
      case .access:
        Wording(
          zh: "连续一周访问，分散在每天，不少于 20 次；5% 以上打开超过 15 秒即否决",
          en: "a week of at least 20 visits; 5% that take 15 s are a veto")
      case .services:
        Wording(zh: "办事指南的要素和准确性", en: "the elements of service guides, and whether they are right")
      case .search:
        Wording(zh: "承载网站的站内搜索能否找到专栏的信息", en: "whether the carrying site's search finds the column")
      default:
        Wording(
          zh: "主流浏览器显示；飘窗、广告、弹出窗口（标准主题没有）",
          en: "display in common browsers; floating windows and advertising (the standard theme has none)")
      }
    return AuditItem(
      item: item, verdict: .manual, measured: what, threshold: Wording(zh: "—", en: "—"),
      found: Wording(zh: "需人工检查", en: "needs a person"), remainder: what)
  }

  private func name(_ id: NodeID) -> String { plan.catalogue.column.tree.pathName(of: id) }

  private func place(of id: NodeID, _ text: Wording) -> AuditPlace {
    AuditPlace(
      place: Place(path: "Content/site.yaml", line: plan.catalogue.column.tree[id].node.line), rule: nil,
      text: text)
  }
}
