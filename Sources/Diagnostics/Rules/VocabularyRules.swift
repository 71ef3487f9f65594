/// Values that come from a vocabulary: the tree, issuing bodies, topics, genres.
extension Rule {
  static let vocabularyRules: [Rule] = [
    unknownCategory, ambiguousCategory, categoryNotList, unknownIssuingBody, unknownTopic, unknownGenre,
  ]

  package static let unknownCategory = Rule(
    "unknown-category", .error,
    title: Wording(zh: "栏目树中没有这个栏目", en: "No such node in the column's tree"),
    explanation: Wording(
      zh: "每条信息归入栏目树的一个栏目，写栏目名称或编号（如 20-07）。栏目树在 site.yaml 的 tree 中。",
      en:
        "Every notice belongs to one node of the tree, by name or id (such as 20-07). The tree stands in site.yaml."
    ),
    failing: .fields("category: 财政预算信心"),
    passing: .fields("category: 20-07"))

  package static let ambiguousCategory = Rule(
    "ambiguous-category", .error,
    title: Wording(zh: "栏目名称不唯一", en: "A category name stands at several places"),
    explanation: Wording(
      zh: "栏目树中有几个同名栏目，须写编号或用“/”连接的路径。",
      en: "Several nodes have this name: write the id, or the path joined by “/”."),
    failing: .files([
      ("Content/site.yaml", RuleExample.site(adding: RuleExample.treeWithTwins)),
      ("Content/notices/a.md", RuleExample.notice(category: "其他")),
    ]),
    passing: .files([
      ("Content/site.yaml", RuleExample.site(adding: RuleExample.treeWithTwins)),
      ("Content/notices/a.md", RuleExample.notice(category: "规划/其他")),
    ]))

  package static let categoryNotList = Rule(
    "category-not-list", .error, .adjustable,
    title: Wording(zh: "这个栏目不收信息", en: "This node takes no notices"),
    explanation: Wording(
      zh: "公开指南和依申请公开是单独的页面；声明无此项或链接到其他平台的栏目不应再有信息，否则自相矛盾。",
      en:
        "The guide and disclosure on request are single pages; a node declared empty or kept elsewhere contradicts "
        + "itself by holding notices."),
    failing: .fields("category: guide"),
    passing: .fields("category: 20-15"))

  package static let unknownIssuingBody = Rule(
    "unknown-issuing-body", .warning, .adjustable,
    title: Wording(zh: "发布机构不在名录中", en: "Issuing body outside the vocabulary"),
    explanation: Wording(
      zh: "发布机构应写登记的全称，名录在 site.yaml 的 bodies 中；常用的简称可列为 aliases。",
      en:
        "An issuing body is written by its registered full name; site.yaml lists them under bodies, short forms under "
        + "aliases."),
    basis: Wording(zh: "目录编制规范（未核实）", en: "rules on catalogues (unverified)"),
    failing: .fields("issuing_body: 示例市某某局"),
    passing: .fields("issuing_body: 示例市人民政府办公室"))

  package static let unknownTopic = Rule(
    "unknown-topic", .warning, .adjustable,
    title: Wording(zh: "主题分类不在国务院分类表中", en: "Topic outside the State Council's scheme"),
    explanation: Wording(
      zh: "主题分类用国务院公文的两级分类，写作“综合政务\\政务公开”。本地分类可以使用，但不便与上级汇总。",
      en:
        "Topics follow the State Council's two levels, written 综合政务\\政务公开. Local topics work but do not add up "
        + "with those of other offices."),
    failing: .fields("topic: 综合政务\\信息公开工作"),
    passing: .fields("topic: 综合政务\\政务公开"))

  package static let unknownGenre = Rule(
    "unknown-genre", .warning, .adjustable,
    title: Wording(zh: "体裁分类不在公文种类中", en: "Genre outside the official kinds"),
    explanation: Wording(
      zh: "体裁用《党政机关公文处理工作条例》的十五种公文，以及网站常用的行政法规、规章、办法、规定、细则、方案、预案、"
        + "规划、统计、其他。",
      en: "Genres are the fifteen official kinds of document and a few that web sites add."),
    basis: Wording(zh: "《党政机关公文处理工作条例》第八条（未核实）", en: "Regulation on official documents, Art. 8 (unverified)"),
    failing: .fields("genre: 通知书"),
    passing: .fields("genre: 通知"))
}

