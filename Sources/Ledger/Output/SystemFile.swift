#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The system calls that outputs need, without Foundation.
enum SystemFile {
  /// What stands at a path, symbolic links followed.
  enum Kind: Equatable {
    case nothing
    case regular(mode: UInt32)
    case folder
    /// A device, a pipe, a socket.
    case other
  }

  static func kind(of path: String) -> Kind {
    var information = stat()
    guard stat(path, &information) == 0 else { return .nothing }
    switch information.st_mode & S_IFMT {
    case S_IFREG: return .regular(mode: UInt32(information.st_mode & 0o7777))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The path with symbolic links resolved; nil where nothing stands there.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The wording of the system for the last failure.
  static var lastReason: String { String(cString: strerror(errno)) }

  /// Makes a folder and those above it; nil, or why it could not be made.
  static func makeFolder(_ path: String) -> String? {
    switch kind(of: path) {
    case .folder: return nil
    case .regular, .other: return "a file stands there"
    case .nothing: break
    }
    let parent = parent(of: path)
    if parent != path, let reason = makeFolder(parent) { return reason }
    // Another thread may have made it since.
    return mkdir(path, 0o777) == 0 || errno == EEXIST ? nil : lastReason
  }

  /// The folder that a path stands in: `.` for a bare name.
  static func parent(of path: String) -> String {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Flushes a folder's entries to the disk, as far as the file system knows how to.
  static func synchronizeFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Whether two files have the same bytes; false where one cannot be read.
  static func areEqual(_ first: String, _ second: String) -> Bool {
    let files = [first, second].map { (path: String) -> Int32 in open(path, O_RDONLY | O_CLOEXEC) }
    defer { for file in files where file >= 0 { _ = close(file) } }
    guard files.allSatisfy({ $0 >= 0 }) else { return false }
    var pieces = [[UInt8]](repeating: [UInt8](repeating: 0, count: 1 << 16), count: 2)
    while true {
      var counts: [Int] = []
      for (index, file) in files.enumerated() {
        let count = pieces[index].withUnsafeMutableBytes { buffer -> Int in
          // A short read is not yet the end.
          var count = 0
          while count < buffer.count {
            let got = read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
            if got < 0 { return -1 }
            if got == 0 { break }
            count += got
          }
          return count
        }
        counts.append(count)
      }
      guard counts[0] == counts[1], counts[0] >= 0 else { return false }
      guard pieces[0][..<counts[0]] == pieces[1][..<counts[0]] else { return false }
      if counts[0] < 1 << 16 { return true }
    }
  }
}
