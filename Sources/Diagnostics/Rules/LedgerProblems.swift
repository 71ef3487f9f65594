extension Problem {
  /// How a line of the ledger shows that it was touched.
  package enum LedgerDamage: Sendable, Hashable {
    case header, form, count, order, sum
  }

  package static func ledgerBroken(_ damage: LedgerDamage) -> Problem {
    let message: Wording =
      switch damage {
      case .header: Wording(zh: "台账的表头有改动", en: "the head of the ledger was changed")
      case .form: Wording(zh: "这一行的格式有改动", en: "the form of this line was changed")
      case .count:
        Wording(
          zh: "这一行的序号接不上：前面少行、多行或顺序有变",
          en: "this line's number does not follow: lines are missing, added or moved")
      case .order:
        Wording(zh: "这一行与该索引号此前的登记相矛盾", en: "this line contradicts what was recorded of its number before")
      case .sum:
        Wording(
          zh: "校验值不符：这一行有改动，或紧挨在它前面的行有增删",
          en: "the sum is wrong: this line was changed, or one before it added or taken out")
      }
    return Problem(
      .ledgerBroken, zh: message.zh, en: message.en,
      helpZh: "从版本库取回没有改动的台账（git log -p Content/ledger.tsv 可看改动），登记只用 gongkai record。",
      helpEn:
        "take the untouched ledger out of the repository (git log -p Content/ledger.tsv shows who changed it); only "
        + "`gongkai record` writes to it.")
  }

  package static func ledgerRewritten(entry: Int) -> Problem {
    Problem(
      .ledgerRewritten, zh: "台账第 \(entry) 条与已发布的校验值不同：台账被重写过",
      en: "entry \(entry) is not the one that was published: the ledger was rewritten",
      helpZh: continuingZh, helpEn: continuingEn)
  }

  package static func ledgerTruncated(entries: Int, published: Int) -> Problem {
    Problem(
      .ledgerRewritten, zh: "台账只有 \(entries) 条，发布时已有 \(published) 条：台账被截短或退回了旧版",
      en: "the ledger has \(entries) entries, \(published) were published: it was cut or rolled back",
      helpZh: continuingZh, helpEn: continuingEn)
  }

  package static func ledgerMissing(entries: Int) -> Problem {
    Problem(
      .ledgerRewritten, zh: "没有台账，而发布时已有 \(entries) 条登记",
      en: "there is no ledger, and \(entries) entries were published",
      helpZh: continuingZh, helpEn: continuingEn)
  }

  private static var continuingZh: String { "从版本库取回发布时的台账，在它后面接着登记。" }
  private static var continuingEn: String {
    "take the ledger as it was published out of the repository, and record behind it."
  }

  package static func noticeVanished(_ number: String, source: String, similar: String?) -> Problem {
    Problem(
      .noticeVanished, zh: "已公开的 \(number)（\(source)）不见了",
      en: "the published \(number) (“\(source)”) is gone",
      helpZh: similar.map { "\($0) 的日期与它相同：如果就是这条信息，把索引号改回 \(number)；否则写明去向。" }
        ?? "把文件放回；确需撤下的，在 Content/tombstones.yaml 写明去向（已撤下、已移除或已迁移）、日期和理由。",
      helpEn: similar.map {
        "“\($0)” has the same dates: if it is this notice, give it back its number \(number)."
      }
        ?? "put the file back; what has to go gets an entry in Content/tombstones.yaml: withdrawn, gone or moved, with day and reason."
    )
  }

  package static func noticeMadeDraft(_ number: String, source: String) -> Problem {
    Problem(
      .noticeVanished, zh: "已公开的 \(number)（\(source)）改成了草稿",
      en: "the published \(number) (“\(source)”) is a draft now",
      helpZh: "删去 draft；确需撤下的，在 Content/tombstones.yaml 写明去向、日期和理由。",
      helpEn: "take `draft` out; what has to go gets an entry in Content/tombstones.yaml with day and reason."
    )
  }

  package static func tombstoneLifted(_ number: String, label: String) -> Problem {
    Problem(
      .noticeVanished, zh: "\(number) 登记为“\(label)”，tombstones.yaml 里却没有了",
      en: "\(number) is recorded as “\(label)”, and tombstones.yaml no longer has it",
      helpZh: "把这一条写回 Content/tombstones.yaml；去向有变的，改写去向、日期和理由。",
      helpEn: "put its entry back into Content/tombstones.yaml; if something changed, change the entry.")
  }

  package static func indexNumberReused(_ number: String, label: String) -> Problem {
    Problem(
      .indexNumberReused, zh: "索引号 \(number) 登记为“\(label)”，不能再用",
      en: "\(number) is recorded as “\(label)” and cannot be used again",
      helpZh: "另编一个索引号；确要恢复公开原信息的，也用新的索引号发布，原号可写“已迁移”至新号。",
      helpEn:
        "give the notice a new number; to publish the old one again, let its old number be moved to the new one."
    )
  }

  package static func indexNumberTaken(_ number: String, by source: String) -> Problem {
    Problem(
      .indexNumberReused, zh: "索引号 \(number) 属于已公开的另一条信息（\(source)）",
      en: "\(number) belongs to another published notice (“\(source)”)",
      helpZh: "另编一个索引号，并放回原来那条信息的文件。如果是同一条信息，文件位置和成文日期分两次改。",
      helpEn:
        "give this notice a number of its own and put the other file back. If it is the same notice, change the place of "
        + "its file and the date it was made one after the other.")
  }

  package static func indexNumberChanged(_ number: String, recorded: String) -> Problem {
    Problem(
      .indexNumberChanged, zh: "这条信息已用 \(recorded) 公开，索引号不能改为 \(number)",
      en: "this notice was published as \(recorded); its number cannot become \(number)",
      helpZh: "改回 \(recorded)。如果这是另一条信息，换一个文件名。",
      helpEn: "write \(recorded) again. If this is another notice, give its file another name.")
  }

  package static func addressChanged(recorded: String, now: String) -> Problem {
    Problem(
      .addressChanged, zh: "登记的路径是 \(recorded)，现在会写到 \(now)",
      en: "recorded at \(recorded), it would now be written to \(now)",
      helpZh: "用登记时的程序版本生成，并向维护人员报告。",
      helpEn: "build with the version that recorded it, and tell the maintainers.")
  }

  package static func publishedBeforeRecord(_ date: String, recorded: String) -> Problem {
    Problem(
      .publishedBeforeRecord, zh: "发布日期 \(date) 早于台账首次登记的 \(recorded)",
      en: "published on \(date), first recorded as \(recorded)",
      helpZh: "改回 \(recorded)；文件形成的日期写在“成文日期”。",
      helpEn: "write \(recorded) again; when the document was made goes into made_on.")
  }

  package static func publishedAfterRecord(_ date: String, recorded: String) -> Problem {
    Problem(
      .publishedAfterRecord, zh: "发布日期 \(date) 晚于台账首次登记的 \(recorded)",
      en: "published on \(date), first recorded as \(recorded)",
      helpZh: "改回 \(recorded)；内容有更正的，不改发布日期，在正文中注明。",
      helpEn: "write \(recorded) again; a correction of the text does not change it.")
  }
}
