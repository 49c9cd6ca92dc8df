/// The look of a cell.
///
/// What is left nil is as in the workbook's default style.
public struct CellStyle: Hashable, Sendable {
  /// The font.
  public var font: Font
  /// The background.
  public var fill: Color?
  /// The lines around the cell.
  public var border: Border
  /// Where the content stands in the cell.
  public var alignment: Alignment
  /// How numbers and dates are shown.
  public var numberFormat: NumberFormat
  /// Whether the cell cannot be changed while its sheet is protected; without ``Sheet/protection`` it says nothing.
  public var isLocked: Bool

  /// Makes a style.
  public init(
    font: Font = Font(), fill: Color? = nil, border: Border = Border(), alignment: Alignment = Alignment(),
    numberFormat: NumberFormat = .general, isLocked: Bool = true
  ) {
    self.font = font
    self.fill = fill
    self.border = border
    self.alignment = alignment
    self.numberFormat = numberFormat
    self.isLocked = isLocked
  }
}

/// A font.
///
/// Name and size default to those of the style sheet's default font.
public struct Font: Hashable, Sendable {
  /// The family, at most 31 UTF-16 units: `宋体`.
  public var name: String?
  /// The size in points, 1 to 409.
  public var size: Double?
  /// Whether letters are bold.
  public var isBold: Bool
  /// Whether letters are slanted.
  public var isItalic: Bool
  /// Whether text is underlined.
  public var isUnderlined: Bool
  /// Whether text is struck through.
  public var isStruckThrough: Bool
  /// The colour of the text; nil is automatic.
  public var color: Color?

  /// Makes a font.
  public init(
    name: String? = nil, size: Double? = nil, isBold: Bool = false, isItalic: Bool = false,
    isUnderlined: Bool = false, isStruckThrough: Bool = false, color: Color? = nil
  ) {
    self.name = name
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.isStruckThrough = isStruckThrough
    self.color = color
  }
}

/// The lines around a cell.
public struct Border: Hashable, Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// How thick the line is.
    public var weight: Weight
    /// Its colour.
    public var color: Color

    /// Makes a line.
    public init(_ weight: Weight, color: Color = .black) {
      self.weight = weight
      self.color = color
    }
  }

  /// How thick a line is.
  public enum Weight: String, Hashable, Sendable {
    /// As thin as the screen can draw.
    case hair
    /// The usual line.
    case thin
    /// Twice as thick.
    case medium
    /// Three times as thick.
    case thick
  }

  /// The line at the left.
  public var left: Line?
  /// The line at the right.
  public var right: Line?
  /// The line at the top.
  public var top: Line?
  /// The line at the bottom.
  public var bottom: Line?

  /// Makes a border; nil draws nothing.
  public init(left: Line? = nil, right: Line? = nil, top: Line? = nil, bottom: Line? = nil) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
  }

  /// The same line on all four sides.
  public static func all(_ weight: Weight, color: Color = .black) -> Border {
    let line = Line(weight, color: color)
    return Border(left: line, right: line, top: line, bottom: line)
  }
}

/// Where the content stands in its cell.
public struct Alignment: Hashable, Sendable {
  /// Positions from left to right.
  public enum Horizontal: String, Hashable, Sendable {
    /// At the left edge.
    case left
    /// In the middle.
    case center
    /// At the right edge.
    case right
  }

  /// Positions from top to bottom.
  public enum Vertical: String, Hashable, Sendable {
    /// At the top edge.
    case top
    /// In the middle.
    case center
    /// At the bottom edge.
    case bottom
  }

  /// nil: texts left, numbers right.
  public var horizontal: Horizontal?
  /// nil: bottom.
  public var vertical: Vertical?
  /// Whether long text continues on further lines.
  public var wrapsText: Bool
  /// How far the content is moved in, in steps of about three digits, 0 to 250; used with left and right.
  public var indent: Int

  /// Makes an alignment.
  public init(
    _ horizontal: Horizontal? = nil, vertical: Vertical? = nil, wrapsText: Bool = false, indent: Int = 0
  ) {
    self.horizontal = horizontal
    self.vertical = vertical
    self.wrapsText = wrapsText
    self.indent = indent
  }
}
