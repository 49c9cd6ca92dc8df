/// Turns the bytes of a text file into UTF-8 with `\n` at the line ends.
enum TextDecoder {
  /// Decodes bytes, in the encoding given or else the one they look like.
  ///
  /// - Throws: ``ImportError`` for undecodable bytes and a missing converter.
  static func decode(
    _ bytes: [UInt8], source: String, encoding: TextEncoding?
  ) throws(ImportError) -> (utf8: [UInt8], encoding: TextEncoding) {
    let chosen = encoding ?? EncodingDetection.detect(bytes)
    let text: [UInt8]
    switch chosen {
    case .utf8: text = try decodeUTF8(bytes, source: source)
    case .utf16LittleEndian, .utf16BigEndian:
      return try decodeUTF16(bytes, source: source, encoding: chosen, isFixed: encoding != nil)
    case .gb18030, .big5: text = try decodeLegacy(bytes, source: source, encoding: chosen)
    }
    return (LineEndings.normalized(text), chosen)
  }

  private static func decodeUTF8(_ bytes: [UInt8], source: String) throws(ImportError) -> [UInt8] {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    if let offset = body.withUnsafeBufferPointer({ UTF8Validation.firstError(in: $0) }) {
      throw .undecodable(
        source: source, encoding: TextEncoding.utf8.rawValue, line: LineEndings.line(of: offset, in: body))
    }
    return body
  }

  private static func decodeUTF16(
    _ bytes: [UInt8], source: String, encoding: TextEncoding, isFixed: Bool
  ) throws(ImportError) -> (utf8: [UInt8], encoding: TextEncoding) {
    var body = bytes[...]
    var isLittle = encoding == .utf16LittleEndian
    // `--encoding utf-16` says nothing of the byte order; the mark does.
    if bytes.starts(with: [0xFF, 0xFE]) {
      (body, isLittle) = (bytes.dropFirst(2), true)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (body, isLittle) = (bytes.dropFirst(2), false)
    }
    let chosen: TextEncoding = isLittle ? .utf16LittleEndian : .utf16BigEndian
    let outcome = body.withUnsafeBufferPointer { buffer -> (text: [UInt8]?, line: Int) in
      switch UTF16Decoder.decode(buffer, littleEndian: isLittle) {
      case .text(let text): (text, 0)
      case .error(let offset): (nil, UTF16Decoder.line(of: offset, in: buffer, littleEndian: isLittle))
      }
    }
    guard let text = outcome.text else {
      throw .undecodable(source: source, encoding: chosen.rawValue, line: outcome.line)
    }
    return (LineEndings.normalized(text), chosen)
  }

  private static func decodeLegacy(
    _ bytes: [UInt8], source: String, encoding: TextEncoding
  ) throws(ImportError) -> [UInt8] {
    switch bytes.withUnsafeBufferPointer({ IconvDecoder.decode($0, from: encoding) }) {
    case .text(let text): return text
    case .error(let offset):
      throw .undecodable(
        source: source, encoding: encoding.rawValue, line: LineEndings.line(of: offset, in: bytes))
    case .unavailable: throw .converterMissing(encoding: encoding.rawValue)
    }
  }
}
