/// Cuts a sentence into tokens: longest word first, quotations whole, numbers with their units.
///
/// Complexity: linear in the length of the sentence. Nothing is copied; tokens are byte ranges.
struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon

  /// Fills `buffer` with the tokens of `range`.
  func tokenize(_ range: Range<Int>, into buffer: inout TokenBuffer) {
    buffer.removeAll()
    var index = range.lowerBound
    let end = range.upperBound
    // Whether a word of one character touches unknown characters, so that names may have to be joined.
    var touchesName = false
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "[") || byte == 0xE2 || byte == 0xEF, let next = footnoteEnd(at: index, to: end)
      {
        index = next
        continue
      }
      if byte < 0x80 {
        index = scanASCII(at: index, to: end, into: &buffer)
        continue
      }
      // Marks stand in three blocks of characters, none of which holds words.
      if byte == 0xE3 || byte == 0xEF || byte == 0xE2, let mark = mark(at: index) {
        if let close = mark.close, let closing = closing(of: close, open: mark.text, from: index, to: end) {
          let kind: Token.Kind = mark.closesBracket ? .bracketed : .quoted
          buffer.tokens.append(Token(kind: kind, start: index, end: closing))
          index = closing
          continue
        }
        let length = mark.text.utf8CodeUnitCount
        if mark.kind == .dash, let last = buffer.tokens.last, last.kind == .mark, last.mark == .dash {
          buffer.tokens[buffer.tokens.count - 1].end = index + length
        } else {
          buffer.tokens.append(Token(kind: .mark, mark: mark.kind, start: index, end: index + length))
        }
        index += length
        continue
      }
      let match = lexicon.longestMatch(bytes, from: index, to: end)
      if NumberReader.mayBegin(with: bytes[index]),
        let number = NumberReader.number(in: bytes, at: index, end: end),
        match.map({ $0.length <= number.end - index || isFullWidthDigit(at: index) }) ?? true,
        let next = scanNumber(number, to: end, into: &buffer)
      {
        index = next
        continue
      }
      if byte == 0xE7, hasOrdinalMark(at: index, to: end) {
        index = scanOrdinal(at: index, to: end, into: &buffer)
        continue
      }
      if let match {
        if match.length == 3, buffer.tokens.last?.kind == .unknown { touchesName = true }
        buffer.tokens.append(
          Token(
            kind: .word, start: index, end: index + match.length,
            classes: lexicon.entries[match.entry].classes, entry: Int32(match.entry)))
        index += match.length
        continue
      }
      let length = scalarLength(byte)
      if !touchesName, let last = buffer.tokens.last, last.kind == .word, last.end - last.start == 3 {
        touchesName = true
      }
      appendUnknown(index, min(end, index + length), to: &buffer)
      index += length
    }
    if touchesName { joinNames(&buffer) }
  }

  // MARK: Single characters

  private struct MarkInfo {
    var text: StaticString
    var kind: Token.Mark
    var close: StaticString?
    /// Whether it is a bracket, not a quotation mark.
    var closesBracket = false
  }

  private func mark(at index: Int) -> MarkInfo? {
    guard index + 2 < bytes.count else { return nil }
    let first = bytes[index]
    let second = bytes[index + 1]
    let third = bytes[index + 2]
    switch (first, second) {
    case (0xE3, 0x80):
      switch third {
      case 0x81: return MarkInfo(text: "、", kind: .enumeration)
      case 0x82: return MarkInfo(text: "。", kind: .stop)
      case 0x8A: return MarkInfo(text: "《", kind: .other, close: "》")
      case 0x8C: return MarkInfo(text: "「", kind: .other, close: "」")
      case 0x8E: return MarkInfo(text: "『", kind: .other, close: "』")
      case 0x80, 0x88, 0x89, 0x8B, 0x8D, 0x8F...0x91: return MarkInfo(text: "　", kind: .other)
      default: return nil
      }
    case (0xEF, 0xBC):
      switch third {
      case 0x8C: return MarkInfo(text: "，", kind: .comma)
      case 0x9B: return MarkInfo(text: "；", kind: .semicolon)
      case 0x9A: return MarkInfo(text: "：", kind: .colon)
      case 0x81: return MarkInfo(text: "！", kind: .stop)
      case 0x9F: return MarkInfo(text: "？", kind: .stop)
      case 0x88: return MarkInfo(text: "（", kind: .other, close: "）", closesBracket: true)
      case 0x89: return MarkInfo(text: "）", kind: .other)
      default: return nil
      }
    case (0xE2, 0x80):
      switch third {
      case 0x9C: return MarkInfo(text: "“", kind: .other, close: "”")
      case 0x98: return MarkInfo(text: "‘", kind: .other, close: "’")
      case 0x93, 0x94, 0x95: return MarkInfo(text: "—", kind: .dash)
      case 0x99, 0x9D, 0xA6: return MarkInfo(text: "”", kind: .other)
      default: return nil
      }
    default: return nil
    }
  }

  /// The end of the quotation that opens at `start`; nil where it is not closed in the sentence.
  private func closing(of close: StaticString, open: StaticString, from start: Int, to end: Int) -> Int? {
    var depth = 0
    var index = start
    while index + 2 < end {
      if bytes[index] < 0xE2 {
        index += 1
      } else if isText(close, at: index, to: end) {
        depth -= 1
        index += 3
        if depth == 0 { return index }
      } else {
        if isText(open, at: index, to: end) { depth += 1 }
        index += bytes[index] < 0xF0 ? 3 : 4
      }
    }
    return nil
  }

  private func scalarLength(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  private func isFullWidthDigit(at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xEF && bytes[index + 1] == 0xBC
      && (0x90...0x99).contains(bytes[index + 2])
  }

  private func appendUnknown(_ start: Int, _ end: Int, to buffer: inout TokenBuffer) {
    if let last = buffer.tokens.last, last.kind == .unknown, last.end == start {
      buffer.tokens[buffer.tokens.count - 1].end = end
    } else {
      buffer.tokens.append(Token(kind: .unknown, start: start, end: end))
    }
  }

  // MARK: Latin letters and digits

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func scanASCII(at start: Int, to end: Int, into buffer: inout TokenBuffer) -> Int {
    let byte = bytes[start]
    if isDigit(byte) {
      if let number = NumberReader.number(in: bytes, at: start, end: end),
        !startsLatinName(at: number.end, from: start, to: end),
        let next = scanNumber(number, to: end, into: &buffer)
      {
        return next
      }
      return scanLatin(at: start, to: end, into: &buffer)
    }
    if isLetter(byte) { return scanLatin(at: start, to: end, into: &buffer) }
    switch byte {
    case UInt8(ascii: "("):
      if let close = bytes[start..<end].firstIndex(of: UInt8(ascii: ")")) {
        buffer.tokens.append(Token(kind: .bracketed, start: start, end: close + 1))
        return close + 1
      }
      buffer.tokens.append(Token(kind: .mark, mark: .other, start: start, end: start + 1))
    case UInt8(ascii: "\""):
      if let close = bytes[(start + 1)..<end].firstIndex(of: byte) {
        buffer.tokens.append(Token(kind: .quoted, start: start, end: close + 1))
        return close + 1
      }
      buffer.tokens.append(Token(kind: .mark, mark: .other, start: start, end: start + 1))
    case UInt8(ascii: ","):
      buffer.tokens.append(Token(kind: .mark, mark: .comma, start: start, end: start + 1))
    case UInt8(ascii: ";"):
      buffer.tokens.append(Token(kind: .mark, mark: .semicolon, start: start, end: start + 1))
    case UInt8(ascii: ":"):
      buffer.tokens.append(Token(kind: .mark, mark: .colon, start: start, end: start + 1))
    case UInt8(ascii: "."):
      buffer.tokens.append(Token(kind: .mark, mark: .other, start: start, end: start + 1))
    case UInt8(ascii: " "), 0x09: break
    default: appendUnknown(start, start + 1, to: &buffer)
    }
    return start + 1
  }

  /// Whether letters follow a number at once, so that both are one name: `5G`, `3D`, `10+1`.
  private func startsLatinName(at index: Int, from start: Int, to end: Int) -> Bool {
    guard index < end else { return false }
    let byte = bytes[index]
    if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "&") { return true }
    guard isLetter(byte) else { return false }
    return UnitReader.unit(in: bytes, at: index, end: end) == nil
  }

  private func scanLatin(at start: Int, to end: Int, into buffer: inout TokenBuffer) -> Int {
    var index = start
    while index < end {
      let byte = bytes[index]
      if isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "/")
      {
        index += 1
      } else if byte == UInt8(ascii: "."), index + 1 < end, isDigit(bytes[index + 1]) {
        index += 1
      } else if byte == UInt8(ascii: " "), index + 1 < end,
        isLetter(bytes[index + 1]) || isDigit(bytes[index + 1])
      {
        index += 1
      } else {
        break
      }
    }
    buffer.tokens.append(Token(kind: .latin, start: start, end: max(index, start + 1)))
    return max(index, start + 1)
  }
}
