import Diagnostics

/// Which names a template prints on every page that it makes, its partials included.
///
/// What stands in a section counts only where the section cannot hide it: see `isHarmless`.
struct PrintedNames {
  /// Something that reaches the page.
  enum Part: Hashable {
    /// A name by its way from the template's own record: `title`, `related.items.title`.
    case name(String)
    /// An attribute that a script looks for: `data-search-hits`.
    case attribute(String)
  }

  private let compiler: TemplateCompiler
  private let templates: [String: CompiledTemplate]
  private let faulty: Set<String>

  /// - Parameter problems: what is wrong with the templates: of those that have faults nothing is said.
  init(_ compiler: TemplateCompiler, _ templates: [String: CompiledTemplate], problems: DiagnosticBag) {
    self.compiler = compiler
    self.templates = templates
    faulty = Set(problems.diagnostics.filter { $0.rule.latitude != .adjustable }.map(\.place.path))
  }

  /// What the template prints whatever its record holds; nil where a fault in it or in its partials hides that.
  func always(_ template: String) -> Set<Part>? {
    guard let compiled = templates[template],
      files(of: template).allSatisfy({ !faulty.contains(compiler.templates[$0].file.path) })
    else { return nil }
    var walk = PrintedNamesWalk(
      program: compiler.program, registers: compiler.registers, root: compiled.register)
    return walk.always(routine: compiled.routine)
  }

  /// The templates that no page is made with.
  var unused: [(name: String, path: String)] {
    compiler.templates.indices.filter { !compiler.reached.contains($0) }
      .map { (compiler.templates[$0].name, compiler.templates[$0].file.path) }
  }

  /// All templates of the theme, as they were read.
  var parsed: [ParsedTemplate] { compiler.templates }

  /// Where this text first stands in the template or its partials; without it, where the template begins.
  func place(of text: String, in template: String) -> Place {
    for number in files(of: template) {
      let file = compiler.templates[number].file
      let bytes = file.bytes.map(\.lowercased)
      let start = bytes.indices.first { bytes[$0...].starts(with: text.utf8) }
      if let start { return file.place(start..<start + text.utf8.count) }
    }
    let path = compiler.numbers[template].map { compiler.templates[$0].file.path } ?? ""
    return Place(path: path, line: 1, column: 1)
  }

  /// Where the page's own content begins in the template itself, its partials left out.
  func place(ofContentOf template: String) -> Place {
    guard let number = compiler.numbers[template] else { return Place(path: template) }
    let file = compiler.templates[number].file
    let start = ["<main", "<body"].lazy.compactMap { file.bytes.firstRange(of: Array($0.utf8)) }.first
    return start.map(file.place) ?? Place(path: file.path, line: 1, column: 1)
  }

  /// The template and its partials, in the order in which they are reached.
  private func files(of template: String) -> [Int] {
    var files: [Int] = []
    func visit(_ name: String) {
      guard let number = compiler.numbers[name], !files.contains(number) else { return }
      files.append(number)
      visit(compiler.templates[number].nodes)
    }
    func visit(_ nodes: [TemplateNode]) {
      for node in nodes {
        switch node {
        case .partial(let name): visit(name.text)
        case .section(_, _, let body): visit(body)
        case .literal, .print: break
        }
      }
    }
    visit(template)
    return files
  }
}

/// One walk through the instructions of a template.
private struct PrintedNamesWalk {
  typealias Part = PrintedNames.Part

  private struct Branch: Hashable {
    let operand: TemplateOperand
    let isInverted: Bool
  }

  let program: TemplateProgram
  var registers: TemplateRegisters
  /// For each register the way to the record in it, each step with its dot.
  private var ways: [UInt16: String]
  private var entered: Set<Int> = []

  init(program: TemplateProgram, registers: TemplateRegisters, root: UInt16) {
    self.program = program
    self.registers = registers
    ways = [root: ""]
  }

  mutating func always(routine: Int) -> Set<Part> {
    guard entered.insert(routine).inserted else { return [] }
    defer { entered.remove(routine) }
    let code = program.routines[routine]
    return always(code[...])
  }

  private mutating func always(_ code: ArraySlice<TemplateInstruction>) -> Set<Part> {
    var parts: Set<Part> = []
    var branches: [Branch: Set<Part>] = [:]
    var position = code.startIndex
    while position < code.endIndex {
      let instruction = code[position]
      position += 1
      switch instruction {
      case .literal(let range): parts.formUnion(attributes(range))
      case .text(let operand), .markup(let operand): parts.insert(.name(name(operand)))
      case .call(let routine): parts.formUnion(always(routine: Int(routine)))
      case .each(let operand, _, let end), .when(let operand, let end), .unless(let operand, let end):
        let outer = ways
        if case .each(_, let register, _) = instruction { ways[register] = name(operand) + "." }
        let inner = always(code[position..<Int(end)])
        ways = outer
        position = Int(end)
        let isInverted = if case .unless = instruction { true } else { false }
        // Of two sections over the same value, one of them inverted, one is always entered.
        let other = branches[Branch(operand: operand, isInverted: !isInverted)] ?? []
        parts.formUnion(inner.intersection(other))
        branches[Branch(operand: operand, isInverted: isInverted)] = inner
        if isInverted { continue }
        let condition = name(operand)
        parts.formUnion(inner.filter { isHarmless(condition, around: $0) })
      }
    }
    return parts
  }

  /// Whether a section over one name hides another only where there is nothing to print: the record that it belongs
  /// to, the name itself, or the address that goes with it.
  private func isHarmless(_ condition: String, around part: Part) -> Bool {
    guard case .name(let name) = part else { return false }
    return condition == name || name.hasPrefix(condition + ".") || condition == name + "_link"
  }

  /// The attributes `data-…` that stand in these bytes.
  private func attributes(_ range: Range<Int32>) -> [Part] {
    let bytes = program.literals[Int(range.lowerBound)..<Int(range.upperBound)]
    return bytes.ranges(of: Array(" data-".utf8)).map { start in
      let isPart = { (byte: UInt8) in byte == UInt8(ascii: "-") || (0x61...0x7A).contains(byte) }
      let name = bytes[(start.lowerBound + 1)...].prefix(while: isPart)
      return .attribute(String(decoding: name, as: UTF8.self))
    }
  }

  private mutating func name(_ operand: TemplateOperand) -> String {
    var register = operand.register
    var slot = Int(operand.slot)
    var way = ways[register] ?? ""
    for hop in program.hops[Int(operand.hops.lowerBound)..<Int(operand.hops.upperBound)] {
      let field = registers.fields[Int(register)][slot]
      guard case .record(let shape) = field.kind else { break }
      way += field.name + "."
      register = registers.register(shape)
      slot = Int(hop)
    }
    return way + registers.fields[Int(register)][slot].name
  }
}
