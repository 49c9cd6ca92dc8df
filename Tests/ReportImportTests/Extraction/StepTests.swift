import Testing

@Suite("Steps behind a name")
struct StepTests {
  @Test(
    "works before what prepares them belong to the name",
    arguments: [
      ("加快岚溪火车货站迁建前期工作。", "岚溪火车货站迁建 planning 前期工作"),
      ("实施青岚中学扩建、第三小学新建工程。", "青岚中学扩建 building 实施"),
    ])
  func works(text: String, expected: String) {
    #expect(projects(text).first == expected)
  }

  @Test("two steps joined by 并 are one")
  func joined() {
    #expect(projects("建成县第五中学并投入使用。") == ["县第五中学 operating 建成投入使用"])
  }

  @Test("what is started is the work, whatever it leads to")
  func started() {
    #expect(projects("推动泓达科技启动上市工作。") == ["泓达科技 started 启动上市工作"])
  }

  @Test("steps of approval and of building under way")
  func others() {
    #expect(
      projects("黑石坡风电场一期并网发电、二期取得核准。") == [
        "黑石坡风电场 operating 并网发电 [一期]", "黑石坡风电场 approved 取得核准 [二期]",
      ])
    #expect(projects("清泾高铁全线铺轨。") == ["清泾高铁 building 全线铺轨"])
    #expect(projects("推动朔禾科技在北交所挂牌。") == ["朔禾科技 approved 在北交所挂牌"])
  }

  @Test("activities without an object state no step", arguments: ["深化文明创建。", "推进农业生产基地创建。"])
  func mustNot(text: String) {
    #expect(projects(text).isEmpty)
  }
}
