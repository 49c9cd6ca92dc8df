import CZlib

/// How much a reader is willing to take from an archive that may be hostile.
public struct ZipLimits: Sendable {
  /// Members of one archive.
  public var members: Int
  /// Bytes of one member after decompression.
  public var memberSize: Int
  /// How many times its compressed size a member of more than a megabyte may grow to.
  public var ratio: Int

  /// Makes limits; the defaults suit office documents.
  public init(members: Int = 10_000, memberSize: Int = 1 << 30, ratio: Int = .max) {
    self.members = members
    self.memberSize = memberSize
    self.ratio = ratio
  }
}

/// Reads members of a zip archive that is in memory.
///
/// The central directory decides what there is. Nothing is decompressed before it is asked for, and every member is
/// checked against its checksum.
public struct ZipReader: Sendable {
  private struct Entry: Sendable {
    var method: UInt16
    var checksum: UInt32
    var compressedCount: Int
    var contentCount: Int
    var offset: Int
    var isEncrypted: Bool
  }

  private let bytes: [UInt8]
  private let limits: ZipLimits
  private var entries: [String: Entry] = [:]
  /// The names of the members, in the order of the central directory.
  public private(set) var names: [String] = []

  /// Reads the directory of an archive.
  ///
  /// - Throws: ``ArchiveError/malformed(detail:)`` if the bytes are no sound archive.
  public init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ArchiveError) {
    self.bytes = bytes
    self.limits = limits
    try readDirectory()
  }

  /// Whether there is a member of that name.
  public func contains(_ name: String) -> Bool { entries[name] != nil }

  /// The content of a member.
  ///
  /// - Throws: ``ArchiveError`` if there is no such member, or it is damaged, encrypted or too large.
  public func content(of name: String) throws(ArchiveError) -> [UInt8] {
    var content: [UInt8] = []
    let size = entries[name]?.contentCount ?? 0
    // What an archive claims of its sizes is only a hint: memory grows with what is really there.
    content.reserveCapacity(min(size, limits.memberSize, 1 << 20))
    try read(name) { piece throws(ArchiveError) in content.append(contentsOf: piece) }
    return content
  }

  /// Hands the content of a member over in pieces of at most 64 KB, decompressed as they are asked for.
  ///
  /// Whether the checksum holds is only known after the last piece.
  ///
  /// - Parameter body: takes a piece, valid only during the call.
  /// - Throws: ``ArchiveError`` if there is no such member, or it is damaged, encrypted or too large.
  public func read(
    _ name: String, _ body: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    guard let entry = entries[name] else { throw .malformed(detail: "it has no member \(name)") }
    guard !entry.isEncrypted else { throw .unsupported(member: name, feature: "encryption") }
    guard entry.method == 0 || entry.method == 8 else {
      throw .unsupported(member: name, feature: "compression method \(entry.method)")
    }
    guard entry.contentCount <= limits.memberSize else {
      throw .limitExceeded(member: name, limit: "\(limits.memberSize) bytes")
    }
    guard entry.contentCount <= 1 << 20 || entry.contentCount / max(entry.compressedCount, 1) <= limits.ratio
    else { throw .limitExceeded(member: name, limit: "\(limits.ratio) times its compressed size") }
    guard read32(entry.offset) == 0x0403_4b50 else {
      throw .malformed(detail: "the directory names a place for \(name) where no member begins")
    }
    let start = entry.offset + 30 + Int(read16(entry.offset + 26)) + Int(read16(entry.offset + 28))
    guard start + entry.compressedCount <= bytes.count else {
      throw .malformed(detail: "\(name) reaches beyond the end of the file")
    }
    var count = 0
    var checksum: UInt32 = 0
    try withBytes(of: bytes) { all throws(ArchiveError) in
      let input = UnsafeRawBufferPointer(rebasing: all[start..<start + entry.compressedCount])
      let take = { (piece: UnsafeRawBufferPointer) throws(ArchiveError) in
        count += piece.count
        checksum = Self.checksum(checksum, piece)
        try body(piece)
      }
      if entry.method == 0 {
        try Self.inPieces(input, take)
      } else {
        try Inflater.inflate(input, limit: limits.memberSize, member: name, take)
      }
    }
    guard count == entry.contentCount, checksum == entry.checksum else {
      throw .checksumMismatch(member: name)
    }
  }

  private static func inPieces(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    var start = 0
    while start < bytes.count {
      let end = min(start + Inflater.pieceSize, bytes.count)
      try body(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
  }

  // MARK: Directory

  private mutating func readDirectory() throws(ArchiveError) {
    let end = try endRecord()
    var count = Int(read16(end + 10))
    var position = Int(read32(end + 16))
    if count == 0xFFFF || position == 0xFFFF_FFFF {
      (count, position) = try largeDirectory(before: end)
    }
    guard count <= limits.members else {
      throw .limitExceeded(member: "list", limit: "\(limits.members) members")
    }
    for _ in 0..<count {
      position = try readEntry(at: position)
    }
  }

  /// The last end record, found from the end since a comment may follow it.
  private func endRecord() throws(ArchiveError) -> Int {
    var position = bytes.count - 22
    let earliest = max(0, position - 0xFFFF)
    while position >= earliest {
      if read32(position) == 0x0605_4b50 { return position }
      position -= 1
    }
    throw .malformed(detail: "the end of the archive is missing")
  }

  /// Count and place of the directory where they need 64 bits.
  private func largeDirectory(before end: Int) throws(ArchiveError) -> (Int, Int) {
    guard end >= 20, read32(end - 20) == 0x0706_4b50, let record = readSize(end - 12),
      read32(record) == 0x0606_4b50, let count = readSize(record + 32), let offset = readSize(record + 48)
    else { throw .malformed(detail: "its zip64 records are damaged") }
    return (count, offset)
  }

  /// Reads a directory entry and gives the place of the next.
  private mutating func readEntry(at position: Int) throws(ArchiveError) -> Int {
    guard read32(position) == 0x0201_4b50 else {
      throw .malformed(detail: "its directory is cut off or damaged")
    }
    let nameCount = Int(read16(position + 28))
    let extraCount = Int(read16(position + 30))
    let commentCount = Int(read16(position + 32))
    let nameStart = position + 46
    let next = nameStart + nameCount + extraCount + commentCount
    guard next <= bytes.count else { throw .malformed(detail: "its directory is cut off or damaged") }
    let name = String(decoding: bytes[nameStart..<nameStart + nameCount], as: UTF8.self)
    var sizes = [Int(read32(position + 24)), Int(read32(position + 20)), Int(read32(position + 42))]
    try widen(&sizes, extra: nameStart + nameCount..<nameStart + nameCount + extraCount)
    let entry = Entry(
      method: read16(position + 10), checksum: read32(position + 16), compressedCount: sizes[1],
      contentCount: sizes[0], offset: sizes[2], isEncrypted: read16(position + 8) & 1 != 0)
    guard entries.updateValue(entry, forKey: name) == nil else { throw .duplicateName(name) }
    names.append(name)
    return next
  }

  /// Replaces sizes of 0xFFFFFFFF by those of the zip64 field.
  private func widen(_ sizes: inout [Int], extra: Range<Int>) throws(ArchiveError) {
    guard sizes.contains(0xFFFF_FFFF) else { return }
    var position = extra.lowerBound
    while position + 4 <= extra.upperBound {
      let length = Int(read16(position + 2))
      if read16(position) == 1 {
        var field = position + 4
        for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
          guard field + 8 <= position + 4 + length, let size = readSize(field) else { break }
          sizes[index] = size
          field += 8
        }
        return
      }
      position += 4 + length
    }
    throw .malformed(detail: "a zip64 size is missing")
  }

  // MARK: Bytes

  private func read16(_ position: Int) -> UInt16 {
    guard position >= 0, position + 2 <= bytes.count else { return 0 }
    return UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8
  }

  private func read32(_ position: Int) -> UInt32 {
    UInt32(read16(position)) | UInt32(read16(position + 2)) << 16
  }

  /// A 64-bit size or place; nil beyond what memory can hold.
  private func readSize(_ position: Int) -> Int? {
    guard position >= 0, position + 8 <= bytes.count else { return nil }
    let value = UInt64(read32(position)) | UInt64(read32(position + 4)) << 32
    return value < 1 << 48 ? Int(value) : nil
  }

  private static func checksum(_ checksum: UInt32, _ piece: UnsafeRawBufferPointer) -> UInt32 {
    let start = piece.baseAddress?.assumingMemoryBound(to: UInt8.self)
    return UInt32(truncatingIfNeeded: crc32(UInt(checksum), start, UInt32(piece.count)))
  }
}
