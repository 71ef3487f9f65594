/// 主送机关: the line over an official document that names whom it is for, which is set without an indent.
enum Addressee {
  /// Such as 各区、县人民政府，市政府各部门：.
  private static let longest = 400
  private static let closing = Array("：</p>".utf8)
  private static let endings = [
    "人民政府", "办公室", "部门", "单位", "机构", "企业", "委员会", "委", "局", "厅", "部", "院", "公司", "学校", "街道", "社区",
  ].map { Array($0.utf8) }
  private static let breaks = ["。", "；", "：", "？", "！"].map { Array($0.utf8) }

  /// The first paragraph, where it is one: a single line that ends with the name of offices and a colon.
  static func mark(in html: ArraySlice<UInt8>) -> ClosingLines.Mark? {
    let start = html.startIndex + 3
    guard html.starts(with: "<p>".utf8), let end = html[start...].prefix(longest).firstIndex(of: 0x3C),
      end - 3 > start, html[(end - 3)...].starts(with: closing)
    else { return nil }
    // Without the colon.
    let text = html[start..<end - 3]
    guard endings.contains(where: { text.suffix($0.count).elementsEqual($0) }),
      !breaks.contains(where: { mark in text.indices.contains { text[$0...].starts(with: mark) } })
    else { return nil }
    return ClosingLines.Mark(position: html.startIndex + 2, name: "addressee")
  }
}
