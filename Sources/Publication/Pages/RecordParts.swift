import Disclosure

/// Records that several page kinds share.
enum RecordParts {
  static func validity(_ validity: Validity?) -> TemplateValue {
    guard let validity else { return .absent }
    return .record(
      ValidityField.record {
        $0[.label] = .text(validity.label)
        $0[.state] = .text(validity.rawValue)
        $0[.ended] = .flag(validity.hasEnded)
      })
  }

  static func attachments(
    _ attachments: [Attachment], path: (Attachment) -> OutputPath
  ) -> TemplateValue {
    .list(
      attachments.map { attachment in
        AttachmentField.record {
          $0[.name] = .text(attachment.name)
          $0[.path] = .text(path(attachment).href)
          $0[.type] = .text(attachment.type.uppercased())
          $0[.size] = .text(FileSize.text(attachment.size))
          $0[.sha256] = .text(attachment.digest.hex)
        }
      })
  }

  /// Short texts need no table of contents.
  static let leastHeadings = 3

  /// Nor do a few articles.
  static let leastArticles = 6

  /// The headings, each with the articles below it; articles above the first heading stand alone.
  static func contents(_ headings: [DocumentBody.Heading]) -> TemplateValue {
    let articles = headings.count { $0.level == DocumentBody.Heading.articleLevel }
    let listsArticles = articles >= leastArticles
    guard headings.count - articles >= leastHeadings || listsArticles else { return .absent }
    var records: [TemplateRecord] = []
    var rest = headings[...]
    while let first = rest.first {
      let isHeading = first.level != DocumentBody.Heading.articleLevel
      if isHeading { rest.removeFirst() }
      let below = rest.prefix { $0.level == DocumentBody.Heading.articleLevel }
      rest = rest.dropFirst(below.count)
      guard isHeading || listsArticles else { continue }
      records.append(
        HeadingField.record {
          if isHeading {
            $0[.title] = .text(first.text)
            $0[.anchor] = .text(first.anchor)
            $0[.level] = .text("\(first.level)")
          }
          if listsArticles { $0[.articles] = .list(below.map(article)) }
        })
    }
    return .list(records)
  }

  private static func article(_ article: DocumentBody.Heading) -> TemplateRecord {
    ArticleField.record {
      $0[.title] = .text(article.text)
      $0[.anchor] = .text(article.anchor)
    }
  }

  /// Who issued a notice: up to three bodies by name, more of them by the first and their number.
  static func bodies(of notice: Notice) -> String {
    let bodies = notice.issuingBodies
    return bodies.count > 3
      ? "\(notice.leadBody.name)等\(bodies.count)个机关" : bodies.map(\.name).joined(separator: "、")
  }

  static func feeds(_ key: ListKey?, _ forms: [FeedForm]) -> TemplateValue {
    .list(
      forms.map { form in
        FormatField.record {
          $0[.name] = .text(form.label)
          $0[.path] = .text(OutputPath.feed(key, form).href)
          $0[.type] = .text(form.mediaType)
        }
      })
  }

  /// The feeds of all that happened.
  static func updates(_ plan: SitePlan) -> TemplateValue {
    .list(
      (plan.events.isEmpty ? [] : UpdateFeed.forms).map { form in
        FormatField.record {
          $0[.name] = .text(form.label)
          $0[.path] = .text(OutputPath.updates(page: nil, form).href)
          $0[.type] = .text(form.mediaType)
        }
      })
  }

  static func qrCode(_ address: String) -> TemplateValue {
    guard let symbol = QRSymbol(address) else { return .absent }
    return .record(
      QRField.record {
        $0[.address] = .text(address)
        $0[.box] = .text(symbol.box)
        $0[.strokes] = .utf8(symbol.strokes)
      })
  }

  static func target(_ path: OutputPath) -> TemplateValue {
    .record(TargetField.record { $0[.path] = .text(path.href) })
  }
}

/// File sizes as people read them.
enum FileSize {
  /// Bytes below 1 KB, else one decimal at most, in units of 1024.
  static func text(_ bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes) B" }
    var tenths = bytes * 10 / 1024
    var unit = "KB"
    for larger in ["MB", "GB"] where tenths >= 10_240 {
      tenths /= 1024
      unit = larger
    }
    return tenths % 10 == 0 || tenths >= 1000
      ? "\(tenths / 10) \(unit)" : "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}
