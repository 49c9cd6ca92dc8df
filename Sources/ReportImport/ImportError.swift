/// Why an input could not be read; each case names the input, and the line where there is one.
public enum ImportError: Error, Hashable, Sendable {
  /// There is no such file.
  case notFound(source: String)
  /// The file exists, but the system would not let it be read.
  case unreadable(source: String, reason: String)
  /// A folder stands where a file was expected.
  case isFolder(source: String)
  /// Nothing, or nothing but white space.
  case empty(source: String)
  /// The bytes are no text.
  case binary(source: String)
  /// A known format that is not read; `format` completes "this is …".
  case unsupportedFormat(source: String, format: String)
  /// A file of Word before 2007, or of WPS.
  case oldWordFile(source: String)
  /// More than `limit` bytes.
  case tooLarge(source: String, limit: Int)
  /// `--encoding` names no encoding.
  case unknownEncoding(name: String)
  /// The C library cannot convert from the encoding.
  case converterMissing(encoding: String)
  /// Bytes that are no text in the encoding; `line` counts from 1.
  case undecodable(source: String, encoding: String, line: Int)
  /// A file of a known format that is cut off, altered or made wrongly; `reason` completes "is damaged:".
  case damaged(source: String, format: String, reason: String)
  /// The file asks for a password.
  case encrypted(source: String)
  /// The file exceeds a limit that guards against files made to do harm; `limit` completes "holds".
  case overLimit(source: String, limit: String)
  /// An office document that declares a document type, from which entities could be drawn.
  case documentType(source: String, part: String)
  /// A PDF whose pages are pictures.
  case noTextLayer(source: String)
  /// A program that reads the format is not installed; `package` is its Debian package.
  case programMissing(source: String, program: String, package: String)
  /// The program that reads the format did not come to an end in `seconds`.
  case programTimedOut(source: String, program: String, seconds: Int)
  /// The text holds none of the marks of a government work report.
  case notAReport(source: String)

  /// The sentence shown to the user, the same everywhere.
  public var message: String {
    switch self {
    case .notFound(let source):
      "\(source): there is no such file; check the path"
    case .unreadable(let source, let reason):
      "\(source): cannot be read (\(reason)); check its permissions"
    case .isFolder(let source):
      "\(source): this is a folder, where a file is needed"
    case .empty(let source):
      "\(source): the file holds no text"
    case .binary(let source):
      "\(source): this is no text but binary data; save the report as a text file first"
    case .unsupportedFormat(let source, let format):
      "\(source): this is \(format), which cannot be read; save the report as a text file first"
    case .oldWordFile(let source):
      "\(source): this is an old Word or WPS file (DOC, WPS); open it there and save it as .docx"
    case .tooLarge(let source, let limit):
      "\(source): the file is larger than \(limit >> 20) MB, the most that is read"
    case .unknownEncoding(let name):
      "--encoding \(name): no such encoding; use utf-8, utf-16le, utf-16be, gb18030, gbk, gb2312 or big5"
    case .converterMissing(let encoding):
      "the system's C library cannot convert \(encoding); install its gconv modules or save the file as UTF-8"
    case .undecodable(let source, let encoding, let line):
      "\(source), line \(line): these bytes are no \(encoding) text; name the right encoding with --encoding"
    case .damaged(let source, let format, let reason):
      "\(source): this \(format) file is damaged: \(reason); get it again or save it as text"
    case .encrypted(let source):
      "\(source): the file is protected by a password; save it without one"
    case .overLimit(let source, let limit):
      "\(source): the file holds \(limit), more than any report; save the report alone as a text file"
    case .documentType(let source, let part):
      "\(source): \(part) declares a document type, which office documents never do; save the report anew"
    case .noTextLayer(let source):
      "\(source): the pages of this PDF are pictures without text; run text recognition on it first"
    case .programMissing(let source, let program, let package):
      "\(source): reading PDF needs \(program), which is not installed; install the package \(package)"
    case .programTimedOut(let source, let program, let seconds):
      "\(source): \(program) did not finish in \(seconds) seconds; save the report as a text file first"
    case .notAReport(let source):
      "\(source): this is no government work report: no heading, no target and no plan section was found"
    }
  }
}
