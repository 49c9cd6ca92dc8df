import Archive

/// Why a workbook could not be read.
public enum WorkbookReadError: Error, Equatable, Sendable {
  /// The operating system did not give the file's bytes; `reason` is its own wording.
  case unreadable(path: String, reason: String)
  /// The package is damaged, too large or of a kind that is not supported.
  case archive(ArchiveError)
  /// The bytes are no XLSX or ODS workbook; `detail` says what they seem to be.
  case notAWorkbook(detail: String)
  /// The workbook is protected by a password.
  case encrypted
  /// A part that the workbook refers to is not there.
  case missingPart(String)
  /// A part is no well-formed XML, or says what makes no sense.
  case malformed(part: String, line: Int, reason: String)
  /// A part declares a document type, which workbooks never do and hostile files may.
  case documentType(part: String)
  /// There is no sheet of that name; `known` are the names that there are.
  case unknownSheet(String, known: [String])
  /// A limit that guards against hostile files was reached.
  case limitExceeded(part: String, limit: String)

  /// One sentence for the user: where, what is wrong, what to do.
  public var message: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) could not be read: \(reason)."
    case .archive(let error): error.message
    case .notAWorkbook(let detail):
      "The file is no XLSX or ODS workbook: \(detail)."
    case .encrypted:
      "The workbook is protected by a password: save it without one and try again."
    case .missingPart(let name):
      "The workbook is incomplete: its part \(name) is missing."
    case .malformed(let part, let line, let reason):
      "The workbook is damaged: line \(line) of its part \(part): \(reason)."
    case .documentType(let part):
      "The workbook is refused: its part \(part) declares a document type, which no workbook needs."
    case .unknownSheet(let name, let known):
      "The workbook has no sheet \"\(name)\"; it has \(known.map { "\"\($0)\"" }.joined(separator: ", "))."
    case .limitExceeded(let part, let limit):
      "The workbook is refused: its part \(part) has more than \(limit)."
    }
  }
}

/// How much a reader is willing to take from a workbook that may be hostile.
///
/// Rows are never kept, so a limit on them is not needed; repeated rows and cells are counted, not multiplied.
public struct ReadLimits: Sendable {
  /// Parts of one package.
  public var parts: Int
  /// Bytes of one part after decompression.
  public var partSize: Int
  /// Bytes of the texts that an XLSX workbook shares among its cells.
  public var sharedTextSize: Int
  /// Merged ranges, links, validated areas: what a sheet has of each.
  public var settings: Int

  /// Makes limits; the defaults take any workbook that spreadsheet applications open.
  public init(
    parts: Int = 10_000, partSize: Int = 4 << 30, sharedTextSize: Int = 1 << 30, settings: Int = 1 << 20
  ) {
    self.parts = parts
    self.partSize = partSize
    self.sharedTextSize = sharedTextSize
    self.settings = settings
  }
}
