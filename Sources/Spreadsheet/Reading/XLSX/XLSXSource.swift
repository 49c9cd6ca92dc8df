/// An XLSX workbook that is read (ECMA-376 part 1).
final class XLSXSource: WorkbookSource {
  private let package: WorkbookPackage
  private let workbook = XLSXWorkbookReader()
  private let parts: [String]
  private let styles = XLSXStylesReader()
  private var strings: XLSXStringsReader?
  private let stringsPart: String?

  var sheets: [String] { workbook.sheets.map(\.name) }

  init(_ package: WorkbookPackage) throws {
    self.package = package
    let root = try XLSXRelationships.read(of: "", package)
    guard let main = root.first("officeDocument")?.target else {
      throw WorkbookReadError.notAWorkbook(detail: "it names no main part")
    }
    try package.parse(main, workbook)
    let relationships = try XLSXRelationships.read(of: main, package)
    guard !workbook.sheets.isEmpty else {
      throw WorkbookReadError.notAWorkbook(detail: "its main part \(main) lists no sheets")
    }
    parts = try workbook.sheets.map { sheet in
      guard let relationship = relationships.byID[sheet.relationship] else {
        throw WorkbookReadError.missingPart("of sheet \"\(sheet.name)\"")
      }
      return relationship.target
    }
    if let part = relationships.first("styles")?.target { try package.parse(part, styles) }
    stringsPart = relationships.first("sharedStrings")?.target
  }

  func read(sheet: Int, _ body: @escaping (SheetRow) throws -> Void) throws -> SheetDetails {
    let relationships = try XLSXRelationships.read(of: parts[sheet], package)
    let reader = XLSXSheetReader(
      CellDecoder(strings: try loadStrings(), styles: styles, uses1904: workbook.uses1904),
      relationships, limit: package.limits.settings, body)
    try package.parse(parts[sheet], reader)
    var details = reader.details
    for relationship in relationships.all where relationship.type == "table" && !relationship.isExternal {
      let table = XLSXTableReader()
      try package.parse(relationship.target, table)
      if let table = table.table { details.tables.append(table) }
    }
    return details
  }

  /// The shared texts, read when the first sheet is.
  private func loadStrings() throws -> XLSXStringsReader {
    if let strings { return strings }
    let reader = XLSXStringsReader(limit: package.limits.sharedTextSize)
    if let stringsPart { try package.parse(stringsPart, reader) }
    strings = reader
    return reader
  }
}

/// Reads `xl/workbook.xml`: the sheets and the date system (§18.2).
final class XLSXWorkbookReader: XMLPartHandler {
  private(set) var sheets: [(name: String, relationship: String)] = []
  private(set) var uses1904 = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == .sheet, let title = attributes[.aName], let id = attributes[.aRelationshipID] {
      sheets.append((title, id))
    } else if name == .workbookProperties {
      uses1904 = attributes.flag(.aDate1904)
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Reads a table part (§18.5).
final class XLSXTableReader: XMLPartHandler {
  private(set) var table: SheetTable?

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == .table, let title = attributes[.aDisplayName] ?? attributes[.aName],
      let area = attributes[.aRange].flatMap(CellArea.init(reference:))
    {
      table = SheetTable(
        name: title, area: area, columns: [], hasTotals: attributes.count(.aTotalsRowCount) ?? 0 > 0)
    } else if name == .tableColumn, let column = attributes[.aName] {
      table?.columns.append(EscapedText.decoded(column))
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

extension CellArea {
  /// Reads `A1:C9` or `A1`; nil for anything else.
  init?(reference: String) {
    guard let range = CellRange(reference) else { return nil }
    self.init(range)
  }

  init(_ range: CellRange) {
    self.init(
      columns: range.first.column..<range.last.column + 1, firstRow: range.first.row,
      lastRow: range.last.row)
  }
}
