/// The rules for tables that need no sheet.
enum TableRules {
  static func problem(of table: Table) -> TableProblem? {
    guard NameRules.isLegalName(table.name) else { return .invalidName }
    guard !table.columns.isEmpty else { return .noColumns }
    guard table.totals.count <= table.columns.count else { return .tooManyTotals }
    var names: Set<String> = []
    for (offset, name) in table.columns.enumerated() {
      if name.isEmpty { return .emptyColumnName(column: offset + 1) }
      if name.exceeds(Limits.nameLength) { return .invalidName }
      guard names.insert(NameRules.folded(name)).inserted else { return .duplicateColumnName(name) }
    }
    guard table.headerRow >= 0, table.headerRow + (table.rowCount ?? 1) < Limits.rows,
      table.firstColumn >= 0, table.firstColumn + table.columns.count <= Limits.columns,
      (table.rowCount ?? 0) >= 0
    else { return .outOfSheet }
    return nil
  }
}

/// The rules for settings of a sheet.
enum SheetRules {
  static func check(_ sheet: Sheet) throws(SpreadsheetError) {
    let owner = "Sheet \"\(sheet.name)\""
    guard sheet.columns.count <= Limits.columns else {
      throw .invalidSetting(owner, detail: "it has more than \(Limits.columns) columns")
    }
    for (index, column) in sheet.columns.enumerated() {
      if let width = column.width, !(width >= 0 && width <= Limits.columnWidth) {
        throw .columnWidthOutOfRange(
          sheet: sheet.name, column: CellReference.letters(ofColumn: index), width: width)
      }
    }
    guard (0..<Limits.rows).contains(sheet.frozenRows), (0..<Limits.columns).contains(sheet.frozenColumns)
    else {
      throw .invalidSetting(owner, detail: "the frozen rows or columns reach beyond the sheet")
    }
    guard (10...400).contains(sheet.zoom) else {
      throw .invalidSetting(owner, detail: "the zoom \(sheet.zoom) is not between 10 and 400 percent")
    }
    if let filter = sheet.autoFilter {
      guard !filter.columns.isEmpty, filter.columns.lowerBound >= 0,
        filter.columns.upperBound <= Limits.columns,
        (0..<Limits.rows).contains(filter.headerRow)
      else {
        throw .invalidSetting(owner, detail: "the filter has no columns or reaches beyond the sheet")
      }
    }
  }
}

/// The rules for styles.
enum StyleRules {
  static func check(_ styles: StyleSheet) throws(SpreadsheetError) {
    try check(fontName: styles.defaultFont.name, size: styles.defaultFont.size)
    for style in styles.styles {
      try check(fontName: style.font.name, size: style.font.size)
      guard (0...250).contains(style.alignment.indent) else {
        throw .invalidSetting(
          "Style", detail: "the indent \(style.alignment.indent) is not between 0 and 250")
      }
      switch style.numberFormat {
      case .decimal(let decimals, _, let suffix, let prefix):
        try check(decimals: decimals)
        for (text, name) in [(suffix, "suffix"), (prefix, "prefix")] where text.exceeds(100) {
          throw .invalidSetting(
            "Style", detail: "the number format's \(name) is longer than 100 UTF-16 units")
        }
      case .percent(let decimals), .scientific(let decimals):
        try check(decimals: decimals)
      case .general, .date, .text:
        break
      }
    }
  }

  private static func check(fontName: String?, size: Double?) throws(SpreadsheetError) {
    if let fontName, fontName.isEmpty || fontName.exceeds(31) {
      throw .invalidSetting("Font \"\(fontName)\"", detail: "its name has no or more than 31 UTF-16 units")
    }
    if let size, !(size >= 1 && size <= 409) {
      throw .invalidSetting("Font", detail: "the size \(size) is not between 1 and 409 points")
    }
  }

  private static func check(decimals: Int) throws(SpreadsheetError) {
    guard (0...30).contains(decimals) else {
      throw .invalidSetting("Style", detail: "\(decimals) decimals are not between 0 and 30")
    }
  }
}

/// The rules for document properties.
enum PropertyRules {
  static func check(_ properties: DocumentProperties) throws(SpreadsheetError) {
    var names: Set<String> = []
    for property in properties.custom {
      let owner = "Document property \"\(property.name)\""
      guard !property.name.isEmpty, !property.name.exceeds(255) else {
        throw .invalidSetting(owner, detail: "its name has no or more than 255 UTF-16 units")
      }
      guard names.insert(NameRules.folded(property.name)).inserted else {
        throw .invalidSetting(owner, detail: "another property has the same name")
      }
      switch property.value {
      case .number(let number) where !number.isFinite:
        throw .invalidSetting(owner, detail: "its number is infinite or undefined")
      case .date(let date) where !date.isValid:
        throw .invalidSetting(owner, detail: "the date \(date.iso8601) does not exist")
      default:
        break
      }
    }
  }
}

/// The rules for formulas that can be told without calculating.
enum FormulaRules {
  /// What is wrong with an expression; nil if nothing.
  static func problem(of expression: String) -> String? {
    if expression.isEmpty { return "it is empty" }
    if expression.exceeds(Limits.formulaLength) {
      return "it has more than \(Limits.formulaLength) UTF-16 units"
    }
    if expression.utf8.first == UInt8(ascii: "=") { return "it begins with =, which does not belong to it" }
    var depth = 0
    var quote: UInt8?
    for byte in expression.utf8 {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth < 0 { return "a bracket is closed that was not opened" }
      default: break
      }
    }
    if quote != nil { return "a quotation mark is not closed" }
    return depth == 0 ? nil : "a bracket is not closed"
  }
}
