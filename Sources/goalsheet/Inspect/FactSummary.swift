import ReportCatalog
import ReportModel

/// A fact in one line.
enum FactSummary {
  /// The query of the facts of a report: statement, quote, confidence, and what ``text(_:_:_:)`` needs.
  static func query(_ kind: InspectedReport.Fact.Kind, report: Int) -> String {
    switch kind {
    case .goal:
      """
      SELECT statement_id, quote, confidence, indicator, measure, comparator, value, value_max, unit, tense, \
      commitment, period, deadline FROM goals WHERE report_id = \(report) ORDER BY id
      """
    case .milestone:
      """
      SELECT statement_id, quote, confidence, name, phase, stage, stage_text, count, investment_value, \
      investment_unit, tense, deadline FROM projects_view WHERE report_id = \(report) ORDER BY id
      """
    case .task:
      """
      SELECT statement_id, quote, confidence, action, object, commitment, deadline, lead_unit, support_units \
      FROM tasks WHERE report_id = \(report) ORDER BY id
      """
    }
  }

  /// `地区生产总值 · 增速 不低于 5% · 计划 · 预期 · 2026年`.
  static func text(
    _ kind: InspectedReport.Fact.Kind, _ row: borrowing CatalogRow, _ language: Language
  ) -> String {
    switch kind {
    case .goal: goal(row, language)
    case .milestone: milestone(row, language)
    case .task:
      joined([
        [row.text(3), row.text(4)], [row.text(5)], [row.text(6)], [row.text(7), row.text(8)],
      ])
    }
  }

  private static func goal(_ row: borrowing CatalogRow, _ language: Language) -> String {
    let value = row.real(6).map { lower in
      (row.real(7).map { "\(number(lower))–\(number($0))" } ?? number(lower)) + (row.text(8) ?? "")
    }
    return joined([
      [row.text(3)],
      [
        name(row.text(4), Measure.self, language), name(row.text(5), Comparator.self, language), value,
      ],
      [name(row.text(9), Tense.self, language)], [row.text(10)], [row.text(11)], [row.text(12)],
    ])
  }

  private static func milestone(_ row: borrowing CatalogRow, _ language: Language) -> String {
    let investment = row.real(8).map { number($0) + (row.text(9) ?? "") }
    return joined([
      [row.text(3), row.text(4)], [name(row.text(5), Stage.self, language), row.text(6).map { "(\($0))" }],
      [row.integer(7).map { "×\($0)" }], [investment], [name(row.text(10), Tense.self, language)],
      [row.text(11)],
    ])
  }

  private static func joined(_ groups: [[String?]]) -> String {
    groups.map { $0.compactMap { $0 }.joined(separator: " ") }.filter { !$0.isEmpty }.joined(
      separator: " · ")
  }

  private static func name<Code: CodedValue>(
    _ code: String?, _ type: Code.Type, _ language: Language
  ) -> String? {
    code.map { Code(rawValue: $0)?.name(in: language) ?? $0 }
  }

  /// `5`, `12.5`, never `5.0`.
  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : value.description
  }
}
