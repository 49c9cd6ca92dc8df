import CZlib

/// The compressed bytes of one archive member, made as its content is written.
///
/// Content is cut into blocks of a fixed size, each compressed by itself but primed with the 32 KB before it, so
/// the same content gives the same bytes whatever number of threads compresses it. A head can be put before
/// everything at the very end, for formats whose first element counts what follows.
public final class DeflateStream {
  static let blockSize = 1 << 18
  static let dictionarySize = 1 << 15

  private let workers: DeflateWorkers
  private let spool: Spool
  private var block: [UInt8] = []
  private var dictionary: [UInt8] = []
  private var pending: [DeflateTicket] = []
  private var isFinished = false
  private var head: [DeflatedBlock] = []

  /// The CRC-32 of the content, once finished.
  private(set) var checksum: UInt32 = 0
  /// Bytes of content.
  private(set) var contentCount: UInt64 = 0
  /// Bytes after compression, once finished.
  var compressedCount: UInt64 {
    spool.count + UInt64(head.reduce(0) { $0 + $1.output.count })
  }

  init(workers: DeflateWorkers, spool: Spool) {
    self.workers = workers
    self.spool = spool
  }

  /// Appends content.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    var rest = bytes
    while !rest.isEmpty {
      if block.capacity == 0 { block.reserveCapacity(min(Self.blockSize, max(rest.count, 4096))) }
      let taken = min(Self.blockSize - block.count, rest.count)
      block.append(contentsOf: UnsafeRawBufferPointer(rebasing: rest[..<taken]))
      rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
      if block.count == Self.blockSize { try submit(isFinal: false) }
    }
  }

  /// Ends the content.
  ///
  /// `head` is put before everything written so far.
  ///
  /// - Parameter head: content that stands first; small, since it is kept in memory.
  public func finish(head: [UInt8] = []) throws(ArchiveError) {
    guard !isFinished else { return }
    isFinished = true
    if contentCount == 0 {
      // All in one block: nothing was compressed yet, so the head simply goes before it.
      block.insert(contentsOf: head, at: 0)
      try submit(isFinal: true)
      try collect(leaving: 0)
      return
    }
    try submit(isFinal: true)
    try collect(leaving: 0)
    guard !head.isEmpty else { return }
    let compressed = try workers.compressNow(DeflateBlock(input: head, dictionary: [], isFinal: false))
    checksum = combine(compressed.checksum, checksum, length: contentCount)
    contentCount += UInt64(head.count)
    self.head = [compressed]
  }

  /// Copies the compressed bytes to the sink.
  func copy(to sink: any ByteSink) throws(ArchiveError) {
    for block in head {
      try withBytes(of: block.output) { bytes throws(ArchiveError) in try sink.write(bytes) }
    }
    try spool.copy(to: sink)
  }

  private func submit(isFinal: Bool) throws(ArchiveError) {
    contentCount += UInt64(block.count)
    let next = isFinal ? [] : Array(block.suffix(Self.dictionarySize))
    pending.append(
      try workers.submit(DeflateBlock(input: block, dictionary: dictionary, isFinal: isFinal)))
    dictionary = next
    block = []
    try collect(leaving: workers.backlog)
  }

  /// Takes finished blocks in order until at most `count` are still on their way.
  private func collect(leaving count: Int) throws(ArchiveError) {
    while pending.count > count {
      let done = try workers.wait(for: pending.removeFirst())
      checksum = combine(checksum, done.checksum, length: UInt64(done.inputCount))
      try withBytes(of: done.output) { bytes throws(ArchiveError) in try spool.append(bytes) }
    }
  }

  private func combine(_ first: UInt32, _ second: UInt32, length: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_combine(UInt(first), UInt(second), Int(length)))
  }
}
