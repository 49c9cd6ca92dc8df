import Glibc

/// Decodes GB18030 and Big5 through the C library's iconv.
enum IconvDecoder {
  /// What decoding came to.
  enum Outcome {
    /// The text.
    case text([UInt8])
    /// The offset of the first byte that is no character of the encoding.
    case error(offset: Int)
    /// The C library lacks the converter.
    case unavailable
  }

  /// The name that iconv knows the encoding by.
  private static func name(of encoding: TextEncoding) -> String {
    encoding == .big5 ? "BIG5-HKSCS" : encoding.rawValue
  }

  /// Decodes bytes into UTF-8.
  ///
  /// - Parameter skippingErrors: leaves undecodable bytes out, for a look at what the text might be.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, from encoding: TextEncoding, skippingErrors: Bool = false
  ) -> Outcome {
    guard let base = bytes.baseAddress else { return .text([]) }
    guard let converter = iconv_open("UTF-8", name(of: encoding)), Int(bitPattern: converter) != -1 else {
      return .unavailable
    }
    defer { iconv_close(converter) }
    // iconv takes its input as mutable, but only reads it.
    var input: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
      mutating: UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self))
    var inputLeft = bytes.count
    var failedAt: Int?
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2 + 64)
    let chunkSize = 1 << 18
    let failure = Int(bitPattern: UInt.max)  // (size_t) -1
    while inputLeft > 0, failedAt == nil {
      let part = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
        buffer.withMemoryRebound(to: CChar.self) { chars in
          var target = chars.baseAddress
          var room = chunkSize
          while inputLeft > 0, room > 16 {
            if iconv(converter, &input, &inputLeft, &target, &room) != failure { break }
            guard errno != E2BIG else { break }
            guard skippingErrors, inputLeft > 0 else {
              failedAt = bytes.count - inputLeft
              break
            }
            input = input.map { $0 + 1 }
            inputLeft -= 1
          }
          count = chunkSize - room
        }
      }
      output.append(contentsOf: part)
    }
    if let failedAt { return .error(offset: failedAt) }
    return .text(output)
  }
}
