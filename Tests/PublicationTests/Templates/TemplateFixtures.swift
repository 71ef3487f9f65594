import Diagnostics
import Publication

/// A node of a tree that holds itself.
enum NodeField: Int, TemplateFields {
  case name, path, current, children

  var kind: TemplateKind {
    switch self {
    case .name: .text
    case .path: .path
    case .current: .flag
    case .children: .list(Self.shape)
    }
  }
}

/// A record with a record in it.
enum PlaceField: Int, TemplateFields {
  case city, region

  var kind: TemplateKind {
    switch self {
    case .city: .text
    case .region: .record(TemplateShape("region", [TemplateField("code", .text)]))
    }
  }
}

/// One field of each kind.
enum PageField: Int, TemplateFields {
  case root, title, summary, home, body, isNew, place, nodes, keywords

  var kind: TemplateKind {
    switch self {
    case .root: .path
    case .title, .summary: .text
    case .home: .address
    case .body: .markup
    case .isNew: .flag
    case .place: .record(PlaceField.shape)
    case .nodes: .list(NodeField.shape)
    case .keywords: .list(TemplateShape("keyword", [TemplateField(".", .text)]))
    }
  }

  static func node(_ name: String, current: Bool = false, _ children: TemplateRecord...) -> TemplateRecord {
    NodeField.record {
      $0[.name] = .text(name)
      $0[.path] = .text("category/\(name)/index.html")
      $0[.current] = .flag(current)
      $0[.children] = .list(children)
    }
  }

  static let page = PageField.record {
    $0[.root] = .text("../")
    $0[.title] = .text("关于<通知>的通知")
    $0[.home] = .text("https://www.example.gov.cn/")
    $0[.body] = .markup(Array("<p>正文</p>".utf8))
    $0[.isNew] = .flag(true)
    $0[.place] = .record(
      PlaceField.record {
        $0[.city] = .text("示例市")
        $0[.region] = .record([.text("990100")])
      })
    $0[.nodes] = .list([node("a", current: true, node("b", node("c")), node("d")), node("e")])
    $0[.keywords] = .list([[.text("防汛")], [.text("抗旱")]])
  }
}

/// What became of a theme.
struct ReadTheme {
  let set: TemplateSet?
  let problems: [Diagnostic]

  /// Reads templates for `page`; further files by name.
  init(_ page: String?, _ files: [(name: String, text: String)] = []) {
    let all = (page.map { [("page.mustache", $0)] } ?? []) + files
    let theme = all.map {
      ThemeFile(name: $0.0, path: "Themes/t/\($0.0)", bytes: Array($0.1.utf8))
    }
    var bag = DiagnosticBag()
    set = TemplateSet.read(theme, folder: "Themes/t", shapes: ["page": PageField.shape], into: &bag)
    problems = bag.sorted()
  }

  func render(_ record: TemplateRecord = PageField.page) -> String? {
    guard let set, let handle = set.handle("page") else { return nil }
    var out: [UInt8] = []
    set.render(handle, record, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// `rule@line:column` for each problem.
  var summary: [String] {
    problems.map { "\($0.rule.id)@\($0.place.line):\($0.place.column)" }
  }
}

/// A template in which `1️⃣` stands before each problem.
struct MarkedTemplate {
  let text: String
  let places: [(line: Int, column: Int)]

  init(_ marked: String) {
    var text = ""
    var places: [(line: Int, column: Int)] = []
    var (line, column) = (1, 1)
    for character in marked {
      if character == "1️⃣" {
        places.append((line, column))
        continue
      }
      text.append(character)
      if character == "\n" {
        (line, column) = (line + 1, 1)
      } else {
        column += character.unicodeScalars.count
      }
    }
    self.text = text
    self.places = places
  }
}
