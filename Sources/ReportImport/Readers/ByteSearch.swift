#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looks for byte sequences in whole files.
enum ByteSearch {
  /// Whether `needle` occurs in the first `limit` bytes of `haystack`.
  static func contains(_ needle: [UInt8], in haystack: [UInt8], limit: Int = .max) -> Bool {
    offset(of: needle, in: haystack, limit: limit) != nil
  }

  /// Where `needle` first occurs in the first `limit` bytes of `haystack`.
  static func offset(of needle: [UInt8], in haystack: [UInt8], limit: Int = .max) -> Int? {
    guard let first = needle.first, needle.count <= haystack.count else { return nil }
    return haystack.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      let end = min(bytes.count, limit) - needle.count + 1
      var offset = 0
      while offset < end, let found = memchr(base + offset, Int32(first), end - offset) {
        offset = base.distance(to: UnsafeRawPointer(found))
        if memcmp(found, needle, needle.count) == 0 { return offset }
        offset += 1
      }
      return nil
    }
  }
}
