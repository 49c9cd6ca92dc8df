import CZlib

/// Decompresses raw deflate data (RFC 1951) of one member.
enum Inflater {
  /// The largest piece that is handed over at a time.
  static let pieceSize = 1 << 16

  /// Decompresses at most `limit` bytes, piece by piece.
  ///
  /// - Throws: ``ArchiveError/malformed(detail:)`` for damaged data,
  ///   ``ArchiveError/limitExceeded(member:limit:)`` if there is more, and what `body` throws.
  static func inflate(
    _ input: UnsafeRawBufferPointer, limit: Int, member: String,
    _ body: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    var stream = z_stream()
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .compressionFailed(code: Int(Z_MEM_ERROR))
    }
    defer { inflateEnd(&stream) }
    let piece = UnsafeMutablePointer<UInt8>.allocate(capacity: pieceSize)
    defer { piece.deallocate() }
    var rest = input
    var total = 0
    while true {
      if stream.avail_in == 0, !rest.isEmpty {
        // zlib counts its input in 32 bits.
        let count = min(rest.count, 1 << 30)
        stream.next_in = UnsafeMutablePointer(
          mutating: rest.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.avail_in = UInt32(count)
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      stream.next_out = piece
      stream.avail_out = UInt32(pieceSize)
      let code = CZlib.inflate(&stream, Z_NO_FLUSH)
      let produced = pieceSize - Int(stream.avail_out)
      total += produced
      guard total <= limit else { throw .limitExceeded(member: member, limit: "\(limit) bytes") }
      if produced > 0 { try body(UnsafeRawBufferPointer(start: piece, count: produced)) }
      if code == Z_STREAM_END { return }
      guard code == Z_OK, produced > 0 || stream.avail_in > 0 || !rest.isEmpty else {
        throw .malformed(detail: "the compressed data of \(member) is damaged")
      }
    }
  }
}
