import Archive
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@testable import Spreadsheet

@Suite struct RoundTripTests {
  /// How many workbooks are made up: `COUNT` in the environment, else 100.
  static var count: UInt64 { getenv("COUNT").flatMap { UInt64(String(cString: $0)) } ?? 100 }

  static func rows(_ reader: WorkbookReader, _ sheet: String) throws -> [SheetRow] {
    var rows: [SheetRow] = []
    try reader.rows(of: sheet) { rows.append($0) }
    return rows
  }

  @Test(arguments: WorkbookFormat.allCases)
  func `what is written is read back, for workbooks made up`(format: WorkbookFormat) throws {
    for seed in 1...max(Self.count, 1) {
      let random = RandomWorkbook(seed: seed)
      let written = try WrittenWorkbook(random.workbook, format)
      let reader = try WorkbookReader(written.bytes)
      #expect(reader.format == format)
      #expect(reader.sheets == random.workbook.sheets.map(\.sheet.name))
      for (index, name) in reader.sheets.enumerated() {
        let rows = try Self.merged(Self.rows(reader, name))
        #expect(rows == random.expected[index], "seed \(seed), sheet \(name)")
        guard format == .xlsx, !rows.isEmpty else { continue }
        #expect(try reader.details(of: name).validations == random.validations[index], "seed \(seed)")
      }
    }
  }

  /// The writer never joins cells that hold something, so nothing may come repeated.
  static func merged(_ rows: [SheetRow]) throws -> [SheetRow] {
    #expect(rows.allSatisfy { $0.repeatCount == 1 && $0.cells.allSatisfy { $0.repeatCount == 1 } })
    return rows
  }

  @Test(arguments: WorkbookFormat.allCases)
  func `tables, links and validations are read back`(format: WorkbookFormat) throws {
    let validation = DataValidation(
      areas: [CellArea(column: 1, firstRow: 1, lastRow: 2)], rule: .list(["是", "否"]),
      prompt: .init(title: "选", text: "一  个"))
    let sheet = Sheet(
      name: "it's", tables: [Table(name: "表", columns: ["甲", "乙"])], validations: [validation])
    let workbook = Workbook.single(
      sheet,
      rows: [
        [.text("甲"), .text("乙")],
        [
          .text("a b", link: .cell(sheet: "it's", reference: "B2")),
          .text("x", link: .url("https://example.org/?a=1&b=2")),
        ], [.text("c"), .number(2)],
      ])
    let reader = try WorkbookReader(WrittenWorkbook(workbook, format).bytes)
    let details = try reader.details(of: "it's")
    #expect(
      details.tables == [
        SheetTable(
          name: "表", area: CellArea(columns: 0..<2, firstRow: 0, lastRow: 2),
          columns: format == .xlsx ? ["甲", "乙"] : [], hasTotals: false)
      ])
    #expect(details.validations == [validation])
    #expect(
      details.links == [
        SheetLink(
          area: CellArea(column: 0, firstRow: 1, lastRow: 1), target: .cell(sheet: "it's", reference: "B2")),
        SheetLink(
          area: CellArea(column: 1, firstRow: 1, lastRow: 1), target: .url("https://example.org/?a=1&b=2")),
      ])
  }

  @Test(arguments: WorkbookFormat.allCases)
  func `reading ends where the caller ends it`(format: WorkbookFormat) throws {
    struct Enough: Error {}
    let bytes = try WrittenWorkbook(.single(rows: [[.number(1)], [.number(2)]]), format).bytes
    var seen = 0
    #expect(throws: Enough.self) {
      try WorkbookReader(bytes).rows(of: "S") { _ in
        seen += 1
        throw Enough()
      }
    }
    #expect(seen == 1)
  }
}
