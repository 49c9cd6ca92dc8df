import CZlib

/// One block of a member on its way through the compressor.
struct DeflateBlock {
  /// The bytes to compress.
  var input: [UInt8]
  /// Up to 32 KB that stand right before `input`: matches reach back into them.
  var dictionary: [UInt8]
  /// Whether this block ends the member.
  var isFinal: Bool
}

/// A compressed block, ready to be joined to the ones before it.
struct DeflatedBlock {
  var output: [UInt8]
  var checksum: UInt32
  var inputCount: Int
}

/// A reusable zlib compressor for blocks that join to one raw deflate stream (RFC 1951).
///
/// Each block starts from a reset compressor, primed with the bytes before it, and ends on a byte boundary through
/// a sync flush. So blocks can be compressed in any order, on any thread, with the same result.
final class Deflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private let level: Int

  /// Makes a compressor; `level` is zlib's, 1 to 9.
  init(level: Int) throws(ArchiveError) {
    self.level = level
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let code = deflateInit2_(
      stream, Int32(level), Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else {
      stream.deallocate()
      throw .compressionFailed(code: Int(code))
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Compresses one block.
  ///
  /// Linear in its size.
  func compress(_ block: DeflateBlock) throws(ArchiveError) -> DeflatedBlock {
    deflateReset(stream)
    if !block.dictionary.isEmpty {
      block.dictionary.withUnsafeBufferPointer { bytes in
        _ = deflateSetDictionary(stream, bytes.baseAddress, UInt32(bytes.count))
      }
    }
    // A sync flush adds at most an empty stored block to the bound.
    let bound = Int(deflateBound(stream, UInt(block.input.count))) + 16
    var code: Int32 = Z_OK
    var checksum: UInt = 0
    let output = block.input.withUnsafeBufferPointer { input in
      checksum = crc32(0, input.baseAddress, UInt32(input.count))
      return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(bound)
        code = deflate(stream, block.isFinal ? Z_FINISH : Z_SYNC_FLUSH)
        count = bound - Int(stream.pointee.avail_out)
      }
    }
    guard code == (block.isFinal ? Z_STREAM_END : Z_OK), stream.pointee.avail_in == 0 else {
      throw .compressionFailed(code: Int(code))
    }
    // crc32 of no bytes through a null pointer gives its start value, which is right for an empty block.
    return DeflatedBlock(
      output: output, checksum: UInt32(truncatingIfNeeded: checksum), inputCount: block.input.count)
  }
}
