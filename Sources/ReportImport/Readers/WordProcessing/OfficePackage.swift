import Archive

/// The zip archive that a DOCX or ODT document is, read with limits that no report reaches.
struct OfficePackage {
  /// What is taken of an archive: no report has parts of that size, or so many.
  static let limits = ZipLimits(members: 10_000, memberSize: 64 << 20, ratio: 250)

  private let archive: ZipReader
  private let source: String
  private let format: String

  /// Opens an archive.
  ///
  /// - Parameter format: what to call it in errors: `DOCX`.
  /// - Throws: ``ImportError`` where it is no sound archive, or exceeds a limit.
  init(_ input: SourceInput, format: String) throws(ImportError) {
    source = input.source
    self.format = format
    do {
      archive = try ZipReader(input.bytes, limits: Self.limits)
    } catch {
      throw Self.importError(error, source: input.source, format: format)
    }
  }

  /// Whether bytes are a zip archive with a member whose name, or a stored member whose content, holds `words`.
  static func isArchive(_ bytes: [UInt8], mentioning words: String) -> Bool {
    isArchive(bytes) && ByteSearch.contains(Array(words.utf8), in: bytes)
  }

  /// Whether bytes begin as a zip archive does.
  static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Whether there is a part of that name.
  func contains(_ part: String) -> Bool { archive.contains(part) }

  /// The content of a part.
  func content(of part: String) throws(ImportError) -> [UInt8] {
    do {
      return try archive.content(of: part)
    } catch {
      throw Self.importError(error, source: source, format: format)
    }
  }

  /// Reads a part as XML.
  ///
  /// - Throws: ``ImportError`` where it is missing, damaged, not well-formed, or declares a document type.
  func parse(_ part: String, with handler: any XMLEventHandler) throws(ImportError) {
    let bytes = try content(of: part)
    do {
      try XMLEventParser.parse(bytes, handler: handler)
    } catch .documentType {
      throw .documentType(source: source, part: part)
    } catch .malformed(let line, let reason) {
      throw .damaged(source: source, format: format, reason: "\(part), line \(line): \(reason)")
    } catch {
      throw .overLimit(source: source, limit: "more text than memory can hold")
    }
  }

  /// Reads a part as XML if there is one.
  func parse(ifPresent part: String, with handler: any XMLEventHandler) throws(ImportError) {
    if contains(part) { try parse(part, with: handler) }
  }

  private static func importError(_ error: ArchiveError, source: String, format: String) -> ImportError {
    switch error {
    case .unsupported(_, let feature) where feature == "encryption": .encrypted(source: source)
    case .unsupported(let member, let feature):
      .damaged(source: source, format: format, reason: "\(member) uses \(feature)")
    case .limitExceeded(let member, let limit):
      .overLimit(source: source, limit: "a part (\(member)) of more than \(limit)")
    case .checksumMismatch(let member):
      .damaged(source: source, format: format, reason: "the checksum of \(member) does not match")
    case .duplicateName(let name):
      .damaged(source: source, format: format, reason: "it holds two parts of the name \(name)")
    case .malformed(let detail): .damaged(source: source, format: format, reason: detail)
    default: .damaged(source: source, format: format, reason: error.message)
    }
  }
}
