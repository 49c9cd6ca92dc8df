/// The `definedNames` of a workbook, those that Excel itself uses among them (ECMA-376 part 1, §18.2.5).
struct DefinedNamesElement {
  private struct Entry {
    var name: String
    var sheetIndex: Int?
    var isHidden = false
    var formula: String
  }

  private var entries: [Entry] = []

  init(_ context: WorkbookContext) {
    for sheet in context.sheets {
      let quoted = SheetQuoting.xlsx(sheet.sheet.name)
      // Filters over plain cells need a hidden name besides, or Excel loses them.
      if let range = sheet.filterRange {
        entries.append(
          Entry(
            name: "_xlnm._FilterDatabase", sheetIndex: sheet.index, isHidden: true,
            formula: quoted + "!" + range.absoluteText))
      }
      guard let setup = sheet.sheet.pageSetup else { continue }
      if let area = setup.printArea {
        entries.append(
          Entry(
            name: "_xlnm.Print_Area", sheetIndex: sheet.index,
            formula: quoted + "!" + area.range(rowCount: sheet.usedRowCount).absoluteText))
      }
      let titles = Self.titles(setup).map { quoted + "!" + $0 }
      if !titles.isEmpty {
        entries.append(
          Entry(
            name: "_xlnm.Print_Titles", sheetIndex: sheet.index, formula: titles.joined(separator: ",")))
      }
    }
    for name in context.names {
      guard let range = CellRange(name.reference) else { continue }
      entries.append(
        Entry(name: name.name, formula: SheetQuoting.xlsx(name.sheet) + "!" + range.absoluteText))
    }
  }

  /// `$A:$B` and `$1:$2`, in the order that Excel writes them.
  private static func titles(_ setup: PageSetup) -> [String] {
    let columns = setup.repeatedColumns.map { columns in
      "$" + CellReference.letters(ofColumn: columns.lowerBound) + ":$"
        + CellReference.letters(ofColumn: columns.upperBound - 1)
    }
    let rows = setup.repeatedRows.map { "$\($0.lowerBound + 1):$\($0.upperBound)" }
    return [columns, rows].compactMap { $0 }
  }

  func write(_ xml: inout ByteBuffer) {
    guard !entries.isEmpty else { return }
    xml.element("definedNames") { xml in
      for entry in entries {
        xml.element(
          "definedName", ("name", .text(entry.name)), ("localSheetId", entry.sheetIndex.map { .int($0) }),
          ("hidden", entry.isHidden ? .flag(true) : nil), text: entry.formula)
      }
    }
  }
}
