import Glibc

/// Reads the bytes of an input with plain system calls, so that starting up stays cheap.
enum InputFile {
  /// The largest input that is read: a text of that size is no report, and memory is finite.
  static let maximumSize = 256 << 20

  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: ``ImportError`` where the file does not exist, is a folder, may not be read, is too large, or
  ///   fails while being read.
  static func read(path: String) throws(ImportError) -> [UInt8] {
    if path == "-" { return try bytes(of: STDIN_FILENO, source: path, expected: 0) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, source: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno, source: path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder(source: path) }
    guard status.st_size <= maximumSize else { throw .tooLarge(source: path, limit: maximumSize) }
    return try bytes(of: descriptor, source: path, expected: Int(status.st_size))
  }

  private static func bytes(
    of descriptor: Int32, source: String, expected: Int
  ) throws(ImportError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected shows the end of the file without growing the buffer.
    var capacity = max(expected + 1, 1 << 16)
    while true {
      var code: Int32 = 0
      let wanted = capacity - bytes.count
      let before = bytes.count
      let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        while count < wanted {
          let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, wanted - count)
          if got < 0, errno == EINTR { continue }
          if got < 0 { code = errno }
          if got <= 0 { break }
          count += got
        }
      }
      guard code == 0 else { throw failure(code, source: source) }
      if before == 0 { bytes = part } else { bytes.append(contentsOf: part) }
      guard bytes.count <= maximumSize else { throw .tooLarge(source: source, limit: maximumSize) }
      if part.count < wanted { return bytes }
      capacity = min(bytes.count * 2, maximumSize + 1)
    }
  }

  private static func failure(_ code: Int32, source: String) -> ImportError {
    switch code {
    case ENOENT, ENOTDIR: .notFound(source: source)
    case EISDIR: .isFolder(source: source)
    default: .unreadable(source: source, reason: String(cString: strerror(code)))
    }
  }
}
