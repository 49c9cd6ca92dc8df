import ReportModel

/// The format that an input was read as; the raw value is what `reports.format` holds.
public enum SourceFormat: String, Sendable {
  case text, html, docx, odt, pdf
}

/// An input after reading and decoding, before any layout repair: UTF-8 bytes cut into lines.
///
/// For text files a line is a line of the file, so that line numbers lead back to it. Formats that know
/// their paragraphs give one line a paragraph and say so in ``linesAreParagraphs``.
public struct SourceDocument: Sendable {
  /// The input as the user named it: a path, or `-`.
  public var source: String
  /// The name without folder and extension, which outputs are named after: `jimo-2025`.
  public var name: String
  /// What it was read as.
  public var format: SourceFormat
  /// The encoding it was decoded from, such as `GB18030`.
  public var encoding: String
  /// SHA-256 of the input's bytes, 64 hexadecimal digits.
  public var sha256: String
  /// The decoded text, valid UTF-8 without BOM, lines ended by `\n` (no `\r`).
  public var utf8: [UInt8]
  /// True where each line is a whole paragraph and must not be joined with the next.
  public var linesAreParagraphs: Bool
  /// Heading depth (1…9) by line number (from 1), where the format marks headings.
  public var headingLevels: [Int: Int] = [:]
  /// Where the pages begin, of several files joined into one.
  public var pageStarts: PageStarts?

  /// A decoded input.
  public init(
    source: String, name: String, format: SourceFormat, encoding: String, sha256: String, utf8: [UInt8],
    linesAreParagraphs: Bool = false
  ) {
    self.source = source
    self.name = name
    self.format = format
    self.encoding = encoding
    self.sha256 = sha256
    self.utf8 = utf8
    self.linesAreParagraphs = linesAreParagraphs
  }
}
