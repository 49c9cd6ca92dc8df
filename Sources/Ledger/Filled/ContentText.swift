import Spreadsheet

/// The plain wording of what a cell holds.
enum ContentText {
  /// Numbers as people write them, days as ISO 8601, formulas by their result.
  static func plain(_ content: CellContent) -> String {
    switch content {
    case .text(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : number.description
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .date(let date): iso(date)
    case .dateTime(let moment):
      "\(iso(moment.date)) \(clock(moment.hour * 3600 + moment.minute * 60 + moment.second))"
    case .time(let seconds): clock(Int(seconds))
    case .error(let text): text
    case .formula(let expression, let result): result.map(plain) ?? "=" + expression
    }
  }

  private static func iso(_ date: CellDate) -> String {
    "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  private static func clock(_ seconds: Int) -> String {
    "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
