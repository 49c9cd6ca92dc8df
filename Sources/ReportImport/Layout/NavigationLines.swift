/// Tells lines of navigation from lines of text, by the lists of ``NavigationWords``.
enum NavigationLines {
  /// The longest line that may be navigation, in bytes.
  private static let longest = 360

  /// Whether a line holds nothing but navigation: buttons, the way from the home page, or both.
  static func isNavigation(_ range: Range<Int>, in bytes: LayoutBytes) -> Bool {
    guard range.count <= longest, canBegin(at: range.lowerBound, end: range.upperBound, in: bytes) else {
      return false
    }
    var offset = range.lowerBound
    var words = 0
    var sawSeparator = false
    var single = false
    while offset < range.upperBound {
      let (value, next) = bytes.scalar(at: offset)
      if isSeparator(value) {
        sawSeparator = true
        offset = next
        continue
      }
      let end = wordEnd(from: offset, end: range.upperBound, in: bytes)
      if isBreadcrumb(offset..<range.upperBound, in: bytes) { return true }
      guard buttonHashes.contains(hash(bytes, offset..<end)) || isCount(offset..<end, in: bytes) else {
        return false
      }
      single = words == 0 && end - offset <= 3
      words += 1
      offset = end
    }
    // `大` or `中` alone may be a torn piece of text.
    return words > 0 ? !single || sawSeparator : sawSeparator
  }

  /// How surely a line tells that the report has ended before it.
  enum Ending {
    case certain, likely
  }

  /// Whether the page of a report ends with such a line.
  static func ending(of range: Range<Int>, in bytes: LayoutBytes) -> Ending? {
    var start = range.lowerBound
    while start < range.upperBound {
      let (value, next) = bytes.scalar(at: start)
      guard isSeparator(value) else { break }
      start = next
    }
    guard start < range.upperBound else { return nil }
    func begins(_ words: [StaticString]) -> Bool {
      words.contains { bytes.matches($0, at: start, end: range.upperBound) }
    }
    if begins(NavigationWords.certainEndingPrefixes) { return .certain }
    guard range.count <= longest else { return nil }
    if NavigationWords.endingFragments.contains(where: { bytes.contains($0, in: start..<range.upperBound) }) {
      return .certain
    }
    if begins(NavigationWords.likelyEndingPrefixes) { return .likely }
    let end = wordEnd(from: start, end: range.upperBound, in: bytes)
    guard bytes.skipSeparators(from: end, end: range.upperBound) == range.upperBound else {
      return isNavigation(range, in: bytes) ? .likely : nil
    }
    let word = hash(bytes, start..<end)
    if certainHashes.contains(word) { return .certain }
    return likelyHashes.contains(word) ? .likely : nil
  }

  /// `首页 > 政务公开 > 政府工作报告`.
  private static func isBreadcrumb(_ range: Range<Int>, in bytes: LayoutBytes) -> Bool {
    guard
      NavigationWords.breadcrumbs.contains(where: {
        bytes.matches($0, at: range.lowerBound, end: range.upperBound)
      })
    else { return false }
    let arrows: [StaticString] = [">", "＞", "»", "›", "→"]
    return arrows.contains { bytes.contains($0, in: range) }
  }

  /// `123`, `1.2万次`: what follows a label such as 浏览.
  private static func isCount(_ range: Range<Int>, in bytes: LayoutBytes) -> Bool {
    range.allSatisfy { (0x30...0x39).contains(bytes[$0]) } && range.count <= 8
  }

  fileprivate static func isSeparator(_ value: UInt32) -> Bool {
    if LayoutCharacter.isSpace(value) { return true }
    switch value {
    case 0x3010, 0x3011, 0xFF1A, 0x3A, 0x5B, 0x5D, 0xFF3B, 0xFF3D, 0x7C, 0xFF5C, 0xB7, 0x2F, 0x3E, 0x3C,
      0xFF1E, 0xBB, 0x203A, 0x28, 0x29, 0xFF08, 0xFF09, 0x2B, 0x2D, 0x3014, 0x3015, 0x2192, 0x5F, 0x2022:
      return true
    default:
      return false
    }
  }

  /// Where the word at `offset` ends; words too long for any list are not followed to their end.
  private static func wordEnd(from offset: Int, end: Int, in bytes: LayoutBytes) -> Int {
    let limit = min(end, offset + 60)
    var offset = offset
    while offset < limit {
      let (value, next) = bytes.scalar(at: offset)
      if isSeparator(value) { break }
      offset = next
    }
    return offset
  }

  // MARK: Look-up

  /// Whether a line may begin with navigation at all: most lines are told by their first character.
  @inline(__always)
  private static func canBegin(at offset: Int, end: Int, in bytes: LayoutBytes) -> Bool {
    let value = bytes.scalar(at: offset).value
    return firstScalars[Int(value & 0x3FF)] || isSeparator(value)
  }

  private static let firstScalars: [Bool] = {
    var table = [Bool](repeating: false, count: 1024)
    for word in NavigationWords.buttons + NavigationWords.breadcrumbs.map({ "\($0)" }) {
      if let first = word.unicodeScalars.first { table[Int(first.value & 0x3FF)] = true }
    }
    return table
  }()

  private static let buttonHashes = Set(NavigationWords.buttons.map(hash))
  private static let certainHashes = Set(NavigationWords.certainEndings.map(hash))
  private static let likelyHashes = Set(NavigationWords.likelyEndings.map(hash))

  private static func hash(_ word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { buffer in
      buffer.baseAddress.map { hash(LayoutBytes(base: $0, count: buffer.count), 0..<buffer.count) } ?? 0
    }
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ bytes: LayoutBytes, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in range { hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}

extension LayoutBytes {
  /// The first offset that holds no separator of navigation words.
  fileprivate func skipSeparators(from offset: Int, end: Int) -> Int {
    var offset = offset
    while offset < end {
      let (value, next) = scalar(at: offset)
      guard NavigationLines.isSeparator(value) else { break }
      offset = next
    }
    return offset
  }
}
