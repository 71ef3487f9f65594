package import Diagnostics

/// The templates of a theme, checked and compiled.
package struct TemplateSet: Sendable {
  /// A template that was found once and is rendered many times.
  package struct Handle: Sendable, Hashable {
    fileprivate let index: Int
  }

  private let names: [String]
  private let templates: [CompiledTemplate]
  private let program: TemplateProgram

  /// Reads the theme's files and audits them; nil if a problem was found after which no page can be made.
  ///
  /// - Parameter files: every text file of the theme; templates are the `*.mustache` among them.
  /// - Parameter folder: the theme's folder, such as `Themes/standard`: where a missing template is missed.
  /// - Parameter shapes: by the name of each template that must be there, the record it is rendered for. Every
  ///   other template is a partial.
  package static func read(
    _ files: [ThemeFile], folder: String, shapes: [String: TemplateShape], into bag: inout DiagnosticBag
  ) -> TemplateSet? {
    read(files, folder: folder, shapes: shapes, into: &bag) { _, _ in }
  }

  /// The same; `audit` is asked what else is wrong, by the names that the templates print.
  static func read(
    _ files: [ThemeFile], folder: String, shapes: [String: TemplateShape], into bag: inout DiagnosticBag,
    audit: (PrintedNames, inout DiagnosticBag) -> Void
  ) -> TemplateSet? {
    var problems = DiagnosticBag()
    defer { bag.merge(problems) }
    let files = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for file in files where file.name.hasSuffix(".css") {
      StylesheetAudit.audit(file, into: &problems)
    }
    let templateFiles = files.filter { $0.name.hasSuffix(".mustache") }
    let parsed = templateFiles.map { TemplateParser.parse($0, into: &problems) }
    var compiler = TemplateCompiler(parsed)
    var names: [String] = []
    var templates: [CompiledTemplate] = []
    for (name, shape) in shapes.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      if let number = compiler.numbers[name] {
        names.append(name)
        templates.append(compiler.compile(number, root: shape))
      } else {
        problems.report(.templateMissing(name), at: Place(path: "\(folder)/\(name).mustache"))
      }
    }
    compiler.finish()
    problems.merge(compiler.bag)
    let compiled = Dictionary(zip(names, templates)) { first, _ in first }
    audit(PrintedNames(compiler, compiled, problems: problems), &problems)
    guard problems.diagnostics.allSatisfy({ $0.rule.latitude == .adjustable }) else { return nil }
    return TemplateSet(names: names, templates: templates, program: compiler.program)
  }

  /// The template of this name, if it is one of those the theme must have.
  package func handle(_ name: String) -> Handle? {
    names.firstIndex(of: name).map { Handle(index: $0) }
  }

  /// Appends the template, filled with a record of its shape.
  package func render(_ handle: Handle, _ record: TemplateRecord, into out: inout [UInt8]) {
    let template = templates[handle.index]
    assert(template.root.fits(record), "a record for \(names[handle.index]) does not fit its shape")
    var machine = TemplateMachine(program)
    machine.registers[Int(template.register)] = record
    machine.run(template.routine, into: &out)
  }
}
