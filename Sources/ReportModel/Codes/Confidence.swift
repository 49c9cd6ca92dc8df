/// How surely a fact was found, so that a checker knows where to look.
///
/// Chinese column name: 可信度.
public enum Confidence: String, CodedValue {
  /// A form that leaves no doubt.
  case high
  /// A rule that is usually right.
  case medium
  /// Found by elimination; look at it.
  case low

  /// The name that a Chinese reader sees.
  public var chineseName: String {
    switch self {
    case .high: "高"
    case .medium: "中"
    case .low: "低"
    }
  }
}
