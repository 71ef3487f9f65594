import Diagnostics

extension TemplateCompiler {
  mutating func compile(_ nodes: [TemplateNode], _ surroundings: Surroundings) {
    for node in nodes {
      switch node {
      case .literal(let range): literal(range, surroundings)
      case .print(let name, let isRaw): print(name, isRaw: isRaw, surroundings)
      case .section(let name, let isInverted, let body):
        section(name, isInverted: isInverted, body, surroundings)
      case .partial(let name): partial(name, surroundings)
      }
    }
  }

  private mutating func literal(_ range: Range<Int>, _ surroundings: Surroundings) {
    let bytes = templates[surroundings.template].file.bytes[range]
    scanner.read(bytes, file: surroundings.template)
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

  private mutating func print(_ name: TemplateName, isRaw: Bool, _ surroundings: Surroundings) {
    let place = place(of: name, surroundings)
    let binding = surroundings.scope == nil ? nil : bind(name, surroundings)
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
    } else if surroundings.scope == nil {
      audit(name, kind: nil, at: place)
    }
    scanner.readName()
  }

  private mutating func section(
    _ name: TemplateName, isInverted: Bool, _ body: [TemplateNode], _ surroundings: Surroundings
  ) {
    var inner = surroundings
    let start = code.count
    let binding = surroundings.scope == nil ? nil : bind(name, surroundings)
    let step = binding.map { enter($0, isInverted: isInverted, &inner) }
    if let step { code.append(step(0)) } else { inner.scope = nil }
    barrier = code.count
    let entry = scanner.state
    compile(body, inner)
    endRegion(from: entry, surroundings, at: place(of: name, surroundings))
    barrier = code.count
    if let step { code[start] = step(Int32(code.count)) }
  }

  /// The instruction for a section, still to be told its end, and what the section's body sees.
  private mutating func enter(
    _ binding: TemplateBinding, isInverted: Bool, _ surroundings: inout Surroundings
  ) -> (Int32) -> TemplateInstruction {
    let operand = binding.operand
    if isInverted { return { .unless(operand, end: $0) } }
    switch binding.kind {
    case .flag: return { .when(operand, end: $0) }
    case .text, .path, .address, .markup:
      surroundings.scope = surroundings.scope?.inside(text: binding)
      return { .when(operand, end: $0) }
    case .record(let shape), .list(let shape):
      let register = registers.register(shape)
      surroundings.scope = surroundings.scope?.inside(record: register)
      surroundings.descent = surroundings.descent.inside(isOwn: binding.isOwn)
      return { .each(operand, register: register, end: $0) }
    }
  }

  private mutating func partial(_ name: TemplateName, _ surroundings: Surroundings) {
    let place = place(of: name, surroundings)
    guard let target = numbers[name.text] else {
      let known = closestName(to: name.text, among: templates.map(\.name))
      report(.templateMissingPartial(name.text, suggestion: known), at: place)
      return
    }
    guard scanner.state.takesPartials else {
      audit(name, kind: nil, at: place)
      return
    }
    guard let scope = surroundings.scope else { return }
    guard depth < TemplateCompiler.deepest else {
      report(.templatePartialsTooDeep(name.text, TemplateCompiler.deepest), at: place)
      return
    }
    depth += 1
    defer { depth -= 1 }
    let entry = scanner.state
    scanner.state = entry.forPartial
    let routine = routine(target, scope)
    scanner.state = entry
    scanner.readName()
    code.append(.call(routine: Int32(routine)))
    recursion.add(
      TemplateRecursion.Call(
        from: surroundings.routine, to: routine, descent: surroundings.descent, partial: name.text,
        place: place))
  }

  /// What a name stands for; if it stands for nothing, that is reported.
  private mutating func bind(_ name: TemplateName, _ surroundings: Surroundings) -> TemplateBinding? {
    guard let scope = surroundings.scope else { return nil }
    guard var binding = scope.find(name.parts[0], in: registers) else {
      reportUnknown(name, part: 0, among: scope.names(in: registers), surroundings)
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
        report(.templateNoFields(owner), at: place(of: name, part: part, surroundings))
        return nil
      }
      let register = registers.register(shape)
      let fields = registers.fields[Int(register)]
      guard let slot = fields.firstIndex(where: { $0.name == name.parts[part] }) else {
        reportUnknown(name, part: part, among: fields.map(\.name), surroundings)
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
    _ name: TemplateName, part: Int, among names: [String], _ surroundings: Surroundings
  ) {
    let place = place(of: name, part: part, surroundings)
    if name.isDot {
      report(.templateNothingAround(), at: place)
      return
    }
    let suggestion = closestName(to: name.parts[part], among: names)
    report(
      .templateUnknownName(name.parts[part], suggestion: suggestion, known: names), at: place)
  }

  private func place(of name: TemplateName, _ surroundings: Surroundings) -> Place {
    templates[surroundings.template].file.place(name.range)
  }

  private func place(of name: TemplateName, part: Int, _ surroundings: Surroundings) -> Place {
    templates[surroundings.template].file.place(name.range(ofPart: part))
  }
}
