#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds texts seen before, by their bytes: open addressing over pieces of memory that hold the texts end to end.
///
/// Looking up is a miss of the cache or two for every cell with text, so slots are small and nothing is moved.
struct StringTable: ~Copyable {
  /// What a look-up found.
  enum Outcome: Equatable {
    /// The text was seen before, with this index.
    case known(Int)
    /// It was not.
    case new
  }

  private struct Slot {
    var hash: UInt32
    /// One more than the index; 0 marks a free slot.
    var indexPlusOne: UInt32
    /// Where the text stands in all the pieces together.
    var offset: UInt32
    var length: UInt32
  }

  private static let pieceSize = 1 << 20
  private let memory: Int
  private var pieces: [UnsafeMutablePointer<UInt8>] = []
  /// Bytes of pieces that are used up or given up, the last one's included.
  private var end = 0
  private var held = 0
  private var slots: UnsafeMutablePointer<Slot>
  private var slotCount = 1 << 10
  private var used = 0

  /// - Parameter memory: bytes of text to hold at most.
  init(memory: Int) {
    self.memory = min(memory, 1 << 31)
    slots = Self.free(slotCount)
  }

  deinit {
    for piece in pieces { piece.deallocate() }
    slots.deallocate()
  }

  private static func free(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    slots.initialize(repeating: Slot(hash: 0, indexPlusOne: 0, offset: 0, length: 0), count: count)
    return slots
  }

  /// Looks a text up; a new one is remembered under `index` if there is room.
  ///
  /// Linear in its length.
  mutating func find(_ bytes: UnsafeBufferPointer<UInt8>, orInsert index: Int) -> Outcome {
    let hash = UInt32(truncatingIfNeeded: Self.hash(bytes))
    let mask = slotCount - 1
    var position = Int(hash) & mask
    while slots[position].indexPlusOne != 0 {
      let slot = slots[position]
      if slot.hash == hash, Int(slot.length) == bytes.count, isEqual(slot, bytes) {
        return .known(Int(slot.indexPlusOne) - 1)
      }
      position = (position + 1) & mask
    }
    guard bytes.count <= Self.pieceSize, held + bytes.count <= memory, index < Int(UInt32.max) else {
      return .new
    }
    slots[position] = Slot(
      hash: hash, indexPlusOne: UInt32(index + 1), offset: UInt32(keep(bytes)), length: UInt32(bytes.count))
    used += 1
    if used * 3 > slotCount * 2 { grow() }
    return .new
  }

  /// Copies a text into the last piece, or a new one where it has no room; its offset.
  private mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if end + bytes.count > pieces.count * Self.pieceSize {
      end = pieces.count * Self.pieceSize
      pieces.append(.allocate(capacity: Self.pieceSize))
    }
    let offset = end
    if let start = bytes.baseAddress {
      memcpy(pieces[pieces.count - 1] + offset % Self.pieceSize, start, bytes.count)
    }
    end += bytes.count
    held += bytes.count
    return offset
  }

  @inline(__always)
  private func isEqual(_ slot: Slot, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let other = bytes.baseAddress, !bytes.isEmpty else { return bytes.isEmpty }
    let offset = Int(slot.offset)
    return memcmp(pieces[offset / Self.pieceSize] + offset % Self.pieceSize, other, bytes.count) == 0
  }

  private mutating func grow() {
    let larger = Self.free(slotCount * 2)
    let mask = slotCount * 2 - 1
    for index in 0..<slotCount where slots[index].indexPlusOne != 0 {
      let slot = slots[index]
      var position = Int(slot.hash) & mask
      while larger[position].indexPlusOne != 0 { position = (position + 1) & mask }
      larger[position] = slot
    }
    slots.deallocate()
    slots = larger
    slotCount *= 2
  }

  /// A multiply-and-fold hash over eight bytes at a time; only equality of bytes decides, so it need not be strong.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(raw.count)
    var position = 0
    while position + 8 <= raw.count {
      state = fold(state ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    var rest: UInt64 = 0
    while position < raw.count {
      rest = rest << 8 | UInt64(raw[position])
      position += 1
    }
    return fold(fold(state ^ rest))
  }

  private static func fold(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
