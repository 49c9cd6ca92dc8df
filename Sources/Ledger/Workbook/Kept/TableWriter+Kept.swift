import ReportCatalog
import ReportModel
import Spreadsheet

/// What people typed, and the formulas that judge progress.
extension TableWriter {
  /// The cell that people typed into, where they did.
  func typed(_ column: SheetColumn, _ carried: CarriedContent.Row, sheetRow: Int) -> Cell? {
    let style = style(of: column)
    switch column.content {
    case .fillIn(.check, _):
      return carried.remarks.isEmpty ? nil : .text(carried.remarks.joined(separator: "\n"), style: style)
    case .fillIn(let name, _):
      if let content = carried.fillIns[name] { return Cell(placed(content, sheetRow), style: style) }
      return carried.cleared.contains(name) ? .empty(style: style) : nil
    case .added(let heading): return carried.added[heading].map { Cell(placed($0, sheetRow), style: style) }
    case .field(let name): return carried.facts[name].map { Cell($0.shown, style: context.styles.conflict) }
    default:
      guard let computed = column.computed, let content = carried.overrides[computed] else { return nil }
      return Cell(placed(content, sheetRow), style: style)
    }
  }

  /// A row that people added.
  func cells(of added: CarriedContent.AddedRow, ordinal: Int, sheetRow: Int) -> [Cell] {
    columns.map { column in
      if let typed = typed(column, added.content, sheetRow: sheetRow) { return typed }
      let style = style(of: column)
      switch column.content {
      case .ordinal: return .number(ordinal, style: style)
      case .field("key"): return .text(added.key, style: style)
      case .field(let name): return Cell(added.facts[name].flatMap { placed($0, sheetRow) }, style: style)
      case .dueMark:
        return due(
          status: added.content.fillIns[.status], typed: added.content.fillIns[.completeBy],
          written: added.facts["due_date"], sheetRow: sheetRow, style: style)
      default: return .empty(style: style)
      }
    }
  }

  /// A formula of people's own reads the cells of its new row; one that cannot keeps its result.
  private func placed(_ content: CellContent, _ sheetRow: Int) -> CellContent? {
    guard case .formula(let template, let result) = content else { return content }
    guard let expression = RowFormula.expression(template, row: sheetRow, columns: places) else {
      return result?.shown
    }
    return .formula(expression, result: result)
  }

  private func cellName(_ place: CellPlace, _ sheetRow: Int) -> String? {
    letters[place].map { $0 + String(sheetRow) }
  }

  // MARK: 完成率

  func completion(
    _ row: borrowing CatalogRow, _ carried: CarriedContent.Row?, sheetRow: Int, style: StyleID
  ) -> Cell {
    let target = target(row, carried)
    guard let actual = cellName(.fillIn(.actualValue), sheetRow), let target,
      let formula = CompletionFormula.expression(
        measure: target.measure, comparator: target.comparator, value: target.value, upper: target.upper,
        actual: actual, language: context.language)
    else { return .empty(style: style) }
    let style = formula.contains("/") ? context.styles.percent : style
    let cached: CachedValue =
      switch target.result(carried) {
      case nil: .text("")
      case .share(let share): .number(share)
      case .judged(let isMet):
        .text((isMet ? CompletionFormula.met : CompletionFormula.missed)[context.language])
      }
    return .formula(formula, cached: cached, style: style)
  }

  /// What 完成率 measures by: the target of the report, or what people made of it.
  struct Target {
    var measure: String
    var comparator: String
    var value: Double
    var upper: Double?

    func result(_ carried: CarriedContent.Row?) -> CompletionFormula.Result? {
      guard let actual = DaySerial.number(carried?.fillIns[.actualValue]) else { return nil }
      return CompletionFormula.result(
        measure: measure, comparator: comparator, value: value, upper: upper, actual: actual)
    }
  }

  private func target(_ row: borrowing CatalogRow, _ carried: CarriedContent.Row?) -> Target? {
    let first = completionFields
    guard let value = DaySerial.number(carried?.facts["value"]) ?? row.real(first + 2) else { return nil }
    return Target(
      measure: row.text(first) ?? "", comparator: row.text(first + 1) ?? "", value: value,
      upper: DaySerial.number(carried?.facts["value_max"]) ?? row.real(first + 3))
  }

  // MARK: 序时进度, 建议状态, 期限提示

  func pace(_ row: borrowing CatalogRow, style: StyleID) -> Cell {
    guard let pace = pace(row) else { return .empty(style: style) }
    return .formula(pace.formula, cached: pace.value.map { .number($0) } ?? .text(""), style: style)
  }

  private func pace(_ row: borrowing CatalogRow) -> (formula: String, value: Double?)? {
    let first = completionFields + CompletionFormula.fields.count
    return ProgressFormulas.year(period: row.text(first), reportYear: row.integer(first + 1))
      .map(progress.pace(year:))
  }

  func suggestion(
    _ row: borrowing CatalogRow, _ carried: CarriedContent.Row?, sheetRow: Int, style: StyleID
  ) -> Cell {
    guard let pace = pace(row), let target = target(row, carried),
      CompletionFormula.result(
        measure: target.measure, comparator: target.comparator, value: target.value, upper: target.upper,
        actual: 0) != nil,
      carried?.overrides[.completion] == nil, carried?.overrides[.pace] == nil,
      let completionCell = cellName(.computed(.completion), sheetRow),
      let paceCell = cellName(.computed(.pace), sheetRow)
    else { return .empty(style: style) }
    return .formula(
      progress.suggestion(completion: completionCell, pace: paceCell),
      cached: .text(progress.suggested(target.result(carried), pace: pace.value)), style: style)
  }

  func dueMark(
    _ row: borrowing CatalogRow, _ carried: CarriedContent.Row?, sheetRow: Int, style: StyleID
  ) -> Cell {
    var written = carried?.facts["due_date"]
    if written == nil, let index = columns.firstIndex(where: { $0.content == .field("due_date") }),
      let position = positions[index]
    {
      written = columns[index].content(at: position, of: row, language: context.language)
    }
    return due(
      status: carried?.fillIns[.status], typed: carried?.fillIns[.completeBy], written: written,
      sheetRow: sheetRow, style: style)
  }

  private func due(
    status: CellContent?, typed: CellContent?, written: CellContent?, sheetRow: Int, style: StyleID
  ) -> Cell {
    guard let statusCell = cellName(.fillIn(.status), sheetRow),
      let typedCell = cellName(.fillIn(.completeBy), sheetRow)
    else { return .empty(style: style) }
    return .formula(
      progress.due(
        status: statusCell, typed: typedCell, written: cellName(.fact("due_date"), sheetRow)),
      cached: .text(progress.dueMark(status: status?.text, typed: typed, written: written)), style: style)
  }
}
