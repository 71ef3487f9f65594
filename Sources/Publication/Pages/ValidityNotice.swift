import Disclosure

/// What stands on top of a document that is not simply in force: since when, and what to read instead.
struct ValidityNotice {
  let catalogue: Catalogue
  let index: Int

  var record: TemplateValue {
    guard let validity = catalogue.validity[index] else { return .absent }
    let standing = catalogue.standings[Int32(index)]
    let successors = (standing?.actors ?? []).map {
      RelatedRecord.make(.notice($0.index), part: $0.part, in: catalogue)
    }
    return .record(
      ValidityField.record {
        $0[.label] = .text(validity.label)
        $0[.state] = .text(validity.rawValue)
        $0[.ended] = .flag(validity.hasEnded)
        $0[.since] = .optional(standing?.since?.iso)
        $0[.note] = .optional(standing.flatMap(note))
        $0[.successors] = .list(successors)
      })
  }

  /// What is said of a document that is not simply in force.
  var sentence: String? { catalogue.standings[Int32(index)].flatMap(note) }

  private func note(_ standing: ValidityStanding) -> String? {
    let since = standing.since.map { "自\($0.chinese)起" }
    switch standing.validity {
    case .notYetInForce: return "本文件\(since ?? "")施行，目前尚未生效。"
    case .inForce: return nil
    case .amended:
      let from = standing.since.map { "（自\($0.chinese)起施行）" } ?? ""
      return "本文件已被修改\(from)，请与修改文件一并查阅。"
    case .partlyInvalid:
      let parts = standing.actors.compactMap(\.part)
      let what = parts.isEmpty ? "部分内容" : parts.joined(separator: "、")
      return "本文件\(what)\(since ?? "已")不再有效，其余内容仍然适用。"
    case .expired: return "本文件\(since ?? "已经")失效，仅供查阅。"
    case .repealed: return "本文件\(since ?? "已经")废止，仅供查阅。"
    }
  }
}

/// A document in a list of related ones.
enum RelatedRecord {
  static func make(_ target: RelatedNotice.Target, part: String?, in catalogue: Catalogue) -> TemplateRecord {
    RelatedItemField.record {
      $0[.part] = .optional(part)
      switch target {
      case .elsewhere(let text): $0[.title] = .text(text)
      case .notice(let index):
        let other = catalogue.notices[Int(index)]
        $0[.title] = .text(other.title)
        $0[.path] = .text(catalogue.paths[Int(index)].href)
        $0[.documentNumber] = .optional(other.documentNumber?.text)
        $0[.publishedOn] = .text(other.publishedAt.date.iso)
      }
    }
  }
}
