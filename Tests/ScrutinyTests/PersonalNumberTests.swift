import Diagnostics
import Scrutiny
import Testing

@Suite("Numbers that tell who a person is")
struct PersonalNumberTests {
  static let numbers: [(text: String, finding: String)] = [
    ("身份证11010519491231002X。", "resident-id 11010519491231002X"),
    ("11010519491231002x", "resident-id 11010519491231002x"),
    ("（11010519491231002X）", "resident-id 11010519491231002X"),
    ("110105 1949 1231 002X", "resident-id 110105 1949 1231 002X"),
    ("序号 1 110105 19491231 002X", "resident-id 110105 19491231 002X"),
    ("110105-19491231-002X", "resident-id 110105-19491231-002X"),
    ("身份证：１１０１０５１９４９１２３１００２Ｘ", "resident-id １１０１０５１９４９１２３１００２Ｘ"),
    ("11010519491231**002X**", "resident-id 11010519491231**002X"),
    ("1101051949123100&#50;X", "resident-id 1101051949123100&#50;X"),
    ("a.html?id=11010519491231002X", "resident-id 11010519491231002X"),
    ("张某13800138000", "mobile-number 13800138000"), ("138-0013-8000", "mobile-number 138-0013-8000"),
    ("电话 138 0013 8000", "mobile-number 138 0013 8000"), ("+86 13800138000", "mobile-number 13800138000"),
    ("+8613800138000", "mobile-number 8613800138000"), ("86-13800138000", "mobile-number 13800138000"),
    ("１３８００１３８０００", "mobile-number １３８００１３８０００"), ("tel:13800138000", "mobile-number 13800138000"),
    ("138**0013**8000", "mobile-number 138**0013**8000"), ("13800138000.docx", "mobile-number 13800138000"),
    ("4111111111111111", "bank-card 4111111111111111"),
    ("4111 1111 1111 1111", "bank-card 4111 1111 1111 1111"),
    ("6222020200112233446", "bank-card 6222020200112233446"),
    ("6222-0202-0011-2233-446", "bank-card 6222-0202-0011-2233-446"),
    ("卡号：３４００００００００００００９", "bank-card ３４００００００００００００９"),
    ("户名：张某；开户行：某银行；账号：6222020200112233446", "bank-card 6222020200112233446"),
    ("各单位应当按时缴费，逾期加收。\n\n- 银行卡号：6222020200112233446", "bank-card 6222020200112233446"),
    ("申请人身份证号码：110105491231002", "old-resident-id 110105491231002"),
    ("身份证：110105491231002", "old-resident-id 110105491231002"),
    ("护照号码：E12345678", "travel-document E12345678"), ("护照：EA1234567", "travel-document EA1234567"),
    ("港澳居民来往内地通行证H12345678", "travel-document H12345678"), ("台胞证：12345678", "travel-document 12345678"),
    ("车牌号：京A12345", "plate-number 京A12345"), ("号牌为粤B·D12345的小型汽车", "plate-number 粤B·D12345"),
    ("家庭住址：霁川市云汀区湖东街道湖滨路8号501室", "home-address 霁川市云汀区湖东街道湖滨路8号501室"),
    ("住址: 云汀区2号楼3单元，电话", "home-address 云汀区2号楼3单元"),
    ("户籍地为湖西镇一村3组12号。", "home-address 湖西镇一村3组12号"),
    ("项目负责人：李明 13812345678", "mobile-number 13812345678"),
    ("项目经理（王强）：13812345678", "mobile-number 13812345678"),
    ("|http://www.a.example|13812345678|", "mobile-number 13812345678"),
    ("[网址](https://a.example)13812345678", "mobile-number 13812345678"),
    ("11010519491231002X-1", "resident-id 11010519491231002X"),
    ("13812345678-1", "mobile-number 13812345678"),
    ("13812345678.0", "mobile-number 13812345678"), ("Tel13812345678", "mobile-number 13812345678"),
    ("13812345678 万小明", "mobile-number 13812345678"),
    ("张三护照 E12345678 2024-05-01", "travel-document E12345678"),
    ("台胞证号 12345678", "travel-document 12345678"),
  ]

