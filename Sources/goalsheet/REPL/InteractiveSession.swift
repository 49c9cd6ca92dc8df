import Query

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The conversation with somebody at a terminal.
final class InteractiveSession {
  private let session: Session
  private var buffer = StatementBuffer()

  init(_ session: Session) {
    self.session = session
  }

  /// Asks and answers until the user leaves.
  func run() throws(CommandFailure) {
    SessionLocale.useUTF8()
    SessionSignals.install(stopping: session.connection.interrupter)
    let reader = makeReader()
    session.screen.print(try session.welcome())
    while !session.isOver {
      switch reader.next(prompt: prompt) {
      case .line(let text): take(text, reader)
      case .interrupted: buffer.clear()
      case .end:
        // The shell's prompt belongs on a line of its own.
        session.screen.print("")
        return
      }
    }
  }

  /// Runs what a line makes whole; what was pasted may be several lines.
  private func take(_ text: String, _ reader: any LineReading) {
    if text.contains("\n") {
      let whole = (buffer.takeRest() + [text]).joined(separator: "\n")
      return SessionScript(whole).run(in: session, remember: reader.remember)
    }
    let trimmed = text.drop { $0.isWhitespace }
    if trimmed.hasPrefix(".") {
      // A command in mid-statement: the statement is given up, as its author seems to have done.
      buffer.clear()
      let command = trimmed.split { $0.isWhitespace }.joined(separator: " ")
      reader.remember(command)
      session.perform(String(trimmed))
      return
    }
    for statement in buffer.add(text, acceptsSQL: session.accepts) {
      reader.remember(Self.oneLine(statement))
      session.perform(statement)
      if session.isOver { return }
    }
  }

  /// A statement as the history keeps it: on one line, unless its line ends may mean something.
  private static func oneLine(_ statement: String) -> String {
    if statement.contains("--") || statement.contains(where: { "'\"“‘「".contains($0) }) { return statement }
    return statement.split(separator: "\n").joined(separator: " ")
  }

  private func makeReader() -> any LineReading {
    #if Readline
      let isDumb = getenv("TERM").map { strcmp($0, "dumb") == 0 } ?? true
      if !isDumb {
        var settings = termios()
        if tcgetattr(STDIN_FILENO, &settings) == 0 { Interruption.terminal.withLock { $0 = settings } }
        let completion = SessionCompletion(session: session)
        return ReadlineReader(history: UserFiles.history) { [unowned self] line, point in
          completion.complete(pending: buffer.pending, line: line, point: point)
        }
      }
    #endif
    return PlainLineReader()
  }

  private var prompt: String {
    let text = buffer.isEmpty ? "goalsheet> " : "      ...> "
    let style = session.screen.style
    guard style.isColored else { return text }
    #if Readline
      // The marks tell readline what takes no cell.
      return "\u{1}\u{1B}[\(buffer.isEmpty ? "1;32" : "2")m\u{2}\(text)\u{1}\u{1B}[0m\u{2}"
    #else
      return style(buffer.isEmpty ? .green : .dim, text)
    #endif
  }
}

/// The locale of the terminal.
enum SessionLocale {
  /// Sees to it that characters are UTF-8, as all that we print is.
  ///
  /// With LANG=C readline would take a Chinese character for three. The environment is changed too, because readline looks there, and for the pager.
  static func useUTF8() {
    setlocale(LC_CTYPE, "")
    if let codeset = nl_langinfo(nl_item(CODESET)), String(cString: codeset) == "UTF-8" { return }
    let names = ["C.UTF-8", "en_US.UTF-8", "UTF-8"]
    guard let name = names.first(where: { setlocale(LC_CTYPE, $0) != nil }) else { return }
    let variable = getenv("LC_ALL").map { $0.pointee != 0 } ?? false ? "LC_ALL" : "LC_CTYPE"
    setenv(variable, name, 1)
  }
}
