/// The shapes that a program knows. The number of a shape is the register of its record.
struct TemplateRegisters {
  private(set) var names: [String] = []
  private(set) var fields: [[TemplateField]] = []

  mutating func register(_ shape: TemplateShape) -> UInt16 {
    if let index = names.firstIndex(of: shape.name) { return UInt16(index) }
    names.append(shape.name)
    fields.append(shape.fields)
    return UInt16(names.count - 1)
  }
}

/// What a name in a template stands for.
struct TemplateBinding {
  var operand: TemplateOperand
  var kind: TemplateKind
  /// Whether it belongs to the innermost record, so that descending by it goes deeper into the data.
  var isOwn: Bool
}

/// The records a template sees, innermost last, each shape once.
///
/// An outer record of a shape that stands further inside again can never be reached: every name it has is found
/// in the inner one. So scopes are finite even where shapes hold themselves.
struct TemplateScope: Hashable {
  private(set) var levels: [UInt16]
  /// The text of the section around, for `{{.}}`.
  private var text: TemplateOperand?
  private var textKind = TextKind.text

  private enum TextKind { case text, path, address, markup }

  init(root: UInt16) {
    levels = [root]
  }

  func inside(record register: UInt16) -> TemplateScope {
    var scope = self
    scope.levels.removeAll { $0 == register }
    scope.levels.append(register)
    scope.text = nil
    scope.textKind = .text
    return scope
  }

  func inside(text binding: TemplateBinding) -> TemplateScope {
    var scope = self
    scope.text = binding.operand
    scope.textKind =
      switch binding.kind {
      case .path: .path
      case .address: .address
      case .markup: .markup
      default: .text
      }
    return scope
  }

  /// The innermost field of this name.
  func find(_ name: String, in registers: TemplateRegisters) -> TemplateBinding? {
    if name == ".", let text {
      let kind: TemplateKind =
        switch textKind {
        case .text: .text
        case .path: .path
        case .address: .address
        case .markup: .markup
        }
      return TemplateBinding(operand: text, kind: kind, isOwn: false)
    }
    for level in levels.suffix(name == "." ? 1 : levels.count).reversed() {
      let fields = registers.fields[Int(level)]
      if let slot = fields.firstIndex(where: { $0.name == name }) {
        let operand = TemplateOperand(register: level, slot: UInt16(slot))
        return TemplateBinding(operand: operand, kind: fields[slot].kind, isOwn: level == levels.last)
      }
    }
    return nil
  }

  /// Every name that can be used here, innermost first.
  func names(in registers: TemplateRegisters) -> [String] {
    levels.reversed().flatMap { registers.fields[Int($0)].map(\.name) }
  }
}
