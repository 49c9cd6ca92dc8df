/// Whether a fact is still to come or already a result.
///
/// Chinese column name: 时态.
public enum Tense: String, CodedValue {
  /// A target, task or forecast of the plan period.
  case planned
  /// A result, as in 工作回顾.
  case achieved

  /// The name that a Chinese reader sees.
  public var chineseName: String {
    switch self {
    case .planned: "计划"
    case .achieved: "完成"
    }
  }
}
