import Testing

@Suite("Names of policies and regions")
struct PolicyNameTests {
  @Test(
    "policies, campaigns and regions that win titles are tasks",
    arguments: [
      "深入实施“815”人才强市工程。", "推进产业数字化“十大工程”。", "实施工业互联网创新发展工程。", "抓好“两重”项目建设。",
      "支持清河市争创国际消费中心城市。", "推动青岚县创建国家全域旅游示范区。", "推动现代商贸流通体系综合改革试点获批。",
    ])
  func mustNot(text: String) {
    #expect(projects(text).isEmpty)
    #expect(!tasks(text).isEmpty)
  }

  @Test(
    "works on a thing and things that win titles are projects",
    arguments: [
      ("实施青岚河综合治理工程。", "青岚河综合治理工程 building 实施"),
      ("加快建设云汀湾“三大平台”。", "云汀湾“三大平台” building 加快建设"),
      ("推动青岚湿地公园创建国家5A级旅游景区。", "青岚湿地公园 approved 创建国家5A级旅游景区"),
    ])
  func must(text: String, expected: String) {
    #expect(projects(text) == [expected])
  }
}
