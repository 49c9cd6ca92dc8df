import Query

/// Statements and dot commands one after another, as a file or standard input holds them.
///
/// An indented line goes on with the statement above it; lines that begin with `--` or `#` are comments.
struct SessionScript {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// Does everything in order.
  ///
  /// - Parameters:
  ///   - stopsAtFailure: Whether what follows a failure is left undone.
  ///   - remember: Called with each statement, for the history.
  func run(in session: Session, stopsAtFailure: Bool = false, remember: (String) -> Void = { _ in }) {
    var buffer = StatementBuffer()
    func perform(_ statements: [String]) -> Bool {
      for statement in statements {
        remember(statement)
        let isDone = session.perform(statement)
        if session.isOver || (stopsAtFailure && !isDone) { return false }
      }
      return true
    }
    for (index, line) in lines.enumerated() {
      let trimmed = line.drop { $0.isWhitespace }
      // Nothing in a query begins a line with a dot: what was begun before is not whole, and says so.
      if trimmed.hasPrefix(".") {
        guard perform(buffer.takeRest() + [String(trimmed)]) else { return }
        continue
      }
      if buffer.isEmpty, trimmed.isEmpty || trimmed.hasPrefix("--") || trimmed.hasPrefix("#") { continue }
      let next = index + 1 < lines.count ? lines[index + 1] : ""
      let goesOn = next.first.map { $0 == " " || $0 == "\t" } ?? false && !next.allSatisfy(\.isWhitespace)
      guard perform(buffer.add(String(line), goesOn: goesOn, acceptsSQL: session.accepts)) else { return }
    }
    _ = perform(buffer.takeRest())
  }
}
