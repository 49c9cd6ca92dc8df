import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output and standard error, written with plain system calls.
///
/// What cannot be written, because nobody reads any more, is dropped: a closed pipe is no error.
enum Console {
  private static let pending = Mutex<[UInt8]>([])
  private static let closedOutput = Atomic<Bool>(false)

  /// Whether nobody reads standard output any more, so that a filter may stop.
  static var isOutputClosed: Bool { closedOutput.load(ordering: .relaxed) }

  /// A line of results, gathered with others until ``flush()`` or until they get long.
  static func print(_ line: String) {
    pending.withLock { pending in
      pending.append(contentsOf: line.utf8)
      pending.append(UInt8(ascii: "\n"))
      if pending.count > 1 << 15 {
        write(pending, to: STDOUT_FILENO)
        pending.removeAll(keepingCapacity: true)
      }
    }
  }

  /// Bytes of results, as they are.
  static func write(_ bytes: [UInt8]) {
    flush()
    write(bytes, to: STDOUT_FILENO)
  }

  /// The cells of a line on the terminal; nil where standard output is none.
  static var width: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The lines of the terminal; nil where standard output is none.
  static var height: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }

  /// Hands over the results so far.
  static func flush() {
    pending.withLock { pending in
      write(pending, to: STDOUT_FILENO)
      pending.removeAll(keepingCapacity: true)
    }
  }

  /// `Error: …` on standard error.
  static func error(_ message: String) {
    standardError("Error: " + message)
  }

  /// A line on standard error.
  static func standardError(_ line: String) {
    write(Array((line + "\n").utf8), to: STDERR_FILENO)
  }

  /// Bytes on standard error, as they are.
  static func standardError(raw text: String) {
    write(Array(text.utf8), to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = UnsafeRawBufferPointer(rebasing: rest)
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, piece.baseAddress, piece.count)
        #else
          let count = Darwin.write(descriptor, piece.baseAddress, piece.count)
        #endif
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          if descriptor == STDOUT_FILENO { closedOutput.store(true, ordering: .relaxed) }
          return
        }
      }
    }
  }
}
