import Disclosure
import Publication

/// Writes the pages and texts of the notices, chunk by chunk.
struct NoticeChunkPress: Sendable {
  let catalogue: Catalogue
  let press: SitePress
  let staging: Staging

  /// What was written, chunk by chunk.
  func write(_ chunks: [BodyChunk], jobs: Int) async throws -> [[ManifestEntry]] {
    try await mapChunks(count: chunks.count, size: 1, jobs: jobs) { range in
      try write(chunks[range.lowerBound], number: range.lowerBound)
    }
  }

  private func write(_ chunk: BodyChunk, number: Int) throws -> [ManifestEntry] {
    let texts = try staging.readSpool(chunk: number)
    var bytes: [UInt8] = []
    var files: [ManifestEntry] = []
    for entry in chunk.entries {
      guard let index = catalogue.index(ofSource: entry.sourcePath) else { continue }
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
      files.append(try staging.write(text.text, bytes))
      if !attachments.isEmpty {
        let path = OutputPath.attachmentText(of: catalogue.notices[index].indexNumber)
        files.append(try staging.write(path.text, attachments))
      }
    }
    return files
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
