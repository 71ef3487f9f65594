import Glibc
import Pipeline
import Synchronization
import Testing

@Suite struct ChunkedMapTests {
  struct Failure: Error, Equatable {
    let chunk: Int
  }

  @Test(arguments: [1, 2, 3, 7, 100], [1, 2, 16])
  func resultsStandInOrder(size: Int, jobs: Int) async throws {
    let chunks = try await mapChunks(count: 20, size: size, jobs: jobs) { range in Array(range) }
    #expect(chunks.flatMap(\.self) == Array(0..<20))
    #expect(chunks.dropLast().allSatisfy { $0.count == size })
  }

  @Test func nothingMakesNoChunks() async throws {
    let chunks = try await mapChunks(count: 0, size: 5, jobs: 2) { $0.count }
    #expect(chunks.isEmpty)
  }

  @Test func noMoreThanTheJobsRunAtOnce() async throws {
    let running = Mutex((now: 0, most: 0))
    _ = try await mapChunks(count: 200, size: 1, jobs: 2) { _ in
      running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      running.withLock { $0.now -= 1 }
    }
    #expect(running.withLock(\.most) <= 2)
  }

  @Test(arguments: [1, 2, 8])
  func errorOfTheLowestChunkIsThrown(jobs: Int) async throws {
    let last = Mutex(0)
    await #expect(throws: Failure(chunk: 3)) {
      _ = try await mapChunks(count: 1000, size: 1, jobs: jobs) { range in
        last.withLock { $0 = max($0, range.lowerBound) }
        if range.lowerBound >= 3 { throw Failure(chunk: range.lowerBound) }
      }
    }
    #expect(last.withLock { $0 } <= 3 + jobs)
  }

  /// Whichever chunk throws first.
  @Test func slowLowChunkIsWaitedFor() async throws {
    await #expect(throws: Failure(chunk: 0)) {
      _ = try await mapChunks(count: 2, size: 1, jobs: 2) { range in
        if range.lowerBound == 0 { usleep(50_000) }
        throw Failure(chunk: range.lowerBound)
      }
    }
  }

  @Test func cancelledMapStops() async throws {
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await mapChunks(count: 10, size: 1, jobs: 1) { $0.count }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
