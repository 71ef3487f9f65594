/// What 规章, 规范性文件 and other policies owe their readers: numbers, dates, 题注, 解读.
extension Rule {
  static let normativeRules: [Rule] = [
    normativeFieldMissing, normativeWithoutExpiry, promulgationNoteMissing, promulgationNoteForm,
    promulgationNoteDisagrees, interpretationMissing, interpretationWithoutFile,
  ]

  package static let normativeFieldMissing = Rule(
    "normative-field-missing", .error, .adjustable,
    title: Wording(zh: "规范性文件须有文号和施行日期", en: "A normative document has a number and a day of effect"),
    explanation: Wording(
      zh: "规章、行政规范性文件是行政管理的依据，须写明文号、施行日期；有效性由程序推算。没有统一公布、要素不全的，不得作为依据。",
      en:
        "Rules and normative documents are grounds for acts against the public: they carry a document number and the "
        + "day on which they take effect. Validity is derived."),
    basis: Wording(zh: "国办发〔2018〕37号（未核实）", en: "General Office 2018 No. 37 (unverified)"),
    failing: .fields("kind: normative", "document_number: 示政办规〔2024〕1号", "expires_on: 2029-04-30"),
    passing: .fields(
      "kind: normative", "document_number: 示政办规〔2024〕1号", "effective_on: 2024-05-01", "expires_on: 2029-04-30"
    ))

  package static let normativeWithoutExpiry = Rule(
    "normative-without-expiry", .error, .adjustable,
    title: Wording(zh: "规范性文件应写明有效期", en: "A normative document says how long it holds"),
    explanation: Wording(
      zh: "多数地方规定行政规范性文件的有效期为五年，试行的二至三年。写“有效期至”；依规定没有期限的，写“有效期至: 长期有效”。"
        + "规章、已经失效废止的文件和修改决定不在此列。",
      en:
        "In most places normative documents hold for five years, trial ones for two or three. Write expires_on, or "
        + "长期有效 where local rules set no limit."),
    basis: Wording(zh: "各地规范性文件管理规定（未核实）", en: "local rules on normative documents (unverified)"),
    failing: .fields("kind: normative", "document_number: 示政办规〔2024〕1号", "effective_on: 2024-05-01"),
    passing: .fields(
      "kind: normative", "document_number: 示政办规〔2024〕1号", "effective_on: 2024-05-01", "expires_on: 长期有效"))

  package static let promulgationNoteMissing = Rule(
    "promulgation-note-missing", .error, .adjustable,
    title: Wording(zh: "规章须有题注", en: "A 规章 has its 题注"),
    explanation: Wording(
      zh: "规章标题之下用题注写明公布的日期和令号、施行日期以及历次修订、修正，读者据此知道看到的是哪一个文本。修改、废止规章的决定不用题注。",
      en:
        "Under the title of a 规章 stand in brackets the order that promulgated it, the day of effect and every "
        + "revision. Decisions that amend or repeal one need none."),
    basis: Wording(zh: "《法规汇编编辑出版管理规定》（未核实）", en: "rules on compilations of laws (unverified)"),
    failing: .fields("kind: regulation", "document_number: 示例市人民政府令第2号", "effective_on: 2024-05-01"),
    passing: .fields(
      "kind: regulation", "document_number: 示例市人民政府令第2号", "effective_on: 2024-05-01",
      "promulgation_note: （2024年3月1日示例市人民政府令第2号公布　自2024年5月1日起施行）"))

