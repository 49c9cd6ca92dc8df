/// How a number or date is shown, said so that every file format can carry it.
public enum NumberFormat: Hashable, Sendable {
  /// As the application sees fit.
  case general
  /// Digits with fixed decimals: `1234.50`; with `grouping` `1,234.50`. `suffix` is text after the number: `亿元`;
  /// `prefix` is text before it: `≥`.
  case decimal(decimals: Int, grouping: Bool = false, suffix: String = "", prefix: String = "")
  /// A share: 0.055 is shown as `5.5%` with one decimal.
  case percent(decimals: Int)
  /// Scientific notation: `1.23E+04`.
  case scientific(decimals: Int)
  /// A day, a time or both.
  case date(DatePattern)
  /// As text: what is typed into the cell stays as it is.
  case text

  /// `0`.
  public static let integer = NumberFormat.decimal(decimals: 0)
  /// `yyyy-mm-dd`.
  public static let isoDate = NumberFormat.date(.isoDate)
  /// `yyyy-mm-dd hh:mm:ss`.
  public static let isoDateTime = NumberFormat.date(.isoDateTime)

  var kind: NumberKind {
    switch self {
    case .date: .date
    case .percent: .percent
    case .general, .decimal, .scientific, .text: .plain
    }
  }
}

/// What a format makes of a number.
enum NumberKind: UInt8, Sendable {
  case plain
  case percent
  case date
}

/// The pieces of a date or time from left to right.
public struct DatePattern: Hashable, Sendable {
  /// One piece.
  public enum Piece: Hashable, Sendable {
    /// Four digits.
    case year
    /// The month's number, with two digits if `padded`.
    case month(padded: Bool)
    /// The day of the month, with two digits if `padded`.
    case day(padded: Bool)
    /// 0 to 23, two digits.
    case hour
    /// Two digits.
    case minute
    /// Two digits.
    case second
    /// Text between the numbers: `年`, `-`.
    case literal(String)
  }

  /// The pieces.
  public var pieces: [Piece]

  /// Makes a pattern.
  public init(_ pieces: [Piece]) { self.pieces = pieces }

  /// `2026-06-30`.
  public static let isoDate = DatePattern([
    .year, .literal("-"), .month(padded: true), .literal("-"), .day(padded: true),
  ])
  /// `2026-06-30 08:15:00`.
  public static let isoDateTime = DatePattern([
    .year, .literal("-"), .month(padded: true), .literal("-"), .day(padded: true), .literal(" "),
    .hour, .literal(":"), .minute, .literal(":"), .second,
  ])
  /// `2026年6月30日`.
  public static let chinese = DatePattern([
    .year, .literal("年"), .month(padded: false), .literal("月"), .day(padded: false), .literal("日"),
  ])
}
