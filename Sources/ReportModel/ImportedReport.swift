/// Everything read from one report, rows referring to one another by index.
///
/// The importer makes it, the catalog gives its rows their ids. Rows stand in the order of the text.
public struct ImportedReport: Sendable, Codable {
  /// The report itself.
  public var report: Report
  /// The section tree; a parent stands before its children.
  public var sections: [Section] = []
  /// The sentences.
  public var statements: [Statement] = []
  /// The goals, targets and results alike.
  public var goals: [Goal] = []
  /// The projects.
  public var projects: [Project] = []
  /// The steps of the projects.
  public var milestones: [Milestone] = []
  /// The tasks.
  public var tasks: [TaskItem] = []
  /// What the user should know though the report was read: `no targets were found`.
  public var warnings: [String] = []

  /// A report without rows yet.
  public init(report: Report) {
    self.report = report
  }
}
