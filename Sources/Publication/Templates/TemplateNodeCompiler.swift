import Diagnostics

extension TemplateCompiler {
  mutating func compile(_ nodes: [TemplateNode], _ context: Context) {
    for node in nodes {
      switch node {
      case .literal(let range): literal(range, context)
      case .print(let name, let isRaw): print(name, isRaw: isRaw, context)
      case .section(let name, let isInverted, let body):
        section(name, isInverted: isInverted, body, context)
      case .partial(let name): partial(name, context)
      }
    }
  }

  private mutating func literal(_ range: Range<Int>, _ context: Context) {
    let bytes = templates[context.template].file.bytes[range]
    scanner.read(bytes, file: context.template)
    reportFindings()
    let start = Int32(program.literals.count)
    program.literals.append(contentsOf: bytes)
    let end = Int32(program.literals.count)
    if code.count > barrier, case .literal(let last)? = code.last, last.upperBound == start {
      code[code.count - 1] = .literal(last.lowerBound..<end)
    } else {
      code.append(.literal(start..<end))
    }
  }

  private mutating func print(_ name: TemplateName, isRaw: Bool, _ context: Context) {
    let place = place(of: name, context)
    let binding = context.scope == nil ? nil : bind(name, context)
    if let binding {
      switch binding.kind {
      case .flag, .record, .list:
        report(.templateNotPrintable(name.text), at: place)
      case .markup where !isRaw: report(.templateEscapedMarkup(name.text), at: place)
      case .text where isRaw, .path where isRaw, .address where isRaw:
        report(.templateRawText(name.text), at: place)
      case .markup:
        audit(name, kind: binding.kind, at: place)
        code.append(.markup(binding.operand))
      case .text, .path, .address:
        audit(name, kind: binding.kind, at: place)
        code.append(.text(binding.operand))
      }
    } else if context.scope == nil {
      audit(name, kind: nil, at: place)
    }
    scanner.readName()
  }

  private mutating func section(
    _ name: TemplateName, isInverted: Bool, _ body: [TemplateNode], _ context: Context
  ) {
    var inner = context
    let start = code.count
    let binding = context.scope == nil ? nil : bind(name, context)
    let step = binding.map { enter($0, isInverted: isInverted, &inner) }
    if let step { code.append(step(0)) } else { inner.scope = nil }
    barrier = code.count
    let entry = scanner.state
    compile(body, inner)
    endRegion(from: entry, context, at: place(of: name, context))
    barrier = code.count
    if let step { code[start] = step(Int32(code.count)) }
  }

  /// The instruction for a section, still to be told its end, and what the section's body sees.
  private mutating func enter(
    _ binding: TemplateBinding, isInverted: Bool, _ context: inout Context
  ) -> (Int32) -> TemplateInstruction {
    let operand = binding.operand
    if isInverted { return { .unless(operand, end: $0) } }
    switch binding.kind {
    case .flag: return { .when(operand, end: $0) }
    case .text, .path, .address, .markup:
      context.scope = context.scope?.inside(text: binding)
      return { .when(operand, end: $0) }
    case .record(let shape), .list(let shape):
      let register = registers.register(shape)
      context.scope = context.scope?.inside(record: register)
      context.descent = context.descent.inside(isOwn: binding.isOwn)
      return { .each(operand, register: register, end: $0) }
    }
  }

  private mutating func partial(_ name: TemplateName, _ context: Context) {
    let place = place(of: name, context)
    guard let target = numbers[name.text] else {
      let known = closestName(to: name.text, among: templates.map(\.name))
      report(.templateMissingPartial(name.text, suggestion: known), at: place)
      return
    }
    guard scanner.state.takesPartials else {
      audit(name, kind: nil, at: place)
      return
    }
    guard let scope = context.scope else { return }
    let entry = scanner.state
    scanner.state = entry.forPartial
    let routine = routine(target, scope)
    scanner.state = entry
    scanner.readName()
    code.append(.call(routine: Int32(routine)))
    recursion.add(
      TemplateRecursion.Call(
        from: context.routine, to: routine, descent: context.descent, partial: name.text, place: place))
  }

  /// What a name stands for; if it stands for nothing, that is reported.
  private mutating func bind(_ name: TemplateName, _ context: Context) -> TemplateBinding? {
    guard let scope = context.scope else { return nil }
    guard var binding = scope.find(name.parts[0], in: registers) else {
      reportUnknown(name, part: 0, among: scope.names(in: registers), context)
      return nil
    }
    var hops: [UInt16] = []
    for part in name.parts.indices.dropFirst() {
      // `list.any` asks once whether a list has entries: for what stands around the list as a whole.
      if case .list = binding.kind, name.parts[part] == "any", part == name.parts.count - 1 {
        binding.kind = .flag
        continue
      }
      guard case .record(let shape) = binding.kind else {
        let owner = name.parts[..<part].joined(separator: ".")
        report(.templateNoFields(owner), at: place(of: name, part: part, context))
        return nil
      }
      let register = registers.register(shape)
      let fields = registers.fields[Int(register)]
      guard let slot = fields.firstIndex(where: { $0.name == name.parts[part] }) else {
        reportUnknown(name, part: part, among: fields.map(\.name), context)
        return nil
      }
      hops.append(UInt16(slot))
      binding.kind = fields[slot].kind
    }
    if !hops.isEmpty { binding.operand.hops = place(hops: hops) }
    return binding
  }

  /// Equal hops are kept once, so that equal operands are equal.
  private mutating func place(hops: [UInt16]) -> Range<Int32> {
    if let known = hopRanges[hops] { return known }
    let first = Int32(program.hops.count)
    program.hops.append(contentsOf: hops)
    let range = first..<(first + Int32(hops.count))
    hopRanges[hops] = range
    return range
  }

  private mutating func reportUnknown(
    _ name: TemplateName, part: Int, among names: [String], _ context: Context
  ) {
    let place = place(of: name, part: part, context)
    if name.isDot {
      report(.templateNothingAround(), at: place)
      return
    }
    let suggestion = closestName(to: name.parts[part], among: names)
    report(
      .templateUnknownName(name.parts[part], suggestion: suggestion, known: names), at: place)
  }

  private func place(of name: TemplateName, _ context: Context) -> Place {
    templates[context.template].file.place(name.range)
  }

  private func place(of name: TemplateName, part: Int, _ context: Context) -> Place {
    templates[context.template].file.place(name.range(ofPart: part))
  }
}
