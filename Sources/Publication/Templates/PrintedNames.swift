import Diagnostics

/// Which names a template prints on every page that it makes, its partials included.
///
/// What stands in a section counts only where the section cannot hide it: see `isHarmless`.
struct PrintedNames {
  /// A name by the record it belongs to.
  struct Name: Hashable {
    /// Nil for a name of the template's own record.
    let shape: String?
    let field: String

    init(shape: String?, field: String) {
      self.shape = shape
      self.field = field
    }

    /// A name of the template's own record.
    init<Fields: TemplateFields>(own field: Fields) { self.init(shape: nil, field: field.templateName) }

    /// A name of a record within it.
    init<Fields: TemplateFields>(within field: Fields) {
      self.init(shape: Fields.shape.name, field: field.templateName)
    }
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
  func always(_ template: String) -> Set<Name>? {
    guard let compiled = templates[template],
      files(of: template).allSatisfy({ !faulty.contains(compiler.templates[$0].file.path) })
    else { return nil }
    var walk = PrintedNamesWalk(
      program: compiler.program, registers: compiler.registers, root: compiled.register)
    return walk.always(routine: compiled.routine)
  }

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
  typealias Name = PrintedNames.Name

  private struct Branch: Hashable {
    let operand: TemplateOperand
    let isInverted: Bool
  }

  let program: TemplateProgram
  var registers: TemplateRegisters
  let root: UInt16
  private var entered: Set<Int> = []

  init(program: TemplateProgram, registers: TemplateRegisters, root: UInt16) {
    self.program = program
    self.registers = registers
    self.root = root
  }

  mutating func always(routine: Int) -> Set<Name> {
    guard entered.insert(routine).inserted else { return [] }
    defer { entered.remove(routine) }
    let code = program.routines[routine]
    return always(code[...])
  }

  private mutating func always(_ code: ArraySlice<TemplateInstruction>) -> Set<Name> {
    var names: Set<Name> = []
    var branches: [Branch: Set<Name>] = [:]
    var position = code.startIndex
    while position < code.endIndex {
      let instruction = code[position]
      position += 1
      switch instruction {
      case .literal: break
      case .text(let operand), .markup(let operand): names.insert(name(operand))
      case .call(let routine): names.formUnion(always(routine: Int(routine)))
      case .each(let operand, _, let end), .when(let operand, let end), .unless(let operand, let end):
        let inner = always(code[position..<Int(end)])
        position = Int(end)
        let isInverted = if case .unless = instruction { true } else { false }
        // Of two sections over the same value, one of them inverted, one is always entered.
        let other = branches[Branch(operand: operand, isInverted: !isInverted)] ?? []
        names.formUnion(inner.intersection(other))
        branches[Branch(operand: operand, isInverted: isInverted)] = inner
        if isInverted { continue }
        let condition = name(operand)
        names.formUnion(inner.filter { isHarmless(condition, around: $0) })
      }
    }
    return names
  }

  /// Whether a section over one name hides another only where there is nothing to print: the record that it belongs
  /// to, the name itself, or the address that goes with it.
  private mutating func isHarmless(_ condition: Name, around name: Name) -> Bool {
    if condition == name { return true }
    if condition.shape == name.shape { return condition.field == name.field + "_link" }
    guard condition.shape == nil else { return false }
    let field = registers.fields[Int(root)].first { $0.name == condition.field }
    if case .record(let shape)? = field?.kind { return shape.name == name.shape }
    return false
  }

  private mutating func name(_ operand: TemplateOperand) -> Name {
    var register = operand.register
    var slot = Int(operand.slot)
    for hop in program.hops[Int(operand.hops.lowerBound)..<Int(operand.hops.upperBound)] {
      guard case .record(let shape) = registers.fields[Int(register)][slot].kind else { break }
      register = registers.register(shape)
      slot = Int(hop)
    }
    return Name(
      shape: register == root ? nil : registers.names[Int(register)],
      field: registers.fields[Int(register)][slot].name)
  }
}
