import Testing

@testable import ReportImport

@Suite struct CutTextTests {
  private let text = "全年第三1，100万多户、百分之三十五到2030年底前“十五五”末6月1日前3—5年𠮷三至五千瓦时1倍多1/3半数近万亿元"

  /// Whatever the text is cut down to, tokens lie inside of it and are not empty.
  @Test func readersStayInsideTheText() {
    reading(text) { bytes in
      let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
      for start in starts {
        for end in start...bytes.count {
          let ranges = [
            NumberReader.number(in: bytes, at: start, end: end).map { $0.range.lowerBound..<$0.end },
            UnitReader.unit(in: bytes, at: start, end: end).map { $0.range.lowerBound..<$0.end },
            DeadlineReader.deadline(in: bytes, at: start, end: end)?.range,
          ]
          for case let range? in ranges {
            #expect(range.lowerBound == start && range.upperBound <= end && !range.isEmpty)
          }
          _ = PeriodReader.period(in: bytes, range: start..<end, planYear: 2026)
        }
      }
    }
  }
}
