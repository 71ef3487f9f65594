import Diagnostics
import Disclosure

/// 人员名单: pipe tables whose heads announce personal data.
enum PersonalTable {
  private static let identity = Words("身份证", "证件号", "身份證", "公民身份号码")
  private static let card = Words("银行卡", "银行账号", "银行帐号", "卡号", "一卡通")
  private static let address = Words("家庭住址", "家庭地址", "住址", "户籍地址", "户籍地")
  private static let illness = Words("病种", "疾病", "病情", "患病", "病名", "诊断")
  private static let person = Words("姓名", "患者", "救助对象", "申请人", "户主", "受助人")

  /// Whether the line is the row of dashes under a table's head.
  static func begins(in text: Span<UInt8>, at start: Int) -> Bool {
    guard let byte = text.byte(start), byte == 124 || byte == 45 || byte == 58 || byte == 32 else {
      return false
    }
    var hasPipe = false
    var hasDash = false
    var index = start
    while index < text.count, text[index] != 10, text[index] != 13 {
      switch text[index] {
      case 124: hasPipe = true
      case 45: hasDash = true
      case 32, 58, 9: break
      default: return false
      }
      index += 1
    }
    return hasPipe && hasDash
  }

  /// The findings of the rows below the head that the row of dashes at `start` belongs to.
  static func findings(in text: Span<UInt8>, delimiterAt start: Int) -> [TextFinding] {
    guard start > 1 else { return [] }
    let isPair = text[start - 1] == 10 && text[start - 2] == 13
    let headEnd = start - (isPair ? 2 : 1)
    let headStart = text.lineStart(of: headEnd, reach: .max)
    let head = headStart..<headEnd
    guard
      identity.stand(in: text, head) || card.stand(in: text, head) || address.stand(in: text, head)
        || illness.stand(in: text, head)
    else { return [] }
    let heads = cells(in: text, head)
    var found: [TextFinding] = []
    var told: Set<Int> = []
    var line = next(in: text, after: text.lineEnd(of: start, reach: .max))
    while line < text.count {
      let end = text.lineEnd(of: line, reach: .max)
      guard end > line, (line..<end).contains(where: { text[$0] == 124 }) else { break }
      for (column, cell) in cells(in: text, line..<end).enumerated()
      where column < heads.count && !cell.isEmpty {
        if illness.stand(in: text, heads[column]) {
          if person.stand(in: text, head), isOpen(cell, in: text), told.insert(column).inserted {
            found.append(
              TextFinding(range: heads[column], problem: .personalColumn(text.text(heads[column]))))
          }
        } else if let finding = cellFinding(in: text, cell, under: text.text(heads[column])) {
          found.append(finding)
        }
      }
      line = next(in: text, after: end)
    }
    return found
  }

  /// What a cell gives away because of its head, where its content alone would not.
  static func cellFinding(in text: Span<UInt8>, _ cell: Range<Int>, under head: String) -> TextFinding? {
    if address.stand(in: head) {
      return isOpen(cell, in: text) ? HomeAddress.finding(in: text, from: cell.lowerBound) : nil
    }
    let isIdentity = identity.stand(in: head)
    guard isIdentity || card.stand(in: head) else { return nil }
    let written = text.text(cell)
    let bytes = Array(TextFolding.halfWidthDigits(TextFolding.withoutBlanks(written)).utf8)
    let digits = bytes.count { (48...57).contains($0) }
    let letters = bytes.count - digits
    if isIdentity {
      guard bytes.count == 18 || bytes.count == 15, digits >= bytes.count - 1,
        letters == 0 || bytes.last == 88 || bytes.last == 120, !CheckDigits.isCreditCode(bytes)
      else { return nil }
    } else {
      guard (13...19).contains(digits), letters == 0 else { return nil }
    }
    let scalars = Array(written.unicodeScalars)
    let kept = isIdentity ? 6 : 0
    var mask = String.UnicodeScalarView()
    for (offset, scalar) in scalars.enumerated() {
      mask.append(offset < kept || offset >= scalars.count - 4 ? scalar : "*")
    }
    // Of all that stands over and before the cell, the words that told: a name may be among the rest.
    let told = head.split { $0.isWhitespace }.first { (isIdentity ? identity : card).stand(in: String($0)) }
    return TextFinding(
      range: cell, problem: .personalColumn(told.map { String($0) } ?? head), mask: String(mask))
  }

  private static func isOpen(_ cell: Range<Int>, in text: Span<UInt8>) -> Bool {
    !cell.contains { text[$0] == 42 } && text.text(cell) != "无" && text.text(cell) != "-"
  }

  private static func next(in text: Span<UInt8>, after end: Int) -> Int {
    end + (text.byte(end) == 13 && text.byte(end + 1) == 10 ? 2 : 1)
  }

  /// The cells of a row, without the blanks around them.
  private static func cells(in text: Span<UInt8>, _ row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = text.afterBlanks(row.lowerBound)
    if text.byte(start) == 124 { start += 1 }
    var index = start
    while index <= row.upperBound {
      if index == row.upperBound || (text[index] == 124 && text[index - 1] != 92) {
        var end = index
        let begin = min(text.afterBlanks(start), end)
        while end > begin, text[end - 1] == 32 || text[end - 1] == 9 { end -= 1 }
        cells.append(begin..<end)
        start = index + 1
      }
      index += 1
    }
    if let last = cells.last, last.isEmpty { cells.removeLast() }
    return cells
  }
}
