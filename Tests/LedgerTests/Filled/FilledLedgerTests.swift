import Archive
import LedgerEditing
import ReportModel
import Spreadsheet
import Testing

@testable import Ledger

@Suite struct FilledLedgerTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func written(
    _ format: WorkbookFormat = .xlsx, _ language: Language = .chinese
  ) throws -> EditableWorkbook {
    let export = WorkbookExport(format: format, options: .test(language))
    let paths = try export.write(sampleCatalog(), as: "linxi", to: scratch.folder(replacing: true))
    return try EditableWorkbook(path: paths[0])
  }

  private func read(_ workbook: EditableWorkbook, _ format: WorkbookFormat? = nil) throws -> FilledLedger {
    try FilledLedger(workbook.bytes(format), path: "linxi.xlsx")
  }

  @Test(arguments: WorkbookFormat.allCases, Language.allCases)
  func aLedgerAsWrittenGivesBackItsRows(format: WorkbookFormat, language: Language) throws {
    let export = WorkbookExport(format: format, options: .test(language))
    let paths = try export.write(sampleCatalog(), as: "linxi", to: scratch.folder(replacing: true))
    let ledger = try FilledLedger(path: paths[0])
    #expect(ledger.language == language && ledger.format == format)
    #expect(ledger.tables.map(\.table) == [.goals, .projects, .tasks, .achieved])
    #expect(ledger.tables.map(\.rows.count) == [5, 3, 1, 1])
    let task = try #require(ledger.rows(of: .tasks).first)
    #expect(task.key?.hasPrefix("t-") == true)
    #expect(task.subject(of: .tasks) == "零基预算改革" && task.quote == "推进零基预算改革")
    #expect(task[.leadUnit] == .text("财政局") && task[.progress] == nil)
    #expect(ledger.rows(of: .goals)[0].facts["value"] == .number(5))
    #expect(ledger.rows(of: .projects)[0].facts["due_date"] == .date(CellDate(year: 2026, month: 6, day: 30)))
    #expect(ledger.tables.allSatisfy { $0.addedColumns.isEmpty })
  }

  @Test(arguments: WorkbookFormat.allCases)
  func typedCellsKeepTheirTypes(format: WorkbookFormat) throws {
    var book = try written(format)
    let day = CellDate(year: 2026, month: 9, day: 30)
    book["主要指标"][1, "实际值"] = .number(4.8)
    book["主要指标"][1, "完成时限"] = .date(day)
    book["主要指标"][1, "状态"] = .text("推进中")
    book["主要指标"][2, "实际值"] = .text("约58%")
    book["主要指标"][3, "备注"] = .boolean(true)
    book["主要指标"][4, "实际值"] = .formula("1+2", result: .number(3))
    let rows = try read(book).rows(of: .goals)
    #expect(rows[0][.actualValue] == .number(4.8) && rows[0][.completeBy] == .date(day))
    #expect(rows[0][.status] == .text("推进中"))
    #expect(rows[1][.actualValue] == .text("约58%"))
    #expect(rows[2][.remarks] == .boolean(true))
    #expect(rows[3][.actualValue] == .formula("1+2", result: .number(3)))
  }

  @Test func sheetsAreToldByTheirHeadings() throws {
    var book = try written()
    for index in book.sheets.indices { book.sheets[index].name = "表\(index)" }
    let ledger = try read(book)
    #expect(ledger.tables.map(\.table) == [.goals, .projects, .tasks, .achieved])
    #expect(ledger.tables.map(\.sheetName) == ["表1", "表2", "表3", "表4"])
    #expect(ledger.otherSheets.map(\.name) == ["表0", "表5", "表6"])
  }

  @Test func columnsMayBeMovedAndAdded() throws {
    var book = try written()
    var sheet = book["重点任务"]
    for index in sheet.rows.indices {
      sheet.rows[index].reverse()
      sheet.rows[index].insert(index == 0 ? .text("联系人") : .text("周明"), at: 3)
    }
    sheet[1, "进展情况"] = .text("方案已印发")
    book["重点任务"] = sheet
    let table = try #require(try read(book).tables.first { $0.table == .tasks })
    #expect(table.addedColumns == ["联系人"])
    #expect(table.rows[0].added == ["联系人": .text("周明")])
    #expect(table.rows[0][.progress] == .text("方案已印发") && table.rows[0].key != nil)
  }

  @Test func aColumnWithoutHeadingIsCalledByItsLetters() throws {
    var book = try written()
    let width = book["重点任务"].rows[0].count
    book["重点任务"][1, width] = .text("随手记")
    let table = try #require(try read(book).tables.first { $0.table == .tasks })
    #expect(table.addedColumns.count == 1)
    #expect(table.rows[0].added[table.addedColumns[0]] == .text("随手记"))
  }

  @Test func changedHeadingsAreToldByTheirNeighbours() throws {
    var book = try written()
    var sheet = book["重点任务"]
    sheet[1, "进展情况"] = .text("方案已印发")
    sheet[1, "存在问题"] = .text("缺资金")
    sheet[0, "进展情况"] = .text("工作进展")
    sheet[0, "存在问题"] = .text("问题及困难")
    sheet[0, "备注"] = .text("备注（截至11月）")
    sheet[0, "摘录"] = .text("原话")
    sheet[0, "行标识"] = .text("ID")
    book["重点任务"] = sheet
    let table = try #require(try read(book).tables.first { $0.table == .tasks })
    #expect(table.rows[0][.progress] == .text("方案已印发") && table.rows[0][.problems] == .text("缺资金"))
    #expect(table.rows[0].quote == "推进零基预算改革" && table.rows[0].key != nil)
    #expect(table.columns.filter(\.isInferred).map(\.heading) == ["原话", "工作进展", "问题及困难"])
    #expect(table.addedColumns.isEmpty)
  }

  @Test func aForeignColumnInPlaceOfADeletedOneIsAnAddedOne() throws {
    var book = try written()
    book["重点任务"][0, "存在问题"] = .text("电话")
    let table = try #require(try read(book).tables.first { $0.table == .tasks })
    #expect(table.addedColumns == ["电话"])
  }

  @Test func rowsMayBeSortedAndAdded() throws {
    var book = try written()
    var sheet = book["重点项目"]
    let keys = sheet.rows.dropFirst().map { $0.last }
    sheet.rows = [sheet.rows[0]] + sheet.rows.dropFirst().reversed()
    sheet[4, "项目"] = .text("自加的项目")
    sheet[4, "进展情况"] = .text("刚起步")
    sheet.rows.insert([.text("临溪市重点项目台账（11月）")], at: 0)
    book["重点项目"] = sheet
    let table = try #require(try read(book).tables.first { $0.table == .projects })
    #expect(table.rows.count == 4 && table.rowsAbove.count == 1)
    #expect(table.rows.map { $0.key } == keys.reversed().map { $0??.text } + [nil])
    #expect(table.rows[3].isAdded && table.rows[3].subject(of: .projects) == "自加的项目")
    #expect(table.rows[3][.progress] == .text("刚起步"))
  }

  @Test func withoutKeysTheHeadingsStillTell() throws {
    var book = try written()
    var sheet = book["主要指标"]
    let key = sheet.column("行标识")
    for index in sheet.rows.indices { sheet.rows[index].remove(at: key) }
    book["主要指标"] = sheet
    let table = try #require(try read(book).tables.first { $0.sheetName == "主要指标" })
    #expect(table.table == .goals && table.rows.count == 5)
    #expect(table.rows.allSatisfy { $0.key == nil && $0.quote != nil })
  }

  @Test func whatIsNoLedgerIsRefused() throws {
    let other = try EditableWorkbook(
      Workbook(sheets: [Worksheet(Sheet(name: "表"), rows: [Row([.text("序号"), .text("姓名")])])]).xlsx())
    #expect(throws: FilledLedgerError.notALedger(path: "linxi.xlsx")) { try read(other) }
    #expect(
      FilledLedgerError.notALedger(path: "a.xlsx").message
        == "a.xlsx: no sheet of this workbook has the headings of a ledger, such as 行标识; give a workbook "
        + "that goalsheet wrote")
    #expect(throws: FilledLedgerError.self) { try FilledLedger(Array("PK".utf8), path: "half.xlsx") }
    #expect {
      try FilledLedger(path: scratch.path + "/missing.xlsx")
    } throws: {
      ($0 as? FilledLedgerError)?.message
        == "\(scratch.path)/missing.xlsx: this ledger cannot be read (No such file or directory); check the "
        + "file and its permissions"
    }
  }
}

extension Workbook {
  fileprivate func xlsx() throws -> [UInt8] {
    let sink = MemorySink()
    try write(as: .xlsx, to: sink)
    return sink.bytes
  }
}
