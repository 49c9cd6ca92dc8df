/// Whole files, for archives that are read from memory.
public enum FileBytes {
  /// The bytes of a file.
  ///
  /// - Throws: ``ArchiveError/readFailed(source:reason:)`` in the system's own words.
  public static func read(_ path: String) throws(ArchiveError) -> [UInt8] {
    guard let descriptor = SystemCalls.openForReading(path) else {
      throw .readFailed(source: path, reason: SystemCalls.lastFailure())
    }
    defer { SystemCalls.closeFile(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = piece.withUnsafeMutableBytes { SystemCalls.readSome(into: $0, from: descriptor) }
      guard let count else { throw .readFailed(source: path, reason: SystemCalls.lastFailure()) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }
}
