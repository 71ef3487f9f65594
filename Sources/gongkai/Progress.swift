import Diagnostics
import Pipeline
import Synchronization

/// A line on the terminal that says what a long build is doing; short builds stay silent.
struct Progress: Sendable {
  /// What the builder enters and the drawing task looks at.
  private final class Board: Sendable {
    let stage = Mutex<BuildStage?>(nil)
  }

  private let board = Board()
  private let drawing: Task<Bool, Never>?

  private static let silence = Duration.milliseconds(700)
  private static let interval = Duration.milliseconds(200)

  init(isShown: Bool, language: Language) {
    let board = board
    drawing = isShown ? Task.detached { await Progress.draw(board, language: language) } : nil
  }

  func enter(_ stage: BuildStage) {
    board.stage.withLock { $0 = stage }
  }

  /// Takes the line away.
  func end() async {
    drawing?.cancel()
    if await drawing?.value == true { StandardError.write("\r\u{1B}[K") }
  }

  /// Returns whether anything was drawn.
  private static func draw(_ board: Board, language: Language) async -> Bool {
    let clock = ContinuousClock()
    let start = clock.now
    var hasDrawn = false
    try? await Task.sleep(for: silence)
    while !Task.isCancelled {
      if let stage = board.stage.withLock({ $0 }) {
        let name = language == .chinese ? chineseNames[stage] ?? "" : stage.rawValue
        let seconds = (clock.now - start).components.seconds
        StandardError.write("\r\u{1B}[K\(name)… \(seconds) s")
        hasDrawn = true
      }
      try? await Task.sleep(for: interval)
    }
    return hasDrawn
  }

  private static let chineseNames: [BuildStage: String] = [
    .survey: "清点文件", .read: "读取", .compile: "编目", .plan: "规划", .press: "生成页面", .index: "编制检索索引", .seal: "发布",
  ]
}
