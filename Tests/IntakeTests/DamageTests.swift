import Diagnostics
import Disclosure
import Testing

@Suite("Damaged notices")
struct DamageTests {
  static let sound = Array(
    (SoundNoticeTests.english.dropLast("正文。\n".count) + """
      # 总则

      第一条 根据**《示例条例》**规定，见[通知](b.md)和[附则](#附则)[^1]。

      | 项目 | 金额 |
      |------|-----:|
      | 停车 | 5 元 |

      - ![图](图.png)
      - `代码` <https://www.example.invalid/>

      ## 附则

      [^1]: 注。

      """).utf8)

  static let files = MemoryFiles(
    sizes: ["Content/notices/2024/表.xlsx": 20, "Content/notices/2024/图.png": 30],
    documents: ["Content/notices/2024/b.md"])

  @Test func theUndamagedNoticeIsSound() throws {
    #expect(try Reading(bytes: DamageTests.sound, files: DamageTests.files).diagnostics.told == [])
  }

  /// Each batch begins at a seed; a failure names the seed that brings it back.
  @Test(arguments: (0..<8).map { UInt64($0) * 1_000_000 })
  func giveANoticeOrAnErrorAndNeverLessAndStayInTheFile(batch: UInt64) throws {
    for seed in batch..<batch + 500 {
      let bytes = Damage.of(DamageTests.sound, seed: seed)
      let reading = try Reading(bytes: bytes, files: DamageTests.files)
      #expect(reading.notice != nil || !reading.errors.isEmpty, "seed \(seed): neither notice nor error")
      #expect(reading.notice?.issuingBodies.isEmpty != true, "seed \(seed)")
      let lines = 2 + bytes.count { $0 == 10 || $0 == 13 }
      for diagnostic in reading.diagnostics {
        let place = diagnostic.place
        #expect(
          (1...lines).contains(place.line) && place.column >= 1 && place.length >= 1, "seed \(seed): \(place)"
        )
        #expect(place.path == Reading.path)
      }
      #expect(
        try Reading(bytes: bytes, files: DamageTests.files).diagnostics == reading.diagnostics, "seed \(seed)"
      )
    }
  }

  /// Settings are read into a column even with errors, but never into one without an office's name or an address.
  @Test(arguments: (0..<4).map { UInt64($0) * 1_000_000 })
  func damagedSettingsGiveAWholeColumnOrAnError(batch: UInt64) {
    let sound = Array(
      (SiteSettingsTests.full + "tree:\n" + TreeTests.sections.map { "  - \($0)\n" }.joined()).utf8)
    #expect(SiteReading(bytes: sound).rules == [])
    for seed in batch..<batch + 500 {
      let reading = SiteReading(bytes: Damage.of(sound, seed: seed))
      guard !reading.diagnostics.contains(where: { $0.severity == .error }) else { continue }
      guard let column = reading.column else {
        Issue.record("seed \(seed): neither column nor error")
        continue
      }
      #expect(column.baseURL.hasPrefix("http") && column.baseURL.hasSuffix("/"), "seed \(seed)")
      #expect(!column.office.name.isEmpty && !column.carrier.siteIDCode.isEmpty, "seed \(seed)")
      #expect(column.tree.roots.count >= 4, "seed \(seed)")
    }
  }
}
