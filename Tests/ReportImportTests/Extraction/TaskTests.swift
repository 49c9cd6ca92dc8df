import Testing

@Suite("Tasks: verb and object of every other clause")
struct TaskTests {
  @Test(
    "one clause, one task",
    arguments: [
      ("推进零基预算改革。", "推进|零基预算改革"),
      ("落实企业研发经费加计扣除等政策。", "落实|企业研发经费加计扣除等政策"),
      ("持续深化国企改革。", "深化|国企改革"),
      ("建立健全长效机制。", "建立健全|长效机制"),
      ("全面落实惠企政策。", "落实|惠企政策"),
      ("上半年出台惠企措施。", "出台|惠企措施 [上半年]"),
      ("力争打造文旅名片。", "打造|文旅名片 [力争]"),
      ("制定实施教育行动纲要。", "制定实施|教育行动纲要"),
      ("巩固放大生态优势。", "巩固放大|生态优势"),
      ("引导支持商业保险发展。", "引导支持|商业保险发展"),
      ("开展好全民阅读活动。", "开展好|全民阅读活动"),
      ("融入和服务全国统一市场。", "融入和服务|全国统一市场"),
      ("创新实施文化惠民工程。", "创新实施|文化惠民工程"),
      ("必须聚焦重点领域集中攻坚、精准施策。", "聚焦|重点领域集中攻坚、精准施策"),
    ])
  func single(text: String, expected: String) {
    #expect(tasks(text) == [expected])
  }

  @Test("each clause with its own verb is a task of its own")
  func several() {
    #expect(tasks("完善养老服务，发展托育服务。") == ["完善|养老服务", "发展|托育服务"])
  }

  @Test("a frame before a task is passed over")
  func frames() {
    #expect(tasks("聚焦群众急难愁盼，完善养老服务体系。") == ["完善|养老服务体系"])
  }

  @Test("a sentence that only frames still is a task")
  func frameAlone() {
    #expect(tasks("坚持过紧日子。") == ["坚持|过紧日子"])
  }

  @Test("the offices in brackets")
  func offices() {
    #expect(
      tasks("深化国企改革（国资委牵头，财政局、审计局配合）。") == ["深化|国企改革 [牵头 国资委, 配合 财政局、审计局]"])
    #expect(tasks("深化国企改革（责任单位：国资委）。") == ["深化|国企改革 [牵头 国资委]"])
  }

  @Test("clauses that gave goals or steps give no task")
  func used() {
    let reading = ReadingText("新建公园12个，加快建设青岚水库，完善养老服务。")
    #expect(reading.goals.count == 1)
    #expect(reading.projects.count == 1)
    #expect(reading.tasks == ["完善|养老服务"])
  }

  @Test("strength and time alone are none, and wait for the clause with the verb")
  func strengthAlone() {
    #expect(tasks("力争到2030年，完善养老服务体系。").map { $0.prefix(9) } == ["完善|养老服务体系"])
  }

  @Test("a consequence is no task")
  func consequence() {
    #expect(tasks("完善养老服务体系，让老年人安享晚年。") == ["完善|养老服务体系"])
  }

  @Test("the review has none")
  func review() {
    #expect(tasks("深化国企改革。", in: .review) == [])
  }

  @Test("the government's own conduct has")
  func selfBuilding() {
    #expect(tasks("严格落实中央八项规定精神。", in: .selfBuilding) == ["落实|中央八项规定精神"])
  }

  @Test("nothing of the plan is lost", arguments: ["文旅融合再上台阶。", "城市更美。", "民生福祉持续增进。"])
  func verbless(text: String) {
    #expect(tasks(text).count == 1)
  }
}
