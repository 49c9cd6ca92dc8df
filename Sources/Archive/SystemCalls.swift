#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few POSIX calls that files need, with interruptions retried and failures worded.
enum SystemCalls {
  /// The system's own words for the last failure.
  static func lastFailure() -> String {
    String(cString: strerror(errno))
  }

  /// Writes every byte; returns nil on success, else the system's words for the failure.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> String? {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let written = write(descriptor, start, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        return lastFailure()
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return nil
  }

  /// Reads up to the buffer's size from the current position; 0 at the end, nil on failure.
  static func readSome(into buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> Int? {
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { return nil }
    }
  }

  /// Opens a file; nil on failure.
  static func openForReading(_ path: String) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    return descriptor >= 0 ? descriptor : nil
  }

  /// Opens a nameless temporary file in `directory`; nil on failure.
  static func openTemporaryFile(in directory: String) -> Int32? {
    var path = Array((directory + "/spool-XXXXXX").utf8CString)
    let descriptor = path.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return -1 }
      let descriptor = mkstemp(start)
      // Unlinked at once, so that nothing is left behind whatever happens to this process.
      if descriptor >= 0 { unlink(start) }
      return descriptor
    }
    return descriptor >= 0 ? descriptor : nil
  }

  /// Moves the position of a file back to its start; false on failure.
  static func rewind(_ descriptor: Int32) -> Bool {
    lseek(descriptor, 0, SEEK_SET) == 0
  }

  static func closeFile(_ descriptor: Int32) {
    close(descriptor)
  }

  /// The folder for temporary files: `TMPDIR`, else `/tmp`.
  static func temporaryDirectory() -> String {
    guard let value = getenv("TMPDIR"), value.pointee != 0 else { return "/tmp" }
    return String(cString: value)
  }
}
