/// Reads text files in any of the encodings of ``TextEncoding``.
struct PlainTextReader: SourceFormatReader {
  var format: SourceFormat { .text }

  /// Text is what nothing else is.
  func recognizes(_ bytes: [UInt8], pathExtension: String) -> Bool { true }

  func read(_ input: SourceInput) throws(ImportError) -> SourceDocument {
    if OldOfficeFile.matches(input.bytes) {
      throw OldOfficeFile.isEncrypted(input.bytes)
        ? .encrypted(source: input.source) : .oldWordFile(source: input.source)
    }
    if let foreign = ForeignFormat.name(of: input.bytes) {
      throw .unsupportedFormat(source: input.source, format: foreign)
    }
    if Self.isBinary(input.bytes, encoding: input.encoding) { throw .binary(source: input.source) }
    let (utf8, encoding) = try TextDecoder.decode(
      input.bytes, source: input.source, encoding: input.encoding)
    guard Self.holdsText(utf8) else { throw .empty(source: input.source) }
    return SourceDocument(
      source: input.source, name: input.name, format: format, encoding: encoding.rawValue,
      sha256: input.sha256, utf8: utf8)
  }

  /// Whether bytes are no text: zero bytes that are not UTF-16's, or many control characters.
  static func isBinary(_ bytes: [UInt8], encoding: TextEncoding?) -> Bool {
    if encoding == .utf16LittleEndian || encoding == .utf16BigEndian { return false }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      var controls = 0
      var zeros = 0
      for byte in buffer {
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0C, byte != 0x0D { controls += 1 }
        if byte == 0 { zeros += 1 }
      }
      guard zeros > 0 || controls * 50 > buffer.count else { return false }
      // The rows of Chinese characters in UTF-16 look like control characters now and then.
      return encoding != nil || EncodingDetection.utf16(buffer) == nil
    }
  }

  private static func holdsText(_ utf8: [UInt8]) -> Bool {
    utf8.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      let bytes = LayoutBytes(base: base, count: buffer.count)
      return bytes.skipSpace(from: 0, end: bytes.count) < bytes.count
    }
  }
}

/// Compound files (MS-CFB): what Word, Excel and WPS wrote before 2007, and Office documents with a password.
enum OldOfficeFile {
  /// Whether the bytes begin with the signature of compound files.
  static func matches(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// Whether it wraps an encrypted document (MS-OFFCRYPTO §2.3.4.4): a stream of that name is in the directory.
  static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    ByteSearch.contains(Array("EncryptedPackage".utf8).flatMap { [$0, 0] }, in: bytes)
  }
}

/// Formats that are known by their first bytes but cannot be read as text.
enum ForeignFormat {
  private static let signatures: [(name: String, bytes: [UInt8])] = [
    ("a zip archive that holds no DOCX or ODT text", [0x50, 0x4B, 0x03, 0x04]),
    ("RTF", Array("{\\rtf".utf8)),
    ("a gzip archive", [0x1F, 0x8B, 0x08]),
    ("a picture (PNG)", [0x89, 0x50, 0x4E, 0x47]),
    ("a picture (JPEG)", [0xFF, 0xD8, 0xFF]),
  ]

  /// What a reader would call the format, nil for bytes that may be text.
  static func name(of bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.name
  }
}
