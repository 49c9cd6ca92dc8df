/// How a sheet is printed.
public struct PageSetup: Hashable, Sendable {
  /// The size of the paper.
  public enum Paper: Hashable, Sendable {
    /// 210 × 297 mm.
    case a4
    /// 297 × 420 mm.
    case a3
  }

  /// Distances of the cells from the edges of the paper, in millimetres.
  public struct Margins: Hashable, Sendable {
    /// From the left edge.
    public var left: Double
    /// From the right edge.
    public var right: Double
    /// From the top edge.
    public var top: Double
    /// From the bottom edge.
    public var bottom: Double

    /// Makes margins.
    public init(left: Double = 12, right: Double = 12, top: Double = 16, bottom: Double = 16) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }
  }

  /// The size of the paper.
  public var paper: Paper
  /// Whether the longer side lies at the bottom.
  public var isLandscape: Bool
  /// The margins; header and footer stand in the middle of the upper and lower one.
  public var margins: Margins
  /// Over how many pages the columns are spread by scaling the sheet down; nil leaves its size as it is.
  public var pagesWide: Int?
  /// Rows at the top of every page, counted from 0.
  public var repeatedRows: Range<Int>?
  /// Columns at the left of every page, counted from 0.
  public var repeatedColumns: Range<Int>?
  /// The cells that are printed; nil prints all that hold something.
  public var printArea: CellArea?
  /// What stands above the cells of every page.
  public var header: PageText
  /// What stands below the cells of every page.
  public var footer: PageText
  /// Whether the cells stand in the middle of the page's width.
  public var centersHorizontally: Bool

  /// Makes a set-up: A4, landscape, all columns on one page, the page's number at the bottom.
  public init(
    paper: Paper = .a4, isLandscape: Bool = true, margins: Margins = Margins(), pagesWide: Int? = 1,
    repeatedRows: Range<Int>? = nil, repeatedColumns: Range<Int>? = nil, printArea: CellArea? = nil,
    header: PageText = PageText(), footer: PageText = .pageNumber, centersHorizontally: Bool = false
  ) {
    self.paper = paper
    self.isLandscape = isLandscape
    self.margins = margins
    self.pagesWide = pagesWide
    self.repeatedRows = repeatedRows
    self.repeatedColumns = repeatedColumns
    self.printArea = printArea
    self.header = header
    self.footer = footer
    self.centersHorizontally = centersHorizontally
  }
}

/// A header or footer of printed pages.
public struct PageText: Hashable, Sendable {
  /// A piece of it.
  public enum Piece: Hashable, Sendable {
    /// Text as it is.
    case text(String)
    /// The number of the page.
    case pageNumber
    /// How many pages there are.
    case pageCount
    /// The name of the sheet.
    case sheetName
  }

  /// What stands at the left.
  public var left: [Piece]
  /// What stands in the middle.
  public var center: [Piece]
  /// What stands at the right.
  public var right: [Piece]

  /// Makes a header or footer; empty unless said otherwise.
  public init(left: [Piece] = [], center: [Piece] = [], right: [Piece] = []) {
    self.left = left
    self.center = center
    self.right = right
  }

  /// `第 2 页，共 9 页` in the middle.
  public static let pageNumber = PageText(
    center: [.text("第 "), .pageNumber, .text(" 页，共 "), .pageCount, .text(" 页")])

  var isEmpty: Bool { left.isEmpty && center.isEmpty && right.isEmpty }
}
