/// The eight masks of a QR symbol, of which the one is taken that leaves the fewest figures that mislead a reader.
enum QRMask {
  /// By mask, twelve rows of each: all of them begin anew after twelve.
  private static let patterns: [[UInt64]] = (0..<8).map { mask in
    (0..<12).map { row in
      (0..<64).reduce(0) { $0 | (inverts(mask, row, $1) ? 1 << UInt64($1) : 0) }
    }
  }

  private static func inverts(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }

  /// The rows under the best mask; of two equally good ones the first.
  static func best(of rows: [UInt64], in frame: QRFrame) -> [UInt64] {
    var best: [UInt64] = []
    var least = Int.max
    for mask in patterns.indices {
      let masked = masked(rows, by: mask, in: frame)
      let penalty = penalty(of: masked)
      if penalty < least { (best, least) = (masked, penalty) }
    }
    return best
  }

  static func masked(_ rows: [UInt64], by mask: Int, in frame: QRFrame) -> [UInt64] {
    let all: UInt64 = (1 << UInt64(frame.side)) - 1
    var masked = rows
    for row in masked.indices { masked[row] ^= patterns[mask][row % 12] & all & ~frame.fixed[row] }
    frame.addFormat(mask, to: &masked)
    return masked
  }

  /// The four weights of the standard, each for a row of modules at once.
  private static func penalty(of rows: [UInt64]) -> Int {
    let side = rows.count
    let all: UInt64 = (1 << UInt64(side)) - 1
    var runs = 0
    var blocks = 0
    var finders = 0
    var dark = 0
    var before: UInt64 = 0
    for row in 0..<side {
      let modules = rows[row]
      dark += modules.nonzeroBitCount
      let beside = ~(modules ^ modules >> 1) & (all >> 1)
      let four = beside & beside >> 1 & beside >> 2 & beside >> 3
      runs += four.nonzeroBitCount + 2 * (four & ~(four << 1)).nonzeroBitCount
      finders += finder(modules, light: ~modules)
      guard row + 1 < side else { continue }
      let below = ~(modules ^ rows[row + 1]) & all
      blocks += (below & below >> 1 & beside).nonzeroBitCount
      let down = row + 4 < side ? fourAlike(rows, from: row) & all : 0
      runs += down.nonzeroBitCount + 2 * (down & ~before).nonzeroBitCount
      before = down
      if row + 6 < side { finders += finderDown(rows, from: row, all) }
    }
    let share = abs(dark * 20 - side * side * 10)
    return runs + 3 * blocks + 40 * finders + 10 * (share / (side * side))
  }

  /// Columns in which five modules from this row down are alike.
  private static func fourAlike(_ rows: [UInt64], from row: Int) -> UInt64 {
    ~(rows[row] ^ rows[row + 1]) & ~(rows[row + 1] ^ rows[row + 2]) & ~(rows[row + 2] ^ rows[row + 3])
      & ~(rows[row + 3] ^ rows[row + 4])
  }

  /// Figures like the squares in the corners, with light before or behind them; outside all is light.
  private static func finder(_ row: UInt64, light: UInt64) -> Int {
    let core = row & light >> 1 & row >> 2 & row >> 3 & row >> 4 & light >> 5 & row >> 6
    guard core != 0 else { return 0 }
    let ahead = (light << 1 | 1) & (light << 2 | 3) & (light << 3 | 7) & (light << 4 | 15)
    let behind = light >> 7 & light >> 8 & light >> 9 & light >> 10
    return (core & ahead).nonzeroBitCount + (core & behind).nonzeroBitCount
  }

  private static func finderDown(_ rows: [UInt64], from row: Int, _ all: UInt64) -> Int {
    let core =
      rows[row] & ~rows[row + 1] & rows[row + 2] & rows[row + 3] & rows[row + 4] & ~rows[row + 5]
      & rows[row + 6]
    guard core != 0 else { return 0 }
    var (ahead, behind) = (all, all)
    for step in 1...4 {
      if row >= step { ahead &= ~rows[row - step] }
      if row + 6 + step < rows.count { behind &= ~rows[row + 6 + step] }
    }
    return (core & ahead).nonzeroBitCount + (core & behind).nonzeroBitCount
  }
}
