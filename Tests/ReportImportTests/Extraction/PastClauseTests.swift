import Testing

@Suite("Clauses of a plan that look back")
struct PastClauseTests {
  @Test("a time before the plan year holds until a time ahead")
  func must() {
    #expect(
      goals("去年完成投资320亿元、增长5%，今年力争突破350亿元。") == [
        "完成投资 total = 320 亿元 [achieved]", "完成投资 growth = 5 % [achieved]",
        "完成投资 total >= 350 亿元 [力争, 今年]",
      ])
    #expect(goals("2025年，新增就业3万人。") == ["新增就业 increment = 3 万人 [achieved]"])
    #expect(projects("去年，青岚水库开工建设。") == ["青岚水库 started 开工建设 [achieved]"])
    #expect(tasks("去年，开展安全生产专项整治。").isEmpty)
  }

  @Test("comparisons and times ahead plan")
  func mustNot() {
    #expect(goals("新增就业比去年增长5%。") == ["新增就业 growth = 5 %"])
    #expect(goals("2026年，新增就业3万人。").allSatisfy { !$0.contains("achieved") })
    #expect(goals("到2030年，新增就业3万人。") == ["新增就业 increment = 3 万人 [到2030年]"])
  }
}
