import Diagnostics

/// Turns parsed templates into a program: resolves names, follows partials, and audits what is printed where.
struct TemplateCompiler {
  /// One partial is compiled once for each scope and each place in the HTML that it stands in.
  private struct RoutineKey: Hashable {
    let template: Int
    let scope: TemplateScope
    let markup: MarkupState
  }

  /// What is being compiled.
  struct Surroundings {
    let routine: Int
    let template: Int
    /// Nil where names cannot be known: then the template is only audited.
    var scope: TemplateScope?
    var descent = TemplateRecursion.Descent.same
  }

  let templates: [ParsedTemplate]
  let numbers: [String: Int]
  var program = TemplateProgram()
  private(set) var bag = DiagnosticBag()
  private var reported: [Place: Set<Rule>] = [:]
  var registers = TemplateRegisters()
  var recursion = TemplateRecursion()
  var scanner = MarkupScanner()
  /// The routine in the making.
  var code: [TemplateInstruction] = []
  /// Instructions before this one belong to another branch.
  var barrier = 0
  var hopRanges: [[UInt16]: Range<Int32>] = [:]
  private var memo: [RoutineKey: Int] = [:]
  private(set) var reached: Set<Int> = []
  /// Partials within partials that are being compiled.
  var depth = 0

  static let deepest = 50

  init(_ templates: [ParsedTemplate]) {
    self.templates = templates
    var numbers: [String: Int] = [:]
    for (number, template) in templates.enumerated() { numbers[template.name] = number }
    self.numbers = numbers
  }

  /// Compiles a template for a root record.
  mutating func compile(_ template: Int, root: TemplateShape) -> CompiledTemplate {
    let register = registers.register(root)
    scanner.state = MarkupState()
    let routine = self.routine(template, TemplateScope(root: register))
    return CompiledTemplate(routine: routine, register: register, root: root)
  }

  /// Looks over what no template uses, and finishes.
  mutating func finish() {
    for template in templates.indices where !reached.contains(template) {
      audit(template)
    }
    recursion.report(into: &bag)
    program.registerCount = registers.names.count
  }

  /// The routine of a template in a scope, at this place in the HTML.
  mutating func routine(_ template: Int, _ scope: TemplateScope) -> Int {
    let key = RoutineKey(template: template, scope: scope, markup: scanner.state)
    if let known = memo[key] { return known }
    let index = program.routines.count
    program.routines.append([])
    memo[key] = index
    reached.insert(template)
    let outer = (code: code, barrier: barrier)
    (code, barrier) = ([], 0)
    compileFile(Surroundings(routine: index, template: template, scope: scope))
    program.routines[index] = code
    (code, barrier) = outer
    return index
  }

  /// Reports a problem once, though a partial may be compiled for several scopes.
  mutating func report(_ problem: Problem, at place: Place) {
    if reported[place, default: []].insert(problem.rule).inserted { bag.report(problem, at: place) }
  }

  private mutating func audit(_ template: Int) {
    scanner.state = MarkupState()
    compileFile(Surroundings(routine: -1, template: template, scope: nil))
  }

  private mutating func compileFile(_ surroundings: Surroundings) {
    let template = templates[surroundings.template]
    let entry = scanner.state
    compile(template.nodes, surroundings)
    endRegion(from: entry, surroundings, at: Place(path: template.file.path))
    scanner.state = entry
  }
}

/// A template that can be rendered, and for what.
struct CompiledTemplate: Sendable {
  let routine: Int
  let register: UInt16
  let root: TemplateShape
}
