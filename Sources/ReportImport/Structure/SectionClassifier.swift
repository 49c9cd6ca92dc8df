import ReportModel

/// Tells from a heading what its section is for and which period it speaks of.
enum SectionClassifier {
  /// The kind that a heading of the first or second depth names; nil where it names none and the section is
  /// of the kind of the one around it.
  static func kind(
    _ bytes: UnsafeBufferPointer<UInt8>, _ heading: Range<Int>, planYear: Int?
  ) -> SectionKind? {
    func says(_ words: [StaticString]) -> Bool { ByteText.containsAny(words, in: bytes, heading) }
    if says(["自身建设", "政府建设", "政府自身", "建设人民满意", "政府效能建设", "政府治理", "政府系统"]) { return .selfBuilding }
    let isPast = planYear.map { year in
      (1...6).contains { mentions(year: year - $0, bytes, heading) } && !mentions(year: year, bytes, heading)
    } ?? false
    if says(["回顾", "过去", "发展成就", "工作总结", "主要成就", "工作情况", "主要成绩", "取得的成绩"]) { return .review }
    if isPast, !says(["目标", "总体要求", "安排", "打算", "部署"]) { return .review }
    if says(["目标任务", "奋斗目标", "主要目标", "预期目标", "发展目标"]), !says(["重点工作", "工作安排", "主要任务和"]) {
      return .targets
    }
    if says(["总体要求", "总要求", "指导思想", "总体思路", "工作思路", "政策取向", "总体考虑", "面临的形势", "形势"]) {
      return .requirements
    }
    if says(["工作安排", "重点工作", "主要任务", "重点任务", "工作任务", "工作部署", "主要工作", "重点抓好", "工作打算", "主要举措", "任务"]) {
      return .plan
    }
    return nil
  }

  private static func mentions(year: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let digits = Array("\(year)年".utf8)
    guard range.count >= digits.count else { return false }
    var index = range.lowerBound
    while index <= range.upperBound - digits.count {
      if bytes[index] == digits[0], (0..<digits.count).allSatisfy({ bytes[index + $0] == digits[$0] }) {
        return true
      }
      index += 1
    }
    return false
  }

  /// The period that a heading names: `十五五`, else `2026年`; nil where it names none.
  static func period(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
    for (quoted, period) in fiveYearPlans where ByteText.find(quoted, in: bytes, range) != nil {
      return period
    }
    var index = range.lowerBound
    while index + 7 <= range.upperBound {
      if (0x31...0x32).contains(bytes[index]), (1...3).allSatisfy({ (0x30...0x39).contains(bytes[index + $0]) }),
        ByteText.has("年", in: bytes, at: index + 4, to: range.upperBound)
      {
        return ByteText.string(bytes, index..<(index + 7))
      }
      index += 1
    }
    return nil
  }

  /// Five-year plans by the words that reports use for them.
  static let fiveYearPlans: [(StaticString, String)] = [
    ("十六五", "十六五"), ("十五五", "十五五"), ("十四五", "十四五"), ("十三五", "十三五"), ("十二五", "十二五"),
    ("十一五", "十一五"), ("“十五”", "十五"), ("“九五”", "九五"), ("“八五”", "八五"), ("“七五”", "七五"),
    ("“六五”", "六五"), ("“五五”", "五五"), ("“四五”", "四五"), ("“三五”", "三五"), ("“二五”", "二五"),
    ("“一五”", "一五"), ("第一个五年计划", "一五"), ("第二个五年计划", "二五"),
  ]
}
