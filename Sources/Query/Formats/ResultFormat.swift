import Archive
import ReportModel

/// How a result is to look.
public struct ResultOptions: Sendable {
  /// The language of headings and of the names of codes.
  public var language: Language
  /// The cells of a line on the terminal; nil where lines may be as long as they are.
  public var width: Int?
  /// What made the file, for the properties of workbooks: `goalsheet 0.1.0`.
  public var generator: String
  /// What the reader of a table that was cut may type to see all of it.
  public var wholeTextHint = "--format vertical"

  /// Options.
  public init(language: Language = .chinese, width: Int? = nil, generator: String = "goalsheet") {
    self.language = language
    self.width = width
    self.generator = generator
  }
}

/// A way to write a result down, one small file each.
public protocol ResultFormat: Sendable {
  /// Writes the result.
  ///
  /// - Throws: What the sink throws, and ``ResultFormatError``.
  func write(_ result: QueryResult, options: ResultOptions, to sink: any ByteSink) throws
}

/// Why a result cannot be written in a format.
public enum ResultFormatError: Error, Hashable, Sendable {
  /// Bars need a column of numbers.
  case noNumbers

  /// One sentence: what is wrong and what to do.
  public func message(in language: Language) -> String {
    language == .chinese
      ? "bar 需要一列数字，如 group by 阶段 select 阶段, count()"
      : "bar needs a column of numbers, as in: group by stage select stage, count()"
  }
}

/// The formats: one case and one line below for each.
public enum ResultFormatName: String, CaseIterable, Sendable {
  /// A table drawn with lines.
  case table
  /// A line for each cell.
  case vertical
  /// Horizontal bars.
  case bar
  /// Comma-separated values.
  case csv
  /// One JSON array.
  case json
  /// One JSON object a line.
  case jsonl
  /// A table for documents.
  case markdown
  /// A workbook for Excel and WPS.
  case xlsx
  /// A workbook for LibreOffice.
  case ods

  /// The writer.
  public var format: any ResultFormat {
    switch self {
    case .table: TableFormat()
    case .vertical: VerticalFormat()
    case .bar: BarFormat()
    case .csv: CSVFormat()
    case .json: JSONFormat(isLines: false)
    case .jsonl: JSONFormat(isLines: true)
    case .markdown: MarkdownFormat()
    case .xlsx: WorkbookResultFormat(format: .xlsx)
    case .ods: WorkbookResultFormat(format: .ods)
    }
  }

  /// Whether the bytes are no text, so that a terminal should not get them.
  public var isBinary: Bool { self == .xlsx || self == .ods }

  /// The format that shows a result whole: a table where it fits into the width, else a line for each cell.
  public static func fitting(_ result: QueryResult, options: ResultOptions) -> ResultFormatName {
    guard let width = options.width else { return .table }
    return TableFormat.width(of: result, options: options) <= width ? .table : .vertical
  }

  /// The format that a file name asks for: `targets.xlsx`.
  public init?(path: String) {
    let file = path.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return nil }
    switch file[file.index(after: dot)...].lowercased() {
    case "xlsx": self = .xlsx
    case "ods": self = .ods
    case "csv": self = .csv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "md", "markdown": self = .markdown
    default: return nil
    }
  }
}

/// Values as text.
enum ResultText {
  /// `12.5`, `30000`, never `30000.0`.
  static func number(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : number.description
  }

  /// What a reader sees; empty where there is nothing.
  static func shown(_ value: QueryValue, _ column: ResultColumn, _ language: Language) -> String {
    if let codes = column.codes {
      switch value {
      case .text(let code): return codes.name(of: code, in: language)
      case .integer(let code): return codes.name(of: String(code), in: language)
      case .null, .real: break
      }
    }
    switch value {
    case .null: return ""
    case .integer(let number): return String(number)
    case .real(let value): return number(value)
    case .text(let text): return text
    }
  }

  /// What is safe on one line of a terminal: no line ends, no control characters.
  static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }) else {
      return text
    }
    var result = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      result.unicodeScalars.append(isControl ? " " : scalar)
    }
    return result
  }

  /// Whether a column holds numbers to be aligned at the right.
  static func isNumeric(_ index: Int, of result: QueryResult) -> Bool {
    guard result.columns[index].codes == nil else { return false }
    var hasNumber = false
    for row in result.rows {
      switch row[index] {
      case .null: continue
      case .integer, .real: hasNumber = true
      case .text: return false
      }
    }
    return hasNumber
  }

  static func write(_ text: String, to sink: any ByteSink) throws {
    var text = text
    try text.withUTF8 { try sink.write(UnsafeRawBufferPointer($0)) }
  }
}
