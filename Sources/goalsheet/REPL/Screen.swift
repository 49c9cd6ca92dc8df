import Query

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a session writes its answers: standard output, through a pager where they are long.
struct Screen: Sendable {
  /// Whether somebody sits at a terminal: then there are colours, widths and a pager.
  var isInteractive: Bool
  var style: TerminalStyle

  /// The cells of a line; nil where standard output is no terminal.
  var width: Int? { isatty(STDOUT_FILENO) == 1 ? Console.width : nil }

  /// A line of text.
  func print(_ line: String) {
    Console.write(Array((line + "\n").utf8))
  }

  /// Bytes of an answer, through the pager where they do not fit on the screen.
  func show(_ bytes: [UInt8]) {
    guard isInteractive, isatty(STDOUT_FILENO) == 1, let height = Console.height,
      lines(of: bytes) >= height, let pager = Pager.command, Pager.show(bytes, with: pager)
    else { return Console.write(bytes) }
  }

  private func lines(of bytes: [UInt8]) -> Int {
    bytes.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }
}

/// Time that only goes forward.
enum MonotonicClock {
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
