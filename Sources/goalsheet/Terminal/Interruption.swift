import Foundation
import Ledger
import Synchronization
import Synchronization

/// Ends the program in good order on Ctrl-C, or when it is told to terminate or hang up.
///
/// Temporary files are removed, finished outputs stay, the exit code is 130.
enum Interruption {
  /// The end of a pipe that the signal handler may write to, set once, before the handler is.
  nonisolated(unsafe) private static var pipeEnd: Int32 = -1

  /// How the terminal was set when the program began to edit lines; put back before it ends.
  static let terminal = Mutex<termios?>(nil)

  /// What is still to be done before the program ends, such as writing down that it was interrupted.
  static let lastWords = Mutex<(@Sendable () -> Void)?>(nil)

  /// Begins to listen; call it once, before the first output is begun.
  static func install() {
    var ends: [Int32] = [-1, -1]
    guard pipeEnd < 0, pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    pipeEnd = ends[1]
    let listening = ends[0]
    // A handler may do next to nothing, so it wakes a thread that may do anything.
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while read(listening, &byte, 1) < 0 && errno == EINTR {}
      StagedFiles.removeAll {
        terminal.withLock { settings in
          if var settings { tcsetattr(STDIN_FILENO, TCSANOW, &settings) }
        }
        Console.standardError(raw: isatty(STDERR_FILENO) == 1 ? "\r\u{1B}[K" : "")
        Console.error(CommandFailure.interrupted.message)
        lastWords.withLock { $0 }?()
        _exit(CommandStatus.interrupted.rawValue)
      }
    }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // A parent that ignores the signal, such as nohup, wants it ignored.
      let before = signal(number, SIG_IGN)
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { continue }
      signal(number) { _ in
        var byte: UInt8 = 1
        _ = write(Interruption.pipeEnd, &byte, 1)
      }
    }
    // A parent may have started us from a thread that blocks signals, and we would inherit that.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
