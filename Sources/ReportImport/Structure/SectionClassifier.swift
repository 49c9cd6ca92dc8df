import ReportModel

/// Tells from a heading what its section is for and which period it speaks of.
enum SectionClassifier {
  /// The kind that a heading of the first or second depth names; nil where it names none and the section is
  /// of the kind of the one around it.
  static func kind(
    _ bytes: UnsafeBufferPointer<UInt8>, _ heading: Range<Int>, planYear: Int?
  ) -> SectionKind? {
    let found = scanner.groups(in: bytes, heading)
    if found.contains(.notes) { return .other }
    if found.contains(.selfBuilding) { return .selfBuilding }
    let isPast =
      planYear.map { year in
        (1...6).contains { mentions(year: year - $0, bytes, heading) }
          && !mentions(year: year, bytes, heading)
      } ?? false
    if found.contains(.review) { return .review }
    if isPast, !found.contains(.ahead) { return .review }
    if found.contains(.targets), !found.contains(.notTargets) { return .targets }
    if found.contains(.requirements) { return .requirements }
    return found.contains(.plan) ? .plan : nil
  }

  private struct Phrases: OptionSet {
    let rawValue: UInt8
    static let selfBuilding = Phrases(rawValue: 1)
    static let review = Phrases(rawValue: 2)
    static let ahead = Phrases(rawValue: 4)
    static let targets = Phrases(rawValue: 8)
    static let notTargets = Phrases(rawValue: 16)
    static let requirements = Phrases(rawValue: 32)
    static let plan = Phrases(rawValue: 64)
    static let notes = Phrases(rawValue: 128)
  }

  /// Whether a line without a number names a part of a report: `2025年工作回顾`, `名词解释`.
  static func namesPart(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let found = scanner.groups(in: bytes, line)
    if found.contains(.notes) { return true }
    let endings: [StaticString] = [
      "工作回顾", "主要目标", "预期目标", "目标任务", "总体要求", "重点工作", "工作安排", "主要任务", "自身建设", "工作总结",
      "工作部署", "工作打算", "工作思路",
    ]
    return endings.contains {
      ByteText.has($0, in: bytes, at: line.upperBound - $0.utf8CodeUnitCount, to: line.upperBound)
    }
  }

  private static let scanner = PhraseScanner<Phrases>([
    (.notes, ["名词解释", "名词注释", "名词说明", "有关名词", "相关名词", "用语说明", "缩略语", "注释说明"]),
    (.selfBuilding, ["自身建设", "政府建设", "政府自身", "建设人民满意", "政府效能建设", "政府治理", "政府系统"]),
    (.review, ["回顾", "过去", "发展成就", "工作总结", "主要成就", "工作情况", "主要成绩", "取得的成绩"]),
    // A heading that names an earlier year and one of these still looks ahead.
    (.ahead, ["目标", "总体要求", "安排", "打算", "部署"]),
    (.targets, ["目标任务", "奋斗目标", "主要目标", "预期目标", "发展目标", "工作目标", "总体目标"]),
    (.notTargets, ["重点工作", "工作安排", "主要任务和"]),
    (
      .requirements,
      ["总体要求", "总要求", "指导思想", "总体思路", "工作思路", "政策取向", "总体考虑", "面临的形势", "形势"]
    ),
    (.plan, ["工作安排", "重点工作", "工作部署", "主要工作", "重点抓好", "工作打算", "主要举措", "任务"]),
  ])

  /// The years that a heading names, in digits or numerals: `2026年`, `一九九八年`.
  private static func years(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Int] {
    var years: [Int] = []
    var cursor = ScalarCursor(bytes, at: range.lowerBound, end: range.upperBound)
    while !cursor.isAtEnd {
      if let year = YearReader.calendarYear(in: bytes, at: cursor.position, end: range.upperBound) {
        years.append(year.year)
      }
      cursor.advance()
    }
    return years
  }

  private static func mentions(year: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    years(bytes, range).contains(year)
  }

  /// The period that a heading names; nil where it names none.
  ///
  /// Of a year and a five-year plan, the results are those of the year (`2025年和“十四五”工作回顾`), the aims
  /// those of the plan (`“十五五”主要目标和2026年要求`).
  static func period(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, kind: SectionKind
  ) -> String? {
    let plan = fiveYearPlan(bytes, range)
    let year = calendarYear(bytes, range)
    return kind == .review ? year ?? plan : plan ?? year
  }

  /// The five-year plan that a text names: `十五五`.
  static func fiveYearPlan(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
    for (quoted, period) in fiveYearPlans where ByteText.find(quoted, in: bytes, range) != nil {
      return period
    }
    return nil
  }

  /// The year that a text names: `2026年`.
  private static func calendarYear(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
    years(bytes, range).first.map { "\($0)年" }
  }

  /// Five-year plans by the words that reports use for them.
  static let fiveYearPlans: [(StaticString, String)] = [
    ("十六五", "十六五"), ("十五五", "十五五"), ("十四五", "十四五"), ("十三五", "十三五"), ("十二五", "十二五"),
    ("十一五", "十一五"), ("“十五”", "十五"), ("“九五”", "九五"), ("“八五”", "八五"), ("“七五”", "七五"),
    ("“六五”", "六五"), ("“五五”", "五五"), ("“四五”", "四五"), ("“三五”", "三五"), ("“二五”", "二五"),
    ("“一五”", "一五"), ("第一个五年计划", "一五"), ("第二个五年计划", "二五"),
  ]
}
