import Foundation
import Query
import Synchronization

/// What Ctrl-C and a change of the terminal's size mean in a session: the running query stops, or the line is
/// discarded; the program goes on.
enum SessionSignals {
  /// What woke whoever waits for input.
  enum Event {
    case input, interrupt, resize, resumed
  }

  /// Pipes that the handler writes to: one wakes the thread that stops queries, one whoever waits for input.
  nonisolated(unsafe) private static var queryPipe: (reading: Int32, writing: Int32) = (-1, -1)
  nonisolated(unsafe) private static var inputPipe: (reading: Int32, writing: Int32) = (-1, -1)
  private static let interrupter = Mutex<QueryInterrupter?>(nil)

  /// Takes Ctrl-C over from ``Interruption``; call it once, when the reports are read.
  static func install(stopping interrupter: QueryInterrupter) {
    self.interrupter.withLock { $0 = interrupter }
    guard queryPipe.reading < 0, let first = openPipe(), let second = openPipe() else { return }
    (queryPipe, inputPipe) = (first, second)
    let reading = first.reading
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while true {
        let count = read(reading, &byte, 1)
        if count == 0 || (count < 0 && errno != EINTR) { return }
        if count == 1 { SessionSignals.interrupter.withLock { $0?.interrupt() } }
      }
    }
    signal(SIGINT) { _ in
      SessionSignals.tell(UInt8(ascii: "I"), SessionSignals.queryPipe.writing)
      SessionSignals.tell(UInt8(ascii: "I"), SessionSignals.inputPipe.writing)
    }
    signal(SIGWINCH) { _ in SessionSignals.tell(UInt8(ascii: "W"), SessionSignals.inputPipe.writing) }
    signal(SIGCONT) { _ in SessionSignals.tell(UInt8(ascii: "C"), SessionSignals.inputPipe.writing) }
    signal(SIGQUIT, SIG_IGN)
  }

  /// Forgets what was pressed before a line is asked for.
  static func forget() {
    guard inputPipe.reading >= 0 else { return }
    var descriptor = pollfd(fd: inputPipe.reading, events: Int16(POLLIN), revents: 0)
    var bytes = [UInt8](repeating: 0, count: 64)
    while poll(&descriptor, 1, 0) > 0, read(inputPipe.reading, &bytes, bytes.count) > 0 {}
  }

  /// Waits for something to read on standard input, or for a signal.
  static func wait() -> Event {
    while true {
      var descriptors = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: inputPipe.reading, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&descriptors, 2, -1)
      if count < 0, errno == EINTR { continue }
      if descriptors[1].revents & Int16(POLLIN) != 0 {
        var byte: UInt8 = 0
        guard read(inputPipe.reading, &byte, 1) == 1 else { continue }
        switch byte {
        case UInt8(ascii: "W"): return .resize
        case UInt8(ascii: "C"): return .resumed
        default: return .interrupt
        }
      }
      if descriptors[0].revents != 0 { return .input }
    }
  }

  private static func openPipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // A full pipe must not hold the handler up.
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    return (ends[0], ends[1])
  }

  /// Called by signal handlers: one system call, the error number kept.
  private static func tell(_ byte: UInt8, _ descriptor: Int32) {
    let before = errno
    var byte = byte
    _ = write(descriptor, &byte, 1)
    errno = before
  }
}