extension Problem {
  package static func unknownCategory(_ written: String, closest: String?) -> Problem {
    Problem(
      .unknownCategory, zh: "栏目树中没有“\(written)”", en: "no node “\(written)” in the tree",
      helpZh: closest.map { "是不是“\($0)”？" } ?? "写栏目的名称或编号（如 20-07），栏目树见 site.yaml。",
      helpEn: closest.map { "did you mean “\($0)”?" }
        ?? "write a node's name or id (such as 20-07); the tree is in site.yaml.")
  }

  package static func ambiguousCategory(_ written: String, paths: [String]) -> Problem {
    Problem(
      .ambiguousCategory, zh: "“\(written)”在栏目树中有 \(paths.count) 处",
      en: "“\(written)” stands at \(paths.count) places of the tree",
      helpZh: "写明是哪一处：\(paths.joined(separator: "；"))。",
      helpEn: "say which: \(paths.map { "“\($0)”" }.joined(separator: "; ")).")
  }

  package static func categoryIsPage(_ name: String, id: String) -> Problem {
    Problem(
      .categoryNotList, zh: "“\(name)”是单独的页面，不收信息", en: "“\(name)” is a single page and takes no notices",
      helpZh: "内容写入 Content/pages/\(id).md，或改归其他栏目。",
      helpEn: "write it into Content/pages/\(id).md, or choose another category.")
  }

  package static func categoryElsewhere(_ name: String) -> Problem {
    Problem(
      .categoryNotList, zh: "“\(name)”已链接到其他平台，不再收信息",
      en: "“\(name)” is kept on another platform and takes no notices",
      helpZh: "改归其他栏目，或在 site.yaml 中去掉该栏目的 link。",
      helpEn: "choose another category, or take `link` out of the node in site.yaml.")
  }

  package static func categoryDeclaredEmpty(_ name: String) -> Problem {
    Problem(
      .categoryNotList, zh: "“\(name)”已声明无此项，却有信息归入",
      en: "“\(name)” is declared empty, yet a notice stands in it",
      helpZh: "在 site.yaml 中去掉该栏目的 none，或改归其他栏目。",
      helpEn: "take `none` out of the node in site.yaml, or choose another category.")
  }

  package static func unknownBody(_ written: String, closest: String?) -> Problem {
    Problem(
      .unknownIssuingBody, zh: "名录中没有发布机构“\(written)”", en: "no issuing body “\(written)” in the vocabulary",
      helpZh: closest.map { "是不是“\($0)”？新机构请加入 site.yaml 的 bodies。" } ?? "写登记的全称，新机构请加入 site.yaml 的 bodies。",
      helpEn: closest.map { "did you mean “\($0)”? Add new bodies to site.yaml." }
        ?? "write the registered name; add new bodies to site.yaml.")
  }

  package static func unknownTopic(_ written: String, closest: String?) -> Problem {
    Problem(
      .unknownTopic, zh: "分类表中没有主题“\(written)”", en: "no topic “\(written)” in the scheme",
      helpZh: closest.map { "是不是“\($0)”？" } ?? "写作“一级\\二级”，如“综合政务\\政务公开”。",
      helpEn: closest.map { "did you mean “\($0)”?" } ?? "write both levels, such as “综合政务\\政务公开”.")
  }

  package static func unknownGenre(_ written: String, closest: String?) -> Problem {
    Problem(
      .unknownGenre, zh: "没有体裁“\(written)”", en: "no genre “\(written)”",
      helpZh: closest.map { "是不是“\($0)”？" } ?? "写公文种类，如通知、公告、意见；都不合适时写“其他”。",
      helpEn: closest.map { "did you mean “\($0)”?" }
        ?? "write one of the official kinds, such as “通知”, or “其他”."
    )
  }
}
