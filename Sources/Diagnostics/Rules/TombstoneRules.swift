/// 去向说明: what is said of notices that are no longer published.
extension Rule {
  static let tombstoneRules: [Rule] = [
    tombstoneUnknown, tombstoneTwice, tombstoneBesideNotice, tombstoneTarget, tombstoneDate,
  ]

  package static let tombstoneUnknown = Rule(
    "tombstone-unknown", .error,
    title: Wording(zh: "台账中没有这个索引号", en: "A number the ledger does not have"),
    explanation: Wording(
      zh: "只有台账登记过的信息才能写去向。没有登记过的，尚未公开，删去文件即可。",
      en: "Only what is in the ledger can be withdrawn. A notice that was never recorded is simply deleted."),
    failing: .ledger(
      LedgerExample.sound,
      tombstones: LedgerExample.tombstone.replacing("2024-00001", with: "2024-00010")),
    passing: .ledger(LedgerExample.sound, notices: [], tombstones: LedgerExample.tombstone))

  package static let tombstoneTwice = Rule(
    "tombstone-twice", .error,
    title: Wording(zh: "同一索引号写了两个去向", en: "Two tombstones for one number"),
    explanation: Wording(
      zh: "一个索引号只写一条去向；情况有变的，改原来那一条，台账会记下前后两次。",
      en: "A number has one tombstone. When things change, change it: the ledger keeps both."),
    failing: .ledger(
      LedgerExample.sound, notices: [], tombstones: LedgerExample.tombstone + LedgerExample.tombstone),
    passing: .ledger(LedgerExample.sound, notices: [], tombstones: LedgerExample.tombstone))

  package static let tombstoneBesideNotice = Rule(
    "tombstone-beside-notice", .error,
    title: Wording(zh: "写了去向，文件还在", en: "Withdrawn, and still there"),
    explanation: Wording(
      zh: "写明撤下、移除或迁移的信息，其文件要从 Content/notices 删去。正文不留在内容文件夹里，就不会再发布出去。",
      en:
        "The file of a withdrawn, removed or moved notice is taken out of Content/notices: a text that is not there "
        + "cannot be published again by accident."),
    failing: .ledger(LedgerExample.sound, tombstones: LedgerExample.tombstone),
    passing: .ledger(LedgerExample.sound, notices: [], tombstones: LedgerExample.tombstone))

  package static let tombstoneTarget = Rule(
    "tombstone-target", .error,
    title: Wording(zh: "迁移的去处不对", en: "Where a notice moved to"),
    explanation: Wording(
      zh: "“已迁移”写明新的去处：本专栏另一条已公开信息的索引号，或者一个完整的网址。其他去向不写。",
      en:
        "A moved notice names where it is now: the index number of a notice of this column, or a whole address. "
        + "Nothing else has a target."),
    failing: .ledger(LedgerExample.sound, notices: [], tombstones: LedgerExample.moved(to: "本市门户网站")),
    passing: .ledger(
      LedgerExample.sound, notices: [],
      tombstones: LedgerExample.moved(to: "https://www.example.invalid/zcwj/1.html")))

  package static let tombstoneDate = Rule(
    "tombstone-date", .error, .adjustable,
    title: Wording(zh: "去向的日期不合理", en: "The day of a withdrawal"),
    explanation: Wording(
      zh: "撤下、移除、迁移的日期不早于信息的发布日期，也不晚于今天。",
      en: "A notice is withdrawn, removed or moved after it was published, and not later than today."),
    failing: .ledger(
      LedgerExample.sound, notices: [],
      tombstones: LedgerExample.tombstone.replacing("2024-06-01", with: "2023-06-01")),
    passing: .ledger(LedgerExample.sound, notices: [], tombstones: LedgerExample.tombstone))
}

extension Problem {
  package static func tombstoneUnknown(_ number: String, closest: String?) -> Problem {
    Problem(
      .tombstoneUnknown, zh: "台账中没有索引号 \(number)", en: "the ledger has no \(number)",
      helpZh: closest.map { "是不是 \($0)？" } ?? "核对索引号；从未登记过的信息不用写去向，删去这一条。",
      helpEn: closest.map { "did you mean “\($0)”?" }
        ?? "check the number; what was never recorded needs no tombstone: take this entry out.")
  }

  package static func tombstoneTwice(_ number: String) -> Problem {
    Problem(
      .tombstoneTwice, zh: "索引号 \(number) 已写过去向", en: "\(number) has a tombstone already",
      helpZh: "两条合为一条。", helpEn: "make one entry of the two.")
  }

  package static func tombstoneBesideNotice(_ path: String) -> Problem {
    Problem(
      .tombstoneBesideNotice, zh: "写明了去向，文件 \(path) 还在", en: "its file “\(path)” is still there",
      helpZh: "删去这个文件和它的附件（版本库里仍有存底）；不撤下的，删去这一条。",
      helpEn:
        "delete the file and its attachments (the repository keeps them), or take this entry out.")
  }

  package static func tombstoneTarget(_ written: String) -> Problem {
    Problem(
      .tombstoneTarget, zh: "“\(written)”不是本专栏已公开的索引号，也不是完整的网址",
      en: "“\(written)” is neither a published index number of this column nor a whole address",
      helpZh: "写本专栏另一条信息的索引号，或以 https:// 开头的网址。",
      helpEn: "write the index number of another notice, or an address that begins with https://.")
  }

  package static func tombstoneTargetUnwanted() -> Problem {
    Problem(
      .tombstoneTarget, zh: "只有“已迁移”才写“迁移至”", en: "only a moved notice has a target",
      helpZh: "删去“迁移至”，或把去向改为“已迁移”。", helpEn: "take moved_to out, or write “state: moved”.")
  }

  package static func tombstoneTooEarly(published: String) -> Problem {
    Problem(
      .tombstoneDate, zh: "早于这条信息的发布日期 \(published)", en: "earlier than its publication on \(published)",
      helpZh: "写实际撤下、移除或迁移的日期。", helpEn: "write the day on which it was withdrawn, removed or moved.")
  }

  package static func tombstoneTooLate(today: String) -> Problem {
    Problem(
      .tombstoneDate, zh: "晚于今天（\(today)）", en: "later than today (\(today))",
      helpZh: "写实际撤下、移除或迁移的日期；到了那天再写也不迟。", helpEn: "write the day on which it happened, once it has.")
  }
}
