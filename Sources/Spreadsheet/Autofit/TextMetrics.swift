/// Sizes of text in cells, for column widths and row heights that fit without opening an application.
///
/// Widths are counted in digits of the default font, as column widths are: a Chinese character takes two. Heights
/// are in points and leave room for fonts with generous line spacing, since the reader's machine chooses the font.
public enum TextMetrics {
  /// The width of columns that have none of their own, in digits.
  public static let defaultColumnWidth = 8.38

  /// How much of a column's width the text cannot use, in digits: hairlines, and rounding to pixels.
  private static let reserve = 0.5

  /// The width of a text on one line, in digits.
  ///
  /// Linear in its length.
  ///
  /// Of a text with line breaks it is the width of the longest line.
  public static func displayWidth(of text: String) -> Int {
    var widest = 0
    var width = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        widest = max(widest, width)
        width = 0
      } else {
        width += EastAsianWidth.width(of: scalar)
      }
    }
    return max(widest, width)
  }

  /// How many lines a wrapped text takes.
  ///
  /// Linear in its length.
  ///
  /// Lines break between Chinese characters, before and after them, and at spaces; Latin words and numbers stay
  /// whole unless they alone are too long; closing punctuation never begins a line.
  ///
  /// - Parameters:
  ///   - columnWidth: the column's width in digits of the default font.
  ///   - scale: the text's font size divided by the default font's.
  public static func lineCount(of text: String, columnWidth: Double, scale: Double = 1) -> Int {
    let available = max(2, (columnWidth - reserve) / scale)
    var wrapper = LineWrapper(available: available)
    for scalar in text.unicodeScalars { wrapper.add(scalar) }
    return wrapper.finish()
  }

  /// How wide columns are together, in points: what a ``Chart`` over them is to be given.
  ///
  /// - Parameters:
  ///   - widths: the columns' widths in digits of the default font.
  ///   - font: the default font.
  public static func points(ofColumns widths: [Double], font: DefaultFont = .songti) -> Double {
    // Digits and 5 pixels of padding, at 96 dots an inch.
    widths.reduce(0) { $0 + ($1 * font.digitWidth + 5).rounded() * 0.75 }
  }

  /// The height of a row with a number of lines, in points, at most 409.5, which is all a row can have.
  ///
  /// - Parameters:
  ///   - lines: lines of the tallest cell.
  ///   - fontSize: in points.
  public static func rowHeight(lines: Int, fontSize: Double = 11) -> Double {
    // 1.45 is the line spacing of Noto Sans CJK, the most generous of the usual Chinese fonts.
    let height = Double(max(lines, 1)) * fontSize * 1.45 + 3
    return min((height / 0.75).rounded(.up) * 0.75, Limits.rowHeight)
  }

  /// The height of a row with wrapped texts, in points.
  ///
  /// - Parameters:
  ///   - texts: the texts and the widths of their columns in digits.
  ///   - fontSize: the size of all texts, in points.
  ///   - defaultFontSize: the size that column widths are counted in.
  public static func rowHeight(
    fitting texts: [(text: String, columnWidth: Double)], fontSize: Double = 11, defaultFontSize: Double = 11
  ) -> Double {
    var lines = 1
    for (text, columnWidth) in texts {
      lines = max(lines, lineCount(of: text, columnWidth: columnWidth, scale: fontSize / defaultFontSize))
    }
    return rowHeight(lines: lines, fontSize: fontSize)
  }

  /// The height of a row with one line of text, in points, as applications compute it: whole pixels at 96 dots an
  /// inch, 13.5 points for 11-point text.
  static func defaultRowHeight(fontSize: Double) -> Double {
    (fontSize / 72 * 96 * 1.22).rounded(.up) * 0.75
  }
}

/// Finds the width of a column from the texts in it.
public struct ColumnFitter: Sendable {
  /// No column gets narrower, in digits.
  public let minimum: Double
  /// No column gets wider, in digits: longer texts are to be wrapped.
  public let maximum: Double
  private var widest = 0.0

  /// Makes a fitter.
  public init(minimum: Double = 4, maximum: Double = 60) {
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Takes a text into account.
  ///
  /// - Parameters:
  ///   - text: as it is shown.
  ///   - scale: the text's font size divided by the default font's; bold text counts a tenth wider.
  ///   - hasFilterButton: whether a button stands beside the text.
  public mutating func add(
    _ text: String, scale: Double = 1, isBold: Bool = false, hasFilterButton: Bool = false
  ) {
    let width = Double(TextMetrics.displayWidth(of: text)) * scale * (isBold ? 1.1 : 1)
    widest = max(widest, width + (hasFilterButton ? 3 : 0))
  }

  /// The width for a ``Column``, in digits, with some air.
  public var width: Double {
    min(max((widest + 1.5).rounded(.up), minimum), maximum)
  }
}
