/// What the archive says of one member, in its local header and in the central directory.
struct ZipEntry {
  var name: [UInt8]
  /// 0 stored, 8 deflated.
  var method: UInt16
  var checksum: UInt32
  var compressedCount: UInt64
  var contentCount: UInt64
  var offset: UInt64
}

/// The byte layout of zip records (APPNOTE 6.3), little endian.
///
/// zip64 fields appear where a size needs them and nowhere else: some readers refuse archives that use zip64
/// without need.
enum ZipRecords {
  private static let limit32 = UInt64(UInt32.max)

  static func localHeader(_ entry: ZipEntry, _ timestamp: ZipTimestamp) -> [UInt8] {
    let isLarge = entry.compressedCount >= limit32 || entry.contentCount >= limit32
    var extra = LittleEndianBytes()
    if isLarge {
      extra.append(UInt16(1))
      extra.append(UInt16(16))
      extra.append(entry.contentCount)
      extra.append(entry.compressedCount)
    }
    var record = LittleEndianBytes()
    record.append(UInt32(0x0403_4b50))
    appendCommon(entry, timestamp, isLarge: isLarge, forcesSizes: isLarge, to: &record)
    record.append(UInt16(entry.name.count))
    record.append(UInt16(extra.bytes.count))
    return record.bytes + entry.name + extra.bytes
  }

  static func centralHeader(_ entry: ZipEntry, _ timestamp: ZipTimestamp) -> [UInt8] {
    var extra = LittleEndianBytes()
    if entry.contentCount >= limit32 { extra.append(entry.contentCount) }
    if entry.compressedCount >= limit32 { extra.append(entry.compressedCount) }
    if entry.offset >= limit32 { extra.append(entry.offset) }
    var field = LittleEndianBytes()
    if !extra.bytes.isEmpty {
      field.append(UInt16(1))
      field.append(UInt16(extra.bytes.count))
    }
    let needsLarge = !extra.bytes.isEmpty
    var record = LittleEndianBytes()
    record.append(UInt32(0x0201_4b50))
    record.append(UInt16(needsLarge ? 45 : 20))
    appendCommon(entry, timestamp, isLarge: needsLarge, forcesSizes: false, to: &record)
    record.append(UInt16(entry.name.count))
    record.append(UInt16(field.bytes.count + extra.bytes.count))
    record.append(UInt16(0))  // comment
    record.append(UInt16(0))  // disk
    record.append(UInt16(0))  // internal attributes
    record.append(UInt32(0))  // external attributes
    record.append(UInt32(min(entry.offset, limit32)))
    return record.bytes + entry.name + field.bytes + extra.bytes
  }

  static func endRecords(count: UInt64, directorySize: UInt64, directoryOffset: UInt64) -> [UInt8] {
    var record = LittleEndianBytes()
    if count >= 0xFFFF || directorySize >= limit32 || directoryOffset >= limit32 {
      record.append(UInt32(0x0606_4b50))
      record.append(UInt64(44))
      record.append(UInt16(45))
      record.append(UInt16(45))
      record.append(UInt32(0))
      record.append(UInt32(0))
      record.append(count)
      record.append(count)
      record.append(directorySize)
      record.append(directoryOffset)
      record.append(UInt32(0x0706_4b50))
      record.append(UInt32(0))
      record.append(directoryOffset + directorySize)
      record.append(UInt32(1))
    }
    record.append(UInt32(0x0605_4b50))
    record.append(UInt16(0))
    record.append(UInt16(0))
    record.append(UInt16(min(count, 0xFFFF)))
    record.append(UInt16(min(count, 0xFFFF)))
    record.append(UInt32(min(directorySize, limit32)))
    record.append(UInt32(min(directoryOffset, limit32)))
    record.append(UInt16(0))
    return record.bytes
  }

  /// The fields that both headers share: version needed up to the sizes.
  private static func appendCommon(
    _ entry: ZipEntry, _ timestamp: ZipTimestamp, isLarge: Bool, forcesSizes: Bool,
    to record: inout LittleEndianBytes
  ) {
    record.append(UInt16(isLarge ? 45 : 20))
    // Bit 11 says that the name is UTF-8; plain ASCII names need no such word.
    record.append(UInt16(entry.name.contains { $0 >= 0x80 } ? 0x0800 : 0))
    record.append(entry.method)
    record.append(timestamp.time)
    record.append(timestamp.date)
    record.append(entry.checksum)
    record.append(UInt32(forcesSizes ? limit32 : min(entry.compressedCount, limit32)))
    record.append(UInt32(forcesSizes ? limit32 : min(entry.contentCount, limit32)))
  }
}

/// Integers laid down least significant byte first.
struct LittleEndianBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
