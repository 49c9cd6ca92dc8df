import Archive

/// A part of a package under production: XML goes into the buffer, full buffers go on to be compressed.
final class PartStream {
  /// Where XML is written.
  var buffer = ByteBuffer(capacity: 1 << 16)
  private let stream: DeflateStream

  /// The buffer is handed on beyond this many bytes.
  static let drainSize = 1 << 15

  init(_ stream: DeflateStream) {
    self.stream = stream
  }

  /// Hands on the buffer if it has grown large.
  ///
  /// Call between elements, as often as convenient.
  func drain() throws(SpreadsheetError) {
    if buffer.count >= Self.drainSize { try flush() }
  }

  /// Hands on a buffer that is borrowed from this part.
  func drain(_ buffer: inout ByteBuffer) throws(SpreadsheetError) {
    guard buffer.count >= Self.drainSize else { return }
    do throws(ArchiveError) { try stream.write(buffer.bytes) } catch { throw .archive(error) }
    buffer.removeAll()
  }

  /// Ends the part.
  ///
  /// `head` stands before everything written so far.
  func finish(head: [UInt8] = []) throws(SpreadsheetError) -> DeflateStream {
    try flush()
    do throws(ArchiveError) { try stream.finish(head: head) } catch { throw .archive(error) }
    return stream
  }

  private func flush() throws(SpreadsheetError) {
    do throws(ArchiveError) { try stream.write(buffer.bytes) } catch { throw .archive(error) }
    buffer.removeAll()
  }
}
