/// Splits `0..<count` into chunks of `size` and runs `body` on them, at most `jobs` at once.
///
/// The results stand in chunk order, whatever order the chunks ended in. When a chunk throws, no further chunk is
/// started, those already running are waited for, and the error of the lowest chunk that threw is rethrown: chunks
/// start in order, so the error is the same for any `jobs`.
package func mapChunks<Value: Sendable>(
  count: Int, size: Int, jobs: Int, _ body: @escaping @Sendable (Range<Int>) throws -> Value
) async throws -> [Value] {
  let size = max(size, 1)
  let chunks = max(count, 0) / size + (max(count, 0) % size == 0 ? 0 : 1)
  var values = [Value?](repeating: nil, count: chunks)
  var failure: (chunk: Int, error: any Error)?

  await withTaskGroup(of: (chunk: Int, outcome: Result<Value, any Error>).self) { group in
    var next = 0
    func start() {
      guard next < chunks, failure == nil, !Task.isCancelled else { return }
      let chunk = next
      next += 1
      group.addTask {
        let range = chunk * size..<min((chunk + 1) * size, count)
        return (chunk: chunk, outcome: Result { try body(range) })
      }
    }
    for _ in 0..<max(jobs, 1) { start() }
    while let (chunk, outcome) = await group.next() {
      switch outcome {
      case .success(let value): values[chunk] = value
      case .failure(let error): if chunk < failure?.chunk ?? chunks { failure = (chunk, error) }
      }
      start()
    }
  }
  if let failure { throw failure.error }
  let complete = values.compactMap(\.self)
  guard complete.count == chunks else { throw CancellationError() }
  return complete
}
