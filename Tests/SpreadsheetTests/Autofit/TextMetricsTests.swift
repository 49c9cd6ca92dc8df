import Testing

@testable import Spreadsheet

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("甲乙", 4), ("GDP增长5.5%", 11), ("（一）", 6), ("“甲”", 6), ("①", 2), ("αβ", 4), ("é", 2),
    ("e\u{301}", 1), ("ｱ", 1), ("한", 2), ("👍", 2), ("a\u{200B}b", 2), ("Ⅲ", 2), ("÷", 2), ("ñ", 1), ("𠮷", 2),
    ("甲乙\nabc", 4),
  ])
  func `a wide character takes two digits`(text: String, width: Int) {
    #expect(TextMetrics.displayWidth(of: text) == width)
  }
}

@Suite struct LineCountTests {
  @Test(arguments: [
    ("", 10.0, 1), ("甲乙丙丁", 10, 1), ("甲乙丙丁戊", 10, 2), ("甲乙丙丁戊", 10.5, 1), ("甲\n乙", 10, 2),
    ("甲\n\n乙", 10, 3), ("甲\n", 10, 2), ("abc def", 10, 1), ("abcdef ghijkl", 10, 2),
    ("abcdefghijklmnopqrstuvwxyz", 10, 3), ("甲乙丙abcdef", 10, 2), ("甲乙丙丁，戊", 9, 2),
    ("甲乙丙丁戊，己庚辛壬癸", 10.5, 3), ("一二三四五六七八九十一二三四五六七八九十", 10.5, 4),
  ])
  func `lines break as applications break them`(text: String, width: Double, lines: Int) {
    #expect(TextMetrics.lineCount(of: text, columnWidth: width) == lines)
  }

  @Test func `punctuation never begins a line`() {
    // Five characters fit; the comma takes the fifth to the next line.
    #expect(TextMetrics.lineCount(of: "甲乙丙丁戊，", columnWidth: 10.5) == 2)
    #expect(TextMetrics.lineCount(of: "甲乙丙丁戊，己庚辛", columnWidth: 10.5) == 2)
    #expect(TextMetrics.lineCount(of: "甲乙丙丁戊己庚辛壬", columnWidth: 10.5) == 2)
  }

  @Test func `larger fonts need more lines`() {
    #expect(TextMetrics.lineCount(of: "甲乙丙丁戊己庚辛", columnWidth: 17, scale: 1) == 1)
    #expect(TextMetrics.lineCount(of: "甲乙丙丁戊己庚辛", columnWidth: 17, scale: 2) == 2)
  }

  @Test func `a narrow column still ends`() {
    #expect(TextMetrics.lineCount(of: "甲乙丙", columnWidth: 0) == 3)
  }
}

@Suite struct RowHeightTests {
  @Test func `heights are whole pixels and grow with lines and size`() {
    #expect(TextMetrics.rowHeight(lines: 1) == 19.5)
    #expect(TextMetrics.rowHeight(lines: 3) == 51)
    #expect(TextMetrics.rowHeight(lines: 1, fontSize: 18) == 29.25)
    #expect(TextMetrics.rowHeight(lines: 0) == TextMetrics.rowHeight(lines: 1))
  }

  @Test func `no row is taller than rows can be`() {
    #expect(TextMetrics.rowHeight(lines: 1000) == 409.5)
  }

  @Test func `the tallest cell decides`() {
    let texts = [("甲", 10.0), ("一二三四五六七八九十", 10.5), ("abc", 20)]
    #expect(TextMetrics.rowHeight(fitting: texts) == TextMetrics.rowHeight(lines: 2))
    #expect(TextMetrics.rowHeight(fitting: []) == TextMetrics.rowHeight(lines: 1))
  }

  @Test func `one line of the default font is as tall as in Excel`() {
    #expect(TextMetrics.defaultRowHeight(fontSize: 11) == 13.5)
  }
}

@Suite struct ColumnFitterTests {
  @Test func `the widest text decides, within bounds`() {
    var fitter = ColumnFitter(minimum: 4, maximum: 20)
    #expect(fitter.width == 4)
    fitter.add("甲乙丙")
    #expect(fitter.width == 8)
    fitter.add("甲乙丙", isBold: true, hasFilterButton: true)
    #expect(fitter.width == 12)
    fitter.add("一二三四五六七八九十一二三四五六七八九十")
    #expect(fitter.width == 20)
  }
}
