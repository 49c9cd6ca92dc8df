import Testing

@Suite("Projects: enumerations")
struct ProjectListTests {
  @Test("every member shares the step, before it or behind it")
  func sharedStep() {
    #expect(
      projects("加快建设青岚水库、澄湖大桥。") == ["青岚水库 building 加快建设", "澄湖大桥 building 加快建设"])
    #expect(
      projects("推动锦屏广场、鹿鸣文创园、川禾运营中心投入运营。") == [
        "锦屏广场 operating 投入运营", "鹿鸣文创园 operating 投入运营", "川禾运营中心 operating 投入运营",
      ])
  }

  @Test("the collective head behind 等 is not part of a name")
  func collective() {
    #expect(
      projects("推动泓达智造、瀚辰科技等项目竣工投产。") == ["泓达智造 operating 竣工投产", "瀚辰科技 operating 竣工投产"])
  }

  @Test("each group takes the step that closes it")
  func groups() {
    #expect(
      projects("推动青岚水库、澄湖大桥开工，望岳电站并网。") == [
        "青岚水库 started 开工", "澄湖大桥 started 开工", "望岳电站 operating 并网",
      ])
  }

  @Test("和, 及 and 以及 split parallel names", arguments: ["和", "及", "以及"])
  func conjunctions(word: String) {
    #expect(
      projects("开工建设青岚水库\(word)澄湖大桥。") == ["青岚水库 started 开工建设", "澄湖大桥 started 开工建设"])
  }

  @Test("a head shared without 等 belongs to each member")
  func sharedHead() {
    #expect(
      projects("开工建设霁云、川禾海上风电项目。") == [
        "霁云海上风电项目 started 开工建设", "川禾海上风电项目 started 开工建设",
      ])
    #expect(
      projects("开工建设霁云、川禾等海上风电项目。") == ["霁云 started 开工建设", "川禾 started 开工建设"])
  }

  @Test("a counted group is a goal and a project group at once")
  func counted() {
    let reading = ReadingText("160个市级重点项目上半年全部开工。")
    #expect(reading.goals == ["市级重点项目 total = 160 个 [上半年]"])
    #expect(reading.projects == ["市级重点项目 started 上半年全部开工 [上半年, ×160]"])
  }

  @Test("so is the group that closes a list")
  func countedList() {
    let reading = ReadingText("促进泓达智造、瀚辰科技等6个产业项目落地运营。")
    #expect(reading.goals == ["产业项目 total = 6 个"])
    #expect(
      reading.projects == [
        "泓达智造 operating 落地运营", "瀚辰科技 operating 落地运营", "产业项目 operating 落地运营 [×6]",
      ])
  }

  @Test("the amount of the description belongs to the project")
  func investment() {
    #expect(
      projects("推动总投资84.3亿元的澄湖隧道开工。") == ["澄湖隧道 started 开工 [84.3亿元]"])
    #expect(
      projects("加快建设投资102亿元的望岳电站。") == ["望岳电站 building 加快建设 [102亿元]"])
  }

  @Test("quotes around the whole name go")
  func quotes() {
    #expect(projects("推动“瀚辰3号”平台投用。").count == 1)
    #expect(projects("推动“鹿鸣里”街区开街。") == ["“鹿鸣里”街区 operating 开街"])
  }

  @Test("one unknown word makes no project of one field among many")
  func fields() {
    #expect(projects("积极创建时空信息、具身智能、瀚海科学、文化旅游等国家应用中试基地。").isEmpty)
    #expect(projects("积极创建泓远、瀚海、澄湖等国家应用中试基地。").count == 3)
  }
}
