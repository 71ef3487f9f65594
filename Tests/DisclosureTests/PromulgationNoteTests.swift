import Disclosure
import Testing

@Suite("题注")
struct PromulgationNoteTests {
  static let sound: [(text: String, events: [String])] = [
    (
      "（2019年12月12日市政府令第2号公布　自2020年1月12日起施行）",
      ["公布 2019-12-12 市政府令第2号", "施行 2020-01-12 "]
    ),
    ("(2019年12月12日市政府令第2号公布 自2020年1月12日起施行)", ["公布 2019-12-12 市政府令第2号", "施行 2020-01-12 "]),
    (
      "（2019年12月12日市政府令第2号公布自公布之日起施行）", ["公布 2019-12-12 市政府令第2号", "施行 2019-12-12 "]
    ),
    (
      "（2010年1月5日市政府第3次常务会议通过，2010年2月1日市政府令第9号公布，自2010年3月1日起施行，根据2015年5月1日《关于修改〈停车办法〉等3件规章的决定》第一次修正　根据2020年6月1日市政府令第30号第二次修订）",
      [
        "通过 2010-01-05 市政府第3次常务会议", "公布 2010-02-01 市政府令第9号", "施行 2010-03-01 ",
        "修正 2015-05-01 《关于修改〈停车办法〉等3件规章的决定》", "修订 2020-06-01 市政府令第30号",
      ]
    ),
    (
      "（２０１９年12月12日市政府令第2号公布　自2020年1月12日起施行　2024年1月1日市政府令第8号废止）",
      ["公布 2019-12-12 市政府令第2号", "施行 2020-01-12 ", "废止 2024-01-01 市政府令第8号"]
    ),
  ]

  /// 修正 and 修订 are counted apart, or together.
  @Test(arguments: [
    "第一次修正　根据2004年8月28日市政府令第4号第二次修正　2005年10月27日市政府令第5号修订　根据2013年12月28日市政府令第6号第三次修正　"
      + "2023年12月29日市政府令第7号第二次修订",
    "第一次修正　根据2004年8月28日市政府令第4号第二次修订",
  ])
  func revisionsAreCountedByKindOrThrough(rest: String) throws {
    _ = try PromulgationNote("（1993年12月29日市政府令第2号公布　自1994年7月1日起施行　根据1999年12月25日市政府令第3号\(rest)）")
  }

  @Test(arguments: sound.indices) func isReadIntoEvents(index: Int) throws {
    let (text, events) = PromulgationNoteTests.sound[index]
    let note = try PromulgationNote(text)
    #expect(note.events.map { "\($0.kind.rawValue) \($0.date.iso) \($0.instrument)" } == events)
    #expect(note.text == text)
    for event in note.events where !event.instrument.isEmpty {
      let scalars = Array(text.unicodeScalars)[event.instrumentRange]
      #expect(scalars.map(String.init).joined() == event.instrument)
    }
  }

  /// The scalars between ⟦ and ⟧ are the fault.
  static let faulty: [(marked: String, reason: PromulgationNote.Fault.Reason)] = [
    ("⟦2⟧019年12月12日市政府令第2号公布　自2020年1月12日起施行", .brackets),
    ("（2019年12月12日市政府令第2号公布　自2020年1月12日起施⟦行⟧", .brackets),
    ("（⟦市政府令第2号公布⟧　自2020年1月12日起施行）", .noDate),
    ("（⟦2019年2月30日⟧市政府令第2号公布　自2020年1月12日起施行）", .badDate),
    ("（2019年12月12日市政府令第2号公布　⟦2020年1月12日⟧）", .noVerb),
    ("⟦（自2020年1月12日起施行）⟧", .noPromulgation), ("（⟦自公布之日起施行⟧）", .noPromulgation),
    ("⟦（2019年12月12日市政府令第2号公布）⟧", .noEffect),
    ("（2019年12月12日市政府令第2号公布　自2020年1月12日起施行　根据⟦2018年1月1日⟧市政府令第5号修订）", .backwards),
    ("（2019年12月12日市政府令第2号公布　自2020年1月12日起施行　根据2022年1月1日市政府令第5号⟦第二次⟧修订）", .ordinal),
  ]

  @Test(arguments: faulty.indices) func faultsArePointedAt(index: Int) throws {
    let (marked, reason) = PromulgationNoteTests.faulty[index]
    let scalars = Array(marked.unicodeScalars)
    let start = try #require(scalars.firstIndex(of: "⟦"))
    let end = try #require(scalars.firstIndex(of: "⟧"))
    let text = marked.filter { !"⟦⟧".contains($0) }
    do {
      _ = try PromulgationNote(text)
      Issue.record("no fault: \(text)")
    } catch {
      #expect(error.reason == reason, "\(text)")
      #expect(error.range == start..<end - 1, "\(text)")
    }
  }

