import Testing

@Suite("What is proper in a name")
struct ProperNameTests {
  @Test(
    "ordinals, offices, numbers of lines and national institutions point to one thing",
    arguments: [
      ("建设第三水厂。", "第三水厂 building 建设"),
      ("建设市第二人民医院。", "市第二人民医院 building 建设"),
      ("加快建设国家农业大数据中心。", "国家农业大数据中心 building 加快建设"),
      ("新建城东消防站。", "城东消防站 building 新建"),
    ])
  func must(text: String, expected: String) {
    #expect(projects(text) == [expected])
  }

  @Test("common words alone name nothing", arguments: ["建设高能级科技创新平台。", "推进中试验证平台建设。", "建设专业园区。"])
  func mustNot(text: String) {
    #expect(projects(text).isEmpty)
  }
}
