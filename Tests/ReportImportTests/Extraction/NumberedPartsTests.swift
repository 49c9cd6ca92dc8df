import Testing

@Suite("Numbered parts of a sentence")
struct NumberedPartsTests {
  @Test("numbers and 二是 are no part of what they number")
  func must() {
    #expect(
      projects("今年办好以下实事：1. 建成县第五中学并投入使用；2.泾河大桥建成通车；（3）建成城北健身中心。") == [
        "县第五中学 operating 建成投入使用 [今年]", "泾河大桥 operating 建成通车", "城北健身中心 completed 建成",
      ])
    #expect(
      goals("办好实事：一是新增学位5000个；二是完成20个易涝点整治。") == [
        "学位 increment = 5000 个", "易涝点整治 total = 20 个",
      ])
  }

  @Test("a whole sentence under a number is read, a heading is not")
  func sentences() {
    let text = "（一）办好民生实事\n1.建成青岚中学。\n2.开工建设澄湖大桥。\n（二）加快项目建设"
    #expect(projects(text) == ["青岚中学 completed 建成", "澄湖大桥 started 开工建设"])
  }

  @Test("numbers that count stay")
  func mustNot() {
    #expect(goals("总产值突破2.5万亿元；3.5万户居民用上天然气。").first == "总产值 total >= 2.5 万亿元")
  }
}
