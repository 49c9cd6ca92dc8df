/// A file format that reports come in: how to know it, and how to get its text.
///
/// A new format is one file with a type that conforms, and one line in ``SourceFormats/all``.
protocol SourceFormatReader: Sendable {
  /// What it is called in the catalog.
  var format: SourceFormat { get }

  /// Whether the bytes are of this format.
  ///
  /// - Parameter pathExtension: the extension of the input's name, in lower case, without dot.
  func recognizes(_ bytes: [UInt8], pathExtension: String) -> Bool

  /// Decodes the text.
  ///
  /// - Throws: ``ImportError`` where the bytes do not hold what the format asks for.
  func read(_ input: SourceInput) throws(ImportError) -> SourceDocument
}

/// The bytes of an input with what is known of them before decoding.
struct SourceInput: Sendable {
  /// The input as the user named it.
  var source: String
  /// Its name without folder and extension.
  var name: String
  /// Its bytes.
  var bytes: [UInt8]
  /// What `--encoding` fixed.
  var encoding: TextEncoding?
  /// SHA-256 of the bytes.
  var sha256: String
}

/// The formats that can be read.
enum SourceFormats {
  /// Every format, the most particular first; text takes what nobody else knows.
  static let all: [any SourceFormatReader] = [
    PDFReader(),
    DocxReader(),
    OdtReader(),
    HTMLReader(),
    PlainTextReader(),
  ]

  /// The extensions that a search of a folder takes for reports.
  static let extensions: Set<String> = ["txt", "text"]
}
