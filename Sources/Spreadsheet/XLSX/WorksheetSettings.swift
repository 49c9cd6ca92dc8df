/// What follows the rows of a worksheet and applies to areas or to printing (ECMA-376 part 1, §18.3.1.18,
/// §18.3.1.33, §18.3.1.62 to §18.3.1.64).
struct WorksheetSettings {
  private let sheet: Sheet
  private let rowCount: Int
  private let differentialStyles: DifferentialStyles

  /// - Parameter rowCount: rows up to the last that was written: where open areas end.
  init(_ sheet: Sheet, rowCount: Int, differentialStyles: DifferentialStyles) {
    self.sheet = sheet
    self.rowCount = rowCount
    self.differentialStyles = differentialStyles
  }

  // MARK: Conditional formats

  func conditionalFormats(_ xml: inout ByteBuffer) {
    var priority = 0
    for format in sheet.conditionalFormats {
      xml.element("conditionalFormatting", ("sqref", .text(references(format.areas)))) { xml in
        for rule in format.rules {
          priority += 1
          self.rule(rule, priority, &xml)
        }
      }
    }
  }

  private func rule(_ rule: ConditionalRule, _ priority: Int, _ xml: inout ByteBuffer) {
    let style = XMLValue.int(differentialStyles.index(of: rule.style))
    switch rule.condition {
    case .value(let comparison):
      xml.element(
        "cfRule", ("type", "cellIs"), ("dxfId", style), ("priority", .int(priority)),
        ("operator", .text(comparison.xlsxName))
      ) { xml in
        for operand in comparison.operands { xml.element("formula", text: operand, forbidden: .escaped) }
      }
    case .formula(let formula):
      xml.element("cfRule", ("type", "expression"), ("dxfId", style), ("priority", .int(priority))) { xml in
        xml.element("formula", text: formula, forbidden: .escaped)
      }
    }
  }

  // MARK: Data validations

  func validations(_ xml: inout ByteBuffer) {
    guard !sheet.validations.isEmpty else { return }
    xml.element("dataValidations", ("count", .int(sheet.validations.count))) { xml in
      for validation in sheet.validations { self.validation(validation, &xml) }
    }
  }

  private func validation(_ validation: DataValidation, _ xml: inout ByteBuffer) {
    let (type, comparison, formulas) = Self.parts(of: validation.rule)
    xml.element(
      "dataValidation", ("type", .text(type)),
      ("errorStyle", validation.severity == .stop ? nil : .text(validation.severity.rawValue)),
      ("operator", comparison.flatMap { $0.xlsxName == "between" ? nil : .text($0.xlsxName) }),
      ("allowBlank", validation.allowsEmpty ? .flag(true) : nil),
      ("showInputMessage", .flag(true)), ("showErrorMessage", .flag(true)),
      ("errorTitle", validation.alert.map { .escaped($0.title) }),
      ("error", validation.alert.map { .escaped($0.text) }),
      ("promptTitle", validation.prompt.map { .escaped($0.title) }),
      ("prompt", validation.prompt.map { .escaped($0.text) }),
      ("sqref", .text(references(validation.areas)))
    ) { xml in
      xml.element("formula1", text: formulas[0], forbidden: .escaped)
      if formulas.count > 1 { xml.element("formula2", text: formulas[1], forbidden: .escaped) }
    }
  }

  private static func parts(of rule: DataValidation.Rule) -> (String, Comparison?, [String]) {
    switch rule {
    case .list(let items): ("list", nil, ["\"" + items.joined(separator: ",") + "\""])
    case .listFrom(let range): ("list", nil, [range])
    case .wholeNumber(let comparison): ("whole", comparison, comparison.operands)
    case .number(let comparison): ("decimal", comparison, comparison.operands)
    case .date(let comparison): ("date", comparison, comparison.operands)
    case .textLength(let comparison): ("textLength", comparison, comparison.operands)
    case .formula(let formula): ("custom", nil, [formula])
    }
  }

  private func references(_ areas: [CellArea]) -> String {
    areas.map { $0.range(rowCount: rowCount).text }.joined(separator: " ")
  }

  // MARK: Protection and ignored errors

  /// What is said of an action is that it is forbidden (§18.3.1.85).
  func protection(_ xml: inout ByteBuffer) {
    guard let allowed = sheet.protection?.allowed else { return }
    func permit(_ action: SheetProtection.Action) -> XMLValue? {
      allowed.contains(action) ? .flag(false) : nil
    }
    xml.element(
      "sheetProtection", ("sheet", .flag(true)), ("objects", .flag(true)), ("scenarios", .flag(true)),
      ("formatCells", permit(.formatCells)), ("formatColumns", permit(.formatColumns)),
      ("formatRows", permit(.formatRows)), ("insertColumns", permit(.insertColumns)),
      ("insertRows", permit(.insertRows)), ("insertHyperlinks", permit(.insertHyperlinks)),
      ("deleteColumns", permit(.deleteColumns)), ("deleteRows", permit(.deleteRows)),
      ("sort", permit(.sort)), ("autoFilter", permit(.autoFilter)))
  }

