#if Readline
  import CReadline
  import Query

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif

  /// Lines edited with GNU readline: history, search with Ctrl-R, completion with Tab.
  ///
  /// readline is driven by its callback interface, so that a signal can be answered while a line is typed.
  /// It keeps its state in global variables, so there is one reader and one thread.
  final class ReadlineReader: LineReading {
    /// What the callbacks of the C library reach.
    nonisolated(unsafe) private static var finished: LineEvent?
    nonisolated(unsafe) private static var complete: (String, Int) -> Completion = { _, point in
      Completion(range: point..<point, candidates: [])
    }
    nonisolated(unsafe) private static var candidates: [String] = []
    nonisolated(unsafe) private static var nextCandidate = 0
    /// The bytes of each candidate that were typed before the piece it completes.
    nonisolated(unsafe) private static var shownPrefix = 0

    private static let longestHistory: Int32 = 2000
    private let history: String?

    /// - Parameters:
    ///   - history: The file of the history; nil keeps none.
    ///   - complete: What may stand at a point, given in bytes, of the line typed so far.
    init(history: String?, complete: @escaping (String, Int) -> Completion) {
      self.history = history
      Self.complete = complete
      readline_set_up(
        { text, start, end in ReadlineReader.matches(text, Int(start), Int(end)) },
        { matches, count, _ in ReadlineReader.showList(matches, Int(count)) })
      using_history()
      if let history {
        read_history(history)
        stifle_history(Self.longestHistory)
      }
    }

    func next(prompt: String) -> LineEvent {
      Self.finished = nil
      SessionSignals.forget()
      rl_callback_handler_install(prompt) { line in
        if let line {
          ReadlineReader.finished = .line(String(cString: line))
          free(line)
        } else {
          ReadlineReader.finished = .end
        }
        // The terminal must be as usual while the statement runs.
        rl_callback_handler_remove()
      }
      while true {
        if let event = Self.finished { return event }
        switch SessionSignals.wait() {
        case .input: rl_callback_read_char()
        case .resize: rl_resize_terminal()
        case .resumed: rl_forced_update_display()
        case .interrupt:
          // Before readline takes the cursor back to the beginning of the line.
          Console.write(Array("^C".utf8))
          readline_discard_line()
          Console.write(Array("\n".utf8))
          return .interrupted
        }
      }
    }

    func remember(_ statement: String) {
      if let last = readline_last_entry(), String(cString: last) == statement { return }
      add_history(statement)
      guard let history else { return }
      // Written at once, so that neither a crash nor a second session loses it.
      if append_history(1, history) != 0 {
        guard UserFiles.makeFolder(of: history) else { return }
        let file = open(history, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        if file >= 0 { close(file) }
        append_history(1, history)
      }
      history_truncate_file(history, Self.longestHistory)
    }

    // MARK: Completion

    /// Called by readline for the word from `start` to `end`; the completion itself decides where its piece
    /// begins, so candidates get what stands before it or lose it.
    private static func matches(
      _ text: UnsafePointer<CChar>?, _ start: Int, _ end: Int
    ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
      readline_no_file_names()
      guard let line = readline_line() else { return nil }
      let typed = String(cString: line)
      let completion = complete(typed, end)
      let from = completion.range.lowerBound
      if from >= start {
        let kept = String(decoding: typed.utf8.dropFirst(start).prefix(from - start), as: UTF8.self)
        candidates = completion.candidates.map { kept + $0 }
      } else {
        let lost = String(decoding: typed.utf8.dropFirst(from).prefix(start - from), as: UTF8.self)
        candidates = completion.candidates.filter { $0.hasPrefix(lost) }.map {
          String($0.dropFirst(lost.count))
        }
      }
      guard !candidates.isEmpty else { return nil }
      shownPrefix = from >= start ? from - start : 0
      readline_set_append_character(completion.isWord ? 0x20 : 0)
      return rl_completion_matches(text) { _, state in
        if state == 0 { ReadlineReader.nextCandidate = 0 }
        guard ReadlineReader.nextCandidate < ReadlineReader.candidates.count else { return nil }
        defer { ReadlineReader.nextCandidate += 1 }
        return strdup(ReadlineReader.candidates[ReadlineReader.nextCandidate])
      }
    }

    /// Draws the candidates below the line: readline would count the cells of Chinese words by its own tables.
    private static func showList(
      _ matches: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int
    ) {
      guard let matches else { return }
      // The first match is what all have in common.
      let words = (0..<count).compactMap { matches[$0 + 1].map { String(cString: $0) } }
        .map { String(decoding: $0.utf8.dropFirst(shownPrefix), as: UTF8.self) }
      let lines = CandidateList.lines(words, width: Console.width ?? 80, height: Console.height ?? 24)
      Console.write(Array(("\n" + lines.joined(separator: "\n") + "\n").utf8))
      rl_forced_update_display()
    }
  }
#endif
