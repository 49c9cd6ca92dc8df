import ReportModel

/// What makes a ledger one that is kept through the year: the week it is for, what people typed into the one
/// before, and what has changed.
public struct KeptLedger: Sendable {
  /// The week it is for, `2026-W48`; nil where it is carried forward by hand.
  public var week: String?
  /// What tells this edition of the ledger from others, by which the next run finds its record.
  public var edition: String?
  /// What people typed into the ledger before.
  public var carried: CarriedContent
  /// What has changed since the ledger of an earlier week; nil where there is none to compare with.
  public var changes: [LedgerChange]?
  /// The week that ``changes`` reckon from.
  public var changesSince: String?

  /// A kept ledger.
  public init(
    week: String? = nil, edition: String? = nil, carried: CarriedContent = CarriedContent(),
    changes: [LedgerChange]? = nil, changesSince: String? = nil
  ) {
    self.week = week
    self.edition = edition
    self.carried = carried
    self.changes = changes
    self.changesSince = changesSince
  }
}
