import ReportCatalog
import ReportModel

/// A table as queries see it: the name that people use, the view behind it, and what is shown of it unasked.
public struct QueryTable: Sendable {
  /// The name in queries: `goals`.
  public var name: String
  /// The Chinese name in queries: `目标`.
  public var chineseName: String
  /// Where its rows come from.
  public var definition: TableDefinition
  /// The columns shown where `select` names none.
  var defaultColumns: [String]
  /// Columns that hold an amount, with the columns that make it comparable.
  var amounts: [AmountColumn] = []

  /// All of them, in the order of their use.
  public static let all: [QueryTable] = [
    QueryTable(
      name: "goals", chineseName: "目标", definition: DataDictionary.goalsView,
      defaultColumns: [
        "id", "jurisdiction", "indicator", "measure", "comparator", "value", "value_max", "unit", "tense",
        "period",
      ],
      amounts: [
        AmountColumn(name: "value", base: "base_value", baseUnit: "base_unit", unit: "unit"),
        AmountColumn(name: "value_max", base: "base_value_max", baseUnit: "base_unit", unit: "unit"),
        AmountColumn(name: "base_value", base: "base_value", baseUnit: "base_unit", unit: "base_unit"),
        AmountColumn(
          name: "base_value_max", base: "base_value_max", baseUnit: "base_unit", unit: "base_unit"),
      ]),
    QueryTable(
      name: "projects", chineseName: "项目", definition: DataDictionary.projectsView,
      defaultColumns: [
        "id", "jurisdiction", "name", "phase", "stage", "deadline", "investment_value", "investment_unit",
        "tense",
      ],
      amounts: [
        AmountColumn(
          name: "investment_value", base: "investment_base", baseUnit: "unit_base(investment_unit)",
          unit: "investment_unit"),
        AmountColumn(
          name: "investment_base", base: "investment_base", baseUnit: "unit_base(investment_unit)",
          unit: "unit_base(investment_unit)"),
      ]),
    QueryTable(
      name: "tasks", chineseName: "任务", definition: DataDictionary.tasksView,
      defaultColumns: ["id", "jurisdiction", "action", "object", "deadline", "lead_unit"]),
    QueryTable(
      name: "sections", chineseName: "章节", definition: DataDictionary.sectionsView,
      defaultColumns: ["id", "jurisdiction", "number", "heading", "kind", "period", "first_line"]),
    QueryTable(
      name: "statements", chineseName: "原文", definition: DataDictionary.statementsView,
      defaultColumns: ["id", "jurisdiction", "section_path", "text", "first_line"]),
    QueryTable(
      name: "reports", chineseName: "报告", definition: DataDictionary.reports,
      defaultColumns: ["id", "jurisdiction", "level", "year", "title", "speaker", "source"]),
    QueryTable(
      name: "indicators", chineseName: "指标库", definition: DataDictionary.indicators,
      defaultColumns: ["id", "name", "aliases", "category"]),
    QueryTable(
      name: "milestones", chineseName: "节点", definition: DataDictionary.milestones,
      defaultColumns: ["id", "project_id", "phase", "stage", "stage_text", "deadline", "due_date", "tense"]),
    QueryTable(
      name: "comparison", chineseName: "指标对比", definition: DataDictionary.comparison,
      defaultColumns: [
        "jurisdiction", "level", "year", "indicator", "measure", "comparator", "base_value", "base_value_max",
        "base_unit",
      ],
      amounts: [
        AmountColumn(name: "value", base: "base_value", baseUnit: "base_unit", unit: "unit"),
        AmountColumn(name: "value_max", base: "base_value_max", baseUnit: "base_unit", unit: "unit"),
        AmountColumn(name: "base_value", base: "base_value", baseUnit: "base_unit", unit: "base_unit"),
        AmountColumn(
          name: "base_value_max", base: "base_value_max", baseUnit: "base_unit", unit: "base_unit"),
      ]),
    QueryTable(
      name: "target_and_result", chineseName: "年度对照", definition: DataDictionary.targetAndResult,
      defaultColumns: [
        "jurisdiction", "level", "year", "indicator", "measure", "comparator", "target", "result",
        "difference", "base_unit",
      ],
      amounts: ["target", "target_max", "result", "difference"].map {
        AmountColumn(name: $0, base: $0, baseUnit: "base_unit", unit: "base_unit")
      }),
  ]

  /// The names that an error proposes.
  public static let names: [String] = all.flatMap { [$0.name, $0.chineseName] }

  /// The table that a name stands for: its name in either language, or that of the view behind it.
  public static func named(_ name: String) -> QueryTable? {
    let key = Self.key(name)
    return all.first {
      $0.name == key || $0.chineseName == key || $0.definition.name == key
        || $0.definition.chineseName == key
    }
  }

  /// The table that a query asks; nil for SQL, `find` and what is wrong.
  public static func asked(by query: String) -> QueryTable? {
    guard case .table(let query) = try? Parser.parse(query) else { return nil }
    return named(query.table.text)
  }

  /// The column that a name stands for: `due_date`, `截止日期`, `Due_date`.
  func column(_ name: String) -> ColumnDefinition? {
    let key = Self.key(name)
    return definition.columns.first { $0.name == key }
      ?? definition.columns.first { $0.chineseName == name || $0.chineseName.lowercased() == key }
      ?? definition.columns.first { Self.key($0.englishName) == key }
  }

  /// The names of columns that an error proposes.
  var columnNames: [String] { definition.columns.flatMap { [$0.chineseName, $0.name] } }

  /// How the amounts of a column are compared; nil where it holds none.
  func amount(_ column: ColumnDefinition) -> AmountColumn? {
    amounts.first { $0.name == column.name }
  }

  private static func key(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " ? "_" : $0 })
  }
}

/// A column of amounts and what makes them comparable.
struct AmountColumn: Hashable, Sendable {
  var name: String
  /// The column with the amount in its base unit.
  var base: String
  /// SQL for the base unit.
  var baseUnit: String
  /// SQL for the unit that the numbers of the column itself are in.
  var unit: String

  /// Whether rows that are alike in a column have their numbers in one unit.
  ///
  /// A written unit has one base unit.
  func isOne(by column: String) -> Bool {
    column == unit || (column == "unit" && unit == "base_unit")
  }
}
