/// Renders a compiled template: walks its instructions and appends bytes.
struct TemplateMachine {
  let program: TemplateProgram
  /// By shape, the record that names of that shape are read from.
  var registers: ContiguousArray<TemplateRecord>

  init(_ program: TemplateProgram) {
    self.program = program
    registers = ContiguousArray(repeating: [], count: program.registerCount)
  }

  mutating func run(_ routine: Int, into out: inout [UInt8]) {
    let code = program.routines[routine]
    run(code, 0..<code.count, into: &out)
  }

  private mutating func run(_ code: [TemplateInstruction], _ range: Range<Int>, into out: inout [UInt8]) {
    var position = range.lowerBound
    while position < range.upperBound {
      switch code[position] {
      case .literal(let range):
        out.append(contentsOf: program.literals[Int(range.lowerBound)..<Int(range.upperBound)])
      case .text(let operand): with(operand) { $0.appendText(to: &out) }
      case .markup(let operand): with(operand) { $0.appendMarkup(to: &out) }
      case .each(let operand, let register, let end):
        each(operand, register: Int(register), code, (position + 1)..<Int(end), into: &out)
        position = Int(end)
        continue
      case .when(let operand, let end):
        if !with(operand, { $0.isTruthy }) {
          position = Int(end)
          continue
        }
      case .unless(let operand, let end):
        if with(operand, { $0.isTruthy }) {
          position = Int(end)
          continue
        }
      case .call(let routine): run(Int(routine), into: &out)
      }
      position += 1
    }
  }

  private mutating func each(
    _ operand: TemplateOperand, register: Int, _ code: [TemplateInstruction], _ body: Range<Int>,
    into out: inout [UInt8]
  ) {
    let outer = registers[register]
    switch value(operand) {
    case .record(let record):
      registers[register] = record
      run(code, body, into: &out)
    case .list(let records):
      for record in records {
        registers[register] = record
        run(code, body, into: &out)
      }
    default: return
    }
    registers[register] = outer
  }

  /// Looks at a value without copying it; absent where a record on the way is absent.
  @inline(__always)
  private func with<Result>(_ operand: TemplateOperand, _ look: (borrowing TemplateValue) -> Result) -> Result
  {
    let slot = Int(operand.slot)
    let register = Int(operand.register)
    guard operand.hops.isEmpty, slot < registers[register].values.count else { return look(value(operand)) }
    return look(registers[register].values[slot])
  }

  private func value(_ operand: TemplateOperand) -> TemplateValue {
    var value = registers[Int(operand.register)][Int(operand.slot)]
    for hop in operand.hops {
      guard case .record(let record) = value else { return .absent }
      value = record[Int(program.hops[Int(hop)])]
    }
    return value
  }
}

extension TemplateValue {
  fileprivate func appendText(to out: inout [UInt8]) {
    switch self {
    case .text(let text): appendEscaped(text, to: &out)
    case .utf8(let bytes): appendEscaped(bytes, to: &out)
    default: break
    }
  }

  fileprivate func appendMarkup(to out: inout [UInt8]) {
    switch self {
    case .markup(let bytes): out.append(contentsOf: bytes)
    case .markupSlice(let bytes): out.append(contentsOf: bytes)
    default: break
    }
  }
}
