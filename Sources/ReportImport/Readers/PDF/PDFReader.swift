/// Reads the text of PDF files through `pdftotext` of poppler, columns in reading order.
///
/// Lines are the printed lines of all pages, counted from 1. They are no paragraphs: layout repair joins them as
/// it does those of a newspaper page. `-bbox-layout` is asked for, rather than plain text, since the places of the
/// lines tell which of them are indented, which are notes, and which digits are note marks.
struct PDFReader: SourceFormatReader {
  /// The program, looked for in `PATH`.
  var program = "pdftotext"
  /// How long it may take; a report of a hundred pages takes it a second.
  var seconds = 30

  /// Text of a report never comes near.
  private static let outputLimit = 128 << 20

  var format: SourceFormat { .pdf }

  func recognizes(_ bytes: [UInt8], pathExtension: String) -> Bool {
    // Readers accept a header anywhere in the first kilobyte (ISO 32000-1 annex H.3.4.1), but a text may speak of
    // it there too.
    bytes.starts(with: Array("%PDF-".utf8))
      || pathExtension == "pdf" && ByteSearch.contains(Array("%PDF-".utf8), in: bytes, limit: 1_024)
  }

  func read(_ input: SourceInput) throws(ImportError) -> SourceDocument {
    let result = try run(input)
    guard result.status == 0 else { throw failure(result, source: input.source) }
    let text = try Self.text(of: result.output, source: input.source)
    guard Self.holdsText(text) else { throw .noTextLayer(source: input.source) }
    return SourceDocument(
      source: input.source, name: input.name, format: format, encoding: TextEncoding.utf8.rawValue,
      sha256: input.sha256, utf8: LineEndings.normalized(text))
  }

  /// The printed lines, from the places that `pdftotext` tells.
  static func text(of output: [UInt8], source: String) throws(ImportError) -> [UInt8] {
    // Control characters that a PDF maps its glyphs to are written as they are, which no XML may hold.
    var output = output.map { $0 < 0x20 && $0 != 0x0A ? 0x20 : $0 }
    if output.withUnsafeBufferPointer({ UTF8Validation.firstError(in: $0) }) != nil {
      output = Array(String(decoding: output, as: UTF8.self).utf8)
    }
    let pages = PDFPages()
    do {
      try XMLEventParser.parse(output, handler: pages, allowsDocumentType: true)
    } catch {
      guard case .malformed(_, let reason) = error else { throw .binary(source: source) }
      throw .damaged(source: source, format: "PDF", reason: "the output of pdftotext: \(reason)")
    }
    return pages.text
  }

  private func run(_ input: SourceInput) throws(ImportError) -> BoundedProcess.Result {
    let process = BoundedProcess(
      program: program, arguments: ["-bbox-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"],
      seconds: seconds, outputLimit: Self.outputLimit)
    do {
      return try process.run(input: input.bytes)
    } catch .missing {
      throw .programMissing(source: input.source, program: program, package: "poppler-utils")
    } catch .timedOut {
      throw .programTimedOut(source: input.source, program: program, seconds: seconds)
    } catch .tooMuchOutput {
      throw .overLimit(source: input.source, limit: "more than \(Self.outputLimit >> 20) MB of text")
    } catch {
      guard case .system(let reason) = error else { throw .binary(source: input.source) }
      throw .unreadable(source: input.source, reason: "\(program): \(reason)")
    }
  }

  private func failure(_ result: BoundedProcess.Result, source: String) -> ImportError {
    if result.errors.contains("Incorrect password") { return .encrypted(source: source) }
    let lines = result.errors.split(separator: "\n")
    let first =
      lines.first { $0.contains("Error") } ?? lines.first ?? "\(program) ended with \(result.status)"
    return .damaged(source: source, format: "PDF", reason: String(first))
  }

  /// Whether there is more than page numbers: scanned pages give form feeds and little else.
  private static func holdsText(_ text: [UInt8]) -> Bool {
    var characters = 0
    for byte in text where byte >= 0xE2 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A { characters += 1 }
    return characters >= 10
  }
}
