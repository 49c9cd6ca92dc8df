import Spreadsheet

/// A sheet as it stands in a workbook, row by row.
public struct FilledSheet: Hashable, Sendable {
  /// The name on its tab.
  public var name: String
  /// The rows that hold something, from top to bottom, each standing for itself.
  public var rows: [SheetRow]

  /// How many rows a file may claim by repeating one: what people make by hand stays far below.
  private static let repeatLimit = 100_000

  init(name: String, rows: [SheetRow]) {
    self.name = name
    self.rows = rows
  }

  init(reading name: String, from reader: WorkbookReader) throws {
    self.name = name
    rows = []
    var repeated = 0
    var rows: [SheetRow] = []
    try reader.rows(of: name) { row in
      repeated += row.repeatCount - 1
      guard repeated <= Self.repeatLimit else {
        throw WorkbookReadError.limitExceeded(part: name, limit: "\(Self.repeatLimit) repeated rows")
      }
      for place in 0..<row.repeatCount {
        var single = row
        single.index += place
        single.repeatCount = 1
        rows.append(single)
      }
    }
    self.rows = rows
  }
}

extension FilledSheet {
  /// What a sheet without rows of facts is.
  public enum Kind: Sendable {
    /// 概览, 原文, 说明 and 变化, which the program writes anew each time.
    case overview, source, notes, changes
    /// 已移出: typed cells that have lost their rows.
    case removed
    /// A sheet of people's own.
    case added

    var isWrittenAnew: Bool {
      switch self {
      case .overview, .source, .notes, .changes: true
      case .removed, .added: false
      }
    }
  }

  /// What the sheet is, told by what stands on it and not by its name.
  public var kind: Kind {
    let top = rows.prefix(40)
    func has(_ text: Bilingual) -> Bool {
      top.contains { row in
        row.cells.contains { $0.content == .text(text.chinese) || $0.content == .text(text.english) }
      }
    }
    if RemovedColumns.cells(of: self) != nil { return .removed }
    if ChangeColumns.isHeader(of: self) { return .changes }
    if has(OverviewPage.referenceDateLabel) { return .overview }
    if has(NotesText.all[0].title) { return .notes }
    let isSource = top.contains { row in
      let texts = Set(row.cells.compactMap { $0.content.text })
      return Self.tables.contains { headings in
        headings.count { texts.contains($0.chinese) || texts.contains($0.english) } >= min(5, headings.count)
      }
    }
    return isSource ? .source : .added
  }

  /// The headings of tables that the program writes for reading.
  private static let tables = LedgerSheets.all.filter { !($0 is FactSheet) }.map { $0.columns.map(\.heading) }
    .filter { $0.count >= 3 }

  /// What the cells hold, row by row.
  var contents: [CellContent] {
    rows.flatMap { row in
      row.cells.flatMap { cell in Array(repeating: cell.content, count: min(cell.repeatCount, 1_000)) }
    }
  }

  /// The expressions of its formulas.
  var formulas: Set<String> {
    Set(
      contents.compactMap { content in
        if case .formula(let expression, _) = content { return expression }
        return nil
      })
  }
}
