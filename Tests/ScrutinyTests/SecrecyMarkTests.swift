import Diagnostics
import Scrutiny
import Testing

@Suite("Marks of secrecy")
struct SecrecyMarkTests {
  @Test(arguments: [
    "秘密", "机　密", "**绝密**", "秘密★1年", "机密☆长期", "　　秘密★10年", "（此件不公开）", "此件依申请公开", "（此件不予公开）。", "密级：秘密",
    "密　级：机密★5年", "| 密级 | 秘密 |", "内部资料 注意保存", "内部资料，注意保存", "内部文件，不得外传", "内部使用", "# 内部资料 注意保密", "送审稿", "（过程稿）",
    "# 示例管理办法（送审稿）", "公开属性：依申请公开", "各单位遵照执行。（此件不公开）", "【内部资料】", "[机密]", "不予公开", "（依申请公开）", "【依申请公开】",
  ])
  func standAlone(line: String) {
    #expect(found(line).map { $0.split(separator: " ").first } == ["secrecy-mark"], "\(found(line))")
    #expect(found("标题\n\n\(line)\n\n正文。").count == 1)
  }

  @Test(arguments: [
    "做好依申请公开工作。", "涉及国家秘密的，不予公开。", "| 1.属于国家秘密 | 0 |", "此件公开发布", "（此件公开发布）", "依申请公开", "# 依申请公开",
    "秘密级文件的管理，按照规定执行。", "密级和保密期限的标注形式为“秘密★1年”。", "机密文件不得携带外出。", "内部资料不得作为依据。", "- 内部文件", "## 内部资料",
    "三、送审稿的修改", "密级：公开", "| 密级 | 期限 |", "公开属性：主动公开", "| 公开方式：依申请公开 |", "公开方式", "凡标注（此件不公开）的文件",
    "送审稿报市政府常务会议审议。", "商业秘密", "保守工作秘密", "征求意见稿公开后，共收到意见12条。", "# 不予公开", "| 不予公开 | 0 |", "**依申请公开**",
  ])
  func runningTextSpeaksOfThem(line: String) {
    #expect(found(line) == [])
  }

  @Test func urgencyIsTold() {
    for line in ["特急", "**加　急**"] { #expect(found(line).map { $0.prefix(12) } == ["urgency-mark"]) }
    for line in ["特急件的办理", "# 特急", "特急通知如下"] { #expect(found(line) == []) }
  }

  @Test func fieldsMayEndWithAMark() {
    #expect(found("示例管理办法（送审稿）", .frontMatter) == ["secrecy-mark 示例管理办法（送审稿"])
    #expect(found("示例通知（机密）", .frontMatter).count == 1)
    #expect(found("示例管理办法（征求意见稿）", .frontMatter) == ["draft-mark 示例管理办法（征求意见稿"])
    #expect(found("国家秘密定密管理规定", .frontMatter) == [])
    #expect(found("关于《办法（送审稿）》的说明", .frontMatter) == [])
    #expect(found("（征求意见稿）") == ["draft-mark 征求意见稿"])
  }
}
