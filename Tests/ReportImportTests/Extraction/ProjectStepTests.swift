import Testing

@Suite("Projects: steps and stages")
struct ProjectStepTests {
  @Test(
    "each stage, step before its object",
    arguments: [
      ("谋划青岚水库工程。", "青岚水库工程 planning 谋划"),
      ("签约落地泓达芯片产业园。", "泓达芯片产业园 signed 签约落地"),
      ("开工建设青岚水库。", "青岚水库 started 开工建设"),
      ("加快建设青岚水库。", "青岚水库 building 加快建设"),
      ("规划建设云帆科技园。", "云帆科技园 building 规划建设"),
      ("建成青岚水库。", "青岚水库 completed 建成"),
      ("建成投用鹿鸣医院。", "鹿鸣医院 operating 建成投用"),
    ])
  func leading(text: String, expected: String) {
    #expect(projects(text) == [expected])
  }

  @Test(
    "each stage, step behind its subject",
    arguments: [
      ("推动云帆科技园落地。", "云帆科技园 signed 落地"),
      ("青岚水库开工建设。", "青岚水库 started 开工建设"),
      ("推动霁云热电厂启动实施。", "霁云热电厂 started 启动实施"),
      ("推动澄湖隧道主体封顶。", "澄湖隧道 building 主体封顶 [主体]"),
      ("确保青岚水库竣工验收。", "青岚水库 completed 竣工验收"),
      ("推动霁云热电厂完成改造。", "霁云热电厂 completed 完成改造"),
      ("推动望岳电站并网发电。", "望岳电站 operating 并网发电"),
      ("确保澄湖大桥建成通车。", "澄湖大桥 operating 建成通车"),
      ("推动望岳核电争取核准。", "望岳核电 planning 争取核准"),
      ("推动泓达科技启动上市工作。", "泓达科技 started 启动上市工作"),
      ("推动川禾生物A1创新药获批上市。", "川禾生物A1创新药 approved 获批上市"),
      ("推动泓达科技入选国家级名单。", "泓达科技 approved 入选国家级名单"),
    ])
  func trailing(text: String, expected: String) {
    #expect(projects(text) == [expected])
  }

  @Test("a short name before two steps in a row")
  func shortName() {
    #expect(projects("推动泓达满产运行。") == ["泓达 operating 满产运行"])
  }

  @Test("words that may be part of the name are, where a stronger step follows")
  func nameEndsInVerb() {
    #expect(
      projects("推动澜港港区扩大开放通过省级预验收。") == ["澜港港区扩大开放 approved 通过省级预验收"])
  }

  @Test("a name may open with a word that is also a step or a governing verb")
  func nameOpensWithStepWord() {
    #expect(projects("加快建设实施泓远热网改造工程。").first?.hasPrefix("泓远热网改造工程") == true)
    #expect(projects("推动运营中心大楼投用。") == ["运营中心大楼 operating 投用"])
    #expect(projects("建成启用融汇科创园、通达科创园。") == ["融汇科创园 operating 建成启用", "通达科创园 operating 建成启用"])
  }

  @Test("two phases in one clause are two steps")
  func phases() {
    #expect(
      projects("推动泓达储能电站一期建成并网、二期启动。") == [
        "泓达储能电站 operating 建成并网 [一期]", "泓达储能电站 started 启动 [二期]",
      ])
    #expect(projects("加快建设云帆科技园三期。") == ["云帆科技园 building 加快建设 [三期]"])
    #expect(projects("推动澄湖大桥主体工程完工。") == ["澄湖大桥工程 completed 完工 [主体]"])
  }

  @Test("time bounds, of one step and of all")
  func deadlines() {
    #expect(projects("澄湖大桥上半年建成通车。") == ["澄湖大桥 operating 上半年建成通车 [上半年]"])
    #expect(
      projects("年底前建成青岚水库、澄湖大桥。") == [
        "青岚水库 completed 建成 [年底前]", "澄湖大桥 completed 建成 [年底前]",
      ])
  }

  @Test("the review's steps are achieved")
  func tense() {
    #expect(projects("澄湖大桥建成通车。", in: .review) == ["澄湖大桥 operating 建成通车 [achieved]"])
  }

  @Test("what is set up, handed over or settles somewhere")
  func settingUp() {
    #expect(projects("云瀚外场试验平台成功搭建。") == ["云瀚外场试验平台 completed 成功搭建"])
    #expect(projects("“远帆”号试验船正式交付。") == ["“远帆”号试验船 operating 正式交付"])
    #expect(projects("云岭氢能中试基地落地泾州。") == ["云岭氢能中试基地 signed 落地泾州"])
    #expect(projects("外资企业落地泾州。").isEmpty)
  }

  @Test("a named project that is driven on is being built; a general one is a task")
  func drivenOn() {
    #expect(projects("推动泓远青岚锂电池项目。") == ["泓远青岚锂电池项目 building 推动"])
    #expect(projects("加强统筹，推动重点产业项目，推动数字文化产业项目。").isEmpty)
  }

  @Test("a place of two characters makes a name")
  func placeOfTwo() {
    #expect(projects("加强统筹，推进泾州语料库建设。") == ["泾州语料库 building 推进建设"])
    #expect(projects("加强统筹，推进国家语料库建设。").isEmpty)
  }
}