  /// Any text at all is taken or refused, and a fault lies inside it.
  @Test(arguments: ["", "（", "（）", "（）（）", "自", "（自）", "（根据）", "（2019年）", "（9999年1月1日公布）", "《（》）", "（第次修订）"])
  func nothingIsTooShort(text: String) {
    do { _ = try PromulgationNote(text) } catch {
      #expect(error.range.lowerBound >= 0 && error.range.upperBound <= max(1, text.unicodeScalars.count))
    }
  }
}

@Suite("Forms of document numbers")
struct DocumentNumberFormTests {
  static let numbers: [(written: String, fault: DocumentNumber.FormFault?, code: String?, years: [Int])] = [
    ("示政发〔2024〕1号", nil, "示政发", [2024]), ("国办发明电〔2018〕15号", nil, "国办发明电", [2018]),
    ("国令第707号", nil, "国令", []), ("示例市人民政府令第208号", nil, "示例市人民政府令", []),
    ("2019年第12号", nil, nil, []), ("示例市财政局公告2019年第12号", nil, nil, []), ("主席令第四十九号", nil, "主席令", []),
    ("示财发〔2024〕1号、示教发〔2023〕9号", nil, "示教发", [2024, 2023]), ("示财、示教发〔2024〕1号", nil, "示教发", [2024]),
    ("示政发〔2024〕第1号", .ordinal, "示政发", [2024]), ("示政发〔2024〕01号", .leadingZero, "示政发", [2024]),
    ("示政发〔2024〕号", .noSerial, "示政发", [2024]), ("示政发〔2024〕", .noSerial, "示政发", [2024]),
    ("示政发〔2024〕1", .noEnding, "示政发", [2024]), ("〔2024〕1号", .noCode, nil, [2024]),
    ("示政发", .unknown, nil, []), ("市政府令第02号", .leadingZero, "市政府令", []), ("第", .noSerial, nil, []),
  ]

  @Test(arguments: numbers.indices) func isJudged(index: Int) throws {
    let (written, fault, code, years) = DocumentNumberFormTests.numbers[index]
    let number = try #require(DocumentNumber(written))
    #expect(number.formFault?.fault == fault, "\(written)")
    #expect(number.agencyCode == code, "\(written)")
    #expect(number.years.map(\.year) == years, "\(written)")
    for (year, range) in number.years {
      #expect(Array(number.text.unicodeScalars)[range].map(String.init).joined() == "\(year)")
    }
    #expect(DocumentNumber.order(in: "示例市人民政府令第208号公布") == "令第208号")
  }
}

@Suite("Where links may lead")
struct HostPolicyTests {
  static let policy = HostPolicy(
    siteDomain: "www.yunling.example", baseURL: "https://gk.other.example/xxgk/",
    allowed: ["bank.example", "https://a.b.example/"])

  static let hosts: [(address: String, standing: HostPolicy.Standing?)] = [
    ("https://www.gov.cn/", .government), ("http://A.B.GOV.CN:8080/x", .government),
    ("https://gov.cn", .government),
    ("https://mygov.cn/", .outside), ("https://www.gov.cn.evil.example/", .outside),
    ("https://示例.政务/", .government),
    ("https://yunling.example/", .government), ("https://zw.yunling.example/a", .government),
    ("https://gk.other.example/", .government), ("https://other.example/", .outside),
    ("https://bank.example", .allowed),
    ("https://x.bank.example/", .allowed), ("https://a.b.example/", .allowed),
    ("http://192.0.2.1/", .address),
    ("https://[2001:db8::1]:80/", .address), ("http://3221225985/", .address),
    ("https://t.cn/A6x", .shortener),
    ("mailto:a@b.example", nil), ("a.html", nil), ("https:///", nil),
  ]

  @Test(arguments: hosts.indices) func isJudged(index: Int) {
    let (address, standing) = HostPolicyTests.hosts[index]
    #expect(WebHost(of: address).map { HostPolicyTests.policy.standing(of: $0) } == standing, "\(address)")
  }

  @Test(arguments: [
    ("2024-02-28", 1, "2024-02-29"), ("2024-02-29", 1, "2024-03-01"), ("2023-12-31", 1, "2024-01-01"),
    ("2024-03-05", 0, "2024-03-05"), ("2024-12-28", 7, "2025-01-04"),
  ])
  func daysAreAdded(day: String, days: Int, later: String) throws {
    let date = try #require(DateText.parse(day)?.date)
    #expect(date.adding(days: days).iso == later)
  }
}
