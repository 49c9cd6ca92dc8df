/// Finds out which encoding text is in.
///
/// A byte order mark decides. Else well-formed UTF-8 without zero bytes is UTF-8; bytes that pair up to
/// Chinese characters, punctuation and ASCII are UTF-16; a few bad bytes among many good characters are
/// damaged UTF-8. What is left is GB18030 or Big5, whichever decodes further and reads more like Chinese.
enum EncodingDetection {
  /// The bytes that are looked at where a look must do.
  private static let sampleSize = 1 << 17

  /// The encoding that the bytes look like.
  static func detect(_ bytes: [UInt8]) -> TextEncoding {
    bytes.withUnsafeBufferPointer { detect($0) }
  }

  private static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let hasZero = bytes.prefix(sampleSize).contains(0)
    if !hasZero, UTF8Validation.firstError(in: bytes) == nil { return .utf8 }
    if let wide = utf16(bytes) { return wide }
    let tally = UTF8Validation.tally(bytes)
    if tally.multibyte > 10 * tally.errors { return .utf8 }
    return legacy(bytes)
  }

  /// UTF-16 without a mark; nil where neither byte order makes sense.
  static func utf16(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    guard bytes.count >= 4 else { return nil }
    let little = UTF16Decoder.plausibility(bytes, littleEndian: true)
    let big = UTF16Decoder.plausibility(bytes, littleEndian: false)
    guard max(little, big) >= 850, abs(little - big) >= 100 else { return nil }
    return little > big ? .utf16LittleEndian : .utf16BigEndian
  }

  private static func legacy(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding {
    let sample = UnsafeBufferPointer(rebasing: bytes.prefix(sampleSize))
    func score(_ encoding: TextEncoding) -> Int {
      guard case .text(let text) = IconvDecoder.decode(sample, from: encoding, skippingErrors: true) else {
        return 0
      }
      return ChineseLikeness.score(text)
    }
    return score(.big5) > score(.gb18030) ? .big5 : .gb18030
  }
}
