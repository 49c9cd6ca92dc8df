/// The lines of a source as invariants look at them: white space removed, page furniture left out.
public struct SourceLines: Sendable {
  private var bytes: [UInt8] = []
  /// The offset in `bytes` at which each line begins, and the end of the last.
  private var starts: [Int] = [0]

  /// Cuts UTF-8 text into lines.
  ///
  /// - Parameters:
  ///   - utf8: The decoded source, lines ended by `\n`.
  ///   - isDropped: Whether layout repair drops the line of that number, counted from 1: a masthead between
  ///     two lines of one sentence.
  public init(utf8: [UInt8], dropping isDropped: (Int) -> Bool = { _ in false }) {
    bytes.reserveCapacity(utf8.count)
    for (index, line) in utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if !isDropped(index + 1) { Self.appendBlack(line, to: &bytes) }
      starts.append(bytes.count)
    }
  }

  /// The number of lines.
  public var count: Int { starts.count - 1 }

  /// Whether the lines hold the text, white space aside.
  ///
  /// Complexity: O(*n* · *m*) in the worst case, linear on real text.
  public func contains(_ text: String, firstLine: Int, lastLine: Int) -> Bool {
    guard firstLine >= 1, firstLine <= lastLine, lastLine <= count else { return false }
    var wanted: [UInt8] = []
    Self.appendBlack(ArraySlice(Array(text.utf8)), to: &wanted)
    guard let first = wanted.first else { return true }
    let low = starts[firstLine - 1]
    let high = starts[lastLine] - wanted.count
    guard low <= high else { return false }
    for start in low...high where bytes[start] == first {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) { return true }
    }
    return false
  }

  /// Appends the bytes that are no white space: ASCII blanks, U+00A0, U+3000, U+200B and U+FEFF.
  private static func appendBlack(_ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        index += 1
      } else if byte == 0xC2, index + 1 < line.endIndex, line[index + 1] == 0xA0 {
        index += 2
      } else if byte == 0xE3 || byte == 0xE2 || byte == 0xEF, index + 2 < line.endIndex,
        isBlank(byte, line[index + 1], line[index + 2])
      {
        index += 3
      } else {
        result.append(byte)
        index += 1
      }
    }
  }

  private static func isBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x80...0x8B), (0xEF, 0xBB, 0xBF): true
    default: false
    }
  }
}
