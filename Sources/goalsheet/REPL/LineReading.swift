#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What came of asking for a line.
enum LineEvent: Equatable {
  case line(String)
  /// Ctrl-C: the line is discarded.
  case interrupted
  /// Ctrl-D, or nothing is left.
  case end
}

/// Reads lines from somebody at a terminal.
protocol LineReading: AnyObject {
  func next(prompt: String) -> LineEvent

  /// Keeps a statement in the history.
  func remember(_ statement: String)
}

/// Lines as the terminal itself lets one type them: without editing, completion and history.
///
/// It serves where the program was built without readline, and on terminals that cannot move the cursor.
final class PlainLineReader: LineReading {
  private var pending: [UInt8] = []
  private var isAtEnd = false

  func next(prompt: String) -> LineEvent {
    Console.write(Array(prompt.utf8))
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: pending[..<end], as: UTF8.self)
        pending.removeSubrange(...end)
        return .line(line)
      }
      if isAtEnd { return .end }
      switch SessionSignals.wait() {
      case .interrupt:
        pending.removeAll()
        return .interrupted
      case .resize, .resumed: continue
      case .input:
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        if count > 0 {
          pending.append(contentsOf: bytes[..<count])
        } else if count == 0 || errno != EINTR {
          isAtEnd = true
          guard !pending.isEmpty else { return .end }
          defer { pending.removeAll() }
          return .line(String(decoding: pending, as: UTF8.self))
        }
      }
    }
  }

  func remember(_ statement: String) {}
}
