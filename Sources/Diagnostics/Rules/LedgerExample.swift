/// Ledgers for the examples of rules. The sums are worked out by hand and held by a test.
package enum LedgerExample {
  static let header =
    "entry\tevent\tindex_number\tpath\tmade_on\thappened_at\tdetail\trecorded_on\tsha256\n"
  static let number = "11990100000123457U/2024-00001"

  static let soundHash = "d5cdefb7aa2c154d3b606ca780ae19ad05507b15ffcddf67fd4b9dbae352aea8"
  static let otherHash = "07e0f09c692f5e88236972fbe0fb19e54bba594c098e0cccfd244baaf93bb496"

  /// The sound notice, recorded as it stands in `Content/notices/example.md`.
  package static let sound =
    header + "1\tpublished\t\(number)\tnotices/11990100000123457U/2024-00001.html\t2024-03-01\t2024-03-05\t"
    + "Content/notices/example.md\t2024-03-06\t\(soundHash)\n"

  /// The same at an address that no program of today would write.
  package static let otherAddress =
    header + "1\tpublished\t\(number)\tnotices/2024/1.html\t2024-03-01\t2024-03-05\t"
    + "Content/notices/example.md\t2024-03-06\t\(otherHash)\n"

  /// The sound notice, then withdrawn.
  package static let withdrawn =
    sound
    + "2\twithdrawn\t\(number)\tnotices/11990100000123457U/2024-00001.html\t-\t2024-06-01\t-\t2024-06-02\t"
    + "d29fed0763099ae3ebac6bec589456e7964fce857ed8c32ec4831f9c62c93477\n"

  static let tombstone = """
    - index_number: \(number)
      state: 已撤下
      date: 2024-06-01
      reason: 所依据的决定已被撤销。
      title: 关于开展示例工作的通知

    """

  static func moved(to target: String) -> String {
    """
    - index_number: \(number)
      state: 已迁移
      date: 2024-06-01
      reason: 机构改革，职能划转。
      moved_to: \(target)

    """
  }
}

extension RuleExample {
  /// A ledger over the sound column, with the sound notice in it unless `notices` tells otherwise.
  static func ledger(
    _ ledger: String, notices: [String] = [RuleExample.soundNotice], tombstones: String? = nil
  ) -> RuleExample {
    var files = [("Content/ledger.tsv", ledger)]
    for notice in notices { files.append(("Content/notices/example.md", notice)) }
    if let tombstones { files.append(("Content/tombstones.yaml", tombstones)) }
    return .files(files)
  }

  /// A ledger and the head of it that was published.
  static func published(head: String, _ ledger: String) -> RuleExample {
    .files([
      ("Output/manifest.json", "{\"ledger\":{\"entries\":1,\"head\":\"\(head)\"},\"files\":[]}"),
      ("Content/ledger.tsv", ledger), ("Content/notices/example.md", soundNotice),
    ])
  }
}
