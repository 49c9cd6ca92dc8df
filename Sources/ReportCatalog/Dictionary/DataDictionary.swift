/// The tables and views of the catalog, each column defined once.
///
/// The schema, the fields of JSON Lines, `goalsheet schema`, the headings of workbooks and CSV, and the
/// sheet 说明 are all made from these definitions.
public enum DataDictionary {
  /// The version of the schema, kept as `user_version` in catalog files.
  public static let schemaVersion = 3

  /// The tables, referenced ones first.
  public static let tables: [TableDefinition] = [
    reports, sections, statements, indicators, goals, projects, milestones, tasks,
  ]

  /// The views that join what people want together.
  public static let views: [TableDefinition] = [
    sectionsView, statementsView, goalsView, projectsView, tasksView, comparison, targetAndResult,
  ]

  /// The table or view of that SQL name.
  public static func table(_ name: String) -> TableDefinition? {
    tables.first { $0.name == name } ?? views.first { $0.name == name }
  }
}
