import Disclosure

/// What the column tags say of every node and list; derived where `site.yaml` is silent.
enum ColumnDescriptions {
  static func home(_ column: Column) -> MetaTags.ColumnDescription {
    MetaTags.ColumnDescription(
      name: StandardSections.columnName,
      description: "\(column.office.name)依法公开政府信息的专栏，提供公开指南、公开制度、法定主动公开内容和年度报告的查阅和下载。",
      keywords: [StandardSections.columnName, column.office.name], type: "信息公开目录")
  }

  static func search(_ column: Column) -> MetaTags.ColumnDescription {
    MetaTags.ColumnDescription(
      name: "信息检索", description: "按文号、索引号、标题和正文检索\(column.office.name)政府信息公开专栏的全部信息。",
      keywords: ["信息检索", StandardSections.columnName], type: "信息公开目录")
  }

  static func node(_ id: NodeID, of column: Column) -> MetaTags.ColumnDescription {
    let tree = column.tree
    let node = tree[id].node
    let keywords = node.keywords.isEmpty ? [node.name, StandardSections.columnName] : node.keywords
    return MetaTags.ColumnDescription(
      name: node.name,
      description: node.description ?? "\(column.office.name)政府信息公开专栏“\(tree.pathName(of: id))”栏目公开的政府信息。",
      keywords: keywords, type: type(of: id, in: tree))
  }

  static func list(_ name: String, vocabulary: Vocabulary, of column: Column) -> MetaTags.ColumnDescription {
    MetaTags.ColumnDescription(
      name: name, description: "\(column.office.name)政府信息公开专栏\(vocabulary.label)检索的“\(name)”信息目录。",
      keywords: [name, StandardSections.columnName], type: "信息公开目录")
  }

  static func directory(_ vocabulary: Vocabulary, of column: Column) -> MetaTags.ColumnDescription {
    MetaTags.ColumnDescription(
      name: vocabulary.label, description: "\(column.office.name)政府信息公开专栏\(vocabulary.label)的信息目录。",
      keywords: [vocabulary.label, StandardSections.columnName], type: "信息公开目录")
  }

  static func standingPage(_ title: String, slug: String, of column: Column) -> MetaTags.ColumnDescription {
    MetaTags.ColumnDescription(
      name: title, description: "\(column.office.name)政府信息公开专栏“\(title)”。",
      keywords: [title, StandardSections.columnName], type: standardTypes[slug] ?? "概况信息")
  }

  /// The node's own, or that of the nearest ancestor that has one, or what its kind suggests.
  private static func type(of id: NodeID, in tree: ColumnTree) -> String {
    for ancestor in tree.path(to: id).reversed() {
      let node = tree[ancestor].node
      if let type = node.columnType { return type }
      if let type = standardTypes[node.id] { return type }
      switch node.kind {
      case .interpretation: return "政策解读"
      case .consultation: return "征集调查"
      case .regulation, .normative, .policy: return "政策文件"
      default: continue
      }
    }
    return "信息公开目录"
  }

  private static let standardTypes: [String: String] = {
    var types: [String: String] = [:]
    for section in StandardSections.all where section.id != StandardSections.content.id {
      types[section.id] = section.columnType
    }
    for node in StandardSections.articleTwenty { types[node.id] = node.columnType }
    return types
  }()
}
