import ReportModel
import Spreadsheet

/// The formulas of 序时进度, 建议状态 and 期限提示, and what they come to.
///
/// All reckon from the reference date on 概览, never from today. Results are computed here as spreadsheet
/// applications do, so that readers who do not calculate see them.
struct ProgressFormulas {
  /// How far ahead a row is due soon, in days.
  static let soon = 30
  /// How far above the share of the year a row is ahead.
  static let lead = 0.05

  let language: Language
  /// The serial number of the reference date; nil while the cell is empty.
  let referenceDate: Int?
  /// The cell of the reference date: `'概览'!$B$5`.
  let referenceCell: String

  init(_ options: LedgerOptions) {
    language = options.language
    referenceDate = options.referenceDate.map(DaySerial.of)
    referenceCell = "'\(OverviewSheet().name[options.language])'!\(OverviewPage.referenceDateCell)"
  }

  // MARK: 序时进度

  /// The share of a year gone at the reference date.
  func pace(year: Int) -> (formula: String, value: Double?) {
    let start = DaySerial.of(CalendarDate(year: year - 1, month: 12, day: 31))
    let days = DaySerial.of(CalendarDate(year: year, month: 12, day: 31)) - start
    let formula = "IF(\(referenceCell)=\"\",\"\",MAX(0,MIN(1,(\(referenceCell)-\(start))/\(days))))"
    return (formula, referenceDate.map { max(0, min(1, Double($0 - start) / Double(days))) })
  }

  /// The year that a goal is for: that of its period, `2026年`; none where the period has several years.
  static func year(period: String?, reportYear: Int?) -> Int? {
    guard let period, !period.isEmpty else { return reportYear }
    guard period.hasSuffix("年"), period.utf8.count == 7 else { return nil }
    return Int(period.dropLast())
  }

  // MARK: 建议状态

  func suggestion(completion: String, pace: String) -> String {
    let met = CompletionFormula.met[language]
    let judged =
      "IF(\(completion)=\"\(met)\",IF(\(pace)>=1,\(quoted("done")),\(quoted("on_schedule"))),\(quoted("behind")))"
    let share =
      "IF(\(completion)>=1,\(quoted("done")),IF(\(completion)>=\(pace)+\(Self.lead),\(quoted("ahead")),"
      + "IF(\(completion)>=\(pace),\(quoted("on_schedule")),\(quoted("behind")))))"
    return "IF(OR(\(completion)=\"\",\(pace)=\"\"),\"\",IF(ISNUMBER(\(completion)),\(share),\(judged)))"
  }

  func suggested(_ completion: CompletionFormula.Result?, pace: Double?) -> String {
    guard let completion, let pace else { return "" }
    switch completion {
    case .share(let share):
      if share >= 1 { return status("done") }
      if share >= pace + Self.lead { return status("ahead") }
      return status(share >= pace ? "on_schedule" : "behind")
    case .judged(let isMet):
      guard isMet else { return status("behind") }
      return status(pace >= 1 ? "done" : "on_schedule")
    }
  }

  // MARK: 期限提示

  /// - Parameters:
  ///   - typed: The cell of 完成时限.
  ///   - written: The cell of 截止日期; nil where the sheet has none.
  func due(status cell: String, typed: String, written: String?) -> String {
    func judged(_ day: String) -> String {
      "IF(\(day)<\(referenceCell),\"\(mark("overdue"))\","
        + "IF(\(day)-\(referenceCell)<=\(Self.soon),\"\(mark("due_soon"))\",\"\"))"
    }
    let otherwise = written.map { "IF(ISNUMBER(\($0)),\(judged($0)),\"\")" } ?? "\"\""
    return "IF(OR(\(referenceCell)=\"\",\(cell)=\(quoted("done"))),\"\","
      + "IF(ISNUMBER(\(typed)),\(judged(typed)),\(otherwise)))"
  }

  func dueMark(status text: String?, typed: CellContent?, written: CellContent?) -> String {
    guard let referenceDate, text?.lowercased() != status("done").lowercased(),
      let day = DaySerial.number(typed) ?? DaySerial.number(written)
    else { return "" }
    if day < Double(referenceDate) { return mark("overdue") }
    return day - Double(referenceDate) <= Double(Self.soon) ? mark("due_soon") : ""
  }

  // MARK: Words

  private func status(_ code: String) -> String { FillInColumns.statuses.name(of: code, in: language) }
  private func quoted(_ code: String) -> String { "\"\(status(code))\"" }
  private func mark(_ code: String) -> String { SheetColumn.dueMarks.name(of: code, in: language) }
}

/// Days as spreadsheets count them: 1 is 1900-01-01 in the reckoning that holds from March 1900 on.
enum DaySerial {
  static func of(_ date: CalendarDate) -> Int {
    // Days from March 1 of year 0 on, so that leap days come last.
    let year = date.month > 2 ? date.year : date.year - 1
    let month = (date.month + 9) % 12
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date.day - 1
    return days - 693_899
  }

  /// The number behind a cell; nil where it holds no number or day.
  static func number(_ content: CellContent?) -> Double? {
    switch content?.shown {
    case .number(let number): number
    case .date(let date): Double(of(CalendarDate(year: date.year, month: date.month, day: date.day)))
    case .dateTime(let moment):
      Double(of(CalendarDate(year: moment.date.year, month: moment.date.month, day: moment.date.day)))
        + Double(moment.hour * 3600 + moment.minute * 60 + moment.second) / 86_400
    case .time(let seconds): seconds / 86_400
    default: nil
    }
  }
}
