#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import Logging

/// How far a run is: a bar on a terminal, elsewhere a line in the log every ten seconds.
///
///     [######------------] 4310/13000 files  67/204 MB  390/s  0:22 left
struct Progress {
  private let isShown: Bool
  private let isQuiet: Bool
  private let total: Int
  /// The bytes of each input, where they are known.
  private let sizes: [Int]
  private let totalBytes: Int
  private let logger: Logger?
  private let start = Self.now()
  private var done = 0
  private var doneBytes = 0
  private var lastShown = 0.0
  private var lastLogged = 0.0
  private var isOnScreen = false

  init(
    total: Int, isQuiet: Bool, sizes: [Int] = [], logger: Logger? = nil,
    isTerminal: Bool = isatty(STDERR_FILENO) == 1
  ) {
    self.total = total
    self.sizes = sizes
    self.isQuiet = isQuiet
    self.logger = isTerminal || isQuiet || total < 2 ? nil : logger
    totalBytes = sizes.reduce(0, +)
    isShown = isTerminal && !isQuiet && total > 1
  }

  /// Notes that `done` inputs are finished, and shows it.
  mutating func show(_ done: Int, _ name: String) {
    while self.done < done {
      if self.done < sizes.count { doneBytes += sizes[self.done] }
      self.done += 1
    }
    guard isShown || logger != nil else { return }
    let elapsed = Self.now() - start
    if isShown, done == total || elapsed - lastShown >= 0.05 {
      lastShown = elapsed
      Console.standardError(raw: "\r\u{1B}[K" + Self.bar(done, of: total) + " " + text(elapsed))
      isOnScreen = true
    }
    if let logger, elapsed - lastLogged >= 10 {
      lastLogged = elapsed
      logger.notice("\(text(elapsed))")
    }
  }

  /// Takes the line away, before anything else is written and at the end.
  mutating func clear() {
    guard isOnScreen else { return }
    Console.standardError(raw: "\r\u{1B}[K")
    isOnScreen = false
    // What is written next may take the bar's place for a moment only.
    lastShown = 0
  }

  private func text(_ elapsed: Double) -> String {
    Self.text(done: done, of: total, bytes: doneBytes, of: totalBytes, seconds: elapsed)
  }

  /// `4310/13000 files  67/204 MB  390/s  0:22 left`.
  static func text(done: Int, of total: Int, bytes: Int, of totalBytes: Int, seconds: Double) -> String {
    var parts = ["\(done)/\(total) files"]
    if totalBytes > 0 { parts.append("\(megabytes(bytes))/\(megabytes(totalBytes)) MB") }
    if seconds > 0.5, done > 0 {
      let rate = Double(done) / seconds
      parts.append(rate >= 10 ? "\(Int(rate.rounded()))/s" : "\((rate * 10).rounded() / 10)/s")
      // Bytes tell better than files how much is left, where they are known.
      let share = totalBytes > 0 ? Double(bytes) / Double(totalBytes) : Double(done) / Double(total)
      if share > 0 {
        let left = Int((seconds / share - seconds).rounded(.up))
        parts.append("\(left / 60):" + (left % 60 < 10 ? "0" : "") + "\(left % 60) left")
      }
    }
    return parts.joined(separator: "  ")
  }

  /// `[######------------]`.
  static func bar(_ done: Int, of total: Int, width: Int = 18) -> String {
    let filled = total > 0 ? done * width / total : width
    return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled) + "]"
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return tenths >= 100 ? "\((bytes + 500_000) / 1_000_000)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
