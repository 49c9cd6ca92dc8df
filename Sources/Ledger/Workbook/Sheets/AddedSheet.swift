import Spreadsheet

/// A sheet that people added: its cells as they stood, without their looks.
struct AddedSheet: LedgerSheet {
  let title: String
  let sheet: FilledSheet

  var name: Bilingual { Bilingual(title, title) }
  var summary: Bilingual { Bilingual("", "") }
  var countQuery: String? { nil }
  var columns: [SheetColumn] { [] }

  /// The sheets under names that are free.
  static func all(_ sheets: [FilledSheet], taken: [String]) -> [any LedgerSheet] {
    var taken = Set(taken.map { $0.lowercased() })
    return sheets.map { sheet in
      var title = sheet.name
      var ordinal = 2
      while !taken.insert(title.lowercased()).inserted {
        title = String(sheet.name.prefix(26)) + " (\(ordinal))"
        ordinal += 1
      }
      return AddedSheet(title: title, sheet: sheet)
    }
  }

  func write(_ context: LedgerContext) throws {
    try context.writer.beginSheet(
      Sheet(name: title, columns: [Column](repeating: Column(width: 16), count: 12)))
    for row in sheet.rows {
      let gap = row.index + 1 - context.writer.nextRowNumber
      if gap > 0 { try context.writer.skipRows(gap) }
      var cells: [Cell] = []
      for cell in row.cells {
        while cells.count < cell.column { cells.append(.empty) }
        for _ in 0..<min(cell.repeatCount, 1_000) { cells.append(Cell(value(cell.content))) }
      }
      try context.writer.row(Row(cells, isHidden: row.isHidden))
    }
    try context.writer.endSheet()
  }

  private func value(_ content: CellContent) -> CellValue {
    // Other sheets may look otherwise by now, and tables have no names in ODS: such formulas keep their result.
    if case .formula(let expression, let result) = content,
      expression.utf8.contains(where: { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "[") })
    {
      return CellValue(result?.shown)
    }
    return CellValue(content)
  }
}
