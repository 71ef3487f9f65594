import Testing

/// A cell knows the head of its column and the label before it, in every format in the same way.
@Suite struct ColumnHeadTests {
  private static let number = ScannedFile.numbers[0]

  /// A title, heads, and a row below them; then a form whose labels stand on the left.
  static let tables: [(rows: [[String]], context: String)] = [
    ([["人员名单"], ["姓名", "证号"], ["甲", number]], "证号 甲"),
    ([["姓名", "甲", "性别", "男"], ["住址", "乙地", "证件号", number]], "男 证件号"),
    ([["证件号", number]], "证件号"),
    ([["证号"], [number]], "证号"),
  ]

  static let formats: [(name: String, bytes: @Sendable ([[String]]) -> [UInt8])] = [
    ("a.xlsx", { PackageBytes.book([PackageBytes.sheet($0)]) }),
    ("a.csv", { Array($0.map { $0.joined(separator: ",") + "\n" }.joined().utf8) }),
    (
      "a.docx",
      { rows in
        let written = rows.map { row in
          "<tr>" + row.map { "<tc><p><t>\($0)</t></p></tc>" }.joined() + "</tr>"
        }
        return PackageBytes.word("<d><tbl>\(written.joined())</tbl></d>")
      }
    ),
    (
      "a.ods",
      { rows in
        let written = rows.map { row in
          "<table-row>" + row.map { "<table-cell><p>\($0)</p></table-cell>" }.joined() + "</table-row>"
        }
        return PackageBytes.open("<o><table name='甲'>\(written.joined())</table></o>", kind: "spreadsheet")
      }
    ),
  ]

  @Test(arguments: formats.indices, tables.indices)
  func aCellKnowsItsWords(format: Int, table: Int) throws {
    let (name, bytes) = Self.formats[format]
    let scanned = try ScanFolder().scan(name, bytes(Self.tables[table].rows))
    #expect(scanned.contexts == [Self.tables[table].context], "\(name)")
  }

  /// What stands before a cell may be somebody's number: it is no label, and no message may repeat it.
  @Test func aNumberIsNoLabel() throws {
    let rows = [["姓名", "电话", "证号"], ["甲", "010-65252525", Self.number]]
    for (name, bytes) in Self.formats {
      #expect(try ScanFolder().scan(name, bytes(rows)).contexts == ["证号"], "\(name)")
    }
  }

  /// Cells that go over columns keep those behind them under their heads.
  @Test func aWideCellCountsItsColumns() throws {
    let wide = "<tr><tc><tcPr><gridSpan val='2'/></tcPr><p><t>甲</t></p></tc>"
    let rows =
      "<tr><tc><p><t>姓名</t></p></tc><tc><p><t>性别</t></p></tc><tc><p><t>证号</t></p></tc></tr>"
      + wide + "<tc><p><t>\(Self.number)</t></p></tc></tr>"
    #expect(
      try ScanFolder().scan("a.docx", PackageBytes.word("<d><tbl>\(rows)</tbl></d>")).contexts == ["证号 甲"])
  }

  /// A table within a cell does not make the one around it forget where it stands.
  @Test func aTableInATableIsLeftAgain() throws {
    let inner = "<table name='里'><table-row><table-cell><p>里</p></table-cell></table-row></table>"
    let outer =
      "<table name='外'><table-row><table-cell><p>姓名</p></table-cell><table-cell><p>证号</p></table-cell>"
      + "</table-row><table-row><table-cell>\(inner)</table-cell>"
      + "<table-cell><p>\(Self.number)</p></table-cell></table-row></table>"
    let scanned = try ScanFolder().scan("a.odt", PackageBytes.open("<o>\(outer)</o>", kind: "text"))
    #expect(scanned.contexts == ["证号"])
  }

  /// A quotation mark in the middle of a field is one; doubled in a quoted field it is one too.
  @Test func quotationMarksStandInFields() throws {
    let lines = "规格,证号\n12\" 管,\(Self.number)\n\"甲 \"\"乙\"\", 丙\",\(Self.number)\n"
    let scanned = try ScanFolder().scan("a.csv", Array(lines.utf8))
    #expect(scanned.places == ["第2行第2列", "第3行第2列"])
    #expect(scanned.contexts == ["证号 12\" 管", "证号 甲 \"乙\", 丙"])
  }

  /// A sheet of the old format has cells and heads too.
  @Test func aCellOfAnOldSheetKnowsItsHead() throws {
    let scanned = try ScannedFile.fixture("book.xls")
    #expect(scanned.contexts.first == "身份证号 甲")
    #expect(scanned.places.last == "工作表“2”C列第1行（不计空行）")
  }

  /// Heads are kept to a limit, however many columns a row claims to have.
  @Test func aRowOfManyColumnsIsRead() throws {
    let cells = (0..<100_000).map { "<tc><p><t>\($0)头</t></p></tc>" }.joined()
    let rows = "<tr>\(cells)</tr><tr>\(cells)<tc><p><t>\(Self.number)</t></p></tc></tr>"
    let scanned = try ScanFolder().scan("a.docx", PackageBytes.word("<d><tbl>\(rows)</tbl></d>"))
    #expect(scanned.contexts == ["99999头"])
  }
}
