import Testing

@Suite("Heads left out")
struct ElidedHeadTests {
  @Test("a total and an investment take what was counted")
  func must() {
    #expect(
      goals("新增市场主体2.3万户、总量突破18万户。") == ["市场主体 increment = 2.3 万户", "市场主体总量 total >= 18 万户"])
    #expect(
      goals("安排重点项目152个，年度计划投资68亿元。") == ["重点项目 total = 152 个", "重点项目投资 total = 68 亿元"])
    #expect(
      goals("高铁里程达到2.9万公里，占世界的六成以上。").last == "高铁里程占世界 share >= 6 成")
  }

  @Test("a step alone goes on with what was counted")
  func steps() {
    #expect(
      goals("推进68个产业项目，新开工50个、投产30个以上。") == [
        "产业项目 total = 68 个", "产业项目 increment = 50 个", "产业项目 total >= 30 个",
      ])
  }

  @Test("amounts with an owner keep it")
  func mustNot() {
    #expect(
      goals("新增市场主体2.3万户，工业投资达到18亿元。").last == "工业投资 total = 18 亿元")
  }
}
