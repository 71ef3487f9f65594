/// What all QR symbols of one version have in common: the fixed patterns, and how data becomes codewords.
struct QRFrame: Sendable {
  let side: Int
  /// The fixed patterns; what bears data or depends on the mask is light.
  private(set) var dark: [UInt64]
  /// Modules that bear no data.
  private(set) var fixed: [UInt64]
  /// Bytes that an address may have.
  let capacity: Int
  private let version: Int
  private let dataCount: Int
  private let blockCount: Int
  private let correction: ReedSolomon

  /// The versions from 1 on, at error correction M (ISO/IEC 18004, table 9).
  static let all: [QRFrame] = {
    let codewords = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346, 404]
    let blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5]
    let correction = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30]
    return codewords.indices.map {
      QRFrame(version: $0 + 1, codewords: codewords[$0], blocks: blocks[$0], correction: correction[$0])
    }
  }()

  private init(version: Int, codewords: Int, blocks: Int, correction: Int) {
    self.version = version
    side = 17 + 4 * version
    dataCount = codewords - blocks * correction
    // The mode takes 4 bits, the count 8, from version 10 on 16.
    capacity = dataCount - (version < 10 ? 2 : 3)
    blockCount = blocks
    self.correction = ReedSolomon(degree: correction)
    dark = Array(repeating: 0, count: side)
    fixed = dark
    addTiming()
    addFinders()
    addAlignment()
    if version >= 7 { addVersion() }
  }

  private mutating func set(_ column: Int, _ row: Int, isDark: Bool) {
    fixed[row] |= 1 << UInt64(column)
    if isDark { dark[row] |= 1 << UInt64(column) } else { dark[row] &= ~(1 << UInt64(column)) }
  }

  private mutating func addTiming() {
    for step in 0..<side {
      set(step, 6, isDark: step.isMultiple(of: 2))
      set(6, step, isDark: step.isMultiple(of: 2))
    }
  }

  /// The squares in three corners, the light around them, and the place of the format beside them.
  private mutating func addFinders() {
    for (column, row) in [(3, 3), (side - 4, 3), (3, side - 4)] {
      for x in max(0, column - 4)...min(side - 1, column + 4) {
        for y in max(0, row - 4)...min(side - 1, row + 4) {
          let distance = max(abs(x - column), abs(y - row))
          set(x, y, isDark: distance != 2 && distance != 4)
        }
      }
    }
    for step in 0..<9 where step != 6 {
      set(step, 8, isDark: false)
      set(8, step, isDark: false)
    }
    for step in 1...8 {
      set(side - step, 8, isDark: false)
      set(8, side - step, isDark: step == 8)
    }
  }

  private mutating func addAlignment() {
    guard version > 1 else { return }
    let last = side - 7
    let centres = version < 7 ? [6, last] : [6, (6 + last) / 2, last]
    for column in centres {
      for row in centres {
        // Three corners belong to the squares.
        if column == 6 && (row == 6 || row == last) || column == last && row == 6 { continue }
        for x in -2...2 {
          for y in -2...2 { set(column + x, row + y, isDark: max(abs(x), abs(y)) != 1) }
        }
      }
    }
  }

  private mutating func addVersion() {
    let bits = version << 12 | QRFrame.remainder(of: version << 12, by: 0x1F25)
    for step in 0..<18 {
      let isDark = bits >> step & 1 == 1
      let (near, far) = (step / 3, side - 11 + step % 3)
      set(far, near, isDark: isDark)
      set(near, far, isDark: isDark)
    }
  }

  /// Of a polynomial over bits, by another.
  private static func remainder(of bits: Int, by divisor: Int) -> Int {
    let width = Int.bitWidth - divisor.leadingZeroBitCount
    var rest = bits
    while Int.bitWidth - rest.leadingZeroBitCount >= width {
      rest ^= divisor << (divisor.leadingZeroBitCount - rest.leadingZeroBitCount)
    }
    return rest
  }

  /// Writes error correction M and the mask into rows, twice.
  func addFormat(_ mask: Int, to rows: inout [UInt64]) {
    let bits = (mask << 10 | QRFrame.remainder(of: mask << 10, by: 0x537)) ^ 0x5412
    for step in 0..<15 where bits >> step & 1 == 1 {
      // Along the left square downwards and to the left, past the timing patterns.
      switch step {
      case 0...5: rows[step] |= 1 << 8
      case 6, 7: rows[step + 1] |= 1 << 8
      case 8: rows[8] |= 1 << 7
      default: rows[8] |= 1 << UInt64(14 - step)
      }
      if step < 8 {
        rows[8] |= 1 << UInt64(side - 1 - step)
      } else {
        rows[side - 15 + step] |= 1 << 8
      }
    }
  }

  /// The address with its padding and error correction, block by block, in the order in which they are placed.
  func codewords(for address: [UInt8]) -> [UInt8] {
    var bits = QRBits()
    bits.append(4, width: 4)
    bits.append(address.count, width: version < 10 ? 8 : 16)
    for byte in address { bits.append(Int(byte), width: 8) }
    let data = bits.padded(to: dataCount)
    var blocks: [ArraySlice<UInt8>] = []
    var start = 0
    for block in 0..<blockCount {
      // The longer blocks come last.
      let isLonger = block >= blockCount - dataCount % blockCount
      let end = start + dataCount / blockCount + (isLonger ? 1 : 0)
      blocks.append(data[start..<end])
      start = end
    }
    let corrections = blocks.map(correction.codewords)
    var placed: [UInt8] = []
    for offset in 0...dataCount / blockCount {
      for block in blocks where offset < block.count { placed.append(block[block.startIndex + offset]) }
    }
    for offset in 0..<correction.degree {
      for words in corrections { placed.append(words[offset]) }
    }
    return placed
  }

  /// The frame with the codewords in it, two columns at a time from the right, up and down.
  func filled(with codewords: [UInt8]) -> [UInt64] {
    var rows = dark
    var bit = 0
    let count = codewords.count * 8
    var right = side - 1
    while right > 0 {
      // The vertical timing pattern takes a column of its own.
      if right == 6 { right = 5 }
      let isUpwards = (right + 1) & 2 == 0
      for step in 0..<side {
        let row = isUpwards ? side - 1 - step : step
        for column in [right, right - 1] where bit < count && fixed[row] >> UInt64(column) & 1 == 0 {
          let isDark = codewords[bit >> 3] >> UInt8(7 - bit & 7) & 1 == 1
          if isDark { rows[row] |= 1 << UInt64(column) }
          bit += 1
        }
      }
      right -= 2
    }
    return rows
  }
}

