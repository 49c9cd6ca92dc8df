import Testing

@Suite("Goals: how numbers are written")
struct GoalNumberTests {
  @Test(
    "each notation keeps its value and its unit as written",
    arguments: [
      ("居民用水价格降至3.25元。", "居民用水价格 total = 3.25 元"),
      ("粮食产量达到1,100万吨。", "粮食产量 total = 1100 万吨"),
      ("粮食产量达到１２０万吨。", "粮食产量 total = 120 万吨"),
      ("社会融资规模突破二十万亿元。", "社会融资规模 total >= 20 万亿元"),
      ("规上企业突破三百家。", "规上企业 total >= 300 家"),
      ("数字经济占比提升至百分之三十。", "数字经济占比 share = 30 %"),
      ("绿电占比达到三分之一。", "绿电占比 share = 0.333"),
      ("绿电占比达到十分之一。", "绿电占比 share = 0.1"),
      ("跨境电商交易额增长两倍。", "跨境电商交易额 growth = 2 倍"),
      ("装配式建筑占比达到近六成。", "装配式建筑占比 share ~ 6 成"),
      ("旅游收入突破千亿元。", "旅游收入 total >= 1000 亿元"),
      ("培训70万妇女。", "妇女 total = 70 万"),
      ("调查失业率下降0.5个百分点。", "调查失业率 growth = -0.5 个百分点"),
    ])
  func notation(text: String, expected: String) {
    #expect(goals(text) == [expected])
  }

  @Test(
    "two bounds are one range, whatever mark joins them",
    arguments: ["5%—6%", "5%-6%", "5%~6%", "5%至6%", "5%～6%", "5—6%"])
  func range(written: String) {
    #expect(goals("外贸出口增长\(written)。") == ["外贸出口 growth range 5…6 %"])
  }

  @Test("a fall is negative, a fall to a level is not")
  func negative() {
    #expect(goals("单位产值能耗下降2%。") == ["单位产值能耗 growth = -2 %"])
    #expect(goals("单位产值能耗降低2.5%左右。") == ["单位产值能耗 growth ~ -2.5 %"])
    #expect(goals("一般性支出压减10%以上。") == ["一般性支出 growth >= -10 %"])
    #expect(goals("登记失业率下降到3%。") == ["登记失业率 share = 3 %"])
    #expect(goals("规上工业能耗下降2%—3%。") == ["规上工业能耗 growth range -2…-3 %"])
  }
}
