import Publication

/// Makes the terms of all documents of the texts that lie in the growing column, a few documents at a time, and leaves
/// them in the spool.
struct TermPress: Sendable {
  let plan: SitePlan
  let search: SearchPress
  let staging: Staging

  /// Documents whose terms are in the memory of one task at a time.
  private static let chunkSize = 64

  func write(jobs: Int) async throws -> [TermRun] {
    try await mapChunks(count: plan.documentCount, size: TermPress.chunkSize, jobs: jobs) { range in
      var collector = TermCollector()
      for document in range {
        search.collect(document, texts: try texts(of: document), into: &collector)
      }
      let chunk = range.lowerBound / TermPress.chunkSize
      return try staging.spool(terms: collector.keys, of: search.segments, chunk: chunk)
    }.flatMap(\.self)
  }

  private func texts(of document: Int) throws -> [[UInt8]] {
    let paths = plan.texts(ofDocument: document)
    let own = try staging.read(paths.own.text).prefix { $0 != PlainTextForm.divider }
    let attachments = try paths.attachments.flatMap { try staging.read(ifWritten: $0.text) }
    return [Array(own)] + [attachments].compactMap(\.self)
  }
}
