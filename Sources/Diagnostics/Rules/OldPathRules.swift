/// 旧网址: addresses of an old platform that lead to notices of this column.
extension Rule {
  static let oldPathRules: [Rule] = [oldPathForm, oldPathTwice, oldPathTarget, oldPathOwn]

  private static let header = "old_path\ttarget\n"
  private static let number = "11990100000123457U/2024-00001"

  package static let oldPathForm = Rule(
    "old-path-form", .error,
    title: Wording(zh: "旧网址一行的写法", en: "The form of a line of old addresses"),
    explanation: Wording(
      zh: "old-paths.tsv 每行两栏，用制表符隔开：旧网址从“/”开始的部分，新的索引号或文件。旧网址里不能有引号和反斜杠，这些字符会进入服务器的设置。",
      en:
        "Each line of old-paths.tsv has two columns with a tab between: the old address from its slash on, and the "
        + "index number or file that took its place. Quotation marks and backslashes would reach a server's settings."
    ),
    failing: .files([
      ("Content/old-paths.tsv", header + "zwgk/1.html\t\(number)\n"),
      ("Content/notices/example.md", RuleExample.soundNotice),
    ]),
    passing: .files([
      ("Content/old-paths.tsv", header + "/zwgk/1.html\t\(number)\n"),
      ("Content/notices/example.md", RuleExample.soundNotice),
    ]))

  package static let oldPathTwice = Rule(
    "old-path-twice", .error,
    title: Wording(zh: "同一旧网址写了两次", en: "An old address twice"),
    explanation: Wording(
      zh: "一个旧网址只能转到一处。写了两次，服务器按哪一行说不准。大小写不同的，服务器也当作同一个。",
      en:
        "An old address leads to one place. With two lines nobody can tell which the server takes; it does not tell "
        + "capitals apart either."),
    failing: .files([
      ("Content/old-paths.tsv", header + "/zwgk/1.html\t\(number)\n/zwgk/1.HTML\t\(number)\n"),
      ("Content/notices/example.md", RuleExample.soundNotice),
    ]),
    passing: .files([
      ("Content/old-paths.tsv", header + "/zwgk/1.html\t\(number)\n/zwgk/2.html\t\(number)\n"),
      ("Content/notices/example.md", RuleExample.soundNotice),
    ]))

  package static let oldPathTarget = Rule(
    "old-path-target", .error,
    title: Wording(zh: "旧网址没有去处", en: "An old address that leads nowhere"),
    explanation: Wording(
      zh: "每个旧网址都要转到本专栏的一条信息：写它的索引号，或者它的文件。信息改了索引号、文件改了名，这里也要跟着改。",
      en:
        "Each old address leads to a notice of this column, by its index number or its file. Where the number or the "
        + "file's name changes, this line changes too."),
    basis: Wording(zh: "《政府网站发展指引》（网址稳定）（未核实）", en: "Guidelines for Government Websites (stable addresses)"),
    failing: .files([
      ("Content/old-paths.tsv", header + "/zwgk/1.html\t11990100000123457U/2024-00009\n"),
      ("Content/notices/example.md", RuleExample.soundNotice),
    ]),
    passing: .files([
      ("Content/old-paths.tsv", header + "/zwgk/1.html\tnotices/example.md\n"),
      ("Content/notices/example.md", RuleExample.soundNotice),
    ]))

  package static let oldPathOwn = Rule(
    "old-path-own", .error,
    title: Wording(zh: "旧网址是本专栏自己的网址", en: "An old address that is the column's own"),
    explanation: Wording(
      zh: "旧网址落在本专栏的目录里，转向会盖住本专栏自己的页面，甚至转来转去。本专栏内的信息换了地方，写在 tombstones.yaml 里。",
      en:
        "A redirection from inside the column would hide its own pages, or turn in a circle. What moved within the "
        + "column stands in tombstones.yaml."),
    failing: .files([
      ("Content/old-paths.tsv", header + "/xxgk/guide.html\t\(number)\n"),
      ("Content/notices/example.md", RuleExample.soundNotice),
    ]),
    passing: .files([
      ("Content/old-paths.tsv", header + "/zwgk/guide.html\t\(number)\n"),
      ("Content/notices/example.md", RuleExample.soundNotice),
    ]))
}

extension Problem {
  package static func oldPathForm() -> Problem {
    Problem(
      .oldPathForm, zh: "这一行不是“旧网址、制表符、索引号或文件”", en: "no old address, tab, index number or file",
      helpZh: "写作“/zwgk/2021/1.html”，按一次 Tab 键，再写索引号或 notices/2021/a.md。",
      helpEn: "write /zwgk/2021/1.html, a tab, then an index number or notices/2021/a.md.")
  }

  package static func oldPathTwice(_ address: String) -> Problem {
    Problem(
      .oldPathTwice, zh: "旧网址“\(address)”前面已经写过", en: "“\(address)” stands here already",
      helpZh: "只留对的一行。", helpEn: "keep the line that is right.")
  }

  package static func oldPathTarget(_ target: String, closest: String?) -> Problem {
    Problem(
      .oldPathTarget, zh: "本专栏没有“\(target)”这条信息", en: "this column has no notice “\(target)”",
      helpZh: closest.map { "是不是 \($0)？" } ?? "核对索引号或文件名；信息不再公开的，在 tombstones.yaml 写明去向。",
      helpEn: closest.map { "did you mean “\($0)”?" }
        ?? "check the number or the file's name; what was withdrawn stands in tombstones.yaml.")
  }

  package static func oldPathOwn(_ address: String) -> Problem {
    Problem(
      .oldPathOwn, zh: "“\(address)”在本专栏自己的目录里", en: "“\(address)” lies in the column itself",
      helpZh: "删去这一行；专栏内迁移的，写在 tombstones.yaml。",
      helpEn: "take the line out; what moved within the column stands in tombstones.yaml.")
  }
}
