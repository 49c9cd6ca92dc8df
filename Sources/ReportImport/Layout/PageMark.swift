/// A mark that says where the text of a newspaper page comes from or goes to: `（上接二版）`, `（下转第4版）`.
struct PageMark {
  /// Which way it points.
  enum Direction {
    case continuedFrom, continuedTo
  }

  /// Which way it points.
  var direction: Direction
  /// The page it names, without white space: `二版`.
  var page: String
  /// The offset after its closing bracket.
  var end: Int

  /// The longest mark, in bytes, white space and a line break inside it included.
  private static let maximumLength = 96

  /// The mark whose opening bracket is at `offset`; it may run over the end of its line.
  static func at(_ offset: Int, in bytes: LayoutBytes) -> PageMark? {
    let limit = min(bytes.count, offset + maximumLength)
    let (open, afterOpen) = bytes.scalar(at: offset)
    let close: UInt32
    switch open {
    case 0xFF08, 0x28: close = 0xFF09
    case 0x3010: close = 0x3011
    case 0x3014: close = 0x3015
    case 0xFF3B, 0x5B: close = 0xFF3D
    default: return nil
    }
    var words: [UInt32] = []
    var cursor = afterOpen
    while cursor < limit {
      let (value, next) = bytes.scalar(at: cursor)
      cursor = next
      if value == close || value == 0x29 || value == 0x5D {
        guard let (direction, page) = parse(words) else { return nil }
        return PageMark(direction: direction, page: page, end: cursor)
      }
      if LayoutCharacter.isSpace(value) { continue }
      words.append(value)
      if words.count == 2, direction(of: words) == nil { return nil }
      if words.count > 16 { return nil }
    }
    return nil
  }

  /// The mark that is the whole of a line, without brackets or with an arrow: `▲上接第一版`.
  static func wholeLine(_ range: Range<Int>, in bytes: LayoutBytes) -> PageMark? {
    guard range.count <= maximumLength / 2 else { return nil }
    var words: [UInt32] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, next) = bytes.scalar(at: offset)
      offset = next
      if LayoutCharacter.isSpace(value) { continue }
      if words.isEmpty, (0x2190...0x27BF).contains(value) { continue }  // arrows and triangles
      words.append(value)
      if words.count == 2, direction(of: words) == nil { return nil }
    }
    guard let (direction, page) = parse(words), words.count <= 8 else { return nil }
    return PageMark(direction: direction, page: page, end: range.upperBound)
  }

  private static func direction(of words: [UInt32]) -> Direction? {
    switch (words[0], words[1]) {
    case (0x4E0A, 0x63A5), (0x7D27, 0x63A5), (0x7DCA, 0x63A5), (0x63A5, 0x7B2C): .continuedFrom  // 上接 紧接 接第
    case (0x4E0B, 0x8F6C), (0x4E0B, 0x8F49), (0x8F6C, 0x7B2C), (0x8F49, 0x7B2C): .continuedTo  // 下转 转第
    default: nil
    }
  }

  /// `上接二版` → from, `二版`; only what names a page counts.
  private static func parse(_ words: [UInt32]) -> (Direction, String)? {
    let pageWord: UInt32 = 0x7248  // 版
    guard words.count >= 4, words.contains(pageWord), let direction = direction(of: words) else { return nil }
    let page = words[1] == 0x7B2C ? words.dropFirst() : words.dropFirst(2)  // 转第 and 接第 keep their 第
    var text = ""
    for value in page { text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return (direction, text)
  }
}
