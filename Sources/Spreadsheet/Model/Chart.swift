/// A column or bar chart that draws the numbers of cells and stands over the cells of a sheet.
///
/// The file keeps the texts and numbers beside the addresses of their cells, so that a reader sees the chart before
/// anything is calculated; they are given here, because cells leave memory as they are written.
///
/// ```swift
/// let chart = Chart(
///   kind: .column, title: "各阶段项目数", altText: "开工 12 项，完工 7 项",
///   categories: ChartRange(sheet: "统计", reference: "A2:A3", cached: ["开工", "完工"]),
///   series: [ChartSeries("项目数", values: ChartRange(sheet: "统计", reference: "B2:B3", cached: [12, 7]))],
///   row: 4, column: 0, width: 360, height: 200)
/// ```
public struct Chart: Hashable, Sendable {
  /// Which way the bars run.
  public enum Kind: Hashable, Sendable {
    /// Upright, the categories side by side.
    case column
    /// Lying, the first category at the top.
    case bar
  }

  /// Which way the bars run.
  public var kind: Kind
  /// Whether the series of a category stand on one another instead of side by side.
  public var isStacked: Bool
  /// The text above the bars, at most 255 UTF-16 units.
  public var title: String
  /// What the chart shows, for people who do not see it; not empty.
  public var altText: String
  /// The name of each group of bars, in one row or column.
  public var categories: ChartRange<String>
  /// The numbers, 1 to 255 series with as many numbers as there are categories.
  public var series: [ChartSeries]
  /// The text along the categories.
  public var categoryTitle: String?
  /// The text along the numbers.
  public var valueTitle: String?
  /// Whether each bar has its number beside it or, where series are stacked, in it.
  public var showsValues: Bool
  /// How the numbers are shown, on the axis and beside the bars.
  public var numberFormat: NumberFormat
  /// Row of the cell that the upper left corner stands in, counted from 0.
  public var row: Int
  /// Column of the cell that the upper left corner stands in, counted from 0.
  public var column: Int
  /// The width in points.
  public var width: Double
  /// The height in points.
  public var height: Double

  /// Makes a chart.
  public init(
    kind: Kind, isStacked: Bool = false, title: String, altText: String, categories: ChartRange<String>,
    series: [ChartSeries], categoryTitle: String? = nil, valueTitle: String? = nil,
    showsValues: Bool = true, numberFormat: NumberFormat = .general, row: Int, column: Int,
    width: Double = 480, height: Double = 288
  ) {
    self.kind = kind
    self.isStacked = isStacked
    self.title = title
    self.altText = altText
    self.categories = categories
    self.series = series
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.showsValues = showsValues
    self.numberFormat = numberFormat
    self.row = row
    self.column = column
    self.width = width
    self.height = height
  }
}

/// Numbers that are drawn in one colour.
public struct ChartSeries: Hashable, Sendable {
  /// What the legend calls them.
  public var name: String
  /// The cell that holds the name; nil keeps it in the chart alone.
  public var nameCell: ChartRange<String>?
  /// The numbers.
  public var values: ChartRange<Double>
  /// The colour of the bars; nil takes the next of six.
  public var color: Color?

  /// Makes a series with a name of its own.
  public init(_ name: String, values: ChartRange<Double>, color: Color? = nil) {
    self.name = name
    self.values = values
    self.color = color
  }

  /// Makes a series whose name stands in a cell.
  ///
  /// - Parameters:
  ///   - name: what the cell holds.
  ///   - sheet: the sheet of the cell.
  ///   - reference: the cell: `B1`.
  public init(
    _ name: String, inCell reference: String, of sheet: String, values: ChartRange<Double>,
    color: Color? = nil
  ) {
    self.init(name, values: values, color: color)
    nameCell = ChartRange(sheet: sheet, reference: reference, cached: [name])
  }
}

/// Cells of one row or column and what they hold.
public struct ChartRange<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The sheet that the cells are on, which may be any of the workbook.
  public var sheet: String
  /// The cells: `B2:B9`.
  public var reference: String
  /// What the cells hold, in their order.
  public var cached: [Value]

  /// Makes a range.
  public init(sheet: String, reference: String, cached: [Value]) {
    self.sheet = sheet
    self.reference = reference
    self.cached = cached
  }

  /// The cells; nil where the reference is none.
  var range: CellRange? { CellRange(reference) }
}

extension Chart {
  /// The colours of series that have none of their own.
  static let palette = [0x2F5597, 0xC55A11, 0x70AD47, 0xFFC000, 0x7F7F7F, 0x5B9BD5].map { Color($0) }

  /// The colour of a series.
  func color(ofSeries index: Int) -> Color {
    series[index].color ?? Self.palette[index % Self.palette.count]
  }

  /// Whether the axis of numbers begins at 0, as bars that are to be compared must.
  var beginsAtZero: Bool {
    series.allSatisfy { $0.values.cached.allSatisfy { $0 >= 0 } }
  }

  /// A legend says nothing about one series.
  var hasLegend: Bool { series.count > 1 }
}
