import Archive
import ReportCatalog
import ReportModel
import Spreadsheet

/// The ledger as a workbook, XLSX or ODS: the sheets of ``LedgerSheets``, in their order.
struct WorkbookExport: LedgerExport {
  var format: WorkbookFormat
  var options: LedgerOptions

  func fileNames(for name: String) -> [String] {
    [name + (format == .xlsx ? ".xlsx" : ".ods")]
  }

  func write(_ catalog: Catalog, as name: String, to folder: OutputFolder) throws(LedgerError) -> [String] {
    let path = folder.path(of: fileNames(for: name)[0])
    let file = try StagedFile(
      path: path, replaces: folder.replacesWorkbooks, acceptsEqual: folder.acceptsEqualWorkbooks)
    do {
      let writer = try WorkbookWriter(
        format: format, sink: file.sink(), properties: properties(of: catalog),
        options: WriteOptions(compressionLevel: options.compressionLevel, jobs: options.jobs))
      let context = try LedgerContext(catalog: catalog, options: options, writer: writer)
      for sheet in context.sheets { try sheet.write(context) }
      try writer.finish()
    } catch let error as SpreadsheetError {
      if case .archive(let cause) = error { throw LedgerError(cause, path: path) }
      throw .doesNotFit(path: path, reason: error.message)
    } catch {
      throw LedgerError(error, path: path)
    }
    try folder.whileWaiting { () throws(LedgerError) in try file.commit() }
    return [path]
  }

  private func properties(of catalog: Catalog) throws -> DocumentProperties {
    let language = options.language
    var properties = DocumentProperties(
      title: try LedgerTitle.text(of: catalog, language: language),
      subject: Bilingual("政府工作报告台账", "Ledger of a government work report")[language],
      creator: options.generator.name,
      keywords: [
        Bilingual("政府工作报告", "government work report")[language], Bilingual("台账", "ledger")[language],
      ],
      language: language == .chinese ? "zh-CN" : "en", application: options.generator.name,
      applicationVersion: options.generator.version)
    guard try catalog.integer("SELECT count(*) FROM reports") == 1 else { return properties }
    properties.custom = [
      CustomProperty(
        Bilingual("来源文件", "Source")[language], .text(try catalog.text("SELECT source FROM reports") ?? "")),
      CustomProperty("SHA-256", .text(try catalog.text("SELECT sha256 FROM reports") ?? "")),
    ]
    return properties
  }
}

/// What a ledger is called.
enum LedgerTitle {
  /// `2026年临溪市政府工作报告 台账`, place and year added where the printed title is bare; of several reports, how
  /// many.
  static func text(of catalog: Catalog, language: Language) throws -> String {
    let count = try catalog.integer("SELECT count(*) FROM reports") ?? 0
    guard count == 1 else {
      return Bilingual("政府工作报告台账（\(count)份报告）", "Ledger of \(count) government work reports")[language]
    }
    var title = try catalog.text("SELECT title FROM reports") ?? ""
    if let year = try catalog.integer("SELECT year FROM reports"), !title.contains(String(year)) {
      title = "\(year)年\(title)"
    }
    if let jurisdiction = try catalog.text("SELECT jurisdiction FROM reports"), !title.contains(jurisdiction)
    {
      title = jurisdiction + title
    }
    return Bilingual("\(title) 台账", "\(title): ledger")[language]
  }
}
