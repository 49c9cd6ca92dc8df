import ReportModel

/// The period that the sentences of a paragraph speak of, where it is not that of the section.
///
/// A review of one year turns to the five years behind it (`五年来，…`), and a section on the five years ahead
/// to this year's targets (`今年主要预期目标是…`).
struct ParagraphPeriod {
  let planYear: Int?
  private var paragraph = -1
  private var fallback: String?
  private var kind = SectionKind.plan

  init(planYear: Int?) {
    self.planYear = planYear
  }

  /// Notes the section, and at the first sentence of a paragraph what it turns to.
  mutating func enter(_ sentence: OutlinedSentence, _ section: Section, _ bytes: UnsafeBufferPointer<UInt8>) {
    kind = section.kind
    guard sentence.paragraph != paragraph else { return }
    paragraph = sentence.paragraph
    fallback = section.period
    if section.kind == .review, Self.looksBackFiveYears(bytes, sentence.range) {
      fallback =
        SectionClassifier.fiveYearPlan(bytes, sentence.range) ?? planYear.map(Self.planBefore) ?? fallback
    }
  }

  /// The period of a sentence of that paragraph.
  func period(of sentence: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard kind != .review, let planYear else { return fallback }
    let opening = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 90)
    if ByteText.find("今年", in: bytes, opening) != nil, ByteText.find("目标", in: bytes, opening) != nil {
      return "\(planYear)年"
    }
    return fallback
  }

  private static func looksBackFiveYears(_ bytes: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>) -> Bool
  {
    let opening = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 60)
    return ByteText.containsAny(["五年来", "这五年", "过去五年", "五年间", "四五”时期", "三五”时期"], in: bytes, opening)
  }

  /// The five-year plan that ended before the plan year: the first ended in 1957, the second in 1962, those
  /// after it every five years from 1970 on.
  private static func planBefore(_ year: Int) -> String {
    let number = max(3, (year - 1 - 1970) / 5 + 3)
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard number >= 10 else { return digits[number] + "五" }
    return (number >= 20 ? digits[number / 10] : "") + "十" + digits[number % 10] + "五"
  }
}
