import Glibc

/// A printed line of the source that is not blank, without the white space around it.
struct LayoutLine {
  private var startOffset: UInt32
  private var endOffset: UInt32
  private var lineNumber: UInt32
  private var indentColumns: UInt16
  private var widthColumns: UInt16
  /// Whether blank lines stand before it.
  var blankBefore: Bool
  /// Whether it is furniture, or front matter already noted: it gives no text.
  var isDropped = false

  init(start: Int, end: Int, number: Int, indent: Int, columns: Int, blankBefore: Bool) {
    startOffset = UInt32(start)
    endOffset = UInt32(end)
    lineNumber = UInt32(number)
    indentColumns = UInt16(min(indent, 0xFFFF))
    widthColumns = UInt16(min(columns, Self.maximumColumns))
    self.blankBefore = blankBefore
  }

  /// The widest that is told apart: no page is set wider.
  static let maximumColumns = 400

  /// Where its text begins.
  var start: Int { Int(startOffset) }
  /// Where its text ends.
  var end: Int { Int(endOffset) }
  /// Its text.
  var range: Range<Int> { start..<end }
  /// The line of the source, from 1.
  var number: Int { Int(lineNumber) }
  /// The columns of white space before the text.
  var indent: Int { Int(indentColumns) }
  /// The columns of the text, a Chinese character taking two, at most ``maximumColumns``.
  var columns: Int { Int(widthColumns) }

  /// Cuts a text into the lines that are not blank.
  ///
  /// U+2028 ends a printed line as `\n` does, but does not count as a line of the file, since editors do not
  /// count it either.
  ///
  /// Complexity: O(*n*) in the bytes of the text.
  static func split(_ bytes: LayoutBytes) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    lines.reserveCapacity(bytes.count / 90 + 16)
    let separator: StaticString = "\u{2028}"
    let hasSeparators = bytes.contains(separator, in: 0..<bytes.count)
    var number = 1
    var offset = 0
    var blank = false
    while offset < bytes.count {
      let rest = bytes.count - offset
      let end = memchr(bytes.base + offset, 0x0A, rest).map { bytes.base.distance(to: $0) } ?? bytes.count
      if hasSeparators {
        var from = offset
        while let cut = bytes.firstIndex(of: separator, in: from..<end) {
          append(bytes, from, cut, number, &blank, to: &lines)
          from = cut + separator.utf8CodeUnitCount
        }
        append(bytes, from, end, number, &blank, to: &lines)
      } else {
        append(bytes, offset, end, number, &blank, to: &lines)
      }
      offset = end + 1
      number += 1
    }
    return lines
  }

  private static func append(
    _ bytes: LayoutBytes, _ from: Int, _ to: Int, _ number: Int, _ blank: inout Bool,
    to lines: inout [LayoutLine]
  ) {
    var start = from
    var indent = 0
    while start < to {
      let (value, next) = bytes.scalar(at: start)
      guard LayoutCharacter.isSpace(value) else { break }
      indent += LayoutCharacter.columns(ofSpace: value)
      start = next
    }
    guard start < to else {
      blank = true
      return
    }
    var end = to
    while let (value, before) = bytes.scalar(before: end, floor: start), LayoutCharacter.isSpace(value) {
      end = before
    }
    lines.append(
      LayoutLine(
        start: start, end: end, number: number, indent: indent, columns: columns(bytes, start, end),
        blankBefore: blank))
    blank = false
  }

  /// The columns of a range; lines too long for any page are not counted out.
  private static func columns(_ bytes: LayoutBytes, _ start: Int, _ end: Int) -> Int {
    guard end - start < 3 * maximumColumns / 2 else { return maximumColumns }
    var scalars = 0
    var narrow = 0
    for offset in start..<end {
      let byte = bytes[offset]
      scalars &+= byte & 0xC0 != 0x80 ? 1 : 0
      narrow &+= byte < 0x80 ? 1 : 0
    }
    return 2 * scalars - narrow
  }
}

extension UnsafePointer where Pointee == UInt8 {
  fileprivate func distance(to other: UnsafeMutableRawPointer) -> Int {
    UnsafeRawPointer(self).distance(to: UnsafeRawPointer(other))
  }
}
