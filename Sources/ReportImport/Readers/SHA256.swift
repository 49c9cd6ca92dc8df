/// The SHA-256 digest of bytes, after FIPS 180-4 §6.2.
///
/// Feed it piece by piece, then ask for ``hexDigest()``. It exists so that the provenance of a report needs
/// no package for cryptography; it protects nothing and makes no claim to constant time.
public struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var length: UInt64 = 0
  private var schedule = [UInt32](repeating: 0, count: 64)

  /// A digest of nothing yet.
  init() {}

  /// The digest of `bytes`, 64 hexadecimal digits in lower case.
  public static func hexDigest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexDigest()
  }

  /// Adds bytes to the message.
  mutating func update(_ bytes: [UInt8]) {
    length &+= UInt64(bytes.count)
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      if !pending.isEmpty {
        offset = min(64 - pending.count, buffer.count)
        pending.append(contentsOf: buffer[..<offset])
        guard pending.count == 64 else { return }
        let block = pending
        pending.removeAll(keepingCapacity: true)
        block.withUnsafeBufferPointer { compress($0, at: 0) }
      }
      while offset + 64 <= buffer.count {
        compress(buffer, at: offset)
        offset += 64
      }
      pending.append(contentsOf: buffer[offset...])
    }
  }

  /// Ends the message and gives its digest.
  mutating func hexDigest() -> String {
    let bits = length &* 8
    var tail: [UInt8] = [0x80]
    let used = (pending.count + 1) % 64
    tail.append(contentsOf: repeatElement(0, count: (used <= 56 ? 56 : 120) - used))
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    update(tail)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for word in state {
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(digits[Int(word >> UInt32(shift)) & 15])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func compress(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let block = UnsafeRawBufferPointer(bytes)
    schedule.withUnsafeMutableBufferPointer { w in
      for index in 0..<16 {
        w[index] = UInt32(
          bigEndian: block.loadUnaligned(fromByteOffset: offset + 4 * index, as: UInt32.self))
      }
      for index in 16..<64 {
        let early = w[index - 15]
        let late = w[index - 2]
        let low = Self.rotate(early, 7) ^ Self.rotate(early, 18) ^ (early >> 3)
        let high = Self.rotate(late, 17) ^ Self.rotate(late, 19) ^ (late >> 10)
        w[index] = w[index - 16] &+ low &+ w[index - 7] &+ high
      }
      state.withUnsafeMutableBufferPointer { state in
        Self.constants.withUnsafeBufferPointer { Self.mix(into: state, schedule: w, constants: $0) }
      }
    }
  }

  /// The 64 rounds of one block, eight at a time so that no value has to move from name to name.
  private static func mix(
    into state: UnsafeMutableBufferPointer<UInt32>, schedule: UnsafeMutableBufferPointer<UInt32>,
    constants: UnsafeBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var index = 0
    while index < 64 {
      round(a, b, c, &d, e, f, g, &h, constants[index] &+ schedule[index])
      round(h, a, b, &c, d, e, f, &g, constants[index + 1] &+ schedule[index + 1])
      round(g, h, a, &b, c, d, e, &f, constants[index + 2] &+ schedule[index + 2])
      round(f, g, h, &a, b, c, d, &e, constants[index + 3] &+ schedule[index + 3])
      round(e, f, g, &h, a, b, c, &d, constants[index + 4] &+ schedule[index + 4])
      round(d, e, f, &g, h, a, b, &c, constants[index + 5] &+ schedule[index + 5])
      round(c, d, e, &f, g, h, a, &b, constants[index + 6] &+ schedule[index + 6])
      round(b, c, d, &e, f, g, h, &a, constants[index + 7] &+ schedule[index + 7])
      index += 8
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// One round; `h` comes out as the next round's `a`.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ word: UInt32
  ) {
    let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let first = h &+ sum1 &+ (((f ^ g) & e) ^ g) &+ word
    let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    d &+= first
    h = first &+ sum0 &+ ((a & b) | ((a | b) & c))
  }

  @inline(__always)
  private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value >> count | value << (32 - count)
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
