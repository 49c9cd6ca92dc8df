import LedgerEditing
import ReportCatalog
import ReportModel
import SampleReport
import Spreadsheet

@testable import Ledger

/// A ledger that goes from week to week in a test: written, edited, carried forward.
struct CarriedLedger {
  let scratch: Scratch
  var report = SampleReport.imported()
  var kept = KeptLedger(week: "2026-W48", edition: "e1")
  var date = CalendarDate(year: 2026, month: 11, day: 29)
  var language = Language.chinese

  init() throws { scratch = try Scratch() }

  func catalog() throws -> Catalog { try sampleCatalog([report]) }

  func facts(_ language: Language? = nil) throws -> LedgerFacts {
    try LedgerFacts(catalog(), language: language ?? self.language)
  }

  func bytes(_ format: WorkbookFormat = .xlsx) throws -> [UInt8] {
    var options = LedgerOptions.test(language)
    options.kept = kept
    options.referenceDate = date
    let paths = try WorkbookExport(format: format, options: options).write(
      catalog(), as: "linxi", to: scratch.folder(replacing: true))
    return scratch.bytes(paths[0].split(separator: "/").last.map(String.init) ?? "")
  }

  func written(_ format: WorkbookFormat = .xlsx) throws -> FilledLedger {
    try FilledLedger(bytes(format), path: "linxi.xlsx")
  }

  func edited(
    _ format: WorkbookFormat = .xlsx, _ edit: (inout EditableWorkbook) throws -> Void
  ) throws -> FilledLedger {
    var book = try EditableWorkbook(bytes(format))
    try edit(&book)
    return try FilledLedger(book.bytes(), path: "linxi.xlsx")
  }

  /// Carries edited ledgers forward into this one's report, as changed by `correct`.
  func next(
    _ ledgers: [FilledLedger], asWritten: FilledLedger? = nil, remembering: Bool = true,
    correcting correct: (inout ImportedReport) -> Void = { _ in }
  ) throws -> CarriedLedger {
    var next = self
    let base = remembering ? try facts() : nil
    correct(&next.report)
    next.report.assignKeys()
    next.kept.carried = CarryForward.run(
      ledgers.map { LedgerSource($0, asWritten: asWritten) }, facts: try next.facts(), base: base,
      language: language, since: "2026-W49")
    next.kept.changes = try LedgerChange.between(facts(), next.facts())
    return next
  }
}