/// Bits on their way to codewords.
private struct QRBits {
  private var bytes: [UInt8] = []
  private var pending = 0
  private var width = 0

  mutating func append(_ value: Int, width: Int) {
    pending = pending << width | value
    self.width += width
    while self.width >= 8 {
      self.width -= 8
      bytes.append(UInt8(truncatingIfNeeded: pending >> self.width))
      pending &= 1 << self.width - 1
    }
  }

  /// Ended by four light bits, then filled up.
  func padded(to count: Int) -> [UInt8] {
    var ended = self
    ended.append(0, width: 8 - width)
    var bytes = ended.bytes
    while bytes.count < count {
      bytes.append((bytes.count - ended.bytes.count).isMultiple(of: 2) ? 0xEC : 0x11)
    }
    return bytes
  }
}

/// Error correction over the field of 256 elements.
struct ReedSolomon: Sendable {
  let degree: Int
  /// The logarithms of the generator's coefficients, the highest first, without the leading one.
  private let generator: [Int]

  private static let powers: [UInt8] = {
    var value = 1
    return (0..<510).map { _ in
      defer { value = value << 1 ^ (value & 0x80 != 0 ? 0x11D : 0) }
      return UInt8(value)
    }
  }()
  private static let logarithms: [Int] = {
    var logarithms = [Int](repeating: 0, count: 256)
    for exponent in 0..<255 { logarithms[Int(powers[exponent])] = exponent }
    return logarithms
  }()

  init(degree: Int) {
    self.degree = degree
    var coefficients: [UInt8] = Array(repeating: 0, count: degree - 1) + [1]
    for root in 0..<degree {
      for index in coefficients.indices {
        coefficients[index] = ReedSolomon.product(coefficients[index], root)
        if index + 1 < degree { coefficients[index] ^= coefficients[index + 1] }
      }
    }
    generator = coefficients.map { ReedSolomon.logarithms[Int($0)] }
  }

  private static func product(_ value: UInt8, _ exponent: Int) -> UInt8 {
    value == 0 ? 0 : powers[logarithms[Int(value)] + exponent]
  }

  /// The codewords that go with a block of data.
  func codewords(for data: ArraySlice<UInt8>) -> [UInt8] {
    var rest = [UInt8](repeating: 0, count: degree)
    for byte in data {
      let factor = byte ^ rest[0]
      for index in 1..<degree { rest[index - 1] = rest[index] }
      rest[degree - 1] = 0
      guard factor != 0 else { continue }
      let exponent = ReedSolomon.logarithms[Int(factor)]
      for index in 0..<degree { rest[index] ^= ReedSolomon.powers[generator[index] + exponent] }
    }
    return rest
  }
}
