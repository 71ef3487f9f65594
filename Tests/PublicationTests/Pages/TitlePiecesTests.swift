import Publication
import Testing

@Suite struct TitlePiecesTests {
  @Test(arguments: [
    "示例市人民政府|关于印发|示例市既有住宅增设电梯|管理办法|的通知",
    "示例市人民政府|关于印发|示例市突发事件|总体|应急预案|（2021年修订）|的通知",
    "示例市教育局|关于公开征求|《示例市中小学课后服务|管理办法|（征求意见稿）》|意见|的公告",
    "示例市发展和改革委员会|关于|某江二桥工程可行性|研究报告|的批复",
    "2026年前三季度全市|经济运行|情况",
    "2026年10月|全市环境空气质量状况",
    "示例市财政局　|示例市教育局|关于做好|2025年|学生资助工作|的通知",
    "关于同意|（试行）|的函",
    "《示例市餐饮业油烟污染|防治办法》|政策解读",
    "示例市2020年|第二季度集中式饮用水水源|水质状况",
    "关于|进一步健全市场监管制度|的意见",
    "通知",
    "",
  ])
  func aLineEndsWhereAWordDoes(written: String) {
    let pieces = TitlePieces.pieces(
      of: written.replacing("|", with: ""),
      bodies: ["示例市人民政府", "示例市教育局", "示例市财政局", "示例市发展和改革委员会"])
    #expect(pieces.joined(separator: "|") == written)
  }
}
