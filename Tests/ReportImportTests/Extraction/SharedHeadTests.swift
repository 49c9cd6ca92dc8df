import Testing

@Suite("Heads that a list shares")
struct SharedHeadTests {
  @Test("places alone take the line behind the last of them, whatever follows")
  func lines() {
    #expect(
      projects("开工清泾、泾朔高铁和清河北站。") == [
        "清泾高铁 started 开工", "泾朔高铁 started 开工", "清河北站 started 开工",
      ])
  }

  @Test("places alone take the thing that is counted behind them")
  func counted() {
    #expect(
      projects("建设青岚、泾南、云汀3个应急物资储备库。").prefix(3) == [
        "青岚应急物资储备库 building 建设", "泾南应急物资储备库 building 建设", "云汀应急物资储备库 building 建设",
      ])
  }

  @Test("full names keep their own, and the last before a count is not lost")
  func mustNot() {
    #expect(
      projects("加快瀚辰光伏玻璃、泓远新材料2个百亿级项目建设。") == [
        "瀚辰光伏玻璃 building 建设", "泓远新材料 building 建设", "百亿级项目 building 建设 [×2]",
      ])
    #expect(
      projects("打造望岳湾、青岚谷科创走廊。") == ["望岳湾 building 打造", "青岚谷科创走廊 building 打造"])
    #expect(
      projects("推动怒河二桥、天岭隧道北线建成通车。") == [
        "怒河二桥 operating 建成通车", "天岭隧道北线 operating 建成通车",
      ])
  }
}
