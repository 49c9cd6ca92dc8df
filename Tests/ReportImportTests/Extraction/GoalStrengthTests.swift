import Testing

@Suite("Goals: strength words and time bounds, and how far they reach")
struct GoalStrengthTests {
  @Test("a strength word governs its goal", arguments: ["力争", "确保", "争取", "预计", "预期", "拟"])
  func strength(word: String) {
    #expect(goals("\(word)清河港吞吐量突破50万标箱。") == ["清河港吞吐量 total >= 50 万标箱 [\(word)]"])
  }

  @Test("it may stand right before the verb")
  func inside() {
    #expect(goals("网络零售额力争增长10%。") == ["网络零售额 growth = 10 % [力争]"])
  }

  @Test("it reaches the goals after it, up to ； or 。, never those before")
  func reach() {
    #expect(
      goals("力争整车产量突破50万辆，新能源汽车占比达到30%。") == [
        "整车产量 total >= 50 万辆 [力争]", "新能源汽车占比 share = 30 % [力争]",
      ])
    #expect(
      goals("力争整车产量突破50万辆；新能源汽车占比达到30%。") == [
        "整车产量 total >= 50 万辆 [力争]", "新能源汽车占比 share = 30 %",
      ])
    #expect(
      goals("整车产量突破50万辆，力争新能源汽车占比达到30%。") == [
        "整车产量 total >= 50 万辆", "新能源汽车占比 share = 30 % [力争]",
      ])
    #expect(
      goals("力争整车产量突破50万辆。新能源汽车占比达到30%。") == [
        "整车产量 total >= 50 万辆 [力争]", "新能源汽车占比 share = 30 %",
      ])
  }

  @Test("争取 is a verb where the money itself is its object")
  func verbOfMoney() {
    #expect(goals("争取中央预算内投资237亿元。") == ["中央预算内投资 total = 237 亿元"])
    #expect(goals("争取网络零售额突破300亿元。") == ["网络零售额 total >= 300 亿元 [争取]"])
  }

  @Test("time bounds are read as written")
  func deadlines() {
    #expect(goals("到2030年，森林覆盖率达到45%。") == ["森林覆盖率 share = 45 % [到2030年]"])
    #expect(goals("上半年完成水利投资12亿元。") == ["水利投资 total = 12 亿元 [上半年]"])
    #expect(goals("年底前新建充电桩3000个。") == ["充电桩 increment = 3000 个 [年底前]"])
    #expect(goals("6月底前新建充电桩3000个。") == ["充电桩 increment = 3000 个 [6月底前]"])
  }

  @Test("a time bound reaches on until ； or 。, and 累计 ends it")
  func deadlineReach() {
    #expect(
      goals("上半年新建公园12个，改造街巷30条；新增停车位800个。") == [
        "公园 increment = 12 个 [上半年]", "街巷 total = 30 条 [上半年]", "停车位 increment = 800 个",
      ])
    #expect(
      goals("全年新建公园12个，累计建成公园90个。") == ["公园 increment = 12 个 [全年]", "公园 total = 90 个"])
  }

  @Test("between subject and verb it binds that verb only")
  func insideDeadline() {
    #expect(goals("160个重点项目上半年全部开工。") == ["重点项目 total = 160 个 [上半年]"])
  }

  @Test("年度、尽快、早日、年均 bound nothing", arguments: ["年度", "尽快", "早日"])
  func noDeadline(word: String) {
    #expect(goals("\(word)完成水利投资12亿元。").allSatisfy { !$0.contains("[") })
  }

  @Test("年均 is no time bound")
  func perYear() {
    #expect(goals("地区生产总值年均增长6%。") == ["地区生产总值 growth = 6 %"])
  }

  @Test("in the targets paragraph the commitment is 预期 and a bound before the colon governs all")
  func targetsParagraph() {
    #expect(
      goals("今年经济社会发展主要预期目标为：地区生产总值增长5.5%左右，城镇新增就业3万人以上，居民消费价格涨幅2%左右。", in: .targets) == [
        "地区生产总值 growth ~ 5.5 % [预期, 今年]",
        "城镇新增就业 increment >= 3 万人 [预期, 今年]",
        "居民消费价格 growth ~ 2 % [预期, 今年]",
      ])
    #expect(
      goals("主要预期目标是：规上工业增加值增长6%，力争7%。", in: .targets) == [
        "规上工业增加值 growth = 6 % [预期]", "规上工业增加值 growth = 7 % [力争]",
      ])
  }
}
