import CZlib

/// How an archive is written.
public struct ZipOptions: Sendable {
  /// zlib's level, 1 (fast) to 9 (small).
  public var compressionLevel: Int
  /// How many threads compress, the caller's included.
  ///
  /// The bytes are the same for any number.
  public var jobs: Int
  /// The time that every member carries, in seconds since 1970-01-01 00:00 UTC.
  public var secondsSince1970: Int
  /// Where compressed bytes wait once they outgrow memory; nil is `TMPDIR`, else `/tmp`.
  public var temporaryDirectory: String?
  /// Compressed bytes of one member that are kept in memory before a temporary file takes them.
  public var spoolMemory: Int

  /// The fixed time of members unless another is given: 1980-01-01, the earliest that zip can say.
  public static let fixedTime = 315_532_800

  /// Makes options; the defaults suit most callers.
  public init(
    compressionLevel: Int = 4, jobs: Int = 1, secondsSince1970: Int = ZipOptions.fixedTime,
    temporaryDirectory: String? = nil, spoolMemory: Int = 8 << 20
  ) {
    self.compressionLevel = min(max(compressionLevel, 1), 9)
    self.jobs = jobs
    self.secondsSince1970 = secondsSince1970
    self.temporaryDirectory = temporaryDirectory
    self.spoolMemory = spoolMemory
  }
}

/// Writes a zip archive front to back, to a sink that need not be able to seek.
///
/// Members are compressed as their content is written (``stream()``) and laid down whole when they are added, with
/// exact sizes in their local headers. So no reader meets data descriptors, and zip64 is used only where a member
/// or the archive is 4 GB or more.
public final class ZipWriter {
  private let sink: any ByteSink
  private let options: ZipOptions
  private let timestamp: ZipTimestamp
  private let workers: DeflateWorkers
  private var entries: [ZipEntry] = []
  private var names: Set<[UInt8]> = []
  private var offset: UInt64 = 0

  /// Starts an archive.
  ///
  /// - Throws: ``ArchiveError/compressionFailed(code:)`` if there is no memory for the compressor.
  public init(sink: any ByteSink, options: ZipOptions = ZipOptions()) throws(ArchiveError) {
    self.sink = sink
    self.options = options
    timestamp = ZipTimestamp(secondsSince1970: options.secondsSince1970)
    workers = try DeflateWorkers(level: options.compressionLevel, jobs: options.jobs)
  }

  /// A stream for the content of a member that is added later.
  ///
  /// Several may be open at a time.
  public func stream() -> DeflateStream {
    DeflateStream(
      workers: workers,
      spool: Spool(
        memoryLimit: options.spoolMemory,
        directory: options.temporaryDirectory ?? SystemCalls.temporaryDirectory()))
  }

  /// Adds a member whose content was written to a stream of this writer; finishes the stream if need be.
  public func add(_ name: String, _ stream: DeflateStream) throws(ArchiveError) {
    try stream.finish()
    try begin(
      name, method: 8, checksum: stream.checksum, compressedCount: stream.compressedCount,
      contentCount: stream.contentCount)
    try stream.copy(to: sink)
    offset += stream.compressedCount
  }

  /// Adds a compressed member.
  public func add(_ name: String, _ content: UnsafeRawBufferPointer) throws(ArchiveError) {
    let stream = stream()
    try stream.write(content)
    try add(name, stream)
  }

  /// Adds a member as it is, uncompressed: what OpenDocument asks of `mimetype`.
  public func addStored(_ name: String, _ content: [UInt8]) throws(ArchiveError) {
    let checksum = content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
    try begin(
      name, method: 0, checksum: UInt32(truncatingIfNeeded: checksum),
      compressedCount: UInt64(content.count), contentCount: UInt64(content.count))
    try put(content)
  }

  /// Writes the central directory and flushes the sink.
  ///
  /// Nothing can be added afterwards.
  public func finish() throws(ArchiveError) {
    let start = offset
    for entry in entries {
      try put(ZipRecords.centralHeader(entry, timestamp))
    }
    try put(
      ZipRecords.endRecords(
        count: UInt64(entries.count), directorySize: offset - start, directoryOffset: start))
    try sink.flush()
  }

  private func begin(
    _ name: String, method: UInt16, checksum: UInt32, compressedCount: UInt64, contentCount: UInt64
  ) throws(ArchiveError) {
    let bytes = Array(name.utf8)
    guard bytes.count <= 0xFFFF else { throw .nameTooLong(name) }
    guard names.insert(bytes).inserted else { throw .duplicateName(name) }
    let entry = ZipEntry(
      name: bytes, method: method, checksum: checksum, compressedCount: compressedCount,
      contentCount: contentCount, offset: offset)
    entries.append(entry)
    try put(ZipRecords.localHeader(entry, timestamp))
  }

  private func put(_ bytes: [UInt8]) throws(ArchiveError) {
    try withBytes(of: bytes) { bytes throws(ArchiveError) in try sink.write(bytes) }
    offset += UInt64(bytes.count)
  }
}
