import Testing

@Suite("Goals: what is measured, and how")
struct GoalMeasureTests {
  @Test(
    "level, change, proportion, addition",
    arguments: [
      ("清河港吞吐量达到50万标箱。", "清河港吞吐量 total = 50 万标箱"),
      ("清河港吞吐量增长8%。", "清河港吞吐量 growth = 8 %"),
      ("民间投资占比保持在70%以上。", "民间投资占比 share >= 70 %"),
      ("森林覆盖率达到43.5%。", "森林覆盖率 share = 43.5 %"),
      ("森林覆盖率提高0.3个百分点。", "森林覆盖率 growth = 0.3 个百分点"),
      ("新增城镇就业4.2万人。", "新增城镇就业 increment = 4.2 万人"),
      ("新培育专精特新企业120家。", "专精特新企业 increment = 120 家"),
      ("规上工业增加值增速达到6%。", "规上工业增加值 growth = 6 %"),
      ("水质优良断面比例稳定在98%。", "水质优良断面比例 share = 98 %"),
      ("财政收入比上年增加12亿元。", "财政收入 growth = 12 亿元"),
    ])
  func measure(text: String, expected: String) {
    #expect(goals(text) == [expected])
  }

  @Test("a number before its noun counts it")
  func prenominal() {
    #expect(goals("新发布数字赋能场景100个以上。") == ["数字赋能场景 increment >= 100 个"])
    #expect(goals("新增300个普惠性托位。") == ["普惠性托位 increment = 300 个"])
    #expect(goals("举办120场招聘活动。") == ["招聘活动 total = 120 场"])
    #expect(goals("支持200家以上企业开展数字化改造。") == ["企业 total >= 200 家"])
  }

  @Test("国际 and 国内 before the noun belong to it")
  func prefixedCounts() {
    #expect(goals("新增国际航线6条。") == ["国际航线 increment = 6 条"])
    #expect(goals("新开通6条国际航线。") == ["国际航线 increment = 6 条"])
    #expect(goals("新引进国内知名企业12家。") == ["国内知名企业 increment = 12 家"])
  }

  @Test("the start in 从A提高到B is a baseline")
  func baseline() {
    #expect(
      goals("常住人口城镇化率从61.2%提高到63.5%。", in: .review) == [
        "常住人口城镇化率 share = 61.2 % [baseline, achieved]",
        "常住人口城镇化率 share = 63.5 % [achieved]",
      ])
    #expect(
      goals("粮食产量由80万吨增加到95万吨。", in: .review) == [
        "粮食产量 total = 80 万吨 [baseline, achieved]", "粮食产量 total = 95 万吨 [achieved]",
      ])
  }

  @Test("a lead over others is marked as one")
  func lead() {
    #expect(
      goals("规上工业增加值增长9.1%，高于全省1.7个百分点。", in: .review) == [
        "规上工业增加值 growth = 9.1 % [achieved]",
        "规上工业增加值 growth = 1.7 个百分点 [lead, achieved]",
      ])
  }

  @Test("what the review reports is achieved")
  func tense() {
    #expect(goals("清河港吞吐量突破50万标箱。", in: .review) == ["清河港吞吐量 total >= 50 万标箱 [achieved]"])
  }
}
