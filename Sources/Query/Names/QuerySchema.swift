import Ledger
import ReportCatalog
import ReportModel

/// The tables that queries may name.
public struct QuerySchema: Sendable {
  /// The tables, in the order of their use.
  public var tables: [QueryTable]

  /// What reports give.
  public static let reports = QuerySchema(tables: QueryTable.all)

  /// What reports and filled-in ledgers give: goals, projects and tasks have the columns that people fill in.
  public static let ledger = QuerySchema(
    tables: QueryTable.all.map { table in
      LedgerColumns.tables[table.name].map(table.filledIn) ?? table
    })

  /// The table that a name stands for, in either language.
  public func table(named name: String) -> QueryTable? {
    guard let table = QueryTable.named(name) else { return nil }
    return tables.first { $0.name == table.name }
  }
}

/// The columns that people fill in, as queries see them.
public enum LedgerColumns {
  /// The working tables by the name of the table in queries: the columns of its view and those filled in.
  public static let tables: [String: TableDefinition] = [
    "goals": table("ledger_goals", DataDictionary.goalsView),
    "projects": table("ledger_projects", DataDictionary.projectsView),
    "tasks": table("ledger_tasks", DataDictionary.tasksView),
  ]

  /// The values of 状态.
  public static let statuses = CodeList(
    zip(FillInColumn.statuses(in: .chinese), FillInColumn.statuses(in: .english)).map {
      CodeList.Entry(code: $0.code, chineseName: $0.name, englishName: $1.name)
    })

  private static func table(_ name: String, _ view: TableDefinition) -> TableDefinition {
    var table = view
    table.name = name
    table.source = nil
    let filled = FillInColumn.allCases.map(column)
    table.columns = view.columns.filter { known in !filled.contains { $0.name == known.name } } + filled
    return table
  }

  private static func column(_ column: FillInColumn) -> ColumnDefinition {
    let kind: ColumnDefinition.Kind =
      switch column.kind {
      case .text: .text
      case .number: .real
      case .date: .date
      }
    return ColumnDefinition(
      column.rawValue, kind, .optional, column.heading(in: .chinese), column.heading(in: .english),
      zh: "台账填报：\(column.heading(in: .chinese))", en: "Filled in: \(column.heading(in: .english))",
      codes: column == .status ? statuses : nil)
  }
}

extension QueryTable {
  /// The same table over a working table, with what is filled in shown too.
  func filledIn(_ definition: TableDefinition) -> QueryTable {
    var table = self
    table.definition = definition
    switch name {
    case "goals":
      table.defaultColumns = [
        "id", "jurisdiction", "indicator", "comparator", "value", "unit", "actual_value", "status",
        "lead_unit", "progress",
      ]
      // What is reached is in the unit of the target.
      table.amounts.append(
        AmountColumn(
          name: "actual_value", base: "(actual_value * base_value / nullif(value, 0))", baseUnit: "base_unit",
          unit: "unit"))
    case "projects":
      table.defaultColumns = [
        "id", "jurisdiction", "name", "phase", "stage", "deadline", "status", "lead_unit", "progress",
      ]
    default:
      table.defaultColumns = ["id", "jurisdiction", "object", "deadline", "status", "lead_unit", "progress"]
    }
    return table
  }
}
