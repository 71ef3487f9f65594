import Disclosure

/// Brings together what a page says of itself: its block of labels, the line below its title, its tags, its headings.
struct MetadataReader {
  let page: SavedPage
  let block: LabelledBlock?
  /// Lines that belong neither to the block nor to the text.
  let outside: [PageLine]
  /// The number of the element that holds the text.
  let body: Int?

  func read(isDocument: Bool) -> PageMetadata {
    var metadata = PageMetadata()
    for value in block?.values ?? [] {
      if let key = value.key {
        metadata.take(key, value.value, label: value.label, from: .block)
      } else if value.label.isEmpty, !value.value.isEmpty {
        metadata.miss(value.value, label: "", because: .unlabelled)
      } else if !MetadataReader.furniture.contains(value.label), !value.value.isEmpty {
        metadata.miss(value.value, label: value.label, because: .unknownLabel)
      }
    }
    readLines(into: &metadata)
    readTags(into: &metadata)
    if !isDocument { readHeadings(into: &metadata) }
    if block == nil { noteUnlabelled(into: &metadata) }
    return metadata
  }

  /// What pages count and offer beside their metadata.
  private static let furniture: Set<String> = [
    "浏览次数", "浏览量", "点击数", "点击量", "点击次数", "阅读次数", "阅读量", "访问量", "访问次数", "字体", "字号", "字体大小", "打印", "分享",
    "分享到", "作者", "责任编辑", "编辑", "审核", "视力保护色", "保护视力色", "扫一扫", "当前位置", "您的位置", "您现在的位置", "位置", "下载",
    "附件", "附件下载", "相关附件", "浏览", "次数", "收藏", "背景色",
  ]

  /// `发布时间：… 来源：…` below a title.
  private func readLines(into metadata: inout PageMetadata) {
    for line in outside where line.scalars.count <= 300 {
      for hit in LabelSearch.hits(in: line) {
        // 时间 and 日期 say below a title when the page was published.
        let key = ["时间", "日期"].contains(hit.label) ? .publishedAt : hit.key
        guard let key, [.publishedAt, .source].contains(key) else { continue }
        var value = line.text(hit.value)
        if key == .source {
          value = String(value.prefix { !"【[（(|｜".contains($0) })
          value = value.split(separator: " ").first.map(String.init) ?? ""
        }
        if key == .publishedAt, ValueCleaning.date(in: value) == nil { continue }
        metadata.take(key, value, label: hit.label, from: .line)
      }
    }
  }

  /// The tags of the 指引.
  private func readTags(into metadata: inout PageMetadata) {
    let tags: [(String, FieldKey)] = [
      ("ArticleTitle", .title), ("PubDate", .publishedAt), ("article:published_time", .publishedAt),
      ("ContentSource", .source), ("Keywords", .keywords),
    ]
    for (tag, key) in tags {
      guard let content = page.meta(tag) else { continue }
      // 本网 names nobody, and keywords that say the title again are no keywords.
      if key == .source, ["本网", "本站", "本网站", "原创", "互联网"].contains(content) { continue }
      if key == .keywords, isRepeated(content, in: metadata) { continue }
      metadata.take(key, content, label: tag, from: .meta)
    }
  }

  private func isRepeated(_ keywords: String, in metadata: PageMetadata) -> Bool {
    let title = metadata[.title]?.value ?? page.root.first { $0.name == "title" }?.text ?? ""
    let site = page.meta("SiteName") ?? ""
    let parts = keywords.split { ",，;；".contains($0) }.map { TextFolding.matchKey(String($0)) }
    return parts.allSatisfy {
      $0 == TextFolding.matchKey(title) || $0 == TextFolding.matchKey(site)
        || $0 == TextFolding.matchKey(page.meta("ColumnName") ?? "")
    }
  }

  private func readHeadings(into metadata: inout PageMetadata) {
    guard metadata[.title] == nil else { return }
    for name in ["h1", "h2", "h3"] {
      var texts: [String] = []
      forEachElementOutside(page.root) {
        if $0.name == name, let text = ValueCleaning.cleaned($0.text), text.unicodeScalars.count >= 5 {
          texts.append(text)
        }
      }
      if texts.count == 1 { return metadata.take(.title, texts[0], label: name, from: .heading) }
    }
    let marked = page.root.first {
      $0.marks.contains {
        ["title", "article-title", "article_title", "wz_title", "xl-title", "content-title"].contains(
          $0.lowercased())
      }
        && (5...200).contains(TextFolding.trimmed($0.text).unicodeScalars.count)
    }
    if let marked { return metadata.take(.title, marked.text, label: "title", from: .heading) }
    if let window = page.root.first(where: { $0.name == "title" }).flatMap({ ValueCleaning.cleaned($0.text) })
    {
      // The site's own name stands behind the title.
      let cut = window.split(separator: "_", maxSplits: 1).first.map(String.init) ?? window
      let piece = cut.firstRange(of: " - ").map { String(cut[..<$0.lowerBound]) } ?? cut
      metadata.take(.title, piece, label: "title", from: .heading)
    }
  }

  private func forEachElementOutside(_ element: PageElement, _ visit: (PageElement) -> Void) {
    for inner in element.elements where inner.number != body {
      visit(inner)
      forEachElementOutside(inner, visit)
    }
  }

  /// Values without labels: told, and not guessed at.
  private func noteUnlabelled(into metadata: inout PageMetadata) {
    for line in outside where line.scalars.count <= 60 {
      let text = line.text
      guard let key = MetadataReader.likeness(of: text) else { continue }
      metadata.miss(text, label: key.label, because: .unlabelled)
    }
  }

  static func likeness(of text: String) -> FieldKey? {
    if let number = IndexNumber(text), number.prefix != .local { return .indexNumber }
    if text.hasSuffix("号"), DocumentNumber(text)?.years.isEmpty == false { return .documentNumber }
    if Validity.read(text) != nil, text.count >= 2 { return .validity }
    if DateText.parse(text) != nil { return .madeOn }
    return nil
  }

  /// The columns of the old site that a page may belong to: by its labels, its tags, the way to it.
  static func columns(of page: SavedPage, lines: [PageLine], metadata: PageMetadata) -> [ReadField] {
    var columns: [ReadField] = []
    if let category = metadata[.category] { columns.append(category) }
    if let name = page.meta("ColumnName") {
      columns.append(ReadField(key: .category, value: name, label: "ColumnName", ground: .meta))
    }
    for line in lines where line.scalars.count <= 120 {
      let text = line.text
      guard ["位置", "首页"].contains(where: { text.contains($0) }) else { continue }
      let parts = text.split { ">＞»›→/".contains($0) }.map { TextFolding.trimmed(String($0)) }.filter {
        !$0.isEmpty
      }
      guard parts.count >= 2 else { continue }
      for part in parts.dropFirst().reversed() where !["正文", "详情", "内容", "文章内容"].contains(part) {
        columns.append(ReadField(key: .category, value: part, label: "位置", ground: .path))
      }
      break
    }
    return columns
  }
}

extension PageMetadata {
  /// What shows only when all fields are seen together.
  mutating func settle() {
    if let title = self[.title]?.value, let summary = self[.summary],
      TextFolding.matchKey(summary.value) == TextFolding.matchKey(title)
    {
      remove(.summary)
      miss(summary.value, label: summary.label, because: .repeatsTitle)
    }
  }
}
