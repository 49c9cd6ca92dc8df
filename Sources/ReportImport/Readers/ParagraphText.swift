/// Collects the text of a format that knows its paragraphs: one line a paragraph.
///
/// Line *n* of the text is the *n*-th paragraph that holds any, which is what rows of such formats trace to.
struct ParagraphText {
  /// What becomes of white space in the bytes that are added.
  enum WhiteSpace {
    /// Runs become one space, and nothing at the edges of a line or across a line break between wide
    /// characters (as in HTML and ODF).
    case collapsed
    /// Kept, line breaks aside.
    case kept
  }

  /// The lines ended so far, and the open one.
  private(set) var utf8: [UInt8] = []
  /// Heading depth by line.
  private(set) var headingLevels: [Int: Int] = [:]
  /// The number of lines ended.
  private(set) var lineCount = 0

  private var lineStart = 0
  /// White space seen, but not yet written.
  private var pending: Pending = .none

  private enum Pending {
    case none, space, lineBreak
  }

  /// Whether the open line holds nothing yet.
  var isLineEmpty: Bool { utf8.count == lineStart }

  /// The bytes of the open line.
  var openLine: ArraySlice<UInt8> { utf8[lineStart...] }

  /// Adds text to the open line.
  ///
  /// Complexity: O(*n*) in the bytes added.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ whiteSpace: WhiteSpace) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte <= 0x20 else {
        if pending != .none {
          writePending(before: byte)
          start = index
        }
        index += 1
        continue
      }
      if whiteSpace == .kept, byte == 0x20 || byte == 0x09, pending == .none {
        index += 1
        continue
      }
      write(bytes, start..<index)
      let isBreak = byte == 0x0A || byte == 0x0D
      if isBreak, pending != .space { pending = .lineBreak } else if pending == .none { pending = .space }
      if isBreak { pending = .lineBreak }
      index += 1
      start = index
    }
    write(bytes, start..<bytes.count)
  }

  /// Adds text as it is.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0, .kept) }
  }

  /// Adds a tab between cells.
  mutating func appendTab() {
    pending = .none
    while !isLineEmpty, utf8.last == 0x20 { utf8.removeLast() }
    if !isLineEmpty { utf8.append(0x09) }
  }

  /// Adds a space that does not collapse.
  mutating func appendSpace() {
    if pending != .none { writePending(before: 0x20) }
    if !isLineEmpty { utf8.append(0x20) }
  }

  /// Ends the open line; one without text leaves no trace.
  ///
  /// - Parameter headingLevel: its depth from 1, where it is a heading.
  mutating func endLine(headingLevel: Int? = nil) {
    pending = .none
    while utf8.count > lineStart, let last = utf8.last, last == 0x20 || last == 0x09 { utf8.removeLast() }
    guard holdsText else {
      utf8.removeSubrange(lineStart...)
      return
    }
    utf8.append(0x0A)
    lineStart = utf8.count
    lineCount += 1
    if let headingLevel { headingLevels[lineCount] = headingLevel }
  }

  /// Whether the open line holds more than white space of any width.
  private var holdsText: Bool {
    var index = lineStart
    while index < utf8.count {
      switch utf8[index] {
      case 0x20, 0x09: index += 1
      case 0xC2 where index + 1 < utf8.count && utf8[index + 1] == 0xA0: index += 2
      case 0xE3 where utf8[index...].starts(with: [0xE3, 0x80, 0x80]): index += 3
      default: return true
      }
    }
    return false
  }

  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
  }

  private mutating func writePending(before next: UInt8) {
    defer { pending = .none }
    guard let last = utf8.last, !isLineEmpty else { return }
    // Wide characters have three bytes or more; a line break between them is one of the source alone.
    if pending == .lineBreak, next >= 0xE2, last >= 0x80 { return }
    utf8.append(0x20)
  }
}
