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
      if isAmount, value > 0 { return "IF(\(actual)=\"\",\"\",\(actual)/\(number(value)))" }
      // A fall of at least 3% is met by a larger fall.
      return judged(actual, "\(actual)\(value < 0 ? "<=" : ">=")\(number(value))", language)
    case .atMost: return judged(actual, "\(actual)\(value < 0 ? ">=" : "<=")\(number(value))", language)
    case .range:
      let bounds = [value, upper ?? value].sorted()
      return judged(actual, "AND(\(actual)>=\(number(bounds[0])),\(actual)<=\(number(bounds[1])))", language)
    }
  }

  private static func judged(_ actual: String, _ condition: String, _ language: Language) -> String {
    let met = Bilingual("达标", "met")[language]
    let missed = Bilingual("未达标", "not met")[language]
    return "IF(\(actual)=\"\",\"\",IF(\(condition),\"\(met)\",\"\(missed)\"))"
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
