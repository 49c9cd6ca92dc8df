import CZlib

/// Decompresses raw deflate data (RFC 1951) of one member.
enum Inflater {
  /// Decompresses at most `limit` bytes.
  ///
  /// - Throws: ``ArchiveError/malformed(detail:)`` for damaged data,
  ///   ``ArchiveError/limitExceeded(member:limit:)`` if there is more.
  static func inflate(
    _ input: UnsafeRawBufferPointer, expectedCount: Int, limit: Int, member: String
  ) throws(ArchiveError) -> [UInt8] {
    var stream = z_stream()
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .compressionFailed(code: Int(Z_MEM_ERROR))
    }
    defer { inflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.avail_in = UInt32(input.count)
    // What an archive claims of its sizes is only a hint: memory grows with what is really there.
    var output: [UInt8] = []
    output.reserveCapacity(min(expectedCount, limit, 1 << 20))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let (code, produced) = chunk.withUnsafeMutableBufferPointer { buffer -> (Int32, Int) in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        let code = CZlib.inflate(&stream, Z_NO_FLUSH)
        return (code, buffer.count - Int(stream.avail_out))
      }
      guard output.count + produced <= limit else {
        throw .limitExceeded(member: member, limit: "\(limit) bytes")
      }
      output += chunk[..<produced]
      if code == Z_STREAM_END { return output }
      guard code == Z_OK, produced > 0 || stream.avail_in > 0 else {
        throw .malformed(detail: "the compressed data of \(member) is damaged")
      }
    }
  }
}
