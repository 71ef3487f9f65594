import Foundation
import Pipeline
import Synchronization

/// How long each stage of a build takes, on the clock and on all processors together: what `--timings` tells.
struct StageTimes: Sendable {
  private struct Moment {
    let stage: BuildStage?
    let wall: ContinuousClock.Instant
    /// Seconds on all processors.
    let work: Double
  }

  /// What the builder enters.
  private final class Board: Sendable {
    let moments = Mutex<[Moment]>([])
  }

  private let board = Board()

  /// Nil: the end.
  func enter(_ stage: BuildStage?) {
    let moment = Moment(stage: stage, wall: ContinuousClock().now, work: Clock.work)
    board.moments.withLock { $0.append(moment) }
  }

  /// A table: stage, seconds on the clock, seconds of work.
  var text: String {
    let moments = board.moments.withLock { $0 }
    let rows = zip(moments, moments.dropFirst()).map { start, end in
      (start.stage?.rawValue ?? "", (end.wall - start.wall) / .seconds(1), end.work - start.work)
    }
    let all = ("total", rows.reduce(0) { $0 + $1.1 }, rows.reduce(0) { $0 + $1.2 })
    return (rows + [all]).reduce("stage      wall s    CPU s\n") { text, row in
      text + row.0.padding(toLength: 8, withPad: " ", startingAt: 0)
        + String(format: "%9.2f%9.2f\n", row.1, row.2)
    }
  }
}
