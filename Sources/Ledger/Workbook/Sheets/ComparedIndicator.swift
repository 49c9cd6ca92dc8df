import ReportCatalog
import ReportModel
import Spreadsheet

/// A column of 指标对比: an indicator, a kind of quantity, and the one unit of its cells.
struct ComparedIndicator: Sendable {
  /// What the column is about: indicator, measure and base unit of the view.
  struct Subject: Hashable, Sendable {
    var indicator: Int
    var measure: String
    var baseUnit: String
  }

  var subject: Subject
  /// `地区生产总值增速（%）`.
  var heading: String
  /// What base values are divided by: amounts of money that are counted in 亿元 read badly in 元.
  var divisor: Double

  /// The columns that most reports have, the most common first.
  static func mostCommon(
    of catalog: Catalog, limit: Int, language: Language
  ) throws -> [ComparedIndicator] {
    var columns: [ComparedIndicator] = []
    var taken: Set<String> = []
    try catalog.forEachRow(
      """
      SELECT indicator_id, measure, base_unit, min(indicator), sum(abs(base_value) >= 1e8) * 2 >= count(*) \
      FROM comparison GROUP BY indicator_id, measure, base_unit \
      ORDER BY count(*) DESC, indicator_id, measure, base_unit LIMIT \(limit)
      """
    ) { row in
      let subject = Subject(
        indicator: row.integer(0) ?? 0, measure: row.text(1) ?? "", baseUnit: row.text(2) ?? "")
      let isLargeMoney = subject.baseUnit == "元" && row.integer(4) == 1
      let stem = heading(
        of: row.text(3) ?? "", subject.measure, unit: isLargeMoney ? "亿元" : subject.baseUnit, language)
      // Headings of a table are told apart without regard to case.
      var heading = stem
      var ordinal = 1
      while !taken.insert(heading.lowercased()).inserted {
        ordinal += 1
        heading = "\(stem) \(ordinal)"
      }
      columns.append(
        ComparedIndicator(subject: subject, heading: heading, divisor: isLargeMoney ? 1e8 : 1))
    }
    return columns
  }

  private static func heading(
    of indicator: String, _ measure: String, unit: String, _ language: Language
  ) -> String {
    let saysShare = ["率", "比", "占比", "比重", "比例", "强度"].contains { indicator.hasSuffix($0) }
    let isPlain = measure == Measure.total.rawValue || (measure == Measure.share.rawValue && saysShare)
    guard !isPlain else { return language == .chinese ? "\(indicator)（\(unit)）" : "\(indicator) (\(unit))" }
    let name = CodeList(Measure.self).name(of: measure, in: language)
    return language == .chinese ? "\(indicator)\(name)（\(unit)）" : "\(indicator), \(name) (\(unit))"
  }
}

/// A cell of 指标对比: the bound and value of a target.
struct ComparedTarget {
  var column: Int
  var comparator: Comparator?
  var value: Double
  var upper: Double?

  /// The targets of each report, by its id.
  static func byReport(
    of catalog: Catalog, _ indicators: [ComparedIndicator]
  ) throws -> [Int: [ComparedTarget]] {
    var columns: [ComparedIndicator.Subject: Int] = [:]
    for (index, indicator) in indicators.enumerated() { columns[indicator.subject] = index }
    var targets: [Int: [ComparedTarget]] = [:]
    try catalog.forEachRow(
      """
      SELECT report_id, indicator_id, measure, base_unit, comparator, base_value, base_value_max FROM comparison
      """
    ) { row in
      let subject = ComparedIndicator.Subject(
        indicator: row.integer(1) ?? 0, measure: row.text(2) ?? "", baseUnit: row.text(3) ?? "")
      guard let column = columns[subject], let value = row.real(5) else { return }
      targets[row.integer(0) ?? 0, default: []].append(
        ComparedTarget(
          column: column, comparator: row.text(4).flatMap(Comparator.init(rawValue:)), value: value,
          upper: row.real(6)))
    }
    return targets
  }

  /// A number that shows its bound; a range is text.
  func cell(_ indicator: ComparedIndicator, _ context: LedgerContext) -> Cell {
    let shown = value / indicator.divisor
    guard let upper else { return .number(shown, style: context.styles.number(shown, bound: comparator)) }
    return .text(
      "\(Self.text(shown))～\(Self.text(upper / indicator.divisor))", style: context.styles.general)
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : number.description
  }
}
