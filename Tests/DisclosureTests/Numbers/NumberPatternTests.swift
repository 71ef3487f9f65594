import Disclosure
import Testing

@Suite("Patterns of local index numbers")
struct NumberPatternTests {
  /// What offices write, and what they would.
  static let ordinary = [
    "GZ[0-9]{6}/[0-9]{4}-[0-9]{5}", "FJ[0-9]{5}-[0-9]{4}-[0-9]{4}-[0-9]{5}", "000014348/[0-9]{4}-[0-9]{5}",
    "[A-Z]{2}[0-9]{5}", "X-[0-9]+", "(JC|JCX|ZW)[0-9]{4}-[0-9]{6}", "(?:JC|ZW)\\d{4}-\\d{6}",
    "[A-Za-z]+/2024-0000[12]",
    "^JC\\d+$", "\\AJC\\d+\\z", "[A-Z0-9]{9}/\\d{4}(0[1-9]|1[0-2])-\\d{5,7}", "[\\u4e00-\\u9fa5]{1,3}-\\d+",
    "\\p{Han}+\\d+",
    "(?<year>\\d{4})-(?<serial>\\d+)", "[^/]+/[^/]+", ".*", ".+-.+", "JC-?\\d{4}", "(A|B|)\\d*", "(?i)jc\\d+",
    "(?i:jc)-X",
    "[[:alpha:]]{2}[[:digit:]]+", "\\w+/\\d+", "\\S+", "[-A-Z]+", "[A-Z-]+", "[A-Z\\-/]+\\d",
    "JC\\.\\d", "a{,3}", "a{2,}",
    "x{y}", "{", "}", "]", "", "((a|b)+c)*", "(\\d+-?)+", "(a*)*", "(a?){5}b", "\\bJC\\b.*", "A+?B*?",
    "\\x41\\t", "\\u{41}[\\d\\-]+",
    "([A-Z0-9]+-?)+/[0-9]{4}-[0-9]{5}",
  ]

  static let numbers = [
    "", "GZ000001/2013-01849", "FJ00100-0201-2018-00262", "000014348/2020-12345", "AB12345", "X-1", "X-",
    "JC2024-000001",
    "ZW2024-000001", "JCX2024-00001", "abc/2024-00001", "JC1", "jc12", "Jc-X", "jc-X", "JC-2024", "JC.4",
    "JCx4", "ABCDEFGHJ/202412-00001",
    "ABCDEFGHJ/202413-00001", "政-12", "政发12", "2024-5", "a", "aa", "aaaa", "x{y}", "{", "}", "]", "]A]", "ac",
    "abcbc", "aab", "b", "AAB",
    "A\t", "A1-2", "A-B-", "1-2-3-", "甲", "A B", "A1-B2/2024-00001", "A1-B2-2026-00001",
  ]

  /// Swift's own expressions go back and try again: here on short numbers, where they may.
  @Test(arguments: ordinary)
  func matchWhatARegularExpressionDoes(text: String) throws {
    let pattern = try NumberPattern(text)
    let regex = try Regex(text)
    #expect(pattern.text == text)
    for number in NumberPatternTests.numbers {
      #expect(pattern.matches(number) == (number.wholeMatch(of: regex) != nil), "\(text) \(number)")
    }
  }

  /// Of each of these a matcher that goes back tries more ways than there is time for.
  @Test(arguments: [
    "([A-Z0-9]+-?)+/[0-9]{4}-[0-9]{5}", "(A+)+B", "(A*)*B", "(A|A)*B", "(A|AA)+B", "(A?){100}A{100}B",
    "(.*)*B",
    "(\\w+\\s?)*B", "((A{1,9}){1,9}){1,9}B",
  ])
  func noPatternRunsAway(text: String) throws {
    let pattern = try NumberPattern(text)
    #expect(!pattern.matches(String(repeating: "A", count: 2_000)))
    #expect(pattern.length < 4_001)
  }

  @Test(arguments: [
    "(", ")", "(a", "a)", "[", "[a", "[A-Z+-(", "[b-a]", "*", "+a", "a**", "a|*", "a{3,2}", "\\", "(?<a",
    "(?<>b)", "\\p", "\\p{Han",
    "\\x4", "\\u{110000}", "[[:alpha:]",
  ])
  func whatIsNoExpressionIsRefused(text: String) {
    #expect(throws: PatternFault.syntax) { try NumberPattern(text) }
  }

  @Test(arguments: [
    ("(?=A)A", "(?="), ("A(?!B)", "(?!"), ("(?<=A)B", "(?<="), ("(?<!A)B", "(?<!"), ("(?>A)", "(?>"),
    ("(A)\\1", "\\1"),
    ("A++", "++"), ("A*+", "*+"), ("(?x)A", "(?x"), ("\\QA\\E", "\\Q"), ("[a&&b]", "&&"), ("[a--b]", "--"),
    ("\\p{Greek}", "Greek"),
  ])
  func whatCannotBeMatchedInOnePassIsTold(text: String, form: String) {
    #expect(throws: PatternFault.unsupported(form)) { try NumberPattern(text) }
  }

  @Test func whatIsTooLongIsRefusedBeforeItIsWrittenOut() {
    for text in [
      "((A{900}){900}){900}", "A{1001}", String(repeating: "(", count: 100_000),
      String(repeating: "[", count: 100_000),
    ] {
      #expect(throws: PatternFault.tooLong) { try NumberPattern(text) }
    }
  }
}
