#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One line on the terminal that tells how far a run is; on anything but a terminal, nothing.
struct Progress {
  private let isShown: Bool
  private let total: Int
  private var isOnScreen = false

  init(total: Int, isQuiet: Bool, isTerminal: Bool = isatty(STDERR_FILENO) == 1) {
    self.total = total
    isShown = isTerminal && !isQuiet && total > 1
  }

  /// Shows that `done` inputs are finished and `name` was the last.
  mutating func show(_ done: Int, _ name: String) {
    guard isShown else { return }
    Console.standardError(raw: "\r\u{1B}[K[\(done)/\(total)] \(name.suffix(60))")
    isOnScreen = true
  }

  /// Takes the line away, before anything else is written and at the end.
  mutating func clear() {
    guard isOnScreen else { return }
    Console.standardError(raw: "\r\u{1B}[K")
    isOnScreen = false
  }
}