  package static let promulgationNoteForm = Rule(
    "promulgation-note-form", .error, .adjustable,
    title: Wording(zh: "题注的写法", en: "Form of a 题注"),
    explanation: Wording(
      zh: "题注放在圆括号内，依次写明：某年某月某日某机关令第几号公布；自某年某月某日起施行；根据某年某月某日某令第几次修订（修正）。"
        + "各段之间空一格。日期须存在，先后有序，次数连续。",
      en:
        "In brackets, piece by piece, with a blank between: promulgated on which day by which order; in force from "
        + "which day; revised on which day by what, for the how manieth time. Days exist, follow each other, and "
        + "revisions are counted through."),
    basis: Wording(zh: "《法规汇编编辑出版管理规定》（未核实）", en: "rules on compilations of laws (unverified)"),
    failing: .fields("promulgation_note: （2024年3月1日示例市人民政府令第2号公布　2024年5月1日）"),
    passing: .fields("promulgation_note: （2024年3月1日示例市人民政府令第2号公布　自2024年5月1日起施行）"))

  package static let promulgationNoteDisagrees = Rule(
    "promulgation-note-disagrees", .error, .adjustable,
    title: Wording(zh: "题注与元数据不符", en: "The 题注 disagrees with the fields"),
    explanation: Wording(
      zh: "题注中的公布（修订、修正）日期应有一个是成文日期，施行日期应与“实施日期”一致，令号应与文号一致。",
      en:
        "One of its days of promulgation or revision is the day the document was made; its day of effect and its "
        + "order are those of the fields."),
    basis: Wording(zh: "《法规汇编编辑出版管理规定》（未核实）", en: "rules on compilations of laws (unverified)"),
    failing: .fields(
      "effective_on: 2024-05-01", "promulgation_note: （2024年3月1日示例市人民政府令第2号公布　自2024年6月1日起施行）"),
    passing: .fields(
      "effective_on: 2024-05-01", "promulgation_note: （2024年3月1日示例市人民政府令第2号公布　自2024年5月1日起施行）"))

  package static let interpretationMissing = Rule(
    "interpretation-missing", .warning, .adjustable,
    title: Wording(zh: "政策文件没有解读", en: "A policy without interpretation"),
    explanation: Wording(
      zh: "规章、规范性文件、政策文件应当同步解读：解读写“解读: 文号”，两边自动互相链接。确不需要解读的（如内部分工、清理决定），"
        + "写“不解读理由”。发布满七天仍没有的，给出提示。已经失效、废止的和非本专栏机构的文件不在此列。",
      en:
        "Rules, normative documents and policies are interpreted together with their publication. The interpretation "
        + "names the file under `interprets`; where none is needed, say why under `no_interpretation`. Told seven days "
        + "after publication; ended documents and those of other bodies are left out."),
    basis: Wording(
      zh: "《政府网站与政务新媒体检查指标》；各地政策解读的规定（未核实）",
      en: "Inspection indicators; local rules on interpretation (unverified)"),
    failing: .fields("kind: policy"),
    passing: .fields("kind: policy", "no_interpretation: 内部工作分工，不涉及公众权利义务"))

  package static let interpretationWithoutFile = Rule(
    "interpretation-without-file", .error, .adjustable,
    title: Wording(zh: "政策解读没有写明所解读的文件", en: "An interpretation of nothing"),
    explanation: Wording(
      zh: "解读和文件要互相关联。种类为“政策解读”的信息，用“解读”一项写明文件的索引号或文号。",
      en: "File and interpretation are linked both ways: an interpretation names its file under `interprets`."
    ),
    basis: Wording(
      zh: "《政府网站与政务新媒体检查指标》（解读与文件相互关联）（未核实）",
      en: "Inspection indicators (file and interpretation linked) (unverified)"),
    failing: .fields("kind: interpretation"),
    passing: .fields("kind: interpretation", "interprets: 国发〔2024〕1号"))
}

extension Problem {
  /// `labels` are those of the fields that are not written.
  package static func normativeFieldMissing(_ labels: [String], keys: [String]) -> Problem {
    Problem(
      .normativeFieldMissing, zh: "规范性文件缺少\(labels.map { "“\($0)”" }.joined(separator: "、"))",
      en: "a normative document lacks \(keys.joined(separator: " and "))",
      helpZh: "在元数据中补写\(labels.joined(separator: "、"))。", helpEn: "add \(keys.joined(separator: " and ")).")
  }

