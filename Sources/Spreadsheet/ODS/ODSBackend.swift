import Archive

/// Writes a workbook as OpenDocument 1.3.
final class ODSBackend: WorkbookBackend {
  init(_ context: WorkbookContext, _ sink: any ByteSink) throws(SpreadsheetError) {}
  func beginSheet(_ sheet: SheetContext) throws(SpreadsheetError) {}
  func row(
    _ cells: [Cell], height: Double?, isHidden: Bool, in sheet: SheetContext
  ) throws(SpreadsheetError) {}
  func skipRows(_ count: Int, in sheet: SheetContext) throws(SpreadsheetError) {}
  func endSheet(_ sheet: SheetContext) throws(SpreadsheetError) {}
  func finish() throws(SpreadsheetError) {}
}
