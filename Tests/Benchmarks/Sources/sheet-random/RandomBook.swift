import Spreadsheet

/// A workbook made up from a seed, of values that every application keeps as they are: no control characters (LibreOffice
/// loses the tabs of ODS cells), and formulas whose stored results are the true ones, since applications may calculate them anew.
struct RandomBook {
  private var state: UInt64
  private static let pieces = [
    "地区生产总值", "增长", " ", "  ", "5.5%", "<&>\"'", "\n", "Ab", "é", "😀", "_x0041_", "=1", "，", "'",
    "𠮷", "007", "2026-06-30", "#N/A", "TRUE", "ﬁ", "\u{200B}",
  ]

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) >> 2) % limit
  }

  mutating func workbook() -> Workbook {
    var styles = StyleSheet()
    let ids = [
      nil, styles.add(CellStyle(font: Font(isBold: true), fill: Color(0xFFF2CC))),
      styles.add(CellStyle(border: .all(.thin), alignment: Alignment(.center, wrapsText: true))),
      styles.add(CellStyle(font: Font(name: "楷体", size: 14, color: Color(0xC00000)))),
    ]
    let percent = styles.add(CellStyle(numberFormat: .percent(decimals: 1)))
    var sheets: [Worksheet] = []
    for number in 1...1 + below(3) {
      var rows: [(gap: Int, row: Row)] = []
      for _ in 0..<below(14) {
        let gap = below(5) == 0 ? 1 + below(2_000) : 0
        let cells = (0..<below(9)).map { _ in cell(ids[below(ids.count)], percent: percent) }
        rows.append((gap, Row(cells, height: below(4) == 0 ? 30 : nil, isHidden: below(9) == 0)))
      }
      let steps = rows
      let sheet = Sheet(
        name: "表'\(number) %", columns: (0..<below(6)).map { _ in Column(width: Double(5 + below(40))) },
        frozenRows: below(2), frozenColumns: below(2))
      sheets.append(
        Worksheet(sheet) { writer in
          for (gap, row) in steps {
            try writer.skip(gap)
            try writer.append(row)
          }
        })
    }
    return Workbook(styles: styles, sheets: sheets)
  }

  private mutating func cell(_ style: StyleID?, percent: StyleID) -> Cell {
    switch below(11) {
    case 0: return style.map { .empty(style: $0) } ?? .empty
    case 1, 2: return .number(number(), style: style)
    case 3: return .number(Double(below(2_000) - 1_000) / 1_000, style: percent)
    case 4: return .boolean(below(2) == 0, style: style)
    case 5: return .date(date(), style: style)
    case 6:
      return .dateTime(
        CellDateTime(date: date(), hour: below(24), minute: below(60), second: below(60)), style: style)
    case 7:
      let (a, b) = (below(1_000), below(1_000))
      return .formula("\(a)+\(b)*2", cached: .number(Double(a + b * 2)), style: style)
    case 8:
      let text = below(2) == 0 ? "达标" : "a  b"
      return .formula("\"\(text)\"&\"；\"", cached: .text(text + "；"), style: style)
    default:
      let text = (0..<1 + below(6)).map { _ in Self.pieces[below(Self.pieces.count)] }.joined()
      // LibreOffice turns the line breaks of XLSX texts with links into spaces.
      let hasLink = below(6) == 0 && !text.utf8.contains(UInt8(ascii: "\n"))
      let link: Hyperlink? = hasLink ? .url("https://example.org/?a=\(below(9))&b=2") : nil
      return .text(text, style: style, link: link)
    }
  }

  private mutating func number() -> Double {
    switch below(3) {
    case 0: return Double(below(2_000_000) - 1_000_000)
    case 1: return Double(below(200_000) - 100_000) / 100
    // Fifteen digits, which is what applications promise to keep.
    default: return Double(below(1 << 49)) / 1_000_000
    }
  }

  private mutating func date() -> CellDate {
    CellDate(year: 1_900 + below(200), month: 1 + below(12), day: 1 + below(28))
  }
}
