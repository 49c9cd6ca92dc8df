/// A day, month or year written in a query: `2026-06-30`, `2026年6月30日`, `2026-06`, `2026年`.
struct WrittenDate: Hashable, Sendable {
  /// The first day, ISO 8601.
  var first: String
  /// The last day, ISO 8601.
  var last: String

  init?(_ text: String) {
    var parts: [Int] = []
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "-", "/", "年", "月", "日":
        guard let number = Int(digits) else { return nil }
        parts.append(number)
        digits = ""
      default: return nil
      }
    }
    if !digits.isEmpty {
      guard let number = Int(digits) else { return nil }
      parts.append(number)
    }
    guard let year = parts.first, (1000...9999).contains(year), parts.count <= 3 else { return nil }
    let month = parts.count > 1 ? parts[1] : nil
    guard (1...12).contains(month ?? 1) else { return nil }
    if parts.count == 3 {
      guard parts[2] >= 1, parts[2] <= Self.days(of: month ?? 1, in: year) else { return nil }
      first = Self.iso(year, month ?? 1, parts[2])
      last = first
    } else {
      first = Self.iso(year, month ?? 1, 1)
      last = Self.iso(year, month ?? 12, Self.days(of: month ?? 12, in: year))
    }
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