  package static var normativeWithoutExpiry: Problem {
    Problem(
      .normativeWithoutExpiry, zh: "规范性文件没有写明有效期", en: "a normative document does not say how long it holds",
      helpZh: "写“有效期至: 2029-04-30”；没有期限的写“有效期至: 长期有效”。",
      helpEn: "write expires_on; where there is no limit write “长期有效”.")
  }

  package static var promulgationNoteMissing: Problem {
    Problem(
      .promulgationNoteMissing, zh: "规章没有题注",
      en: "a regulation (“规章”) without its note of promulgation (“题注”)",
      helpZh: "写“题注: （2024年3月1日某某市人民政府令第2号公布　自2024年5月1日起施行）”。",
      helpEn:
        "write promulgation_note, in brackets: its day and order with “公布”, then “自”, the day and “起施行”.")
  }

  /// Why a text is no 题注.
  package enum PromulgationFault: Sendable, Hashable {
    case brackets, noDate, badDate, noVerb, noPromulgation, noEffect, backwards, ordinal

    fileprivate var words: Wording {
      switch self {
      case .brackets: Wording(zh: "没有用圆括号括起", en: "does not stand in brackets")
      case .noDate: Wording(zh: "有一段没有以日期开头", en: "has a piece that does not begin with a date")
      case .badDate: Wording(zh: "有不存在的日期", en: "has a day that does not exist")
      case .noVerb: Wording(zh: "有一段没有写明公布、施行、修订、修正或废止", en: "has a piece that does not say what was done")
      case .noPromulgation: Wording(zh: "没有写明公布的日期", en: "does not say when it was promulgated")
      case .noEffect: Wording(zh: "没有写明施行日期", en: "does not say from when it is in force")
      case .backwards: Wording(zh: "后一段的日期比前一段早", en: "goes back in time")
      case .ordinal: Wording(zh: "修订、修正的次数不连续", en: "does not count its revisions through")
      }
    }
  }

  package static func promulgationNoteForm(_ fault: PromulgationFault) -> Problem {
    Problem(
      .promulgationNoteForm, zh: "题注\(fault.words.zh)", en: "the note of promulgation \(fault.words.en)",
      helpZh: "写作“（2024年3月1日某某市人民政府令第2号公布　自2024年5月1日起施行　根据2025年3月1日某某市人民政府令第5号第一次修订）”。",
      helpEn:
        "in brackets, piece by piece: day, order and “公布”; “自”, day and “起施行”; “根据”, day, order and “第一次修订”.")
  }

  package static func promulgationNoteDisagrees(_ label: String, note: String, field: String) -> Problem {
    Problem(
      .promulgationNoteDisagrees, zh: "题注写的是 \(note)，“\(label)”是 \(field)",
      en: "the note of promulgation says “\(note)”, “\(label)” is “\(field)”",
      helpZh: "对照正式文本，改正其中一处。", helpEn: "compare with the official text and mend one of them.")
  }

  package static var interpretationMissing: Problem {
    Problem(
      .interpretationMissing, zh: "发布满七天，还没有解读，也没有写不解读理由",
      en: "published a week ago, and neither interpreted nor said why not",
      helpZh: "发布解读，并在其中写“解读: 本文件的文号”；不需要解读的写“不解读理由”。",
      helpEn:
        "publish an interpretation that names this document, or write no_interpretation with the reason.")
  }

  package static var interpretationWithoutFile: Problem {
    Problem(
      .interpretationWithoutFile, zh: "政策解读没有写明所解读的文件", en: "the interpretation names no document",
      helpZh: "补写“解读: 文号或索引号”；不是政策解读的，改信息种类或栏目。",
      helpEn: "add interprets: with the number; if this is no interpretation, change its kind or category.")
  }
}
