import ReportModel

/// A sheet of the ledger that people work in.
public enum LedgerTable: String, CaseIterable, Sendable {
  /// 主要指标: planned goals.
  case goals
  /// 重点项目: one row a milestone.
  case projects
  /// 重点任务: tasks.
  case tasks
  /// 完成情况: achieved goals.
  case achieved

  /// The name on the tab of a ledger as it was written.
  public func sheetName(in language: Language) -> String { sheet.name[language] }

  /// The column that says what a row is about: `indicator`, `name`, `object`.
  public var subjectColumn: String {
    switch self {
    case .goals, .achieved: "indicator"
    case .projects: "name"
    case .tasks: "object"
    }
  }

  var sheet: FactSheet {
    switch self {
    case .goals: .goals
    case .projects: .projects
    case .tasks: .tasks
    case .achieved: .results
    }
  }

  /// The letter that keys of its rows begin with.
  var keyPrefix: UInt8 {
    switch self {
    case .goals, .achieved: UInt8(ascii: "g")
    case .projects: UInt8(ascii: "m")
    case .tasks: UInt8(ascii: "t")
    }
  }
}
