/// What kind of quantity a goal states (extraction guide, “Goals”).
///
/// Chinese column name: 类型.
public enum Measure: String, CodedValue {
  /// A level or amount reached or carried out.
  case total
  /// A rate or amount of change.
  case growth
  /// A proportion.
  case share
  /// Newly added things.
  case increment

  /// The name that a Chinese reader sees.
  public var chineseName: String {
    switch self {
    case .total: "总量"
    case .growth: "增速"
    case .share: "占比"
    case .increment: "增量"
    }
  }
}
