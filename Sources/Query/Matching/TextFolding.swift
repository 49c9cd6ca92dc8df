#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A text to look for, prepared once.
struct FoldedNeedle: Sendable {
  private let folded: [UInt8]
  /// Whether the text has one form only, so that its bytes can be looked for as they are.
  private let isPlain: Bool
  /// The byte that is searched for first.
  private let probe: Int

  init(_ text: String) {
    folded = TextFolding.folded(text)
    isPlain = folded.allSatisfy { $0 >= 0x80 }
    probe = min(2, max(0, folded.count - 1))
  }

  /// Whether a text holds it.
  func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isPlain, !folded.isEmpty else { return TextFolding.contains(text, folded) }
    guard let start = text.baseAddress, text.count >= folded.count else { return false }
    // The last byte of the first character differs more from text to text than the bytes before it.
    let (offset, last) = (probe, text.count - folded.count + probe)
    var position = offset
    while position <= last, let hit = memchr(start + position, Int32(folded[offset]), last - position + 1) {
      position = UnsafeRawPointer(hit) - UnsafeRawPointer(start)
      if memcmp(start + position - offset, folded, folded.count) == 0 { return true }
      position += 1
    }
    return false
  }
}

/// Text search that does not tell ASCII capitals from small letters, nor full-width forms from ASCII.
enum TextFolding {
  /// The text in the form that is compared.
  static func folded(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var position = 0
      while position < bytes.count {
        let (byte, width) = folded(bytes, position)
        result.append(byte)
        position += width
      }
      return result
    }
  }

  static func contains(_ text: String, _ needle: [UInt8]) -> Bool {
    var text = text
    return text.withUTF8 { contains($0, needle) }
  }

  /// Whether the bytes hold the folded needle; nothing is copied.
  ///
  /// - Complexity: O(length of the text) for texts as people write them, times the length of the needle at
  ///   worst.
  static func contains(_ text: UnsafeBufferPointer<UInt8>, _ needle: [UInt8]) -> Bool {
    guard let first = needle.first else { return true }
    var start = 0
    while start < text.count {
      let (byte, width) = folded(text, start)
      if byte == first, matches(text, start, needle) { return true }
      start += width
    }
    return false
  }

  private static func matches(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ needle: [UInt8]) -> Bool {
    var position = start
    var index = 0
    while index < needle.count {
      guard position < text.count else { return false }
      let (byte, width) = folded(text, position)
      guard byte == needle[index] else { return false }
      position += width
      index += 1
    }
    return true
  }

  /// The folded byte at a position and how many bytes it stands for: three for a full-width form.
  private static func folded(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> (UInt8, Int) {
    let byte = text[position]
    if byte < 0x80 { return (lower(byte), 1) }
    guard position + 2 < text.count else { return (byte, 1) }
    // U+FF01…U+FF3F are EF BC 81…BF, U+FF40…U+FF5E are EF BD 80…9E; U+3000 is E3 80 80.
    if byte == 0xEF {
      let (second, third) = (text[position + 1], text[position + 2])
      if second == 0xBC, third >= 0x81 { return (lower(third - 0x60), 3) }
      if second == 0xBD, third <= 0x9E { return (lower(third - 0x20), 3) }
    } else if byte == 0xE3, text[position + 1] == 0x80, text[position + 2] == 0x80 {
      return (0x20, 3)
    }
    return (byte, 1)
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
  }
}
