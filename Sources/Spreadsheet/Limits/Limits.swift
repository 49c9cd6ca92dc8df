/// What sheets can hold: Excel's published limits, which ODS files share so that both formats carry the same.
enum Limits {
  /// Rows of a sheet.
  static let rows = 1_048_576
  /// Columns of a sheet.
  static let columns = 16_384
  /// UTF-16 units in a cell.
  static let textLength = 32_767
  /// UTF-16 units in a sheet's name.
  static let sheetNameLength = 31
  /// Rows of a sheet that begin a new printed page.
  static let pageBreaks = 1_026
  /// Hyperlinks of a sheet.
  static let links = 65_530
  /// UTF-16 units of a link.
  static let linkLength = 2_079
  /// UTF-16 units of a formula.
  static let formulaLength = 8_192
  /// UTF-16 units of a defined or table name.
  static let nameLength = 255
  /// Points of a row's height.
  static let rowHeight = 409.5
  /// Digits of a column's width.
  static let columnWidth = 255.0
}

extension String {
  /// Whether the text has more UTF-16 units than `limit`.
  ///
  /// Constant time where its bytes are few enough.
  func exceeds(_ limit: Int) -> Bool {
    utf8.count > limit && utf16.count > limit
  }
}
