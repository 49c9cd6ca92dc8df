import Archive

@testable import Spreadsheet

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// A workbook made up from a seed, and what a reader should see of it.
struct RandomWorkbook {
  let workbook: Workbook
  /// For each sheet, its rows that hold something.
  let expected: [[SheetRow]]
  let validations: [[DataValidation]]

  private static let pieces = [
    "地区生产总值", "增长", " ", "  ", "5.5%", "<&>\"'", "\n", "\t", "Ab", "é", "😀", "_x0041_", "=1", "，", "'",
  ]

  init(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var worksheets: [Worksheet] = []
    var expected: [[SheetRow]] = []
    var validations: [[DataValidation]] = []
    for number in 1...Int.random(in: 1...3, using: &numbers) {
      var rows: [SheetRow] = []
      var steps: [(gap: Int, row: Row)] = []
      var index = 0
      for _ in 0..<Int.random(in: 0...12, using: &numbers) {
        let gap = Int.random(in: 0..<4, using: &numbers) == 0 ? Int.random(in: 1...5000, using: &numbers) : 0
        index += gap
        var cells: [Cell] = []
        var seen: [SheetCell] = []
        for column in 0..<Int.random(in: 0...9, using: &numbers) {
          let (value, content) = Self.cell(&numbers)
          cells.append(Cell(value))
          if let content { seen.append(SheetCell(column: column, content: content)) }
        }
        let isHidden = Int.random(in: 0..<8, using: &numbers) == 0
        steps.append((gap, Row(cells, isHidden: isHidden)))
        if !seen.isEmpty { rows.append(SheetRow(index: index, isHidden: isHidden, cells: seen)) }
        index += 1
      }
      let rules = Self.validations(&numbers, rowCount: index)
      validations.append(rules)
      let sheet = Sheet(name: "表'\(number) %", validations: rules)
      worksheets.append(
        Worksheet(sheet) { writer in
          for (gap, row) in steps {
            try writer.skip(gap)
            try writer.append(row)
          }
        })
      expected.append(rows)
    }
    workbook = Workbook(sheets: worksheets)
    self.expected = expected
    self.validations = validations
  }

  private static func cell(_ numbers: inout SeededNumbers) -> (CellValue, CellContent?) {
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0: return (.empty, nil)
    case 1, 2:
      let number = number(&numbers)
      return (.number(number), .number(number))
    case 3:
      let value = Bool.random(using: &numbers)
      return (.boolean(value), .boolean(value))
    case 4:
      let date = date(&numbers)
      return (.date(date), .date(date))
    case 5:
      let value = CellDateTime(
        date: date(&numbers), hour: Int.random(in: 0..<24, using: &numbers),
        minute: Int.random(in: 0..<60, using: &numbers), second: Int.random(in: 0..<60, using: &numbers))
      return (.dateTime(value), .dateTime(value))
    case 6: return formula(&numbers)
    default:
      let text = text(&numbers)
      return (.text(text), .text(text))
    }
  }

  private static func number(_ numbers: inout SeededNumbers) -> Double {
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: return Double(Int.random(in: -1_000_000...1_000_000, using: &numbers))
    case 1: return Double(Int.random(in: -100_000...100_000, using: &numbers)) / 100
    case 2: return Double.random(in: -1...1, using: &numbers)
    default:
      let number = Double(bitPattern: numbers.next())
      return number.isFinite ? number : 0.1
    }
  }

  private static func date(_ numbers: inout SeededNumbers) -> CellDate {
    CellDate(daysSince1970: Int.random(in: -25_508...50_000, using: &numbers))
  }

  private static func text(_ numbers: inout SeededNumbers) -> String {
    (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
    }.joined()
  }

  private static func formula(_ numbers: inout SeededNumbers) -> (CellValue, CellContent?) {
    let expressions = [
      "A1+B$2*$C3", "IF(A1=\"\",\"a;b\",SUM(B1:B9,2))", "'表''1 %'!A1&\"x\"", "SUM({1,2;3,4})",
      "AND(TRUE,A1>=0.5)",
      "SUM('表''1 %'!$A$1:$B$2)", "COUNTIF(D:D,\"已完成\")",
    ]
    let expression = expressions[Int.random(in: 0..<expressions.count, using: &numbers)]
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: return (.formula(Formula(expression)), .formula(expression, result: nil))
    case 1:
      let number = number(&numbers)
      return (
        .formula(Formula(expression, cached: .number(number))), .formula(expression, result: .number(number))
      )
    case 2:
      return (
        .formula(Formula(expression, cached: .boolean(true))), .formula(expression, result: .boolean(true))
      )
    default:
      let text = text(&numbers)
      return (.formula(Formula(expression, cached: .text(text))), .formula(expression, result: .text(text)))
    }
  }

  private static func validations(_ numbers: inout SeededNumbers, rowCount: Int) -> [DataValidation] {
    let rules: [DataValidation.Rule] = [
      .list(["未启动", "已完成", "a b"]), .listFrom("'表''1 %'!$A$1:$A$7"), .wholeNumber(.between("1", "10")),
      .number(.greaterOrEqual("0.5")), .date(.notBetween("DATE(2026,1,1)", "A1")), .textLength(.less("20")),
      .formula("AND(A1>1,B1<>\"x\")"), .textLength(.notBetween("1", "5")), .number(.notEqual("$B$1")),
    ]
    return (0..<Int.random(in: 0...3, using: &numbers)).map { number in
      DataValidation(
        areas: [CellArea(column: number * 2, firstRow: 0, lastRow: max(rowCount - 1, 0))],
        rule: rules[Int.random(in: 0..<rules.count, using: &numbers)],
        allowsEmpty: Bool.random(using: &numbers),
        prompt: Bool.random(using: &numbers) ? .init(title: "提示", text: "甲  乙\n丙") : nil,
        alert: Bool.random(using: &numbers) ? .init(title: "错", text: "<不对>") : nil,
        severity: Bool.random(using: &numbers) ? .stop : .warning)
    }
  }
}
