/// A style of a ``StyleSheet``, by its place there.
public struct StyleID: Hashable, Sendable {
  let index: UInt16

  /// The default style, which every style sheet has.
  public static let `default` = StyleID(index: 0)
}

/// The styles of a workbook.
///
/// Equal styles are kept once.
public struct StyleSheet: Sendable {
  /// The font of everything that names none.
  public let defaultFont: DefaultFont
  private(set) var styles: [CellStyle] = [CellStyle()]
  /// What each style makes of a number: looked up for every cell, so kept apart from the styles.
  private(set) var numberKinds: [NumberKind] = [.plain]
  private var indexes: [CellStyle: UInt16] = [CellStyle(): 0]
  /// Whether a style was turned away; writing then fails.
  private(set) var hasOverflowed = false

  /// Excel's limit of cell formats in one workbook.
  static let limit = 65_490

  /// Makes a style sheet with the default style only.
  public init(defaultFont: DefaultFont = .songti) {
    self.defaultFont = defaultFont
  }

  /// The identifier of a style, which is added unless an equal one is there.
  ///
  /// A workbook holds 65,490 styles; with more, writing it fails with ``SpreadsheetError/tooManyStyles(limit:)``.
  public mutating func add(_ style: CellStyle) -> StyleID {
    if let index = indexes[style] { return StyleID(index: index) }
    guard styles.count < Self.limit else {
      hasOverflowed = true
      return .default
    }
    let index = UInt16(styles.count)
    styles.append(style)
    numberKinds.append(style.numberFormat.kind)
    indexes[style] = index
    return StyleID(index: index)
  }

  /// The style with an identifier of this style sheet; the default style for one of another.
  public subscript(id: StyleID) -> CellStyle {
    Int(id.index) < styles.count ? styles[Int(id.index)] : styles[0]
  }
}

/// The font of a workbook's default style.
public struct DefaultFont: Hashable, Sendable {
  /// The family.
  public var name: String
  /// The size in points.
  public var size: Double
  /// How wide a digit is, in pixels at 96 dots an inch: the unit of column widths.
  public var digitWidth: Double

  /// Makes a default font.
  public init(name: String, size: Double, digitWidth: Double) {
    self.name = name
    self.size = size
    self.digitWidth = digitWidth
  }

  /// 宋体, which every Chinese Windows and WPS Office has; elsewhere a serif Chinese font takes its place.
  public static let songti = DefaultFont(name: "宋体", size: 11, digitWidth: 8)
  /// 等线, the default of Chinese Microsoft Office since 2016.
  public static let dengxian = DefaultFont(name: "等线", size: 11, digitWidth: 8)
}
