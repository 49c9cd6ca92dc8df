import Archive
import Testing

@testable import Spreadsheet

@Suite struct LimitErrorTests {
  /// What writing throws, in both formats alike.
  static func failure(_ workbook: Workbook) -> SpreadsheetError? {
    var errors: [SpreadsheetError?] = []
    for format in WorkbookFormat.allCases {
      do {
        try workbook.write(as: format, to: MemorySink(), options: .test)
        errors.append(nil)
      } catch {
        errors.append(error as? SpreadsheetError)
      }
    }
    #expect(errors[0] == errors[1])
    return errors[0]
  }

  static func failure(_ cell: Cell) -> SpreadsheetError? {
    failure(.single(Sheet(name: "原文"), rows: [[], [.empty, cell]]))
  }

  @Test func `a text of 32,767 units passes, one more does not`() {
    #expect(Self.failure(.text(String(repeating: "字", count: 32_767))) == nil)
    let error = Self.failure(.text(String(repeating: "字", count: 32_768)))
    #expect(
      error?.message == "The text in cell B2 of sheet \"原文\" has 32,768 UTF-16 units; a cell holds 32,767.")
    // Characters beyond the basic plane count twice.
    #expect(Self.failure(.text(String(repeating: "👍", count: 16_384))) != nil)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func `numbers must be finite`(number: Double) {
    #expect(Self.failure(.number(number)) == .numberNotFinite(CellPlace(sheet: "原文", reference: "B2")))
    #expect(Self.failure(.formula("1/0", cached: .number(number))) != nil)
  }

  @Test func `dates must exist and lie between 1900 and 9999`() {
    let place = CellPlace(sheet: "原文", reference: "B2")
    #expect(Self.failure(.date(CellDate(year: 1900, month: 1, day: 1))) == nil)
    #expect(
      Self.failure(.date(CellDate(year: 1899, month: 12, day: 31)))
        == .dateOutOfRange(place, date: "1899-12-31"))
    #expect(
      Self.failure(.date(CellDate(year: 2025, month: 2, day: 29))) == .invalidDate(place, date: "2025-02-29"))
    let time = CellDateTime(date: CellDate(year: 2025, month: 1, day: 1), hour: 24, minute: 0)
    #expect(Self.failure(.dateTime(time)) == .invalidDate(place, date: "2025-01-01T24:00:00"))
  }

  @Test func `columns end at XFD`() {
    let cells = Array(repeating: Cell.empty, count: 16_385)
    #expect(
      Self.failure(.single(Sheet(name: "S"), rows: [cells]))
        == .tooManyColumns(sheet: "S", row: 1, limit: 16_384))
    #expect(Self.failure(.single(Sheet(name: "S"), rows: [Array(cells.dropLast()) + []])) == nil)
  }

  @Test func `rows end at 1,048,576`() {
    func workbook(_ skipped: Int) -> Workbook {
      Workbook(sheets: [
        Worksheet(Sheet(name: "S")) { rows in
          try rows.skip(skipped)
          try rows.append([.number(1)])
        }
      ])
    }
    #expect(Self.failure(workbook(1_048_575)) == nil)
    #expect(Self.failure(workbook(1_048_576)) == .tooManyRows(sheet: "S", limit: 1_048_576))
    #expect(Self.failure(workbook(2_000_000)) == .tooManyRows(sheet: "S", limit: 1_048_576))
  }

  @Test func `page breaks end at 1,026 a sheet`() {
    func workbook(_ count: Int) -> Workbook {
      Workbook(sheets: [
        Worksheet(Sheet(name: "S"), rows: (0...count).map { Row([.number($0)], beginsPage: $0 > 0) })
      ])
    }
    #expect(Self.failure(workbook(1_026)) == nil)
    #expect(Self.failure(workbook(1_027)) == .tooManyPageBreaks(sheet: "S", limit: 1_026))
  }

  @Test func `links end at 65,530 a sheet`() {
    func workbook(_ count: Int, _ overflow: LinkOverflow) -> Workbook {
      Workbook(sheets: [
        Worksheet(Sheet(name: "S", linkOverflow: overflow)) { rows in
          for _ in 0..<count { try rows.append([.text("x", link: .cell(sheet: "S", reference: "A1"))]) }
        }
      ])
    }
    #expect(Self.failure(workbook(65_530, .fail)) == nil)
    #expect(
      Self.failure(workbook(65_531, .fail))
        == .tooManyLinks(CellPlace(sheet: "S", reference: "A65531"), limit: 65_530))
    #expect(Self.failure(workbook(65_531, .plainText)) == nil)
  }

  @Test func `links lead to sheets and cells that can be`() {
    let place = CellPlace(sheet: "原文", reference: "B2")
    #expect(
      Self.failure(.text("x", link: .cell(sheet: "别处", reference: "A1")))
        == .unknownLinkTarget(place, sheet: "别处"))
    #expect(
      Self.failure(.text("x", link: .cell(sheet: "原文", reference: "A0")))
        == .invalidReference(place, reference: "A0"))
    let long = "https://example.org/" + String(repeating: "a", count: 2060)
    #expect(
      Self.failure(.text("x", link: .url(long))) == .linkTooLong(place, length: 2080, limit: 2079))
    #expect(Self.failure(.text("x", link: .url(String(long.dropLast())))) == nil)
  }

  @Test func `sheets need legal and different names`() {
    func sheets(_ names: String...) -> Workbook {
      Workbook(sheets: names.map { Worksheet(Sheet(name: $0), rows: []) })
    }
    #expect(Self.failure(sheets("a", "A")) == .invalidSheetName("A", .duplicate))
    let error = Self.failure(sheets("a*"))
    #expect(error?.message == "The sheet name \"a*\" has the character *, which sheet names cannot have.")
  }

  @Test func `a workbook needs a visible sheet`() {
    #expect(Self.failure(Workbook()) == .noVisibleSheet)
    #expect(
      Self.failure(Workbook(sheets: [Worksheet(Sheet(name: "a", isHidden: true), rows: [])]))
        == .noVisibleSheet)
  }

  @Test func `rows and columns have bounded sizes`() {
    let tall = Workbook(sheets: [Worksheet(Sheet(name: "S"), rows: [Row([], height: 410)])])
    #expect(Self.failure(tall) == .rowHeightOutOfRange(sheet: "S", row: 1, height: 410))
    let wide = Workbook.single(Sheet(name: "S", columns: [Column(), Column(width: 256)]), rows: [])
    #expect(Self.failure(wide) == .columnWidthOutOfRange(sheet: "S", column: "B", width: 256))
  }

  @Test(arguments: [
    ("", "it is empty"), ("=A1", "it begins with =, which does not belong to it"),
    ("SUM(A1", "a bracket is not closed"), ("A1)", "a bracket is closed that was not opened"),
    ("\"a", "a quotation mark is not closed"),
  ])
  func `formulas must be whole`(expression: String, detail: String) {
    #expect(
      Self.failure(.formula(expression))
        == .invalidFormula(CellPlace(sheet: "原文", reference: "B2"), detail: detail))
  }

  @Test func `styles must be within bounds`() {
    var styles = StyleSheet()
    _ = styles.add(CellStyle(font: Font(size: 500)))
    let error = Self.failure(Workbook(styles: styles, sheets: [Worksheet(Sheet(name: "S"), rows: [])]))
    #expect(error?.message == "Font: the size 500.0 is not between 1 and 409 points.")
  }

  @Test func `more styles than a workbook holds are an error, not a wrong style`() {
    var styles = StyleSheet()
    for number in 0..<65_490 { _ = styles.add(CellStyle(fill: Color(UInt32(number)))) }
    let workbook = Workbook(styles: styles, sheets: [Worksheet(Sheet(name: "S"), rows: [])])
    #expect(Self.failure(workbook) == .tooManyStyles(limit: 65_490))
  }

  @Test func `custom properties need different names`() {
    let properties = DocumentProperties(custom: [
      CustomProperty("a", .number(1)), CustomProperty("A", .number(2)),
    ])
    let workbook = Workbook(properties: properties, sheets: [Worksheet(Sheet(name: "S"), rows: [])])
    #expect(
      Self.failure(workbook)?.message == "Document property \"A\": another property has the same name.")
  }

  @Test func `a full disk comes through as what it is`() throws {
    final class FullSink: ByteSink {
      func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
        throw .writeFailed(target: "out.xlsx", reason: "No space left on device")
      }
    }
    let error = #expect(throws: SpreadsheetError.self) {
      try Workbook.single(rows: []).write(as: .xlsx, to: FullSink())
    }
    #expect(error?.message == "out.xlsx could not be written: No space left on device.")
  }
}

