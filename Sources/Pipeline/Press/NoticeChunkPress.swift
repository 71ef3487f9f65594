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
    return (files, try staging.spool(terms: collector.keys, of: press.search.segments, chunk: number))
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
}
