import ReportModel
import Spreadsheet

/// Which edition of a ledger a workbook is, as 概览 says whatever the file is called.
public struct LedgerIdentity: Hashable, Sendable {
  /// The week it is for, `2026-W48`.
  public var week: String?
  /// What a weekly run called it.
  public var edition: String

  /// Rows of a sheet that are looked at: the page says it near the top, where people may have put some more.
  private static let searchedRows = 60

  /// Looks it up in a file; nil where the workbook is no ledger of a weekly run.
  ///
  /// Complexity: the first rows of each sheet, in ODS the whole file.
  /// - Throws: ``FilledLedgerError``.
  public init?(path: String) throws(FilledLedgerError) {
    var identity: LedgerIdentity?
    do {
      let reader = try WorkbookReader(path: path)
      for name in reader.sheets where identity == nil {
        var rows: [SheetRow] = []
        do {
          try reader.rows(of: name) { row in
            rows.append(row)
            if row.index > Self.searchedRows { throw Enough() }
          }
        } catch is Enough {}
        identity = LedgerIdentity(FilledSheet(name: name, rows: rows))
      }
    } catch {
      throw FilledLedgerError(error, path: path)
    }
    guard let identity else { return nil }
    self = identity
  }

  /// What a sheet says; nil where it says nothing of the kind.
  init?(_ sheet: FilledSheet) {
    func value(_ label: Bilingual) -> String? {
      for row in sheet.rows.prefix(Self.searchedRows) {
        for (place, cell) in row.cells.enumerated() where place + 1 < row.cells.count {
          guard let text = cell.content.text, text == label.chinese || text == label.english else { continue }
          return row.cells[place + 1].content.text
        }
      }
      return nil
    }
    guard let edition = value(OverviewPage.editionLabel) else { return nil }
    self.edition = edition
    week = value(OverviewPage.weekLabel)
  }

  private struct Enough: Error {}
}

extension FilledLedger {
  /// Which edition it is; nil where no weekly run wrote it.
  public var identity: LedgerIdentity? {
    otherSheets.lazy.compactMap { LedgerIdentity($0) }.first
  }

  /// The reference date on 概览; nil while it is empty.
  public var referenceDate: CalendarDate? {
    let label = OverviewPage.referenceDateLabel
    for row in otherSheets.flatMap(\.rows) {
      guard
        let place = row.cells.firstIndex(where: {
          $0.content.text == label.chinese || $0.content.text == label.english
        }),
        place + 1 < row.cells.count
      else { continue }
      switch row.cells[place + 1].content.shown {
      case .date(let date): return CalendarDate(year: date.year, month: date.month, day: date.day)
      case .dateTime(let moment):
        return CalendarDate(year: moment.date.year, month: moment.date.month, day: moment.date.day)
      default: return nil
      }
    }
    return nil
  }
}
