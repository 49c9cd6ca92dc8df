import ReportModel
import Spreadsheet

/// The looks of a ledger: quiet blue headers, thin lines, and a warm tint where people are to write.
struct LedgerStyles {
  let title: StyleID
  let subtitle: StyleID
  let band: StyleID
  let label: StyleID
  let plain: StyleID
  let plainDate: StyleID
  let link: StyleID
  let bandLink: StyleID

  let header: StyleID
  let fillInHeader: StyleID
  let quietHeader: StyleID
  let text: StyleID
  let centered: StyleID
  let integer: StyleID
  let general: StyleID
  let date: StyleID
  let cellLink: StyleID
  let fillIn: StyleID
  let fillInNumber: StyleID
  let fillInDate: StyleID
  let quiet: StyleID
  /// A fact that people changed.
  let conflict: StyleID
  let percent: StyleID
  /// Numbers by their decimals, 0…4.
  let numbers: [StyleID]
  /// The same with the sign of a bound in front: a cell that shows `≥ 5.5` holds the number 5.5.
  private let boundedNumbers: [Comparator: [StyleID]]

  init(_ writer: WorkbookWriter, dateFormat: NumberFormat) {
    let ink = Color(0x1F3864)
    let grey = Color(0x7F7F7F)
    let border = Border.all(.thin, color: Color(0xBFC7D5))
    let blue = Color(0x0563C1)
    let wrapped = Alignment(vertical: .center, wrapsText: true)
    let middle = Alignment(.center, vertical: .center, wrapsText: true)
    let right = Alignment(.right, vertical: .center)
    let tint = Color(0xFFFBEF)

    func add(_ style: CellStyle) -> StyleID { writer.style(style) }
    func headerStyle(_ fill: UInt32, _ text: Color = .white) -> StyleID {
      add(
        CellStyle(font: Font(isBold: true, color: text), fill: Color(fill), border: border, alignment: middle)
      )
    }

    title = add(
      CellStyle(font: Font(size: 18, isBold: true, color: ink), alignment: Alignment(vertical: .center)))
    subtitle = add(CellStyle(font: Font(color: grey), alignment: Alignment(vertical: .center)))
    band = add(
      CellStyle(
        font: Font(size: 12, isBold: true, color: ink), fill: Color(0xDCE6F1),
        alignment: Alignment(vertical: .center)))
    label = add(CellStyle(font: Font(color: grey), alignment: Alignment(vertical: .center)))
    plain = add(CellStyle(alignment: Alignment(.left, vertical: .center)))
    plainDate = add(CellStyle(alignment: Alignment(.left, vertical: .center), numberFormat: dateFormat))
    link = add(
      CellStyle(font: Font(isUnderlined: true, color: blue), alignment: Alignment(vertical: .center)))
    bandLink = add(
      CellStyle(
        font: Font(isUnderlined: true, color: blue), border: border, alignment: Alignment(vertical: .center)))

    header = headerStyle(0x2F5597)
    fillInHeader = headerStyle(0xC55A11)
    quietHeader = headerStyle(0xA6A6A6)
    text = add(CellStyle(border: border, alignment: wrapped))
    centered = add(CellStyle(border: border, alignment: middle))
    integer = add(CellStyle(border: border, alignment: middle, numberFormat: .integer))
    general = add(CellStyle(border: border, alignment: right))
    date = add(CellStyle(border: border, alignment: middle, numberFormat: dateFormat))
    cellLink = add(
      CellStyle(font: Font(isUnderlined: true, color: blue), border: border, alignment: middle))
    percent = add(CellStyle(border: border, alignment: middle, numberFormat: .percent(decimals: 1)))
    fillIn = add(CellStyle(fill: tint, border: border, alignment: wrapped))
    fillInNumber = add(CellStyle(fill: tint, border: border, alignment: right))
    fillInDate = add(CellStyle(fill: tint, border: border, alignment: middle, numberFormat: dateFormat))
    conflict = add(CellStyle(fill: Color(0xFFE699), border: border, alignment: middle))
    quiet = add(
      CellStyle(
        font: Font(size: 8, color: Color(0xA6A6A6)), border: border, alignment: Alignment(vertical: .center)))
    func number(_ decimals: Int, prefix: String) -> StyleID {
      add(
        CellStyle(
          border: border, alignment: right,
          numberFormat: .decimal(decimals: decimals, grouping: true, prefix: prefix)))
    }
    numbers = (0...4).map { number($0, prefix: "") }
    let signs: [(Comparator, String)] = [(.atLeast, "≥ "), (.atMost, "≤ "), (.about, "≈ ")]
    boundedNumbers = Dictionary(
      uniqueKeysWithValues: signs.map { sign in (sign.0, (0...4).map { number($0, prefix: sign.1) }) })
  }

  /// The style that shows a number with the decimals it has, four at most, behind the sign of its bound.
  func number(_ value: Double, bound: Comparator?) -> StyleID {
    let styles = bound.flatMap { boundedNumbers[$0] } ?? numbers
    var scaled = abs(value)
    for decimals in 0..<styles.count {
      if abs(scaled - scaled.rounded()) < 1e-9 * max(scaled, 1) { return styles[decimals] }
      scaled *= 10
    }
    return styles[styles.count - 1]
  }

  /// The style that shows a number with the decimals it has.
  func number(_ value: Double) -> StyleID {
    var scaled = abs(value)
    guard scaled < 1e12 else { return scaled == scaled.rounded() ? numbers[0] : general }
    for decimals in 0..<numbers.count {
      if abs(scaled - scaled.rounded()) < 1e-9 * max(scaled, 1) { return numbers[decimals] }
      scaled *= 10
    }
    return general
  }
}
