import Testing

@Suite("Goals: several numbers in one sentence")
struct GoalListTests {
  @Test("each number of an enumeration is a goal")
  func enumeration() {
    #expect(
      goals("实施技改项目220个、完成投资260亿元以上。") == [
        "技改项目 total = 220 个", "完成投资 total >= 260 亿元",
      ])
    #expect(
      goals("新建充电桩3000个、公共停车位1200个。") == [
        "充电桩 increment = 3000 个", "公共停车位 increment = 1200 个",
      ])
  }

  @Test("a number without its own head takes the one before it")
  func elidedHead() {
    #expect(
      goals("地区生产总值增长5.5%、达到1.3万亿元。") == [
        "地区生产总值 growth = 5.5 %", "地区生产总值 total = 1.3 万亿元",
      ])
    #expect(
      goals("规上企业新增60家，总数突破900家。", in: .review).map {
        $0.split(separator: " ").dropFirst().joined(separator: " ")
      }
        == ["increment = 60 家 [achieved]", "total >= 900 家 [achieved]"])
  }

  @Test("分别 shares the numbers out")
  func respectively() {
    #expect(
      goals("进口额和出口额分别增长8.9%和9.5%。") == ["进口额 growth = 8.9 %", "出口额 growth = 9.5 %"])
    #expect(
      goals("养老床位、托育托位分别达到2.1万张、3000个。") == [
        "养老床位 total = 2.1 万张", "托育托位 total = 3000 个",
      ])
  }

  @Test("a bound behind the last number governs the whole row")
  func sharedBound() {
    #expect(
      goals("规上工业增加值、服务业增加值分别增长5%、6.5%左右。") == [
        "规上工业增加值 growth ~ 5 %", "服务业增加值 growth ~ 6.5 %",
      ])
    #expect(
      goals("化学需氧量、氨氮排放量分别下降3%和4%以上。") == [
        "化学需氧量 growth >= -3 %", "氨氮排放量 growth >= -4 %",
      ])
  }

  @Test("均 and 各 give each member the same number")
  func each() {
    #expect(
      goals("游客人数、旅游收入均增长10%以上。") == ["游客人数 growth >= 10 %", "旅游收入 growth >= 10 %"])
    #expect(
      goals("高铁客运量、航空客运量各增长8%。") == ["高铁客运量 growth = 8 %", "航空客运量 growth = 8 %"])
  }

  @Test("without 均 or 分别 a joint total is one goal")
  func jointTotal() {
    let found = goals("交通、能源、水利完成投资5400多亿元。")
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("total >= 5400 亿元") == true)
  }
}

@Suite("Goals: heads that members share")
struct GoalSharedHeadTests {
  @Test("the head of the last member completes the others")
  func sharedHead() {
    #expect(
      goals("城镇和农村居民人均可支配收入分别达到6万元、3万元。") == [
        "城镇居民人均可支配收入 total = 6 万元", "农村居民人均可支配收入 total = 3 万元",
      ])
    #expect(
      goals("高中阶段和高等教育毛入学率分别达到98%、70%。") == [
        "高中阶段毛入学率 share = 98 %", "高等教育毛入学率 share = 70 %",
      ])
  }

  @Test("members with heads of their own keep them")
  func ownHeads() {
    #expect(
      goals("进口额、跨境电商交易额分别增长5%、9%。") == ["进口额 growth = 5 %", "跨境电商交易额 growth = 9 %"])
  }
}

@Suite("Goals: what the noun is")
struct GoalNounTests {
  @Test(
    "verbs that nouns need stay in them",
    arguments: [
      ("科技创新投入达到780亿元。", "科技创新投入 total = 780 亿元"),
      ("护理险参保人员超过80万人。", "护理险参保人员 total >= 80 万人"),
      ("人均预期寿命达到82岁。", "人均预期寿命 total = 82 岁"),
      ("重组形成重点实验室11个。", "重点实验室 total = 11 个"),
    ])
  func noun(text: String, expected: String) {
    #expect(goals(text) == [expected])
  }

  @Test("a size before 的 describes the noun")
  func size() {
    #expect(goals("提升收入50万元以上的行政村。") == [])
  }
}
