import Disclosure
import Publication

/// Writes the pages and texts of the notices, chunk by chunk, and leaves their terms in the spool.
struct NoticeChunkPress: Sendable {
  let catalogue: Catalogue
  let press: SitePress
  let staging: Staging

  func write(_ chunks: [BodyChunk], jobs: Int) async throws -> ([ManifestEntry], [TermRun]) {
    let written = try await mapChunks(count: chunks.count, size: 1, jobs: jobs) { range in
      try write(chunks[range.lowerBound], number: range.lowerBound)
    }
    return (written.flatMap(\.0), written.flatMap(\.1))
  }

  private func write(_ chunk: BodyChunk, number: Int) throws -> ([ManifestEntry], [TermRun]) {
    let texts = try staging.readSpool(chunk: number)
    var bytes: [UInt8] = []
    var files: [ManifestEntry] = []
    var collector = TermCollector()
    // In the order of the catalogue, as the terms want it.
    let entries = chunk.entries.compactMap { entry in
      catalogue.index(ofSource: entry.sourcePath).map { (index: $0, entry: entry) }
    }.sorted { $0.index < $1.index }
    for (index, entry) in entries {
      let html = BodyChunk.html(of: entry, in: texts)
      let attachments = try attachmentText(of: catalogue.notices[index])
      let body = press.text(
        of: index, html: html, headings: BodyChunk.headings(of: entry, in: texts),
        markdown: BodyChunk.markdown(of: entry, in: texts))
      let path = press.notice(body, hasAttachmentText: !attachments.isEmpty, into: &bytes)
      files.append(try staging.write(path.text, bytes))
      for form in press.exchange(body) {
        files.append(try staging.write(form.path.text, form.bytes))
      }
      let text = press.search.text(
        index, html: html, hasAttachmentText: !attachments.isEmpty, into: &bytes)
      files.append(try staging.write(text.path.text, bytes))
      press.search.collect(
        index, text: bytes.span.extracting(0..<text.ownEnd), attachments: attachments.span, into: &collector)
      if !attachments.isEmpty {
        let path = OutputPath.attachmentText(of: catalogue.notices[index].indexNumber)
        files.append(try staging.write(path.text, attachments))
      }
    }
    return (files, try spool(collector.keys, chunk: number))
  }

  /// The texts of a notice's attachments, each behind a form feed and its name; empty where none has any.
  private func attachmentText(of notice: Notice) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for attachment in notice.attachments {
      let text = try staging.readSpool(attachment: AttachmentScan.name(attachment.digest, attachment.type))
      guard !text.isEmpty else { continue }
      // A mark of byte order, so that browsers take it for UTF-8.
      if bytes.isEmpty { bytes = [0xEF, 0xBB, 0xBF] }
      bytes += "\u{0C}\(attachment.name)\n".utf8
      bytes += text + [10]
    }
    return bytes
  }

  /// One run for each segment that the chunk has notices of.
  private func spool(_ keys: [UInt64], chunk: Int) throws -> [TermRun] {
    var runs: [TermRun] = []
    var bytes: [UInt8] = []
    var start = 0
    for (number, segment) in press.search.segments.enumerated() {
      let end = keys[start...].partitioningIndex {
        Int($0 & 0xFFFF_FFFF) >> 1 >= segment.notices.upperBound
      }
      guard end > start else { continue }
      runs.append(
        TermRun(
          keys[start..<end], chunk: chunk, segment: number, first: segment.notices.lowerBound, into: &bytes))
      start = end
    }
    if !runs.isEmpty { try staging.spool(terms: chunk, bytes) }
    return runs
  }
}

extension ArraySlice<UInt64> {
  /// Where the elements begin for which this holds; they all stand at the end.
  fileprivate func partitioningIndex(_ holds: (UInt64) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
