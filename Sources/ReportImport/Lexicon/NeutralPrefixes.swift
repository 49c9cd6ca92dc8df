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
      if characters >= 2, Self.areas.contains(scalar), !isCommon(text, position..<cursor.position) {
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

  /// What names of areas end in.
  private static let areas = ScalarSet("省市区县州盟旗镇乡")
}
