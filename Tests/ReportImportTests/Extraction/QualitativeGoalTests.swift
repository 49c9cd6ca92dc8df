import Testing

@Suite("Goals without a number, in the targets paragraph only")
struct QualitativeGoalTests {
  @Test("keeping step and multiplying are growth")
  func growth() {
    #expect(
      goals("主要预期目标是：居民收入增长与经济增长同步。", in: .targets) == ["居民收入 growth qualitative [预期]"])
    #expect(
      goals("主要预期目标是：数字经济规模翻番。", in: .targets) == ["数字经济规模 growth qualitative [预期]"])
  }

  @Test("完成 with its task is a total")
  func task() {
    #expect(
      goals("主要预期目标是：地区生产总值增长5%，完成省下达的节能减排任务。", in: .targets) == [
        "地区生产总值 growth = 5 % [预期]", "省下达的节能减排任务 total qualitative [预期]",
      ])
    #expect(
      goals("主要预期目标是：全面完成上级下达的约束性指标和节能降碳目标。", in: .targets) == [
        "上级下达的约束性指标 total qualitative [预期]", "节能降碳目标 total qualitative [预期]",
      ])
  }

  @Test("so are states that are to be reached")
  func states() {
    #expect(
      goals("主要目标是：绿色转型取得决定性进展，粮食产量保持稳定，生态环境持续改善。", in: .targets) == [
        "绿色转型 total qualitative [预期]", "粮食产量 total qualitative [预期]",
        "生态环境 total qualitative [预期]",
      ])
  }

  @Test("elsewhere they are tasks")
  func elsewhere() {
    let reading = ReadingText("促进居民收入增长与经济增长同步。")
    #expect(reading.goals == [])
    #expect(reading.tasks == ["促进|居民收入增长与经济增长同步"])
  }
}
