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
      case .text(let operand): appendText(operand, to: &out)
      case .markup(let operand): appendMarkup(operand, to: &out)
      case .each(let operand, let register, let end):
        each(operand, register: Int(register), code, (position + 1)..<Int(end), into: &out)
        position = Int(end)
        continue
      case .when(let operand, let end):
        if !value(operand).isTruthy {
          position = Int(end)
          continue
        }
      case .unless(let operand, let end):
        if value(operand).isTruthy {
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

  private func appendText(_ operand: TemplateOperand, to out: inout [UInt8]) {
    switch value(operand) {
    case .text(let text): appendEscaped(text, to: &out)
    case .utf8(let bytes): appendEscaped(bytes, to: &out)
    default: break
    }
  }

  private func appendMarkup(_ operand: TemplateOperand, to out: inout [UInt8]) {
    switch value(operand) {
    case .markup(let bytes): out.append(contentsOf: bytes)
    case .markupSlice(let bytes): out.append(contentsOf: bytes)
    default: break
    }
  }

  /// Absent where a record on the way is absent.
  private func value(_ operand: TemplateOperand) -> TemplateValue {
    var value = registers[Int(operand.register)][Int(operand.slot)]
    for hop in operand.hops {
      guard case .record(let record) = value else { return .absent }
      value = record[Int(program.hops[Int(hop)])]
    }
    return value
  }
}
