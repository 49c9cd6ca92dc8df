import ReportCatalog
import ReportModel

/// The formula of 完成率: how far 实际值 has come towards the target.
///
/// Amounts to be reached are a share, 实际值/目标值; for growth rates, proportions, upper bounds and ranges a
/// share would say nothing, they are 达标 or 未达标. It is empty while 实际值 is.
enum CompletionFormula {
  /// The columns of the view that it depends on.
  static let fields = ["measure", "comparator", "value", "value_max"]

  /// The formula without its `=`; nil where the goal has no number.
  ///
  /// - Parameter actual: The cell of 实际值, such as `V2`.
  static func expression(
    measure: String, comparator: String, value: Double, upper: Double?, actual: String, language: Language
  ) -> String? {
    guard let comparator = Comparator(rawValue: comparator), let measure = Measure(rawValue: measure) else {
      return nil
    }
    let isAmount = measure == .total || measure == .increment
    switch comparator {
    case .qualitative: return nil
    case .atLeast, .equal, .about:
      if isAmount, value > 0 {
        return "IF(ISNUMBER(\(actual)),\(actual)/\(number(value)),\"\")"
      }
      // A fall of at least 3% is met by a larger fall.
      return judged(actual, "\(actual)\(value < 0 ? "<=" : ">=")\(number(value))", language)
    case .atMost: return judged(actual, "\(actual)\(value < 0 ? ">=" : "<=")\(number(value))", language)
    case .range:
      let bounds = [value, upper ?? value].sorted()
      return judged(actual, "AND(\(actual)>=\(number(bounds[0])),\(actual)<=\(number(bounds[1])))", language)
    }
  }

  static let met = Bilingual("达标", "met")
  static let missed = Bilingual("未达标", "not met")

  /// What the formula comes to.
  enum Result: Hashable {
    /// 实际值/目标值.
    case share(Double)
    /// 达标 or 未达标.
    case judged(Bool)
  }

  /// What the formula comes to for an actual value; nil where it is empty.
  static func result(
    measure: String, comparator: String, value: Double, upper: Double?, actual: Double
  ) -> Result? {
    guard let comparator = Comparator(rawValue: comparator), let measure = Measure(rawValue: measure) else {
      return nil
    }
    switch comparator {
    case .qualitative: return nil
    case .atLeast, .equal, .about:
      if measure == .total || measure == .increment, value > 0 { return .share(actual / value) }
      return .judged(value < 0 ? actual <= value : actual >= value)
    case .atMost: return .judged(value < 0 ? actual >= value : actual <= value)
    case .range:
      let bounds = [value, upper ?? value].sorted()
      return .judged(actual >= bounds[0] && actual <= bounds[1])
    }
  }

  private static func judged(_ actual: String, _ condition: String, _ language: Language) -> String {
    "IF(ISNUMBER(\(actual)),IF(\(condition),\"\(met[language])\",\"\(missed[language])\"),\"\")"
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : value.description
  }

  /// The letters of a column, counted from 0: A, B … Z, AA.
  static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
