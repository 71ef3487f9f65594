import Diagnostics
import Disclosure
import Intake
import Publication
import Scrutiny

/// What was read: the notices and pages, their texts apart, and what went wrong.
struct ContentReading: Sendable {
  var notices: [Notice] = []
  var pages: [StandingPage] = []
  /// The texts of `pages`, in the same order.
  var pageBodies: [DocumentBody] = []
  /// By chunk: where the texts of its notices lie in the spool.
  var chunks: [BodyChunk] = []
  /// Files that made no document.
  var unread = UnreadFiles()
  /// What such files name, as far as they could be read.
  var refused: [(path: String, attachments: [Attachment])] = []
}

/// Reads all files of a survey, in parallel, and keeps the texts out of memory.
struct ContentReader: Sendable {
  let place: SourcePlace
  let survey: Survey
  let column: Column
  let scrutiny: TextScrutiny
  let jobs: Int
  /// Takes the rendered texts of a chunk; nil where nothing will be written.
  let staging: Staging?

  /// Notices read by one task before it hands over.
  static let chunkSize = 128

  private struct Chunk: Sendable {
    var notices: [Notice] = []
    var bodies = BodyChunk()
    var unread = UnreadFiles()
    var refused: [(path: String, attachments: [Attachment])] = []
    var bag = DiagnosticBag()
  }

  func read(into bag: inout DiagnosticBag) async throws -> ContentReading {
    let files = SurveyedFiles(place: place, survey: survey)
    let reader = NoticeReader(column: column, files: files, scrutiny: scrutiny)
    let chunks = try await mapChunks(count: survey.notices.count, size: ContentReader.chunkSize, jobs: jobs) {
      try chunk($0, reader: reader)
    }
    var reading = ContentReading()
    reading.notices.reserveCapacity(survey.notices.count)
    for chunk in chunks {
      reading.notices += chunk.notices
      reading.chunks.append(chunk.bodies)
      reading.unread.merge(chunk.unread)
      reading.refused += chunk.refused
      bag.merge(chunk.bag)
    }
    try readPages(files, into: &reading, bag: &bag)
    return reading
  }

  private func chunk(_ range: Range<Int>, reader: NoticeReader) throws -> Chunk {
    var chunk = Chunk()
    var texts: [UInt8] = []
    for path in survey.notices[range] {
      guard let bytes = try bytes(of: path, into: &chunk.bag) else {
        chunk.unread.insert(path, numbers: nil)
        continue
      }
      switch try reader.read(path: path, bytes: bytes, into: &chunk.bag) {
      case .read(let reading):
        chunk.notices.append(reading.notice)
        if staging != nil, !reading.notice.isDraft {
          chunk.bodies.append(reading.body, of: path, to: &texts)
        }
      case .refused(let notice):
        chunk.unread.insert(path, numbers: notice.numbers)
        if !notice.attachments.isEmpty { chunk.refused.append((path, notice.attachments)) }
      }
    }
    try staging?.spool(chunk: range.lowerBound / ContentReader.chunkSize, texts)
    return chunk
  }

  private func readPages(
    _ files: SurveyedFiles, into reading: inout ContentReading, bag: inout DiagnosticBag
  ) throws {
    let reader = PageReader(column: column, files: files, scrutiny: scrutiny)
    for path in survey.pages {
      guard let bytes = try bytes(of: path, into: &bag),
        let page = try reader.read(path: path, bytes: bytes, into: &bag)
      else {
        reading.unread.insert(path, numbers: [])
        continue
      }
      reading.pages.append(page.page)
      reading.pageBodies.append(page.body)
    }
    for section in [StandardSections.guide, StandardSections.onRequest] {
      let path = "Content/pages/\(section.id).md"
      if !survey.pages.contains(path) { bag.report(.pageMissing(section.names[0]), at: Place(path: path)) }
    }
  }

  private func bytes(of path: String, into bag: inout DiagnosticBag) throws(BuildFailure) -> [UInt8]? {
    let (bytes, size) = try place.read(path, limit: SourceText.maximumSize)
    if bytes == nil {
      bag.report(.fileTooLarge(bytes: size, limit: SourceText.maximumSize), at: Place(path: path))
    }
    return bytes
  }
}