  @Test func hyphensTieNumbersOfPeople() {
    #expect(
      found("身份证11010519491231002X-13812345678，13912345678-13712345678") == [
        "resident-id 11010519491231002X", "mobile-number 13812345678", "mobile-number 13912345678",
        "mobile-number 13712345678",
      ])
    #expect(found("1.13812345678\n12.13912345678").count == 2)
  }

  /// What is found in long lines. That they cost no more than their length is counted by `Acceptance/growth.py`.
  @Test func longLinesAreReadToTheirEnds() {
    #expect(found(String(repeating: "13812345678,", count: 1_500)).count == 1_500)
    #expect(found(String(repeating: "| 4111111111111111 |\n", count: 1_500)).count == 1_500)
    #expect(found("家庭住址：" + String(repeating: "8", count: 500_000)) == [])
    #expect(found(String(repeating: "{{ ", count: 200_000)) == [])
    #expect(found(String(repeating: "a\u{430}", count: 100_000)).count == 1)
  }

  @Test(arguments: numbers)
  func areFound(text: String, finding: String) {
    #expect(found(text) == [finding])
    #expect(found("前文，\(text)\n\n后文。") == [finding])
  }

  /// DOMAIN's false positives, and others that stand in documents.
  @Test(arguments: [
    "113325000026455663", "统一社会信用代码：119901000092610207", "11990100000123457U/2024-00001",
    "000014349/2020-21911",
    "GZ0320190096", "HNPR-2017-01032", "SDPR-2020-0010001", "2020-410000-48-03-123456",
    "2020-410000-13800138000",
    "国发〔2019〕12345678901号", "12345", "12388", "95588", "0999-5550108", "0999-5550108-8001", "010-12345678",
    "（0999）5550108转8001", "09995550108", "138****1234", "138****8000", "110105********002X",
    "***************3446",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b13800138000b7852b855", "13800138000元", "共13800138000.55元",
    "13,800,138,000", "ISBN 978-7-01-012345-6", "ISBN 9787010123456", "ISSN 1000-0000", "SC10541010500123",
    "JY14101050012345", "许可证编号：13800138000", "登记编号15012345678", "https://a.example/view?id=13800138000",
    "http://a.example/4111111111111111.html", "联行号：102100099996", "订单4111111111111112",
    "2024-03-05 2024-03-06",
    "2024 2023 2022 2021", "4101052024030512345", "护照办理3个工作日", "E12345678", "台湾居民来电12345678转",
    "京A12345", "车牌号：京A***45", "办公地址：湖滨路8号3号楼501室", "注册地址：湖滨路8号501室", "办公住址：湖滨路8号501室",
    "家庭住址、联系电话等", "家庭住址：霁川市云汀区湖东街道", "家庭住址：湖东街道*****", "填写家庭住址（详细到门牌号）",
    "户名：霁川市财政局，开户行：霁川银行，账号：6222020200112233446", "对公账户：6222020200112233446",
    "收款单位：霁川市非税收入管理处\n\n开户银行：霁川银行\n\n账号：6222020200112233446\n",
    "学费可以现金缴费，\r\n也可以转账，账号：6222020200112233446",
    "缴费专户 4111 1111 1111 1111", "110105194912310021", "110105194913310028", "000000000000000000",
    "1101051949123100",
    "统一社会信用代码：113101200001014348", "台胞证业务咨询电话：62712345", "台胞证办理时间 2024-01-15 起", "备案号：13812345678",
    "证书号 13812345678", "北纬31.13800138000", "3500 1380 0138 0002", "91990100MA0000001X", "编号：110105491231002",
    "550e8400-e29b-41d4-a716-446655440000", "2024年13800138", "0.13800138000", "6200000000000000",
  ])
  func areNotSeenWhereNoneAre(text: String) {
    #expect(found(text) == [])
    #expect(found("前文，\(text)\n\n后文。") == [])
  }

  @Test func theContextOfACellTellsWhatANumberIs() {
    #expect(found("E12345678", .attachment) == [])
    #expect(found("E12345678", .attachment, context: "护照号码") == ["travel-document E12345678"])
    #expect(found("京A12345", .attachment, context: "车牌号") == ["plate-number 京A12345"])
    #expect(found("340000000000009", .attachment, context: "银行卡号") == ["bank-card 340000000000009"])
  }

  /// A miskeyed number is a citizen's all the same where the head of its column says so.
  @Test func theHeadOfAColumnTellsWhatACheckCannot() {
    #expect(found("110105194912310021", .attachment) == [])
    #expect(
      found("110105194912310021", .attachment, context: "身份证号") == ["personal-column 110105194912310021"])
    #expect(found("11010519491231002X", .attachment, context: "身份证号") == ["resident-id 11010519491231002X"])
    #expect(found("110105********0021", .attachment, context: "身份证号") == [])
    #expect(found("91990100MA0000001X", .attachment, context: "证件号码") == [])
    #expect(found("0999-5550108", .attachment, context: "联系电话") == [])
  }

  @Test func aRowOfNumbersIsNoTelephone() {
    #expect(found("150 2000 3000", .attachment) == [])
    #expect(found("手机 150 2000 3000", .attachment) == ["mobile-number 150 2000 3000"])
  }

  @Test func severalStandInOrder() {
    #expect(
      found("张某 11010519491231002X 13800138000\n李某 13900139000、13700137000")
        == [
          "resident-id 11010519491231002X", "mobile-number 13800138000", "mobile-number 13900139000",
          "mobile-number 13700137000",
        ])
  }
}

@Suite("Lists of people")
struct PersonalTableTests {
  private func table(_ head: String, _ rows: String...) -> String {
    let dashes = String(repeating: "| --- ", count: head.split(separator: "|").count) + "|"
    return "正文。\n\n| \(head) |\n\(dashes)\n" + rows.map { "| \($0) |\n" }.joined() + "\n后文。\n"
  }

  @Test func aColumnOfIllnessesIsToldOnceAtItsHead() {
    #expect(found(table("姓名|病种|金额", "张某|尿毒症|500", "李某|肺病|300")) == ["personal-column 病种"])
    #expect(found(table("姓名|病种", "张某|***", "李某|无")) == [])
    #expect(found(table("病种|定额标准（元）", "阑尾炎|5000")) == [])
  }

  @Test func cellsAreJudgedByTheirHead() {
    #expect(found(table("姓名|身份证号", "张某|110105194912310021")) == ["personal-column 110105194912310021"])
    #expect(found(table("姓名|身份证号", "张某|11010519491231002X")) == ["resident-id 11010519491231002X"])
    #expect(found(table("名称|证件号码", "示例市局|119901000092610207", "某公司|91990100MA0000001X")) == [])
    #expect(found(table("姓名|银行卡号", "张某|1234567890123456")) == ["personal-column 1234567890123456"])
    #expect(found(table("姓名|家庭住址", "张某|湖东街道8号", "李某|湖东街道")) == ["home-address 湖东街道8号"])
    #expect(found(table("姓名|身份证号", "张某|110105********0021")) == [])
    #expect(found(table("单位|联系电话", "示例市局|0999-5550108")) == [])
  }

  @Test func lineEndsMayBeOfWindows() {
    let text = table("姓名|病种", "张某|尿毒症").replacing("\n", with: "\r\n")
    #expect(found(text) == ["personal-column 病种"])
  }
}
