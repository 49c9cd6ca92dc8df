import ReportModel

/// A text in traditional characters, and its reading in simplified ones.
///
/// The word lists are in simplified characters. A traditional text is scanned in a copy of the same length, byte for
/// byte, so that every place holds in both; what the rows quote and name is then put back as it was written.
struct TraditionalScript {
  /// The text as written.
  let written: [UInt8]
  /// The same text in simplified characters.
  let simplified: [UInt8]

  /// Nil where the text is simplified, as nearly all are; only its beginning is looked at.
  ///
  /// Complexity: constant for simplified texts, linear for others.
  init?(_ text: [UInt8]) {
    guard Self.isTraditional(text) else { return nil }
    written = text
    var copy = text
    var index = 0
    while index + 2 < copy.count {
      let byte = copy[index]
      guard byte >= 0xE0, byte < 0xF0 else {
        index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 4
        continue
      }
      let scalar =
        UInt32(byte & 0x0F) << 12 | UInt32(copy[index + 1] & 0x3F) << 6 | UInt32(copy[index + 2] & 0x3F)
      if let other = Self.pairs[scalar] {
        copy[index] = 0xE0 | UInt8(other >> 12)
        copy[index + 1] = 0x80 | UInt8(other >> 6 & 0x3F)
        copy[index + 2] = 0x80 | UInt8(other & 0x3F)
      }
      index += 3
    }
    simplified = copy
  }

  /// Whether several characters of the beginning are ones that simplified texts never have.
  private static func isTraditional(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var cursor = ScalarCursor(bytes, at: 0, end: min(bytes.count, 6_000))
      var found = 0
      while !cursor.isAtEnd, found < 5 {
        if cursor.scalar > 0x4E00, frequent.contains(cursor.scalar) { found += 1 }
        cursor.advance()
      }
      return found == 5
    }
  }

  /// Characters that no page of a traditional report does without.
  private static let frequent = ScalarSet(
    "國會們發經濟業產萬億達長設農報導實開個對動過進還關問題體點電車東門學場書買賣區縣鄉鎮總額點線環產財務員給結構組織鐵橋樓廠產")

  private static let pairs: [UInt32: UInt32] = {
    let from = TraditionalTable.traditional.unicodeScalars.filter { $0 != "\n" }
    let to = TraditionalTable.simplified.unicodeScalars.filter { $0 != "\n" }
    return Dictionary(zip(from, to).map { ($0.value, $1.value) }, uniquingKeysWith: { first, _ in first })
  }()
}

extension TraditionalScript {
  /// What a row says in simplified characters as the text has it.
  ///
  /// - Parameters:
  ///   - words: Words of the simplified text, or put together from it.
  ///   - range: The stretch of text that they were read from.
  func written(_ words: String, in range: Range<Int>) -> String {
    let bytes = Array(words.utf8)
    guard !bytes.isEmpty, range.count >= bytes.count else { return spelled(words, in: range) }
    for start in range.lowerBound...(range.upperBound - bytes.count)
    where simplified[start] == bytes[0] && simplified[start..<(start + bytes.count)].elementsEqual(bytes) {
      return String(decoding: written[start..<(start + bytes.count)], as: UTF8.self)
    }
    return spelled(words, in: range)
  }

  /// The same character by character, for words that do not stand in one piece.
  private func spelled(_ words: String, in range: Range<Int>) -> String {
    let pairs = zip(
      String(decoding: simplified[range], as: UTF8.self).unicodeScalars,
      String(decoding: written[range], as: UTF8.self).unicodeScalars)
    let spelling = Dictionary(pairs.map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars { result.append(spelling[scalar] ?? scalar) }
    return String(result)
  }
}
