extension SpreadsheetError {
  /// One sentence for the user: where, what is wrong, what the limit is.
  public var message: String {
    switch self {
    case .archive(let error):
      error.message
    case .invalidSheetName(let name, let problem):
      "The sheet name \"\(name)\" \(problem.predicate)."
    case .noVisibleSheet:
      "A workbook needs at least one visible sheet."
    case .textTooLong(let place, let length, let limit):
      "The text in \(place) has \(grouped(length)) UTF-16 units; a cell holds \(grouped(limit))."
    case .numberNotFinite(let place):
      "The number in \(place) is infinite or undefined; a cell holds finite numbers only."
    case .invalidDate(let place, let date):
      "The date \(date) in \(place) does not exist."
    case .dateOutOfRange(let place, let date):
      "The date \(date) in \(place) is outside 1900-01-01 to 9999-12-31; write it as text."
    case .tooManyRows(let sheet, let limit):
      "The sheet \"\(sheet)\" would have more than \(grouped(limit)) rows; split it."
    case .tooManyColumns(let sheet, let row, let limit):
      "Row \(row) of sheet \"\(sheet)\" would have more than \(grouped(limit)) columns."
    case .tooManyPageBreaks(let sheet, let limit):
      "The sheet \"\(sheet)\" would have more than \(grouped(limit)) page breaks."
    case .tooManyLinks(let place, let limit):
      "The link in \(place) is one more than the \(grouped(limit)) that a sheet holds."
    case .linkTooLong(let place, let length, let limit):
      "The link in \(place) has \(grouped(length)) UTF-16 units; a link holds \(grouped(limit))."
    case .unknownLinkTarget(let place, let sheet):
      "The link in \(place) leads to sheet \"\(sheet)\", which the workbook does not have."
    case .invalidReference(let place, let reference):
      "\"\(reference)\", named in \(place), is no cell reference such as A5."
    case .rowHeightOutOfRange(let sheet, let row, let height):
      "The height \(height) of row \(row) of sheet \"\(sheet)\" is not between 0 and 409.5 points."
    case .columnWidthOutOfRange(let sheet, let column, let width):
      "The width \(width) of column \(column) of sheet \"\(sheet)\" is not between 0 and 255 digits."
    case .invalidTable(let name, let sheet, let problem):
      "The table \"\(name)\" on sheet \"\(sheet)\" \(problem.predicate)."
    case .invalidFormula(let place, let detail):
      "The formula in \(place) cannot be written: \(detail)."
    case .invalidSetting(let owner, let detail):
      "\(owner): \(detail)."
    case .tooManyStyles(let limit):
      "The workbook would have more than \(grouped(limit)) cell styles."
    case .wrongOrder(let detail):
      "The workbook writer was called out of order: \(detail)."
    }
  }

  private func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: position)
      position -= 3
    }
    return String(digits)
  }
}

extension SheetNameProblem {
  fileprivate var predicate: String {
    switch self {
    case .empty: "is empty"
    case .tooLong: "is longer than 31 UTF-16 units"
    case .forbiddenCharacter(let character): "has the character \(character), which sheet names cannot have"
    case .outerApostrophe: "begins or ends with an apostrophe"
    case .reserved: "is reserved by Excel"
    case .duplicate: "is used twice (case does not count)"
    }
  }
}

extension TableProblem {
  fileprivate var predicate: String {
    switch self {
    case .invalidName:
      "has a name that is no legal name: letters, digits, _ and . only, no digit first, no cell reference"
    case .duplicateName: "has the name of another table (case does not count)"
    case .noColumns: "has no columns"
    case .emptyColumnName(let column): "has no name for its column \(column)"
    case .duplicateColumnName(let name): "has two columns named \"\(name)\" (case does not count)"
    case .headerMismatch(let place, let expected):
      "needs the text \"\(expected)\" in \(place)"
    case .missingTotals(let row): "needs its row of totals, which was to be row \(row)"
    case .tooManyTotals: "has more totals than columns"
    case .overlap(let other): "overlaps \(other)"
    case .outOfSheet: "reaches beyond the last row or column of the sheet"
    }
  }
}
