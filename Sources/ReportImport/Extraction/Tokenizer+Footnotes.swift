extension Tokenizer {
  /// Where a footnote mark ends that begins at `index`: `［20］`, `[3]`, `①`; nil where none does.
  ///
  /// Notes stand between words and belong to no name and no number.
  func footnoteEnd(at index: Int, to end: Int) -> Int? {
    if index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x91,
      (0xA0...0xBF).contains(bytes[index + 2])
    {
      return index + 3
    }
    let opening: Int
    if bytes[index] == UInt8(ascii: "[") {
      opening = 1
    } else if isText("［", at: index, to: end) || isText("〔", at: index, to: end) {
      opening = 3
    } else {
      return nil
    }
    var cursor = index + opening
    var digits = 0
    while cursor < end, digits <= 3 {
      if bytes[cursor] >= 0x30, bytes[cursor] <= 0x39 {
        cursor += 1
      } else if cursor + 2 < end, bytes[cursor] == 0xEF, bytes[cursor + 1] == 0xBC,
        (0x90...0x99).contains(bytes[cursor + 2])
      {
        cursor += 3
      } else {
        break
      }
      digits += 1
    }
    guard (1...3).contains(digits) else { return nil }
    if cursor < end, bytes[cursor] == UInt8(ascii: "]") { return cursor + 1 }
    return isText("］", at: cursor, to: end) || isText("〕", at: cursor, to: end) ? cursor + 3 : nil
  }
}
