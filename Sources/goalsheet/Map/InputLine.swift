#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A line of a stream.
struct InputLine: Sendable {
  /// Counted from 1.
  var number: Int
  /// The line without its end; nil where it was longer than the limit.
  var bytes: [UInt8]?
}

/// Hands out the lines of a file descriptor one by one, holding no more than one and a piece of the next.
///
/// Use it from one thread at a time.
final class InputLines: @unchecked Sendable {
  private let descriptor: Int32
  private let limit: Int
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var position = 0
  private var end = 0
  private var number = 0
  private var isAtEnd = false
  /// Why reading ended before the end; nil while all is well.
  private(set) var failure: String?

  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line that holds anything but white space; nil at the end.
  func next() -> InputLine? {
    while let line = nextLine() {
      if line.bytes?.contains(where: { $0 > 0x20 }) ?? true { return line }
    }
    return nil
  }

  private func nextLine() -> InputLine? {
    var line: [UInt8]? = []
    var hasBytes = false
    while position < end || fill() {
      hasBytes = true
      let rest = buffer[position..<end]
      let newline = rest.firstIndex(of: 0x0A)
      let piece = rest[..<(newline ?? end)]
      if let count = line?.count, count + piece.count > limit {
        line = nil
      } else {
        line?.append(contentsOf: piece)
      }
      position = newline.map { $0 + 1 } ?? end
      if newline != nil { break }
    }
    guard hasBytes else { return nil }
    number += 1
    return InputLine(number: number, bytes: line)
  }

  private func fill() -> Bool {
    guard !isAtEnd else { return false }
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        position = 0
        end = count
        return true
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { failure = String(cString: strerror(errno)) }
      isAtEnd = true
      return false
    }
  }
}