  /// - Parameter numbersAsText: all cells, where a text reads as a number.
  func ignoredErrors(numbersAsText: CellRange?, _ xml: inout ByteBuffer) {
    guard numbersAsText != nil || !sheet.ignoredErrors.isEmpty else { return }
    func ignore(_ kind: IgnoredErrors.Kind, _ errors: IgnoredErrors) -> XMLValue? {
      errors.kinds.contains(kind) ? .flag(true) : nil
    }
    xml.element("ignoredErrors") { xml in
      if let numbersAsText {
        xml.element(
          "ignoredError", ("sqref", .text(numbersAsText.text)), ("numberStoredAsText", .flag(true)))
      }
      for errors in sheet.ignoredErrors {
        xml.element(
          "ignoredError", ("sqref", .text(references(errors.areas))),
          ("evalError", ignore(.evalError, errors)),
          ("twoDigitTextYear", ignore(.twoDigitTextYear, errors)),
          ("numberStoredAsText", ignore(.numberStoredAsText, errors)), ("formula", ignore(.formula, errors)),
          ("formulaRange", ignore(.formulaRange, errors)),
          ("unlockedFormula", ignore(.unlockedFormula, errors)),
          ("emptyCellReference", ignore(.emptyCellReference, errors)))
      }
    }
  }

  // MARK: Printing

  func page(_ xml: inout ByteBuffer) {
    guard let setup = sheet.pageSetup else {
      margins(PageSetup.Margins(left: 17.78, right: 17.78, top: 19.05, bottom: 19.05), &xml)
      return
    }
    if setup.centersHorizontally { xml.element("printOptions", ("horizontalCentered", .flag(true))) }
    margins(setup.margins, &xml)
    xml.element(
      "pageSetup", ("paperSize", setup.paper == .a4 ? 9 : 8),
      ("fitToWidth", setup.pagesWide.flatMap { $0 == 1 ? nil : .int($0) }),
      ("fitToHeight", setup.pagesWide == nil ? nil : 0),
      ("orientation", setup.isLandscape ? "landscape" : "portrait"))
    guard !setup.header.isEmpty || !setup.footer.isEmpty else { return }
    xml.element("headerFooter") { xml in
      if !setup.header.isEmpty { xml.element("oddHeader", text: PageCode.xlsx(setup.header)) }
      if !setup.footer.isEmpty { xml.element("oddFooter", text: PageCode.xlsx(setup.footer)) }
    }
  }

  /// The rows that begin a page, told by the number of rows above them (§18.3.1.74).
  func pageBreaks(_ rows: [Int], _ xml: inout ByteBuffer) {
    guard !rows.isEmpty else { return }
    xml.element("rowBreaks", ("count", .int(rows.count)), ("manualBreakCount", .int(rows.count))) { xml in
      for row in rows {
        xml.element("brk", ("id", .int(row)), ("max", .int(Limits.columns - 1)), ("man", .flag(true)))
      }
    }
  }

  /// In inches; header and footer in the middle of their margins.
  private func margins(_ margins: PageSetup.Margins, _ xml: inout ByteBuffer) {
    func inches(_ millimetres: Double) -> XMLValue { .double((millimetres / 25.4 * 1000).rounded() / 1000) }
    xml.element(
      "pageMargins", ("left", inches(margins.left)), ("right", inches(margins.right)),
      ("top", inches(margins.top)), ("bottom", inches(margins.bottom)),
      ("header", inches(margins.top / 2)), ("footer", inches(margins.bottom / 2)))
  }
}

/// The looks that conditional formats of all sheets give, in the order of their first use (§18.8.14).
final class DifferentialStyles {
  private var styles = IndexedSet<CellStyle>()

  func add(_ sheet: Sheet) {
    for format in sheet.conditionalFormats {
      for rule in format.rules { styles.insert(rule.style) }
    }
  }

  func index(of style: CellStyle) -> Int { styles.index(of: style) }

  func write(_ xml: inout ByteBuffer) {
    xml.element("dxfs", ("count", .int(styles.elements.count))) { xml in
      for style in styles.elements {
        xml.element("dxf") { xml in
          if style.font != Font() { font(style.font, &xml) }
          if let fill = style.fill {
            // Unlike cell formats, these take the solid colour from the background (§18.8.32).
            xml.element("fill") { xml in
              xml.element("patternFill") { $0.element("bgColor", ("rgb", .text("FF" + fill.hex))) }
            }
          }
          if style.border != Border() { StylesPart.border(style.border, &xml, isDifferential: true) }
        }
      }
    }
  }

  private func font(_ font: Font, _ xml: inout ByteBuffer) {
    xml.element("font") { xml in
      if font.isBold { xml.element("b") }
      if font.isItalic { xml.element("i") }
      if font.isStruckThrough { xml.element("strike") }
      if font.isUnderlined { xml.element("u") }
      if let color = font.color { xml.element("color", ("rgb", .text("FF" + color.hex))) }
    }
  }
}
