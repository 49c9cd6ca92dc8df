import Spreadsheet

/// The rows of 概览 as they fall on printed pages, so that a table and its chart are not torn apart.
final class PrintedPages {
  /// The points of rows that a page holds.
  let height: Double

  private let writer: WorkbookWriter
  /// Points of the open page that are used.
  private var used = 0.0

  /// - Parameter width: the width of all columns in points, which is scaled down to the page's.
  init(_ writer: WorkbookWriter, width: Double) {
    self.writer = writer
    // A4 in landscape without its margins, less a row for what applications round.
    let page = (width: (297.0 - 24) / 25.4 * 72, height: (210.0 - 32) / 25.4 * 72)
    height = page.height * max(1, width / page.width) - 18
  }

  func row(_ cells: [Cell], height: Double) throws {
    used = used + height > self.height ? height : used + height
    try writer.row(cells, height: height)
  }

  /// Begins a new page unless something of this height fits on the open one; what is higher than a page is left to
  /// run on.
  func keepTogether(_ height: Double) throws {
    guard used > 0, used + height > self.height, height <= self.height else { return }
    try writer.beginPage()
    used = 0
  }
}
