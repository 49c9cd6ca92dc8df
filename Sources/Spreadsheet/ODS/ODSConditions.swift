/// Validations and conditional formats as OpenDocument writes them (ODF 1.3 part 3, §9.4.4, §16.3).
struct ODSConditions {
  private let context: WorkbookContext

  init(_ context: WorkbookContext) {
    self.context = context
  }

  /// Translates all formulas once, so that what cannot be said is an error before anything refers to it.
  func check(_ sheet: Sheet) throws(SpreadsheetError) {
    do throws(OpenFormula.Failure) {
      for validation in sheet.validations { _ = try Self.condition(validation.rule) }
      for format in sheet.conditionalFormats {
        for rule in format.rules { _ = try Self.condition(rule.condition) }
      }
    } catch {
      throw .invalidSetting(
        "A validation or conditional format on sheet \"\(sheet.name)\"",
        detail: "in its formula, \(error.detail)")
    }
  }

  // MARK: Validations

  func contentValidations(_ xml: inout ByteBuffer) {
    guard context.sheets.contains(where: { !$0.sheet.validations.isEmpty }) else { return }
    var number = 0
    xml.element("table:content-validations") { xml in
      for sheet in context.sheets {
        for validation in sheet.sheet.validations {
          number += 1
          self.validation(validation, number, sheet.sheet.name, &xml)
        }
      }
    }
  }

  private func validation(
    _ validation: DataValidation, _ number: Int, _ sheet: String, _ xml: inout ByteBuffer
  ) {
    guard let condition = try? Self.condition(validation.rule), let area = validation.areas.first else {
      return
    }
    xml.element(
      "table:content-validation", ("table:name", .text("val\(number)")),
      ("table:condition", .text(condition)),
      ("table:allow-empty-cell", validation.allowsEmpty ? "true" : "false"),
      ("table:base-cell-address", .text(Self.base(area, sheet))),
      ("table:display-list", Self.isList(validation.rule) ? "unsorted" : nil)
    ) { xml in
      if let prompt = validation.prompt {
        xml.element("table:help-message", ("table:title", .text(prompt.title)), ("table:display", "true")) {
          xml in
          xml.appendParagraphs(prompt.text, link: nil)
        }
      }
      xml.element(
        "table:error-message", ("table:message-type", .text(validation.severity.rawValue)),
        ("table:title", validation.alert.map { .text($0.title) }), ("table:display", "true")
      ) { xml in
        if let alert = validation.alert { xml.appendParagraphs(alert.text, link: nil) }
      }
    }
  }

  private static func isList(_ rule: DataValidation.Rule) -> Bool {
    switch rule {
    case .list, .listFrom: true
    default: false
    }
  }

  private static func condition(_ rule: DataValidation.Rule) throws(OpenFormula.Failure) -> String {
    switch rule {
    case .list(let items):
      "of:cell-content-is-in-list(" + items.map { "\"\($0)\"" }.joined(separator: ";") + ")"
    case .listFrom(let range):
      "of:cell-content-is-in-list(" + (try OpenFormula.translate(range)) + ")"
    case .wholeNumber(let comparison):
      "of:cell-content-is-whole-number() and " + (try content(comparison))
    case .number(let comparison):
      "of:cell-content-is-decimal-number() and " + (try content(comparison))
    case .date(let comparison):
      "of:cell-content-is-date() and " + (try content(comparison))
    case .textLength(let comparison):
      "of:"
        + (try comparison.odsCondition("cell-content-text-length()", prefix: "cell-content-text-length"))
    case .formula(let formula):
      "of:is-true-formula(" + (try OpenFormula.translate(formula)) + ")"
    }
  }

  private static func content(_ comparison: Comparison) throws(OpenFormula.Failure) -> String {
    try comparison.odsCondition("cell-content()", prefix: "cell-content")
  }

  // MARK: Conditional formats

  /// The looks that conditions give, which must be styles with names, in `styles.xml`.
  func namedStyles(_ xml: inout ByteBuffer) {
    for sheet in context.sheets {
      for (index, format) in sheet.sheet.conditionalFormats.enumerated() {
        for (rule, style) in format.rules.map(\.style).enumerated() {
          xml.element(
            "style:style", ("style:name", .text(Self.styleName(sheet.index, index, rule))),
            ("style:family", "table-cell"), ("style:parent-style-name", "Default")
          ) { xml in
            ODSCellStyles.properties(style, &xml)
          }
        }
      }
    }
  }

  /// The `style:map` elements of a cell style with conditions.
  func maps(_ formats: [ConditionRegistry.Format], _ xml: inout ByteBuffer) {
    for reference in formats {
      let sheet = context.sheets[reference.sheet].sheet
      let format = sheet.conditionalFormats[reference.format]
      guard let area = format.areas.first else { continue }
      for (index, rule) in format.rules.enumerated() {
        guard let condition = try? Self.condition(rule.condition) else { continue }
        xml.element(
          "style:map", ("style:condition", .text(condition)),
          ("style:apply-style-name", .text(Self.styleName(reference.sheet, reference.format, index))),
          ("style:base-cell-address", .text(Self.base(area, sheet.name))))
      }
    }
  }

  private static func condition(
    _ condition: ConditionalRule.Condition
  ) throws(OpenFormula.Failure) -> String {
    switch condition {
    case .value(let comparison): try comparison.odsCondition("cell-content()", prefix: "cell-content")
    case .formula(let formula): "is-true-formula(" + (try OpenFormula.translate(formula)) + ")"
    }
  }

  private static func styleName(_ sheet: Int, _ format: Int, _ rule: Int) -> String {
    "cf\(sheet + 1)-\(format + 1)-\(rule + 1)"
  }

  /// The cell that relative references start from.
  private static func base(_ area: CellArea, _ sheet: String) -> String {
    SheetQuoting.xlsx(sheet) + "." + CellReference(row: area.firstRow, column: area.columns.lowerBound).text
  }
}
