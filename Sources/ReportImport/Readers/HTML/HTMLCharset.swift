/// Decodes a page: by its byte order mark, `--encoding`, what it declares, or else what it looks like.
enum HTMLCharset {
  /// Where declarations are looked for; browsers look at 1,024 bytes, careless pages need more.
  private static let headSize = 8_192

  /// The page as UTF-8 and the encoding it was in.
  ///
  /// - Throws: ``ImportError`` where an encoding that the user named does not fit.
  static func decode(_ input: SourceInput) throws(ImportError) -> (utf8: [UInt8], encoding: TextEncoding) {
    let hasMark =
      input.bytes.starts(with: [0xEF, 0xBB, 0xBF]) || input.bytes.starts(with: [0xFF, 0xFE])
      || input.bytes.starts(with: [0xFE, 0xFF])
    if input.encoding == nil, !hasMark, let declared = declared(in: input.bytes),
      let text = try? TextDecoder.decode(input.bytes, source: input.source, encoding: declared)
    {
      return text
    }
    // Many pages declare what they are not: what does not decode is not believed.
    return try TextDecoder.decode(input.bytes, source: input.source, encoding: input.encoding)
  }

  /// The encoding that a page declares: `<meta charset=gb2312>`, `content="text/html; charset=…"`,
  /// `<?xml encoding="…"?>`.
  static func declared(in bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(headSize).map { ($0 >= 0x41 && $0 <= 0x5A) ? $0 | 0x20 : $0 }
    for key in ["charset", "encoding"] {
      var from = 0
      while let found = ByteSearch.offset(of: Array(key.utf8), in: Array(head[from...])) {
        var index = from + found + key.utf8.count
        from = index
        while index < head.count, head[index] == 0x20 { index += 1 }
        guard index < head.count, head[index] == UInt8(ascii: "=") else { continue }
        index += 1
        while index < head.count, [0x20, 0x22, 0x27].contains(head[index]) { index += 1 }
        let name = head[index...].prefix(32).prefix {
          ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D || $0 == 0x5F
        }
        guard let encoding = try? TextEncoding.named(String(decoding: name, as: UTF8.self)) else { continue }
        // A page whose declaration can be read as ASCII is in no 16-bit encoding.
        if encoding == .utf16LittleEndian || encoding == .utf16BigEndian { return .utf8 }
        return encoding
      }
    }
    return nil
  }
}
