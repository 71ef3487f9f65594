import Diagnostics
import Pipeline
import Testing

/// A message in one language holds words of the other only as what somebody wrote or is to write: in quotation marks.
@Suite struct LanguageTests {
  @Test func theRefusedColumnIsToldInOneLanguageAtATime() async throws {
    for fixture in ["refused", "golden"] {
      let report = try await TestColumn(fixture: fixture).check()
      #expect(!report.diagnostics.isEmpty)
      #expect(report.mixed == [])
    }
  }

  @Test func mixedMessagesAreFound() {
    let place = Place(path: "a.md")
    for (zh, en) in [
      ("内容却是程序", "but this is 程序 program"), ("没有 such file 这个文件", "no such file"),
    ] {
      let problem = Problem(.fileUnused, zh: zh, en: en, helpZh: "改。", helpEn: "mend it.")
      #expect(Diagnostic(problem, at: place).mixed.count == 1)
    }
    for (zh, en) in [
      ("没有“such file”，运行 gongkai record", "there is no “名单.txt”, write 《通知》"),
      ("用 sudo apt-get install curl 安装", "it is “关于“一网通办”的通知”"),
    ] {
      let problem = Problem(.fileUnused, zh: zh, en: en, helpZh: "改。", helpEn: "mend it.")
      #expect(Diagnostic(problem, at: place).mixed == [])
    }
  }
}