@Suite struct TableErrorTests {
  static func failure(_ tables: [Table], rows: [[String]], filter: AutoFilter? = nil) -> String? {
    LimitErrorTests.failure(
      .single(
        Sheet(name: "S", tables: tables, autoFilter: filter), rows: rows.map { $0.map { .text($0) } }))?
      .message
  }

  @Test func `names are legal and unique in the workbook`() {
    #expect(Self.failure([Table(name: "T", columns: ["a"])], rows: [["a"]]) == nil)
    #expect(
      Self.failure([Table(name: "A1", columns: ["a"])], rows: [["a"]])
        == "The table \"A1\" on sheet \"S\" has a name that is no legal name: letters, digits, _ and . only, "
        + "no digit first, no cell reference.")
    let twice = [Table(name: "T", columns: ["a"]), Table(name: "t", columns: ["b"], firstColumn: 1)]
    #expect(
      Self.failure(twice, rows: [["a", "b"]])
        == "The table \"t\" on sheet \"S\" has the name of another table (case does not count).")
  }

  @Test func `columns have names, each its own`() {
    #expect(
      Self.failure([Table(name: "T", columns: [])], rows: [])
        == "The table \"T\" on sheet \"S\" has no columns.")
    #expect(
      Self.failure([Table(name: "T", columns: ["a", ""])], rows: [["a", ""]])
        == "The table \"T\" on sheet \"S\" has no name for its column 2.")
    #expect(
      Self.failure([Table(name: "T", columns: ["a", "A"])], rows: [["a", "A"]])
        == "The table \"T\" on sheet \"S\" has two columns named \"A\" (case does not count).")
  }

  @Test func `the header cells are the names`() {
    #expect(
      Self.failure([Table(name: "T", columns: ["甲", "乙"])], rows: [["甲", "丙"]])
        == "The table \"T\" on sheet \"S\" needs the text \"乙\" in cell B1 of sheet \"S\".")
    #expect(
      Self.failure([Table(name: "T", columns: ["甲"], headerRow: 3)], rows: [["甲"]])
        == "The table \"T\" on sheet \"S\" needs the text \"甲\" in cell A4 of sheet \"S\".")
  }

  @Test func `tables and filters do not overlap`() {
    let tables = [
      Table(name: "T", columns: ["a", "b"]), Table(name: "U", columns: ["c"], headerRow: 2, firstColumn: 1),
    ]
    #expect(
      Self.failure(tables, rows: [["a", "b"], ["", ""], ["", "c"]])
        == "The table \"U\" on sheet \"S\" overlaps T.")
    #expect(
      Self.failure(
        [Table(name: "T", columns: ["a"])], rows: [["a", "b"]], filter: AutoFilter(columns: 0..<2))
        == "The table \"T\" on sheet \"S\" overlaps the sheet's filter.")
  }
}

