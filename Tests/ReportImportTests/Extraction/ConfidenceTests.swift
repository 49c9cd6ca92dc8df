import ReportModel
import Testing

@Suite("How sure a row is")
struct ConfidenceTests {
  private func goal(_ text: String) -> Confidence? { ReadingText(text).report.goals.last?.confidence }
  private func step(_ text: String) -> Confidence? { ReadingText(text).report.milestones.last?.confidence }
  private func task(_ text: String) -> Confidence? { ReadingText(text).report.tasks.last?.confidence }

  @Test("a noun, its verb and a number are unmistakable")
  func high() {
    #expect(goal("清河港吞吐量突破50万标箱。") == .high)
    #expect(goal("新建公园12个。") == .high)
    #expect(step("澄湖大桥建成通车。") == .high)
    #expect(task("完善养老服务体系。") == .high)
  }

  @Test("an elided head and a number without a verb are less so")
  func medium() {
    #expect(goal("地区生产总值增长5%、达到1.3万亿元。") == .medium)
    #expect(goal("完善服务，惠民网点120个。") == .medium)
    #expect(step("加快建设青岚水库。") == .medium)
  }

  @Test("a named thing in a list of projects is one, whatever the step; a plain word there may not be")
  func listed() {
    #expect(step("加快推进青岚水库、澄湖大桥等重点项目。") == .high)
    #expect(step("加快推进青岚、瀚辰等重点项目。") == .medium)
    #expect(step("加快建设青岚水库。") == .medium)
  }

  @Test("a task whose verb stands behind its subject is a guess")
  func low() {
    #expect(task("民生福祉持续增进。") == .low)
  }
}
