import Query
import ReportCatalog
import Testing

/// Every condition of up to three comparisons, asked of SQLite and worked out by a naive evaluator in Swift
/// over the same rows.
@Suite("Conditions, exhaustively")
struct ExhaustiveTests {
  private struct Row {
    var id: Int
    var unit: String?
    var baseUnit: String?
    var value: Double?
    var baseValue: Double?
    var tense: String
    var indicator: String
  }

  private struct Comparison: Sendable {
    var text: String
    var holds: @Sendable (Row) -> Bool

    init(_ text: String, _ holds: @escaping @Sendable (Row) -> Bool) {
      self.text = text
      self.holds = holds
    }
  }

  private static let comparisons: [Comparison] = [
    Comparison("单位 = %") { $0.unit == "%" },
    Comparison("unit != %") { $0.unit != "%" },
    Comparison("value > 5") { ($0.value ?? -.infinity) > 5 },
    Comparison("value <= 5") { $0.value.map { $0 <= 5 } ?? false },
    Comparison("目标值 >= 5.2%") { $0.baseUnit == "%" && $0.baseValue.map { $0 >= 5.2 } ?? false },
    Comparison("value != 5%") { !($0.baseUnit == "%" && $0.baseValue == 5) },
    Comparison("时态 = 完成") { $0.tense == "achieved" },
    Comparison("tense !~ 计") { $0.tense != "planned" },
    Comparison("指标 ~ 总值") { $0.indicator.contains("总值") },
    Comparison("unit ~ 人") { $0.unit?.contains("人") ?? false },
    Comparison("unit !~ 人") { !($0.unit?.contains("人") ?? false) },
    Comparison("indicator =~ /^(城|居)/") { $0.indicator.hasPrefix("城") || $0.indicator.hasPrefix("居") },
    Comparison("unit =~ /^.$/") { $0.unit?.unicodeScalars.count == 1 },
    Comparison("value in (5, 60%, 7)") {
      $0.value == 5 || $0.value == 7 || ($0.baseValue == 60 && $0.baseUnit == "%")
    },
    Comparison("value not in (5, 60)") { $0.value != 5 && $0.value != 60 },
    Comparison("value between 3 and 5.2") { $0.value.map { $0 >= 3 && $0 <= 5.2 } ?? false },
    Comparison("value not between 3 and 5.2") { !($0.value.map { $0 >= 3 && $0 <= 5.2 } ?? false) },
    Comparison("unit is null") { $0.unit == nil },
    Comparison("unit 不为空") { $0.unit != nil },
  ]

  private let catalog: Catalog
  private let connection: QueryConnection
  private let rows: [Row]

  init() throws {
    catalog = try TestCatalog.catalog()
    connection = try QueryConnection(catalog)
    var rows: [Row] = []
    try catalog.forEachRow(
      "SELECT id, unit, base_unit, value, base_value, tense, indicator FROM goals ORDER BY id"
    ) { row in
      rows.append(
        Row(
          id: row.integer(0) ?? 0, unit: row.text(1), baseUnit: row.text(2), value: row.real(3),
          baseValue: row.real(4), tense: row.text(5) ?? "", indicator: row.text(6) ?? ""))
    }
    self.rows = rows
  }

  private func check(_ text: String, _ holds: (Row) -> Bool) throws {
    let result = try connection.run(try CompiledQuery("goals where \(text) select id"))
    let found = result.rows.map { TestCatalog.text($0[0]) }
    #expect(found == rows.filter(holds).map { String($0.id) }, "\(text)")
  }

  @Test("The rows tell cases apart: empty cells, units and both tenses are there")
  func rowsAreUseful() {
    #expect(rows.count >= 5)
    #expect(rows.contains { $0.unit == nil } && rows.contains { $0.tense == "achieved" })
    for comparison in Self.comparisons {
      #expect(
        rows.contains(where: comparison.holds) && !rows.allSatisfy(comparison.holds), "\(comparison.text)")
    }
  }

  @Test("One and two comparisons, each with and without not")
  func pairs() throws {
    for first in Self.comparisons {
      try check(first.text, first.holds)
      try check("not \(first.text)") { !first.holds($0) }
      try check("not (not \(first.text))", first.holds)
      for second in Self.comparisons {
        try check("\(first.text) and \(second.text)") { first.holds($0) && second.holds($0) }
        try check("\(first.text) 或 \(second.text)") { first.holds($0) || second.holds($0) }
        try check("非 (\(first.text) 且 \(second.text))") { !(first.holds($0) && second.holds($0)) }
        try check("not (\(first.text) or not \(second.text))") { !(first.holds($0) || !second.holds($0)) }
      }
    }
  }

  @Test("Three comparisons: and binds tighter than or, brackets tighter than both")
  func triples() throws {
    let some = Self.comparisons.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    for first in some {
      for second in some {
        for third in some {
          let (a, b, c) = (first.holds, second.holds, third.holds)
          try check("\(first.text) or \(second.text) and \(third.text)") { a($0) || b($0) && c($0) }
          try check("(\(first.text) or \(second.text)) and not \(third.text)") { (a($0) || b($0)) && !c($0) }
        }
      }
    }
  }
}
