/// Where the bytes of an archive go, in order.
public protocol ByteSink: AnyObject {
  /// Takes the next bytes, which are only valid during the call.
  func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError)

  /// Hands over whatever the sink still holds back. Called once, after the last byte.
  func flush() throws(ArchiveError)
}

extension ByteSink {
  /// Nothing is held back unless a sink says so.
  public func flush() throws(ArchiveError) {}
}

/// A sink that keeps everything in memory: for tests, and for callers that want the bytes.
public final class MemorySink: ByteSink {
  /// Everything written so far.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty sink.
  public init() {}

  /// Appends the bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    self.bytes.append(contentsOf: bytes)
  }
}

/// A sink that writes to an open file descriptor through a buffer of 64 KB.
///
/// The descriptor stays the caller's: it is neither closed nor synchronised here. Every failure of the system,
/// a full disk included, is an ``ArchiveError/writeFailed(target:reason:)`` that carries `name`.
public final class FileDescriptorSink: ByteSink {
  private static let capacity = 1 << 16
  private let descriptor: Int32
  private let name: String
  private var pending: [UInt8] = []

  /// Makes a sink.
  ///
  /// - Parameters:
  ///   - descriptor: an open descriptor, positioned where the first byte belongs.
  ///   - name: what errors call the target, usually the path that the user knows.
  public init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    pending.reserveCapacity(Self.capacity)
  }

  /// Buffers small pieces and writes large ones straight through.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    if pending.count + bytes.count <= Self.capacity {
      pending.append(contentsOf: bytes)
      return
    }
    try flush()
    if bytes.count < Self.capacity {
      pending.append(contentsOf: bytes)
    } else {
      try writeThrough(bytes)
    }
  }

  /// Writes what the buffer holds.
  public func flush() throws(ArchiveError) {
    guard !pending.isEmpty else { return }
    let failure = pending.withUnsafeBytes { SystemCalls.writeAll($0, to: descriptor) }
    pending.removeAll(keepingCapacity: true)
    if let failure { throw .writeFailed(target: name, reason: failure) }
  }

  private func writeThrough(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    if let failure = SystemCalls.writeAll(bytes, to: descriptor) {
      throw .writeFailed(target: name, reason: failure)
    }
  }
}
