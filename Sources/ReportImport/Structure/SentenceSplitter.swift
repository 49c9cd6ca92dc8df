/// Cuts a paragraph into sentences at `。！？`, outside of quotations and brackets.
enum SentenceSplitter {
  /// Calls `body` with the byte range of each sentence, closing mark included.
  ///
  /// A quotation that is never closed does not swallow the rest of the paragraph: the marks inside it then
  /// end sentences as usual.
  static func forEachSentence(
    _ bytes: UnsafeBufferPointer<UInt8>, in paragraph: Range<Int>, _ body: (Range<Int>) -> Void
  ) {
    let isBalanced = depthAtEnd(bytes, paragraph) == 0
    var start = paragraph.lowerBound
    var index = start
    var depth = 0
    let end = paragraph.upperBound
    while index < end {
      let byte = bytes[index]
      // Most characters are Chinese: no mark that counts begins with these bytes.
      if byte >= 0xE4, byte < 0xEF {
        index += 3
        continue
      }
      if byte < 0xE2 {
        index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
        continue
      }
      guard index + 2 < end else { break }
      let change = isBalanced ? depthChange(bytes[index], bytes[index + 1], bytes[index + 2]) : 0
      depth = max(0, depth + change)
      let isStop = isStop(bytes[index], bytes[index + 1], bytes[index + 2])
      index += byte < 0xF0 ? 3 : 4
      if isStop && (depth == 0 || depth == 1 && endsQuotation(bytes, index, end)) {
        depth = 0
        // Closing quotation marks belong to the sentence they end.
        while index + 2 < end, isClosing(bytes[index], bytes[index + 1], bytes[index + 2]) { index += 3 }
        body(start..<index)
        start = index
        if let assignment = assignmentEnd(bytes, from: index, to: end) {
          body(index..<assignment)
          start = assignment
          index = assignment
        }
      }
    }
    if start < end { body(start..<end) }
  }

  /// The end of a bracket that opens at `index` and names offices: `（财政局牵头）`, which speaks of what stands
  /// before it and is no part of the sentence behind it.
  private static func assignmentEnd(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int, to end: Int) -> Int?
  {
    guard ByteText.has("（", in: bytes, at: index, to: end),
      let close = ByteText.find("）", in: bytes, index..<end), close + 3 < end,
      ByteText.containsAny(["牵头", "负责", "责任单位"], in: bytes, index..<close)
    else { return nil }
    return close + 3
  }

  /// Whether a quotation closes at `index` and a new sentence begins behind it: `“干。”大家都干`.
  ///
  /// Where a mark or 的 follows, the sentence around the quotation goes on.
  private static func endsQuotation(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard ByteText.has("”", in: bytes, at: index, to: end), index + 3 < end else { return false }
    if bytes[index + 3] == 0xE3 || bytes[index + 3] == 0xEF || bytes[index + 3] == 0xE2 { return false }
    return !ByteText.has("的", in: bytes, at: index + 3, to: end)
  }

  private static func isStop(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    first == 0xE3
      ? second == 0x80 && third == 0x82 : first == 0xEF && second == 0xBC && (third == 0x81 || third == 0x9F)
  }

  private static func isClosing(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    first == 0xE2
      ? second == 0x80 && (third == 0x9D || third == 0x99) : first == 0xEF && second == 0xBC && third == 0x89
  }

  private static func depthChange(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x9C), (0xE3, 0x80, 0x8A), (0xEF, 0xBC, 0x88): 1
    case (0xE2, 0x80, 0x9D), (0xE3, 0x80, 0x8B), (0xEF, 0xBC, 0x89): -1
    default: 0
    }
  }

  private static func depthAtEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var depth = 0
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      let byte = bytes[index]
      if byte >= 0xE4, byte < 0xEF {
        index += 3
        continue
      }
      if byte >= 0xE2, byte < 0xF0 {
        depth += depthChange(byte, bytes[index + 1], bytes[index + 2])
        if depth < 0 { return depth }
      }
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return depth
  }
}
