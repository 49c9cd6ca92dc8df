import Testing

@Suite("Numbers over the goals before them")
struct SpreadQuantitiesTests {
  @Test("分别, 均 and a bare row of changes take the subjects of the clause before")
  func must() {
    #expect(
      goals("进出口总额突破100亿元、实际利用外资2亿美元，均增长10%以上。").suffix(2) == [
        "进出口总额 growth >= 10 %", "实际利用外资 growth >= 10 %",
      ])
    #expect(
      goals("钢产量达到20万吨，煤炭产量达到30万吨，分别增长9%和7%。").suffix(2) == [
        "钢产量 growth = 9 %", "煤炭产量 growth = 7 %",
      ])
    #expect(
      goals("城乡居民人均可支配收入分别达到4.5万元、2.3万元，增长5.1%、6.9%。") == [
        "城镇居民人均可支配收入 total = 4.5 万元", "农村居民人均可支配收入 total = 2.3 万元",
        "城镇居民人均可支配收入 growth = 5.1 %", "农村居民人均可支配收入 growth = 6.9 %",
      ])
  }

  @Test("subjects of its own keep a clause apart")
  func mustNot() {
    #expect(
      goals("钢产量达到20万吨，工业用电量、货运量分别增长9%和7%。") == [
        "钢产量 total = 20 万吨", "工业用电量 growth = 9 %", "货运量 growth = 7 %",
      ])
    #expect(goals("钢产量达到20万吨，增长9%。") == ["钢产量 total = 20 万吨", "钢产量 growth = 9 %"])
  }
}
