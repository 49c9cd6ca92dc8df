#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds texts seen before, by their bytes: open addressing over one arena that holds the texts end to end.
struct StringTable {
  /// What a look-up found.
  enum Outcome: Equatable {
    /// The text was seen before, with this index.
    case known(Int)
    /// It was not.
    case new
  }

  private struct Slot {
    var hash: UInt64
    var offset: Int
    var length: Int
    /// One more than the index; 0 marks a free slot.
    var indexPlusOne: Int
  }

  private let memory: Int
  private var arena: [UInt8] = []
  private var slots: [Slot]
  private var used = 0

  /// - Parameter memory: bytes of text to hold at most.
  init(memory: Int) {
    self.memory = memory
    slots = Array(repeating: Slot(hash: 0, offset: 0, length: 0, indexPlusOne: 0), count: 1024)
  }

  /// Looks a text up; a new one is remembered under `index` if there is room.
  ///
  /// Linear in its length.
  mutating func find(_ bytes: UnsafeBufferPointer<UInt8>, orInsert index: Int) -> Outcome {
    let hash = Self.hash(bytes)
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: hash) & mask
    while slots[position].indexPlusOne != 0 {
      let slot = slots[position]
      if slot.hash == hash, slot.length == bytes.count, isEqual(slot, bytes) {
        return .known(slot.indexPlusOne - 1)
      }
      position = (position + 1) & mask
    }
    guard arena.count + bytes.count <= memory else { return .new }
    slots[position] = Slot(
      hash: hash, offset: arena.count, length: bytes.count, indexPlusOne: index + 1)
    arena.append(contentsOf: bytes)
    used += 1
    if used * 3 > slots.count * 2 { grow() }
    return .new
  }

  private func isEqual(_ slot: Slot, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    arena.withUnsafeBufferPointer { arena in
      guard let stored = arena.baseAddress, let other = bytes.baseAddress else { return bytes.isEmpty }
      return memcmp(stored + slot.offset, other, bytes.count) == 0
    }
  }

  private mutating func grow() {
    let free = Slot(hash: 0, offset: 0, length: 0, indexPlusOne: 0)
    var larger = Array(repeating: free, count: slots.count * 2)
    let mask = larger.count - 1
    for slot in slots where slot.indexPlusOne != 0 {
      var position = Int(truncatingIfNeeded: slot.hash) & mask
      while larger[position].indexPlusOne != 0 { position = (position + 1) & mask }
      larger[position] = slot
    }
    slots = larger
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
