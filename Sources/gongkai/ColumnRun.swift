import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import Pipeline
import SystemPackage

/// One run of `build` or `check`: from the flags to the exit status.
struct ColumnRun {
  let options: ColumnOptions
  let sources: SourceNames

  init(_ options: ColumnOptions) {
    self.options = options
    sources = options.source.names
  }

  /// Ends the program with 0, 1 or 2.
  func perform(_ work: (SiteBuilder) async throws -> BuildReport) async throws {
    try await perform(work, report: \.self) { reporter, report, seconds in
      try reporter.tell(report, seconds: seconds)
    }
  }

  /// The same for a work that has more to tell than its problems.
  func perform<Outcome>(
    _ work: (SiteBuilder) async throws -> Outcome, report: (Outcome) -> BuildReport,
    tell: (Reporter, Outcome, Double) throws -> Void
  ) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let reporter = Reporter(options, sources: sources)
    let progress = Progress(isShown: showsProgress, language: options.language.language)
    let times = StageTimes()
    let builder = SiteBuilder(try request()) {
      progress.enter($0)
      times.enter($0)
    }
    do {
      let outcome = try await work(builder)
      times.enter(nil)
      await progress.end()
      if options.timings { StandardError.write(times.text) }
      try tell(reporter, outcome, (clock.now - start).seconds)
      if report(outcome).hasFailed { throw ExitCode(1) }
    } catch let failure as BuildFailure {
      await progress.end()
      reporter.tell(failure, seconds: (clock.now - start).seconds)
      throw ExitCode(2)
    }
  }

  private var showsProgress: Bool {
    !options.quiet && options.format == .text && Environment.hasTerminal
      && !Environment.isContinuousIntegration
  }

  func request() throws -> BuildRequest {
    try options.source.request(output: options.output, isStrict: options.strict, against: options.against)
  }
}

extension Duration {
  /// To the thousandth.
  fileprivate var seconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + (Double(attoseconds) / 1e15).rounded() / 1000
  }
}
