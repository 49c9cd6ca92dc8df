/// `xl/workbook.xml`: the list of sheets and what belongs to all of them (ECMA-376 part 1, §18.2).
struct WorkbookPart {
  private let context: WorkbookContext

  init(_ context: WorkbookContext) {
    self.context = context
  }

  func xml() -> ByteBuffer {
    var xml = ByteBuffer()
    xml.xmlDeclaration()
    xml.open(
      "workbook", ("xmlns", .text(XLSXNamespace.main)), ("xmlns:r", .text(XLSXNamespace.relationships)))
    xml.element("workbookPr", ("defaultThemeVersion", nil))
    let activeTab = context.sheets.firstIndex { !$0.sheet.isHidden } ?? 0
    xml.element("bookViews") { xml in
      xml.element(
        "workbookView", ("xWindow", 0), ("yWindow", 0), ("windowWidth", 28800), ("windowHeight", 15000),
        ("tabRatio", 800), ("firstSheet", activeTab == 0 ? nil : .int(activeTab)),
        ("activeTab", activeTab == 0 ? nil : .int(activeTab)))
    }
    xml.element("sheets") { xml in
      for (index, sheet) in context.sheets.enumerated() {
        xml.element(
          "sheet", ("name", .text(sheet.sheet.name)), ("sheetId", .int(index + 1)),
          ("state", sheet.sheet.isHidden ? "hidden" : nil), ("r:id", .text("sheet\(index + 1)")))
      }
    }
    DefinedNamesElement(context).write(&xml)
    xml.element(
      "calcPr", ("calcId", 191029), ("fullCalcOnLoad", context.needsCalculation ? .flag(true) : nil))
    xml.end("workbook")
    return xml
  }
}

/// The namespaces of SpreadsheetML.
enum XLSXNamespace {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}

/// Sheet names inside references.
enum SheetQuoting {
  /// `'原文'`: quoted always, which every reader takes, with apostrophes doubled.
  static func xlsx(_ name: String) -> String {
    "'" + doubled(name) + "'"
  }

  static func doubled(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "'")) else { return name }
    return name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
  }
}
