/// Tells whether what stands before the name of an indicator changes what is measured.
///
/// `全区`, `地方`, `新增` and the name of an area do not; `高技术制造业` and `脱贫县` do.
struct NeutralPrefixes: Sendable {
  private let words = PhraseIndex(TextTable(IndicatorTable.neutralWords).map { $0[0] })
  private let commonAreas = Set(TextTable(IndicatorTable.commonAreas).map { Array($0[0].utf8) })

  /// Whether the text before `end` consists of neutral words and at most one name of an area.
  func isNeutral(_ text: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    var position = 0
    while position < end {
      if let match = words.longestMatch(in: text, at: position, end: end) {
        position += match.length
      } else if let place = endOfPlace(text, at: position, end: end) {
        position = place
      } else {
        return false
      }
    }
    return true
  }

  /// Where the name of an area that begins at `position` ends: two to six characters, the last of them a
  /// word for an area; the short name of a province needs none.
  private func endOfPlace(_ text: UnsafeBufferPointer<UInt8>, at position: Int, end: Int) -> Int? {
    if let province = ProvinceTable.match(in: text, at: position, end: end) {
      return position + province.length
    }
    var cursor = ScalarCursor(text, at: position, end: end)
    var characters = 0
    var found: Int?
    while !cursor.isAtEnd, characters < 7 {
      let scalar = cursor.scalar
      cursor.advance()
      characters += 1
      if characters >= 2, Self.isArea(scalar), !isCommon(text, position..<cursor.position) {
        found = cursor.position
      }
    }
    return found
  }

  private func isCommon(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    commonAreas.contains { word in
      word.count <= range.count && text[range].suffix(word.count).elementsEqual(word)
    }
  }

  /// 省 市 区 县 州 盟 旗 镇 乡.
  private static func isArea(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7701, 0x5E02, 0x533A, 0x53BF, 0x5DDE, 0x76DF, 0x65D7, 0x9547, 0x4E61: true
    default: false
    }
  }
}
