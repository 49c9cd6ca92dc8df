/// The rules for settings that apply to areas of a sheet.
enum AreaRules {
  static func check(_ sheet: Sheet) throws(SpreadsheetError) {
    for validation in sheet.validations { try check(validation, sheet.name) }
    for format in sheet.conditionalFormats { try check(format, sheet.name) }
    for errors in sheet.ignoredErrors {
      let owner = "Ignored errors on sheet \"\(sheet.name)\""
      try check(areas: errors.areas, owner)
      guard !errors.kinds.isEmpty else { throw .invalidSetting(owner, detail: "none are named") }
    }
    if let setup = sheet.pageSetup { try check(setup, sheet.name) }
  }

  private static func check(_ validation: DataValidation, _ sheet: String) throws(SpreadsheetError) {
    let owner = "A data validation on sheet \"\(sheet)\""
    try check(areas: validation.areas, owner)
    switch validation.rule {
    case .list(let items):
      guard !items.isEmpty, items.allSatisfy({ !$0.isEmpty && !$0.contains(",") && !$0.contains("\"") })
      else {
        throw .invalidSetting(owner, detail: "its list has no items, or one is empty or has a comma or \"")
      }
      if items.joined(separator: ",").exceeds(255) {
        throw .invalidSetting(owner, detail: "its list is longer than 255 UTF-16 units; keep it in cells")
      }
    case .listFrom(let formula), .formula(let formula):
      try check(formula: formula, owner)
    case .wholeNumber(let comparison), .number(let comparison), .date(let comparison),
      .textLength(let comparison):
      for operand in comparison.operands { try check(formula: operand, owner) }
    }
    for message in [validation.prompt, validation.alert] {
      guard let message else { continue }
      if message.title.exceeds(32) || message.text.exceeds(255) {
        throw .invalidSetting(
          owner, detail: "a message's title is longer than 32 or its text longer than 255 UTF-16 units")
      }
    }
  }

  private static func check(_ format: ConditionalFormat, _ sheet: String) throws(SpreadsheetError) {
    let owner = "A conditional format on sheet \"\(sheet)\""
    try check(areas: format.areas, owner)
    guard !format.rules.isEmpty else { throw .invalidSetting(owner, detail: "it has no rules") }
    for rule in format.rules {
      switch rule.condition {
      case .value(let comparison):
        for operand in comparison.operands { try check(formula: operand, owner) }
      case .formula(let formula):
        try check(formula: formula, owner)
      }
    }
  }

  private static func check(_ setup: PageSetup, _ sheet: String) throws(SpreadsheetError) {
    let owner = "The page set-up of sheet \"\(sheet)\""
    if let rows = setup.repeatedRows, rows.isEmpty || rows.lowerBound < 0 || rows.upperBound > Limits.rows {
      throw .invalidSetting(owner, detail: "the repeated rows are none or reach beyond the sheet")
    }
    if let columns = setup.repeatedColumns,
      columns.isEmpty || columns.lowerBound < 0 || columns.upperBound > Limits.columns
    {
      throw .invalidSetting(owner, detail: "the repeated columns are none or reach beyond the sheet")
    }
    if let area = setup.printArea, !area.isValid {
      throw .invalidSetting(owner, detail: "the print area is empty or reaches beyond the sheet")
    }
    if let pages = setup.pagesWide, !(1...32_767).contains(pages) {
      throw .invalidSetting(owner, detail: "\(pages) pages are not between 1 and 32,767")
    }
    for margin in [setup.margins.left, setup.margins.right, setup.margins.top, setup.margins.bottom]
    where !(margin >= 0 && margin <= 200) {
      throw .invalidSetting(owner, detail: "the margin \(margin) is not between 0 and 200 mm")
    }
    for text in [setup.header, setup.footer] where PageCode.xlsx(text).exceeds(255) {
      throw .invalidSetting(owner, detail: "a header or footer is longer than 255 UTF-16 units")
    }
  }

  private static func check(areas: [CellArea], _ owner: String) throws(SpreadsheetError) {
    guard !areas.isEmpty, areas.allSatisfy(\.isValid) else {
      throw .invalidSetting(owner, detail: "it has no area, or one is empty or reaches beyond the sheet")
    }
  }

  private static func check(formula: String, _ owner: String) throws(SpreadsheetError) {
    if let problem = FormulaRules.problem(of: formula) {
      throw .invalidSetting(owner, detail: "in its formula, \(problem)")
    }
  }
}
