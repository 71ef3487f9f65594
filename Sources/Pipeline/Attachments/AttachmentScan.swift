import Diagnostics
import Disclosure
import Scrutiny

/// Looks into every attachment of the column, each of one sum once, and reports what is found where a document names
/// it.
struct AttachmentScan: Sendable {
  private let place: SourcePlace
  private let cache: ScanCache
  private let scanner: AttachmentScanner
  private let jobs: Int
  /// Where the texts of attachments wait for the search; nil where nothing will be published.
  private let staging: Staging?

  init(_ request: BuildRequest, place: SourcePlace, scrutiny: TextScrutiny, staging: Staging?) {
    self.place = place
    self.staging = staging
    jobs = request.jobs
    cache = ScanCache(request.scan, wording: scrutiny.fingerprint)
    let scrutiny = AttachmentScrutiny(scrutiny: scrutiny)
    scanner = AttachmentScanner(request.scan) { scrutiny.problems(in: $0, context: $1) }
  }

  /// What two attachments have in common that are scanned once: the bytes, and what the name says of them.
  private struct Key: Hashable {
    let digest: ContentHash
    let type: String

    var name: String { AttachmentScan.name(digest, type) }
  }

  /// What is known of the bytes and of what their name says they are, by one name.
  static func name(_ digest: ContentHash, _ type: String) -> String { digest.hex + "." + type }

  func report(on reading: ContentReading, into bag: inout DiagnosticBag) async throws {
    let named =
      reading.notices.map { ($0.sourcePath, $0.attachments) }
      + reading.pages.map { ($0.sourcePath, $0.attachments) } + reading.refused
    var numbers: [Key: Int] = [:]
    var files: [(key: Key, path: String)] = []
    for attachment in named.lazy.flatMap(\.1) {
      let key = Key(digest: attachment.digest, type: attachment.type)
      if numbers.updateValue(numbers[key] ?? files.count, forKey: key) == nil {
        files.append((key, attachment.sourcePath))
      }
    }
    guard !files.isEmpty else { return }
    let results = try await results(of: files)
    cache.endRun()
    for (document, attachments) in named {
      for attachment in attachments {
        guard let number = numbers[Key(digest: attachment.digest, type: attachment.type)] else { continue }
        let here = Place(
          path: document, line: Int(attachment.line), column: Int(attachment.column),
          length: Int(attachment.length))
        let name = Masking.masked(attachment.fileName)
        for finding in results[number].findings {
          if let problem = finding.problem(in: name) { bag.report(problem, at: here) }
        }
      }
    }
  }

  private func results(of files: [(key: Key, path: String)]) async throws -> [ScanResult] {
    try await mapChunks(count: files.count, size: 4, jobs: jobs) { range in
      try files[range].map { key, path in
        if let known = cache.result(for: key.name), try hasText(key) { return known }
        let (result, text) = try scanner.scan(
          place.file(path), shown: path, ending: key.type, keepsText: staging != nil)
        cache.remember(result, for: key.name)
        if let text {
          if !result.isPassing { cache.remember(text: text, for: key.name) }
          try staging?.spool(attachment: key.name, text)
        }
        return result
      }
    }.flatMap(\.self)
  }

  /// Whether the text need not be extracted again: nobody wants it, or it is remembered.
  private func hasText(_ key: Key) throws -> Bool {
    guard let staging else { return true }
    guard let text = cache.text(for: key.name) else { return false }
    try staging.spool(attachment: key.name, text)
    return true
  }
}
