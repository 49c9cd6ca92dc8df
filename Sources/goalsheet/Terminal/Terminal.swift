#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The standard streams, by system calls: output in whole writes, a closed pipe no error.
enum Terminal {
  /// Has a write to a closed pipe fail with an error in place of a signal.
  static func ignoreClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal.
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes to standard output.
  ///
  /// - Returns: false where nobody reads any more or the output cannot be written.
  @discardableResult
  static func writeOutput(_ text: String) -> Bool {
    write(text, to: STDOUT_FILENO)
  }

  /// Writes to standard error.
  static func writeError(_ text: String) {
    _ = write(text, to: STDERR_FILENO)
  }

  /// All of standard input.
  ///
  /// - Returns: nil where reading failed.
  static func readInput() -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// An environment variable; nil where it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let address = rest.baseAddress, !rest.isEmpty {
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, address, rest.count)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, address, rest.count)
        #else
          let count = Darwin.write(descriptor, address, rest.count)
        #endif
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return true
    }
  }
}
