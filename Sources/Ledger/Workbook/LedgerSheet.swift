/// A sheet of the workbook, one small file for each in `Sheets`.
protocol LedgerSheet: Sendable {
  /// The name on its tab.
  var name: Bilingual { get }
  /// What it has, in one line of the contents on 概览.
  var summary: Bilingual { get }
  /// The SQL that counts its rows; nil where rows are not what it is about.
  var countQuery: String? { get }
  /// The columns explained on 说明; none where they speak for themselves.
  var columns: [SheetColumn] { get }

  /// Whether it sets reports side by side, so that a workbook of one report has none.
  var comparesReports: Bool { get }

  /// Whether it holds what the reports say, row by row.
  var holdsReports: Bool { get }

  /// Writes the sheet, from beginning to end.
  func write(_ context: LedgerContext) throws
}

extension LedgerSheet {
  var comparesReports: Bool { false }
  var holdsReports: Bool { false }
}

/// The sheets in their order.
enum LedgerSheets {
  static let all: [any LedgerSheet] = [
    OverviewSheet(), FactSheet.goals, FactSheet.projects, FactSheet.tasks, FactSheet.results,
    ComparisonSheet(), TargetAndResultSheet(), SourceSheet(), NotesSheet(),
  ]
}
