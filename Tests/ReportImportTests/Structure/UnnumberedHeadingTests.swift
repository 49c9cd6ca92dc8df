import Testing

@testable import ReportImport

@Suite("Headings without numbers")
struct UnnumberedHeadingTests {
  private func kinds(_ body: String) -> [String] {
    ReadingText(whole: "2026年清河市政府工作报告\n\n各位代表：\n" + body + "\n").report.sections
      .filter { $0.kind != .other }.map { "\($0.heading) \($0.kind.rawValue) \($0.period ?? "-")" }
  }

  @Test("a short line that names a part opens it")
  func must() {
    #expect(
      kinds("2025年工作回顾\n地区生产总值增长6%。\n2026年重点工作\n新增就业3万人。") == [
        "2025年工作回顾 review 2025年", "2026年重点工作 plan 2026年",
      ])
  }

  @Test("a sentence that holds the words does not")
  func mustNot() {
    #expect(kinds("一、2025年工作回顾\n我们完成了全年目标任务。") == ["2025年工作回顾 review 2025年"])
  }

  @Test("the glossary at the end gives no rows")
  func glossary() {
    let reading = ReadingText(
      whole: "2026年清河市政府工作报告\n\n各位代表：\n一、2026年重点工作\n新增就业3万人。\n名词解释\n千亩方：连片面积1000亩以上的良田，今年新建20个。\n")
    #expect(reading.goals == ["新增就业 increment = 3 万人"])
  }

  @Test("years in numerals name the period")
  func numerals() {
    #expect(
      kinds("一、一九九八年的工作回顾\n财政收入增长百分之三。") == ["一九九八年的工作回顾 review 1998年"])
  }
}
