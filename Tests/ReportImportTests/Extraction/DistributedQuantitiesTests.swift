import Testing

@Suite("Numbers shared out over a list")
struct DistributedQuantitiesTests {
  @Test("city and country are two")
  func cityAndCountry() {
    #expect(
      goals("城乡居民人均可支配收入分别增长5%、7%左右。") == [
        "城镇居民人均可支配收入 growth ~ 5 %", "农村居民人均可支配收入 growth ~ 7 %",
      ])
    #expect(goals("城乡居民人均可支配收入增长5%。") == ["城乡居民人均可支配收入 growth = 5 %"])
  }

  @Test("a member without a head takes that of the next that has one")
  func heads() {
    #expect(
      goals("学前教育毛入园率、高中阶段和高等教育毛入学率分别达到93%、98%、64%。") == [
        "学前教育毛入园率 share = 93 %", "高中阶段毛入学率 share = 98 %", "高等教育毛入学率 share = 64 %",
      ])
  }

  @Test("a member that is only an amount takes the owner of the first")
  func owner() {
    #expect(
      goals("生产安全事故起数和死亡人数分别下降9%、5%。") == [
        "生产安全事故起数 growth = -9 %", "生产安全事故死亡人数 growth = -5 %",
      ])
    #expect(
      goals("签约项目数与合同额分别增长22%、15%。") == ["签约项目数 growth = 22 %", "合同额 growth = 15 %"])
  }
}
