import Foundation

/// The program on a pseudo-terminal, typed at as a user would.
final class Terminal {
  private let primary: Int32
  private let process: Process
  private var received: [UInt8] = []
  /// How much of the output earlier calls of ``wait(for:)`` have seen.
  private var seen = 0

  enum Failure: Error, CustomStringConvertible {
    case notOpened
    case notSeen(String, screen: String)

    var description: String {
      switch self {
      case .notOpened: "no pseudo-terminal could be opened"
      case .notSeen(let text, let screen): "“\(text)” did not come; the terminal shows:\n\(screen)"
      }
    }
  }

  /// Starts the program on a terminal of a size.
  init(
    _ arguments: [String], in folder: URL, columns: Int = 100, rows: Int = 40,
    environment: [String: String] = [:]
  ) throws {
    var primary: Int32 = -1
    var secondary: Int32 = -1
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&primary, &secondary, nil, nil, &size) == 0 else { throw Failure.notOpened }
    self.primary = primary
    process = Process()
    // The shell's `setsid` makes the terminal the one that Ctrl-C goes through; the program then takes its place.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
    process.arguments = ["--ctty", "--wait", ProgramRun.binary?.path ?? ""] + arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_CTYPE", "PAGER", "NO_COLOR", "LESS", "INPUTRC"] { variables[name] = nil }
    variables.merge(["LANG": "C", "TERM": "xterm-256color", "HOME": folder.path, "PAGER": ""]) { $1 }
    variables.merge(environment) { $1 }
    for name in ["XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] where environment[name] == nil {
      variables[name] = nil
    }
    process.environment = variables
    let handle = FileHandle(fileDescriptor: secondary)
    (process.standardInput, process.standardOutput, process.standardError) = (handle, handle, handle)
    try process.run()
    close(secondary)
    _ = fcntl(primary, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if process.isRunning { process.terminate() }
    close(primary)
  }

  static var canRun: Bool {
    ProgramRun.isBuilt && FileManager.default.isExecutableFile(atPath: "/usr/bin/setsid")
  }

  /// Keys.
  static let enter = "\r"
  static let tab = "\t"
  static let left = "\u{1B}[D"
  static let up = "\u{1B}[A"
  static let backspace = "\u{7F}"

  /// A key pressed together with Ctrl.
  static func control(_ letter: Character) -> String {
    String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
  }

  /// Types text.
  func type(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(primary, $0.baseAddress, $0.count) }
      if count > 0 { bytes = bytes.dropFirst(count) } else { usleep(1000) }
    }
  }

  /// Waits until a text is shown after what was waited for before.
  ///
  /// - Returns: What was shown up to it, without the codes for colours and the cursor.
  @discardableResult
  func wait(for text: String, seconds: Double = 30) throws -> String {
    let end = Date().addingTimeInterval(seconds)
    while true {
      let shown = Self.plain(received[seen...])
      if let range = shown.range(of: text) {
        // Bytes are marked as seen up to where the plain text first holds it.
        seen = position(of: text)
        return String(shown[..<range.upperBound])
      }
      guard Date() < end else { throw Failure.notSeen(text, screen: shown) }
      if !readMore() { usleep(5000) }
    }
  }

  /// Waits for the prompt.
  @discardableResult
  func prompt() throws -> String { try wait(for: "goalsheet> ") }

  /// Changes the size of the terminal.
  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(primary, UInt(TIOCSWINSZ), &size)
  }

  /// Presses Ctrl-D until the program ends, because one that comes while a statement runs means nothing.
  ///
  /// - Returns: The exit code; that of the signal that ended it where it would not leave.
  func leave() -> Int32 {
    for _ in 0..<30 where process.isRunning {
      type(Self.control("d"))
      let end = Date().addingTimeInterval(1)
      while process.isRunning, Date() < end {
        if !readMore() { usleep(5000) }
      }
    }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func readMore() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(primary, &bytes, bytes.count)
    if count > 0 { received.append(contentsOf: bytes[..<count]) }
    return count > 0
  }

  /// The fewest bytes after ``seen`` that show a text.
  private func position(of text: String) -> Int {
    var low = seen
    var high = received.count
    while low < high {
      let middle = (low + high) / 2
      if Self.plain(received[seen..<middle]).contains(text) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The text without escape sequences.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == 0x1B else {
        if bytes[index] != 0x0D, bytes[index] != 0x07 { result.append(bytes[index]) }
        index += 1
        continue
      }
      index += 1
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "[") else { continue }
      index += 1
      while index < bytes.endIndex, !(0x40...0x7E).contains(bytes[index]) { index += 1 }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
