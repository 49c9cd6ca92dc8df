/// Sizes of text and cells, for widths and heights that fit.
public enum TextMetrics {
  /// The width of columns that have none of their own, in digits.
  public static let defaultColumnWidth = 8.38

  /// The height of a row with one line of text, in points, as applications compute it: whole pixels at 96 dots an
  /// inch, 13.5 points for 11-point text.
  static func defaultRowHeight(fontSize: Double) -> Double {
    (fontSize / 72 * 96 * 1.22).rounded(.up) * 0.75
  }
}
