@testable import ReportImport

/// Runs a reader over the bytes of a test text.
func reading<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
  Array(text.utf8).withUnsafeBufferPointer(body)
}

/// The text of a byte range.
func slice(_ text: String, _ range: Range<Int>) -> String {
  String(decoding: Array(text.utf8)[range], as: UTF8.self)
}

/// The byte offset of `part` in `text`; the test has a mistake where it is not there.
func offset(of part: String, in text: String) -> Int {
  let bytes = Array(text.utf8)
  let wanted = Array(part.utf8)
  return bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? bytes.count
}

/// Every number of a text, as a scanner that passes over units meets them from left to right.
func numbers(in text: String) -> [(text: String, token: NumberToken)] {
  reading(text) { bytes in
    var found: [(String, NumberToken)] = []
    var position = 0
    while position < bytes.count {
      if let token = NumberReader.number(in: bytes, at: position) {
        found.append((slice(text, token.range), token))
        position = UnitReader.unit(in: bytes, at: token.end)?.end ?? token.end
      } else {
        var cursor = ScalarCursor(bytes, at: position)
        cursor.advance()
        position = cursor.position
      }
    }
    return found
  }
}
