import Testing

@Suite("Members of a list")
struct ListMemberTests {
  @Test("和 splits names, quotations in a row are members")
  func must() {
    #expect(
      projects("高水平打造环岛碧道和海心岛中央公园。") == [
        "环岛碧道 building 高水平打造", "海心岛中央公园 building 高水平打造",
      ])
    #expect(projects("加快建设“云上泾”“泾易办”“泾才通”平台。").count == 3)
  }

  @Test("与 joins the ends of one work, works alone are no member")
  func mustNot() {
    #expect(projects("开工建设泾河与青岚河航道连通工程。") == ["泾河与青岚河航道连通工程 started 开工建设"])
    #expect(
      projects("泾南灌区续建配套与现代化改造工程全面完工。") == ["泾南灌区续建配套与现代化改造工程 completed 全面完工"])
  }
}
