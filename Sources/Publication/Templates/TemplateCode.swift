/// Where a value is found while rendering: a register, a slot of its record, and for a dotted name further slots.
struct TemplateOperand: Hashable, Sendable {
  var register: UInt16
  var slot: UInt16
  /// The rest of a dotted name, in `TemplateProgram.hops`.
  var hops: Range<Int32> = 0..<0
}

/// One step of rendering. Jumps are positions in the same routine.
enum TemplateInstruction: Sendable {
  /// Bytes of `TemplateProgram.literals`.
  case literal(Range<Int32>)
  case text(TemplateOperand)
  case markup(TemplateOperand)
  /// What follows, up to `end`, once for each record of a list, or for the one record.
  case each(TemplateOperand, register: UInt16, end: Int32)
  /// What follows, up to `end`, if the value is truthy.
  case when(TemplateOperand, end: Int32)
  /// What follows, up to `end`, if it is not.
  case unless(TemplateOperand, end: Int32)
  case call(routine: Int32)
}

/// All templates of a theme, compiled: no name is looked up any more.
struct TemplateProgram: Sendable {
  var routines: [[TemplateInstruction]] = []
  var literals: [UInt8] = []
  var hops: [UInt16] = []
  /// One for each shape: it holds the record of that shape which a template sees.
  var registerCount = 0
}
