import ReportModel

/// A time bound as it stands in the text.
struct DeadlineToken: Hashable, Sendable {
  /// What kind of bound it is.
  enum Kind: Hashable, Sendable {
    /// A whole year: `全年`, `今年`, `2026年`, `到2030年`, `年底前`.
    case year
    /// A part of a year: `上半年`, `一季度`.
    case partOfYear
    /// A month: `6月底前`.
    case month
    /// A day: `10月1日前`.
    case day
    /// A five-year plan: `“十五五”末`.
    case fiveYearPlan
    /// A number of years: `5年`, `三年内`.
    case duration
    /// Something without a day of its own: `本届政府任期内`, `春节前`, `月底前`.
    case open
  }

  /// The year that a bound lies in.
  enum Year: Hashable, Sendable {
    /// So many years after the plan year: 0 for 今年.
    case plan(offset: Int)
    /// A year of the calendar.
    case calendar(Int)
  }

  /// The bytes of the wording.
  var range: Range<Int>
  /// What kind of bound it is.
  var kind: Kind
  /// The year that it lies in; nil where it has none.
  var year: Year?
  /// The month that it ends in; nil where nothing fixes it.
  var month: Int?
  /// The day that it ends on; nil for the last day of the month.
  var day: Int?

  /// The last day of the time bound; nil where the text fixes none, or the plan year is not known.
  func dueDate(planYear: Int?) -> CalendarDate? {
    guard let year, let month, (1...12).contains(month) else { return nil }
    let number: Int
    switch year {
    case .calendar(let calendarYear): number = calendarYear
    case .plan(let offset):
      guard let planYear else { return nil }
      number = planYear + offset
    }
    guard let day else { return .endOfMonth(month, of: number) }
    guard day >= 1, day <= CalendarDate.daysInMonth(month, of: number) else { return nil }
    return CalendarDate(year: number, month: month, day: day)
  }
}
