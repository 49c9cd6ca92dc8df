import Archive

/// A cell, as errors name it.
public struct CellPlace: Hashable, Sendable, CustomStringConvertible {
  /// The sheet's name.
  public var sheet: String
  /// The cell's reference: `B12`.
  public var reference: String

  /// Makes a place.
  public init(sheet: String, reference: String) {
    self.sheet = sheet
    self.reference = reference
  }

  init(sheet: String, row: Int, column: Int) {
    self.init(sheet: sheet, reference: CellReference(row: row, column: column).text)
  }

  /// `cell B12 of sheet "原文"`.
  public var description: String { "cell \(reference) of sheet \"\(sheet)\"" }
}

/// What is wrong with a sheet's name.
public enum SheetNameProblem: Hashable, Sendable {
  /// It has no characters.
  case empty
  /// It has more than 31 UTF-16 units.
  case tooLong
  /// It has a character that references to the sheet could not carry.
  case forbiddenCharacter(Character)
  /// It begins or ends with an apostrophe.
  case outerApostrophe
  /// It is `History`, which Excel keeps for itself.
  case reserved
  /// Another sheet has the same name without regard to case.
  case duplicate
}

/// What is wrong with a table.
public enum TableProblem: Hashable, Sendable {
  /// The name is empty, too long, looks like a cell reference or has characters that names cannot have.
  case invalidName
  /// Another table has the same name without regard to case.
  case duplicateName
  /// The table has no columns.
  case noColumns
  /// A column's name is empty.
  case emptyColumnName(column: Int)
  /// Two columns have the same name without regard to case.
  case duplicateColumnName(String)
  /// The header cell is missing or is no text equal to the column's name.
  case headerMismatch(CellPlace, expected: String)
  /// The row of totals was not written.
  case missingTotals(row: Int)
  /// There are more totals than columns.
  case tooManyTotals
  /// The table overlaps another table of the sheet or the sheet's filter.
  case overlap(with: String)
  /// The table reaches beyond the last row or column that a sheet can have.
  case outOfSheet
}

/// What a workbook cannot hold, or why it could not be written.
public enum SpreadsheetError: Error, Equatable, Sendable {
  /// The archive could not be written.
  case archive(ArchiveError)
  /// A sheet's name breaks a rule.
  case invalidSheetName(String, SheetNameProblem)
  /// The workbook has no visible sheet.
  case noVisibleSheet
  /// A text is longer than a cell can hold.
  case textTooLong(CellPlace, length: Int, limit: Int)
  /// A number is infinite or not a number.
  case numberNotFinite(CellPlace)
  /// The calendar has no such day, or the day no such time.
  case invalidDate(CellPlace, date: String)
  /// The date is before 1900-01-01 or after 9999-12-31.
  case dateOutOfRange(CellPlace, date: String)
  /// A sheet would have more rows than the format holds.
  case tooManyRows(sheet: String, limit: Int)
  /// A row would have more cells than the format holds.
  case tooManyColumns(sheet: String, row: Int, limit: Int)
  /// A sheet would have more page breaks than the format holds.
  case tooManyPageBreaks(sheet: String, limit: Int)
  /// A sheet would have more links than the format holds.
  case tooManyLinks(CellPlace, limit: Int)
  /// A link is longer than the format holds.
  case linkTooLong(CellPlace, length: Int, limit: Int)
  /// A link leads to a sheet that the workbook does not have.
  case unknownLinkTarget(CellPlace, sheet: String)
  /// A link or setting names something that is no cell reference.
  case invalidReference(CellPlace, reference: String)
  /// A row's height is not between 0 and 409.5 points.
  case rowHeightOutOfRange(sheet: String, row: Int, height: Double)
  /// A column's width is not between 0 and 255 digits.
  case columnWidthOutOfRange(sheet: String, column: String, width: Double)
  /// A table breaks a rule.
  case invalidTable(String, sheet: String, TableProblem)
  /// A formula is empty, too long, unbalanced or, for ODS, has something that OpenFormula cannot say.
  case invalidFormula(CellPlace, detail: String)
  /// A setting of a sheet, style or property is outside what the format holds.
  case invalidSetting(String, detail: String)
  /// The workbook would have more cell styles than the format holds.
  case tooManyStyles(limit: Int)
  /// A call came at the wrong time: a row without an open sheet, a sheet within a sheet.
  case wrongOrder(String)
}