@Suite struct WriterOrderTests {
  @Test func `calls out of order are errors`() throws {
    for format in WorkbookFormat.allCases {
      let writer = try WorkbookWriter(format: format, sink: MemorySink(), options: .test)
      #expect(throws: SpreadsheetError.wrongOrder("a row was written without an open sheet")) {
        try writer.row([.number(1)])
      }
      #expect(throws: SpreadsheetError.self) { try writer.endSheet() }
      try writer.beginSheet(Sheet(name: "S"))
      #expect(throws: SpreadsheetError.self) { try writer.beginSheet(Sheet(name: "T")) }
      #expect(throws: SpreadsheetError.self) { try writer.finish() }
      try writer.endSheet()
      try writer.finish()
      #expect(throws: SpreadsheetError.self) { try writer.finish() }
      #expect(throws: SpreadsheetError.self) { try writer.beginSheet(Sheet(name: "T")) }
    }
  }
}

@Suite struct SettingErrorTests {
  static func message(_ sheet: Sheet, names: [DefinedName] = []) -> String? {
    LimitErrorTests.failure(Workbook(sheets: [Worksheet(sheet, rows: [])], names: names))?.message
  }

  static let area = CellArea(column: 0, firstRow: 0)

  @Test func `lists are short and have no commas`() {
    func message(_ items: [String]) -> String? {
      Self.message(Sheet(name: "S", validations: [DataValidation(areas: [Self.area], rule: .list(items))]))
    }
    #expect(message(["甲", "乙"]) == nil)
    let items =
      "A data validation on sheet \"S\": its list has no items, or one is empty or has a comma or \"."
    #expect(message([]) == items)
    #expect(message(["a,b"]) == items)
    #expect(message(["a\""]) == items)
    #expect(message([""]) == items)
    #expect(message([String(repeating: "字", count: 255)]) == nil)
    #expect(
      message([String(repeating: "字", count: 256)])
        == "A data validation on sheet \"S\": its list is longer than 255 UTF-16 units; keep it in cells.")
  }

  @Test func `areas lie on the sheet`() {
    for area in [
      CellArea(columns: 0..<0, firstRow: 0), CellArea(column: 16_384, firstRow: 0),
      CellArea(column: 0, firstRow: -1),
      CellArea(column: 0, firstRow: 5, lastRow: 4), CellArea(column: 0, firstRow: 0, lastRow: 1_048_576),
    ] {
      let sheet = Sheet(name: "S", validations: [DataValidation(areas: [area], rule: .formula("1"))])
      #expect(
        Self.message(sheet)
          == "A data validation on sheet \"S\": it has no area, or one is empty or reaches beyond the sheet.")
    }
  }

  @Test func `formulas and messages are checked`() {
    let open = ConditionalFormat(
      areas: [Self.area], rules: [ConditionalRule(.value(.equal("(1")), style: CellStyle())])
    #expect(
      Self.message(Sheet(name: "S", conditionalFormats: [open]))
        == "A conditional format on sheet \"S\": in its formula, a bracket is not closed.")
    let long = DataValidation.Message(title: String(repeating: "a", count: 33), text: "")
    #expect(
      Self.message(
        Sheet(name: "S", validations: [DataValidation(areas: [Self.area], rule: .formula("1"), prompt: long)])
      ) != nil)
  }

  @Test func `pages are possible`() {
    func message(_ setup: PageSetup) -> String? { Self.message(Sheet(name: "S", pageSetup: setup)) }
    #expect(message(PageSetup()) == nil)
    #expect(message(PageSetup(repeatedRows: 3..<3)) != nil)
    #expect(message(PageSetup(margins: .init(left: -1))) != nil)
    #expect(message(PageSetup(pagesWide: 0)) != nil)
    let text = PageText(center: [.text(String(repeating: "字", count: 254))])
    #expect(
      message(PageSetup(header: text))
        == "The page set-up of sheet \"S\": a header or footer is longer than 255 UTF-16 units.")
  }

  @Test func `names are legal, unique and lead somewhere`() {
    func message(_ names: DefinedName...) -> String? { Self.message(Sheet(name: "S"), names: names) }
    #expect(message(DefinedName("基准日", sheet: "S", reference: "B3")) == nil)
    #expect(
      message(DefinedName("A1", sheet: "S", reference: "B3")) == "The name \"A1\": it is no legal name.")
    #expect(
      message(DefinedName("n", sheet: "T", reference: "B3"))
        == "The name \"n\": the workbook has no sheet \"T\".")
    #expect(
      message(DefinedName("n", sheet: "S", reference: "B")) == "The name \"n\": \"B\" is no cell or range.")
    #expect(
      message(DefinedName("n", sheet: "S", reference: "A1"), DefinedName("N", sheet: "S", reference: "A1"))
        == "The name \"N\": another name or table is called the same.")
  }
}
