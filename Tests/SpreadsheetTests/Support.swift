import Archive
import CLibXML2
import Testing

@testable import Spreadsheet

/// A workbook in a format, opened part by part.
struct WrittenWorkbook {
  let bytes: [UInt8]
  let reader: ZipReader

  init(_ workbook: Workbook, _ format: WorkbookFormat, options: WriteOptions = .test) throws {
    let sink = MemorySink()
    try workbook.write(as: format, to: sink, options: options)
    bytes = sink.bytes
    reader = try ZipReader(bytes)
  }

  /// The text of a part.
  func part(_ name: String) throws -> String {
    String(decoding: try reader.content(of: name), as: UTF8.self)
  }

  /// The text of a part from the first `start` to the next `end`, both included.
  func part(_ name: String, from start: String, to end: String) throws -> String {
    try part(name).slice(from: start, to: end)
  }
}

extension WriteOptions {
  /// Options that do not look at the environment.
  static let test = WriteOptions(timestamp: .fixed)
}

extension String {
  /// The text from the first `start` to the next `end`, both included; empty if they are not there.
  func slice(from start: String, to end: String) -> String {
    let bytes = Array(utf8)
    guard let first = Self.find(Array(start.utf8), in: bytes, from: 0),
      let last = Self.find(Array(end.utf8), in: bytes, from: first)
    else { return "" }
    return String(decoding: bytes[first..<last + end.utf8.count], as: UTF8.self)
  }

  private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= pattern.count else { return nil }
    return (start...bytes.count - pattern.count).first { bytes[$0...].starts(with: pattern) }
  }

  /// One element a line: golden XML is written so that a person can read it.
  var unindented: String {
    split(separator: "\n").map { line in String(line.drop { $0 == " " }) }.joined()
  }
}

extension Workbook {
  /// A workbook of one sheet.
  static func single(
    _ sheet: Sheet = Sheet(name: "S"), styles: StyleSheet = StyleSheet(), rows: [[Cell]]
  ) -> Workbook {
    Workbook(styles: styles, sheets: [Worksheet(sheet, rows: rows.map { Row($0) })])
  }
}

/// Whether libxml2 takes bytes as well-formed XML.
func isWellFormed(_ bytes: [UInt8]) -> Bool {
  let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
  let document = bytes.withUnsafeBytes { buffer in
    xmlReadMemory(
      buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil, options)
  }
  guard let document else { return false }
  xmlFreeDoc(document)
  return true
}

/// The text of a buffer that a closure fills.
func xml(_ body: (inout ByteBuffer) -> Void) -> String {
  var buffer = ByteBuffer()
  body(&buffer)
  return String(decoding: buffer.bytes, as: UTF8.self)
}
