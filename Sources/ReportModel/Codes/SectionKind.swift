/// What a section of a report is for.
///
/// Chinese column name: 章节类型.
public enum SectionKind: String, CodedValue {
  /// Results of the past year or past years.
  case review
  /// General requirements and guiding thought.
  case requirements
  /// The paragraph of expected targets, and multi-year targets.
  case targets
  /// The work of the plan year.
  case plan
  /// The government's own conduct.
  case selfBuilding = "self_building"
  /// Title, greeting, close and anything else.
  case other

  /// The name that a Chinese reader sees.
  public var chineseName: String {
    switch self {
    case .review: "回顾"
    case .requirements: "总体要求"
    case .targets: "预期目标"
    case .plan: "工作安排"
    case .selfBuilding: "自身建设"
    case .other: "其他"
    }
  }
}
