import Archive

/// The parts of a workbook, each read on demand as XML.
struct WorkbookPackage {
  let format: WorkbookFormat
  let limits: ReadLimits
  private let zip: ZipReader

  init(_ bytes: [UInt8], _ limits: ReadLimits) throws {
    self.limits = limits
    guard bytes.starts(with: [0x50, 0x4B]) else { throw Self.refusal(of: bytes) }
    do {
      zip = try ZipReader(bytes, limits: ZipLimits(members: limits.parts, memberSize: limits.partSize))
      if zip.contains("mimetype") {
        let type = String(decoding: try zip.content(of: "mimetype"), as: UTF8.self)
        guard type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") else {
          throw WorkbookReadError.notAWorkbook(detail: "it says that it is \(type.prefix(80))")
        }
        format = .ods
      } else if zip.contains("[Content_Types].xml") || zip.contains("_rels/.rels") {
        format = .xlsx
      } else if zip.contains("content.xml") {
        format = .ods
      } else {
        throw WorkbookReadError.notAWorkbook(detail: "it is an archive of something else")
      }
    } catch let error as ArchiveError {
      throw WorkbookReadError.archive(error)
    }
  }

  /// What is said of bytes that are no zip archive.
  private static func refusal(of bytes: [UInt8]) -> WorkbookReadError {
    // Compound files hold XLS workbooks, and XLSX workbooks with a password.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      let encrypted = Array("EncryptedPackage".utf8).flatMap { byte -> [UInt8] in [byte, 0] }
      return contains(encrypted, in: bytes)
        ? .encrypted : .notAWorkbook(detail: "it is of Excel 97 to 2003; save it as XLSX")
    }
    return .notAWorkbook(detail: bytes.isEmpty ? "it is empty" : "it is no zip archive")
  }

  private static func contains(_ pattern: [UInt8], in bytes: [UInt8]) -> Bool {
    guard bytes.count >= pattern.count else { return false }
    return (0...bytes.count - pattern.count).contains {
      bytes[$0] == pattern[0] && bytes[$0...].starts(with: pattern)
    }
  }

  func contains(_ part: String) -> Bool { zip.contains(part) }

  /// Reads a part as XML.
  ///
  /// - Throws: ``WorkbookReadError``, and what the handler throws.
  func parse(_ part: String, _ handler: any XMLPartHandler) throws {
    guard zip.contains(part) else { throw WorkbookReadError.missingPart(part) }
    let parser = try XMLPartParser(part, handler)
    var failure: (any Error)?
    do throws(ArchiveError) {
      try zip.read(part) { piece throws(ArchiveError) in
        do { try parser.take(piece) } catch {
          failure = error
          throw .readFailed(source: part, reason: "stopped")
        }
      }
    } catch {
      throw failure ?? WorkbookReadError.archive(error)
    }
    try parser.finish()
  }
}
