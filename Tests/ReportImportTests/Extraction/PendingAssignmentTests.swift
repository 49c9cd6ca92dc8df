import ReportModel
import Testing

@testable import ReportImport

@Suite("Offices in brackets behind a sentence")
struct PendingAssignmentTests {
  private func tasks(_ paragraphs: String) throws -> [TaskItem] {
    let text = """
      2026年云岫县政府工作报告
      各位代表：
      一、2025年工作回顾
      全县生产总值增长5.8%。
      二、2026年工作安排
      \(paragraphs)

      """
    let document = try SourceReader.read(bytes: Array(text.utf8), source: "yunxiu-2026.txt")
    return try ReportImporter().importReport(document).tasks
  }

  @Test("the bracket names the offices of every task of its paragraph")
  func wholeParagraph() throws {
    let found = try tasks("今年，推进零基预算改革，健全资金监管机制。（财政局牵头，审计局、发展改革局配合）")
    #expect(found.map(\.object) == ["零基预算改革", "资金监管机制"])
    #expect(found.map(\.leadUnit) == ["财政局", "财政局"])
    #expect(found.map(\.supportUnits) == ["审计局、发展改革局", "审计局、发展改革局"])
  }

  @Test("a second bracket speaks of the tasks since the first")
  func twoBrackets() throws {
    let found = try tasks("今年，推进零基预算改革。（财政局牵头）今年，完善村规民约。（民政局牵头）")
    #expect(found.map(\.leadUnit) == ["财政局", "民政局"])
  }

  @Test("a bracket does not reach back into the paragraph before")
  func otherParagraph() throws {
    let found = try tasks("今年，推进零基预算改革。\n今年，完善村规民约。（民政局牵头）")
    #expect(found.map(\.leadUnit) == [nil, "民政局"])
  }

  @Test("a bracket that names no offices is text")
  func otherBracket() throws {
    #expect(try tasks("今年，推进零基预算改革。（见附件）").map(\.leadUnit).allSatisfy { $0 == nil })
  }
}
