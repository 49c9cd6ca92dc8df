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
  /// More than `limit` bytes.
  case tooLarge(source: String, limit: Int)
  /// `--encoding` names no encoding.
  case unknownEncoding(name: String)
  /// The C library cannot convert from the encoding.
  case converterMissing(encoding: String)
  /// Bytes that are no text in the encoding; `line` counts from 1.
  case undecodable(source: String, encoding: String, line: Int)
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
    case .tooLarge(let source, let limit):
      "\(source): the file is larger than \(limit >> 20) MB, the most that is read"
    case .unknownEncoding(let name):
      "--encoding \(name): no such encoding; use utf-8, utf-16le, utf-16be, gb18030, gbk, gb2312 or big5"
    case .converterMissing(let encoding):
      "the system's C library cannot convert \(encoding); install its gconv modules or save the file as UTF-8"
    case .undecodable(let source, let encoding, let line):
      "\(source), line \(line): these bytes are no \(encoding) text; name the right encoding with --encoding"
    case .notAReport(let source):
      "\(source): this is no government work report: no heading, no target and no plan section was found"
    }
  }
}
