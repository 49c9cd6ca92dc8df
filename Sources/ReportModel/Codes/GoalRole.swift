/// Whether a goal is the target itself or a number beside it.
///
/// Chinese column name: 角色.
public enum GoalRole: String, CodedValue {
  /// The quantity committed to or claimed.
  case target
  /// The starting value in `从A提高到B`.
  case baseline
  /// A lead over others, as in `高于全国1.7个百分点`.
  case lead

  /// The name that a Chinese reader sees.
  public var chineseName: String {
    switch self {
    case .target: "目标"
    case .baseline: "基数"
    case .lead: "领先"
    }
  }
}
