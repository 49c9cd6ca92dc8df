import Archive
import Testing

@testable import Spreadsheet

@Suite struct WorkbookTests {
  /// A workbook with everything in it, of some 30,000 rows.
  static func everything() -> Workbook {
    var styles = StyleSheet()
    let heading = styles.add(
      CellStyle(
        font: Font(isBold: true, color: .white), fill: Color(0x1F4E79), border: .all(.thin),
        alignment: Alignment(.center, vertical: .center, wrapsText: true)))
    let percent = styles.add(CellStyle(numberFormat: .percent(decimals: 1)))
    let sheet = Sheet(
      name: "主要指标 <&'\">", columns: [Column(width: 24), Column(width: 10, style: percent)], frozenRows: 1,
      frozenColumns: 1, tables: [Table(name: "主要指标", columns: ["指标", "增速"])], tabColor: Color(0x70AD47))
    return Workbook(
      properties: PackagePartsTests.workbook.properties, styles: styles,
      sheets: [
        Worksheet(sheet) { rows in
          try rows.append([.text("指标", style: heading), .text("增速", style: heading)], height: 27)
          for number in 0..<30_000 {
            try rows.append([
              .text(
                "指标 \(number % 997)",
                link: number % 10 == 0 ? .cell(sheet: "原文", reference: "A\(number + 1)") : nil),
              .number(Double(number) / 1000), .date(CellDate(year: 2026, month: 1 + number % 12, day: 1)),
              .boolean(number % 2 == 0), .formula("B\(number + 2)*2", cached: .number(Double(number) / 500)),
            ])
          }
        },
        Worksheet(Sheet(name: "原文", autoFilter: AutoFilter(columns: 0..<1))) { rows in
          try rows.append([.text("原文")])
          try rows.skip(4)
          try rows.append([
            .text(" _x0041_ \u{1} <&>\"'\n\t  x ", link: .url("https://example.org/?a=1&b='2'#c"))
          ])
        },
        Worksheet(Sheet(name: "空"), rows: []),
      ])
  }

  @Test(arguments: WorkbookFormat.allCases)
  func `every part is well-formed XML`(format: WorkbookFormat) throws {
    let written = try WrittenWorkbook(Self.everything(), format)
    for name in written.reader.names where name != "mimetype" {
      #expect(isWellFormed(try written.reader.content(of: name)), "\(name)")
    }
  }

  @Test(arguments: WorkbookFormat.allCases)
  func `the same workbook gives the same bytes, on any number of threads`(format: WorkbookFormat) throws {
    let workbook = Self.everything()
    let first = try WrittenWorkbook(workbook, format).bytes
    for jobs in [1, 2, 4] {
      let options = WriteOptions(jobs: jobs, timestamp: .fixed)
      #expect(try WrittenWorkbook(workbook, format, options: options).bytes == first)
    }
  }

  @Test(arguments: WorkbookFormat.allCases)
  func `the level changes the size and not the content`(format: WorkbookFormat) throws {
    let workbook = Self.everything()
    let fast = try WrittenWorkbook(
      workbook, format, options: WriteOptions(compressionLevel: 1, timestamp: .fixed))
    let small = try WrittenWorkbook(
      workbook, format, options: WriteOptions(compressionLevel: 9, timestamp: .fixed))
    #expect(small.bytes.count < fast.bytes.count)
    #expect(fast.reader.names == small.reader.names)
    for name in fast.reader.names {
      #expect(try fast.reader.content(of: name) == small.reader.content(of: name))
    }
  }

  @Test func `what a row source throws comes through`() {
    struct Failure: Error {}
    let workbook = Workbook(sheets: [Worksheet(Sheet(name: "S")) { _ in throw Failure() }])
    #expect(throws: Failure.self) { try workbook.write(as: .xlsx, to: MemorySink()) }
  }

  @Test func `a row source knows its row number`() throws {
    var numbers: [Int] = []
    let workbook = Workbook(sheets: [
      Worksheet(Sheet(name: "S")) { rows in
        numbers.append(rows.nextRowNumber)
        try rows.append([.number(1)])
        try rows.skip(5)
        numbers.append(rows.nextRowNumber)
      }
    ])
    try workbook.write(as: .ods, to: MemorySink())
    #expect(numbers == [1, 7])
  }

  @Test func `libxml2 tells broken XML`() {
    #expect(isWellFormed(Array("<a/>".utf8)))
    #expect(!isWellFormed(Array("<a>".utf8)))
    #expect(!isWellFormed(Array("<a>\u{1}</a>".utf8)))
  }
}
