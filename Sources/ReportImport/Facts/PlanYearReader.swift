/// Finds the plan year in headings: `三、2026年重点工作安排`, `2026年政府工作的总体要求`.
enum PlanYearReader {
  /// How much of a paragraph can be a heading, in bytes.
  private static let headingLength = 150

  /// The latest year that a heading sets out plans for; nil where no heading does.
  ///
  /// Complexity: O(number of paragraphs).
  static func year(ofHeadingsIn text: RepairedText) -> Int? {
    text.utf8.withUnsafeBufferPointer { bytes in
      var latest: Int?
      for paragraph in text.paragraphs {
        let end = min(paragraph.upperBound, paragraph.lowerBound + headingLength)
        if let year = plannedYear(in: bytes, range: paragraph.lowerBound..<end), year > latest ?? 0 {
          latest = year
        }
      }
      return latest
    }
  }

  /// The year that a plan word follows in the same clause.
  private static func plannedYear(in bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) -> Int? {
    var cursor = ScalarCursor(bytes, at: range.lowerBound, end: range.upperBound)
    while !cursor.isAtEnd, !pauses.contains(cursor.scalar) {
      if let year = YearReader.calendarYear(in: bytes, at: cursor.position, end: range.upperBound) {
        return isPlan(in: bytes, range: year.end..<range.upperBound) ? year.year : nil
      }
      cursor.advance()
    }
    return nil
  }

  private static func isPlan(in bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) -> Bool {
    var cursor = ScalarCursor(bytes, at: range.lowerBound, end: range.upperBound)
    var found = false
    while !cursor.isAtEnd, !pauses.contains(cursor.scalar) {
      if let match = words.longestMatch(in: bytes, at: cursor.position, end: range.upperBound) {
        if match.phrase < reviewWords.count { return false }
        found = true
      }
      cursor.advance()
    }
    return found
  }

  private static let reviewWords = ["回顾", "成就", "总结", "完成情况", "主要工作和", "取得"]
  private static let planWords = [
    "工作安排", "重点工作", "政府工作", "工作任务", "主要任务", "目标任务", "总体要求", "预期目标", "工作打算", "工作建议", "工作思路",
    "工作部署", "工作重点", "工作计划", "工作总体", "主要目标", "发展目标", "工作要求",
  ]
  private static let words = PhraseIndex(reviewWords + planWords)
  private static let pauses = ScalarSet("，。；！\n")
}
