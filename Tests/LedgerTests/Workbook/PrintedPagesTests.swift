import Archive
import Spreadsheet
import Testing

@testable import Ledger

/// What stands on one printed page of the overview.
@Suite struct PrintedPagesTests {
  /// The rows above which pages end, from a sheet whose rows `body` writes.
  private func breaks(width: Double = 700, _ body: (PrintedPages) throws -> Void) throws -> [String] {
    let sink = MemorySink()
    let writer = try WorkbookWriter(format: .xlsx, sink: sink)
    try writer.beginSheet(Sheet(name: "S"))
    try body(PrintedPages(writer, width: width))
    try writer.endSheet()
    try writer.finish()
    let sheet = String(
      decoding: try ZipReader(sink.bytes).content(of: "xl/worksheets/sheet1.xml"), as: UTF8.self)
    return sheet.split(separator: "<brk id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func `what does not fit on the rest of a page begins the next`() throws {
    let found = try breaks { pages in
      for _ in 0..<20 { try pages.row([.number(1)], height: 18) }
      try pages.keepTogether(100)
      for _ in 0..<6 { try pages.row([.number(2)], height: 18) }
      try pages.keepTogether(100)
      for _ in 0..<6 { try pages.row([.number(3)], height: 18) }
    }
    #expect(found == ["26"])
  }

  @Test func `what no page holds runs on, and an empty page is not left behind`() throws {
    let found = try breaks { pages in
      try pages.keepTogether(480)
      try pages.row([.number(1)], height: 18)
      try pages.keepTogether(600)
      for _ in 0..<30 { try pages.row([.number(2)], height: 18) }
      try pages.keepTogether(400)
    }
    #expect(found.isEmpty)
  }

  @Test func `a sheet that is scaled down to the page has more on it`() throws {
    func found(_ width: Double) throws -> [String] {
      try breaks(width: width) { pages in
        for _ in 0..<26 { try pages.row([.number(1)], height: 18) }
        try pages.keepTogether(50)
        try pages.row([.number(2)], height: 50)
      }
    }
    #expect(try found(700) == ["26"])
    #expect(try found(900).isEmpty)
  }
}
