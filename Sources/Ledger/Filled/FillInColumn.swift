import ReportModel

/// A column of the ledger that people fill in; the raw value is its name in queries and in JSON.
public enum FillInColumn: String, CaseIterable, Sendable {
  /// 牵头领导: who answers for it.
  case leadLeader = "lead_leader"
  /// 牵头单位: the office in charge, filled in beforehand where the report names it.
  case leadUnit = "lead_unit"
  /// 配合单位: offices that assist, filled in beforehand where the report names them.
  case supportUnits = "support_units"
  /// 完成时限: the day set for completion, a date.
  case completeBy = "deadline_filled"
  /// 实际值: the value reached so far, a number in the unit of the target.
  case actualValue = "actual_value"
  /// 状态: one of ``statuses``.
  case status
  /// 进展情况: what has been done.
  case progress
  /// 存在问题: what stands in the way.
  case problems
  /// 下一步措施: what comes next.
  case nextSteps = "next_steps"
  /// 备注: anything else.
  case remarks
  /// 核对: what the program asks people to check in ledgers that are carried forward, cleared by them.
  case check

  /// What a well-filled cell holds.
  public enum Kind: Sendable {
    /// Text.
    case text
    /// A number.
    case number
    /// A day.
    case date
  }

  /// What a well-filled cell holds; people may type otherwise, and then it is kept as typed.
  public var kind: Kind {
    switch self {
    case .completeBy: .date
    case .actualValue: .number
    default: .text
    }
  }

  /// The heading in ledgers of that language.
  public func heading(in language: Language) -> String {
    Self.columns[self]?.heading[language] ?? rawValue
  }

  /// What 状态 may say, as code and name, in their order.
  public static func statuses(in language: Language) -> [(code: String, name: String)] {
    FillInColumns.statuses.entries.map { ($0.code, $0.name(in: language)) }
  }

  private static let columns: [FillInColumn: SheetColumn] = {
    var columns: [FillInColumn: SheetColumn] = [:]
    for column in FillInColumns.all(namesUnits: true, measures: true) + [FillInColumns.check] {
      if let name = column.fillIn { columns[name] = column }
    }
    return columns
  }()
}
