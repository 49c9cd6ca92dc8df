import ReportModel
import SampleReport
import Testing

@testable import ReportCatalog

@Suite struct InvariantTests {
  private let source = SourceLines(
    utf8: Array(SampleReport.text.utf8), dropping: { SampleReport.droppedLines.contains($0) })

  @Test func aSoundCatalogBreaksNoPromise() throws {
    #expect(try loaded([SampleReport.imported()]).checkInvariants(sources: [1: source]) == [])
  }

  @Test func aMastheadThatWasNotDroppedTearsTheSentence() throws {
    let whole = SourceLines(utf8: Array(SampleReport.text.utf8))
    let found = try loaded([SampleReport.imported()]).checkInvariants(sources: [1: whole])
    #expect(found.map { "\($0.table) \($0.row)" } == ["statements 3", "goals 3"])
    #expect(found.allSatisfy { $0.rule == .textInSource })
  }

  @Test(arguments: [
    (InvariantViolation.Rule.quoteInStatement, "goals", "UPDATE goals SET quote = '别的话' WHERE id = 2"),
    (.quoteInStatement, "tasks", "UPDATE tasks SET quote = ''"),
    (.factLinesInStatement, "milestones", "UPDATE milestones SET last_line = 10 WHERE id = 1"),
    (.factBelongsToStatement, "tasks", "UPDATE tasks SET section_id = 2"),
    (.statementLinesInSection, "statements", "UPDATE statements SET last_line = 4 WHERE id = 1"),
    (.sectionLinesInParent, "sections", "UPDATE sections SET last_line = 11 WHERE id = 4"),
    (.linesInOrder, "goals", "UPDATE goals SET first_line = 6, last_line = 5 WHERE id = 3"),
    (.keyIsUnique, "projects", "UPDATE projects SET key = 'p'"),
    (.textInSource, "milestones", "UPDATE milestones SET first_line = 9, quote = '推动' WHERE id = 3"),
  ]) func eachBrokenPromiseIsFound(rule: InvariantViolation.Rule, table: String, change: String) throws {
    let catalog = try loaded([SampleReport.imported()])
    try catalog.withConnection { try catalog.execute(change, on: $0) }
    if rule == .textInSource {
      try catalog.withConnection {
        try catalog.execute("UPDATE milestones SET first_line = 10, last_line = 10 WHERE id = 3", on: $0)
      }
    }
    let found = try catalog.checkInvariants(sources: [1: source])
    #expect(found.contains { $0.rule == rule && $0.table == table }, "\(found)")
  }

  @Test func whiteSpaceOfEveryKindIsIgnored() {
    let lines = SourceLines(utf8: Array("　　增长 5\u{A0}%\n\u{FEFF}以\t上".utf8))
    #expect(lines.contains("增长5%以上", firstLine: 1, lastLine: 2))
    #expect(!lines.contains("增长5%以上", firstLine: 1, lastLine: 1))
    #expect(!lines.contains("增长", firstLine: 2, lastLine: 2))
    #expect(!lines.contains("增长", firstLine: 1, lastLine: 3))
    #expect(!lines.contains("增长", firstLine: 0, lastLine: 1))
    #expect(lines.count == 2)
  }

  @Test func aViolationReadsAsASentence() {
    let violation = InvariantViolation(table: "goals", row: 3, rule: .quoteInStatement, text: "增长5%")
    #expect(violation.description == "goals 3 has a quote that its statement does not contain: 增长5%")
  }
}
