/// Reads one sheet of `content.xml` (ODF 1.3 part 3, §9.1): rows are handed on as they end, once each however often
/// they repeat.
final class ODSSheetReader: XMLPartHandler {
  private let sheet: Int
  private let name: String
  private let limit: Int
  private let body: (SheetRow) throws -> Void
  private var details = SheetDetails()
  private var validations = ODSValidationReader()
  private var sheetCount = 0
  private var isInSheet = false
  /// How many elements are open whose text does not belong to the cell around them.
  private var skipDepth = 0

  private var row = SheetRow(index: 0, cells: [])
  private var nextRow = 0
  private var nextColumn = 0
  private var isInRow = false
  private var cell: ODSCell
  private var isInCell = false

  /// - Parameters:
  ///   - sheet: the place of the sheet among the tables.
  ///   - keepsSpaces: whether spaces in cells count as they stand.
  ///   - limit: merged ranges, links and areas of validations to take at most.
  init(
    sheet: Int, name: String, keepsSpaces: Bool, limit: Int, _ body: @escaping (SheetRow) throws -> Void
  ) {
    cell = ODSCell(keepsSpaces: keepsSpaces)
    self.sheet = sheet
    self.name = name
    self.limit = limit
    self.body = body
  }

  func finish() -> SheetDetails {
    details.validations = validations.finish()
    return details
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    if skipDepth > 0 || isSkipped(name) {
      skipDepth += 1
      return
    }
    switch name {
    case .odsTable:
      isInSheet = sheetCount == sheet
      sheetCount += 1
    case .odsDatabaseRange: try addTable(attributes)
    case .odsValidation, .odsHelp, .odsAlert: validations.start(name, attributes)
    case _ where !isInSheet: validations.startWithin(name, attributes)
    case .odsRow: try startRow(attributes)
    case .odsCell, .odsCoveredCell: try startCell(attributes, isCovered: name == .odsCoveredCell)
    default:
      if isInCell { cell.text.start(name, attributes) }
    }
  }

  func end(_ name: XMLName) throws {
    if skipDepth > 0 {
      skipDepth -= 1
      return
    }
    switch name {
    case .odsTable: isInSheet = false
    case _ where !isInSheet: validations.end(name)
    case .odsRow: try endRow()
    case .odsCell, .odsCoveredCell: try endCell()
    default:
      if isInCell { cell.text.end(name) }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipDepth == 0 else { return }
    if isInCell { cell.text.append(bytes) } else if !isInSheet { validations.append(bytes) }
  }

  private func isSkipped(_ name: XMLName) -> Bool {
    switch name {
    case .odsDrawing, .odsAnnotation, .odsShapes, .odsTrackedChanges, .odsForms, .odsRubyText, .odsNote: true
    case .odsTable: isInSheet
    default: false
    }
  }

  private func admit(_ count: Int, _ what: String) throws {
    guard count <= limit else { throw PartProblem.limit("\(limit) \(what)") }
  }

  // MARK: Rows and cells

  private func startRow(_ attributes: XMLAttributes) throws {
    guard !isInRow else { throw PartProblem.nonsense("a row stands within a row") }
    isInRow = true
    row.index = nextRow
    row.repeatCount = max(attributes.count(.aRowsRepeated) ?? 1, 1)
    row.isHidden = attributes[.aVisibility].map { $0 != "visible" } ?? false
    row.cells.removeAll(keepingCapacity: true)
    nextColumn = 0
    let (next, overflow) = nextRow.addingReportingOverflow(row.repeatCount)
    nextRow = overflow ? Int.max : next
  }

  private func endRow() throws {
    isInRow = false
    guard !row.cells.isEmpty else { return }
    guard row.index + row.repeatCount <= Limits.rows else {
      throw PartProblem.nonsense("the sheet reaches beyond row \(Limits.rows)")
    }
    try body(row)
  }

  private func startCell(_ attributes: XMLAttributes, isCovered: Bool) throws {
    guard isInRow else { return }
    guard !isInCell else { throw PartProblem.nonsense("a cell stands within a cell") }
    isInCell = true
    let count = max(attributes.count(.aColumnsRepeated) ?? 1, 1)
    cell.begin(column: nextColumn, count: count, attributes)
    let (next, overflow) = nextColumn.addingReportingOverflow(count)
    nextColumn = overflow ? Int.max : next
    if let validation = attributes[.aValidationName], cell.column < Limits.columns, row.index < Limits.rows {
      let columns = cell.column..<min(nextColumn, Limits.columns)
      validations.use(
        validation, CellArea(columns: columns, firstRow: row.index, lastRow: min(nextRow, Limits.rows) - 1))
      try admit(validations.areaCount, "areas of validations")
    }
    guard !isCovered else { return }
    let columns = attributes.count(.aColumnsSpanned) ?? 1
    let rows = attributes.count(.aRowsSpanned) ?? 1
    if columns > 1 || rows > 1 {
      let area = CellArea(
        columns: cell.column..<cell.column + max(min(columns, Limits.columns), 1), firstRow: row.index,
        lastRow: row.index + max(min(rows, Limits.rows), 1) - 1)
      if area.isValid { details.mergedAreas.append(area) }
      try admit(details.mergedAreas.count, "merged ranges")
    }
  }

  private func endCell() throws {
    guard isInCell else { return }
    isInCell = false
    guard let content = try cell.content() else { return }
    guard nextColumn <= Limits.columns else {
      throw PartProblem.nonsense("the sheet reaches beyond column \(Limits.columns)")
    }
    row.cells.append(SheetCell(column: cell.column, repeatCount: cell.count, content: content))
    if let target = cell.text.link {
      let area = CellArea(
        columns: cell.column..<nextColumn, firstRow: row.index, lastRow: row.index + row.repeatCount - 1)
      details.links.append(SheetLink(area: area, target: target))
      try admit(details.links.count, "links")
    }
  }

  // MARK: Tables

  /// Filters that belong to no table have names that applications give them.
  private func addTable(_ attributes: XMLAttributes) throws {
    guard let title = attributes[.aTableName], !title.hasPrefix("__Anonymous_Sheet_DB__"),
      let address = attributes[.aTargetRange], let (sheet, area) = ODSAddress.read(address), sheet == name
    else { return }
    details.tables.append(SheetTable(name: title, area: area, columns: [], hasTotals: false))
    try admit(details.tables.count, "tables")
  }
}
