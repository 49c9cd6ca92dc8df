import Foundation
import GRDB
import ReportCatalog
import Testing

@testable import goalsheet

@Suite struct SchemaPrinterTests {
  @Test func theSQLMakesACatalog() throws {
    let queue = try DatabaseQueue()
    try queue.write { try $0.execute(sql: SchemaPrinter.text(.sql)) }
    let names = try queue.read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
    }
    #expect(Set(names) == Set((DataDictionary.tables + DataDictionary.views).map(\.name)))
  }

  @Test func theJSONHasEveryColumn() throws {
    let data = Data(SchemaPrinter.text(.json).utf8)
    let root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(root["schema_version"] as? Int == DataDictionary.schemaVersion)
    let tables = try #require(root["tables"] as? [[String: Any]])
    #expect(tables.count == DataDictionary.tables.count + DataDictionary.views.count)
    let goals = try #require(tables.first { $0["name"] as? String == "goals" })
    let columns = try #require(goals["columns"] as? [[String: Any]])
    #expect(columns.map { $0["name"] as? String } == DataDictionary.goals.columns.map(\.name))
    let comparator = try #require(columns.first { $0["name"] as? String == "comparator" })
    let codes = try #require(comparator["codes"] as? [[String: String]])
    #expect(codes.first == ["code": ">=", "zh": "不低于", "en": "at_least"])
    #expect(columns.first { $0["name"] as? String == "section_id" }?["references"] as? String == "sections")
  }

  @Test func markdownHasATableATable() {
    let text = SchemaPrinter.text(.markdown)
    #expect(text.contains("## `goals` 目标\n"))
    #expect(text.contains("| `due_date` | 截止日期 | Due date | date |"))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.allSatisfy { $0.count { $0 == "|" } == 6 }, "no cell holds a bare bar")
  }

  @Test func theTextNamesColumnsAndCodes() {
    let text = SchemaPrinter.text(.text)
    #expect(text.contains("goals  目标 · Goals\n"))
    #expect(text.contains("  measure  类型 · Measure · text, never empty\n"))
    #expect(text.contains("      total 总量 · growth 增速 · share 占比 · increment 增量\n"))
    #expect(text.contains("goals_view  目标总览 · Goals with context (view)"))
  }
}
