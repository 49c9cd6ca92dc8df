import Testing

@testable import ReportImport

@Suite struct IndicatorLibraryTests {
  private let library = IndicatorLibrary.shared

  @Test func holdsTheUsualIndicatorsOfAllFields() {
    #expect(library.entries.count >= 170)
    let categories = Set(library.entries.map(\.category))
    let expected = [
      "经济总量", "财政金融", "投资", "消费", "外贸外资", "产业工业", "农业农村", "科技创新", "数字经济", "就业收入", "教育", "医疗卫生", "社会保障",
      "住房城建", "交通物流", "能源", "生态环境", "文旅体育", "安全治理", "经营主体", "人口人才", "海洋",
    ]
    #expect(categories == Set(expected))
  }

  @Test func everyNameLeadsToItsIndicatorAndToNoOther() {
    var owners: [[UInt8]: String] = [:]
    for indicator in library.entries {
      for name in [indicator.name] + indicator.aliases {
        let form = IndicatorLibrary.normalised(name)
        #expect(owners[form] == nil, "\(name): \(indicator.name) and \(owners[form] ?? "")")
        owners[form] = indicator.name
        #expect(library.canonicalName(for: name) == indicator.name, "\(name)")
      }
    }
  }

  @Test func noIndicatorStandsTwice() {
    let names = library.entries.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(library.entries.allSatisfy { !$0.name.isEmpty && !$0.aliases.contains("") })
  }

  @Test(
    arguments: [
      ("全区生产总值", "地区生产总值"), ("东岭市地区生产总值", "地区生产总值"), ("GDP", "地区生产总值"), ("ｇｄｐ", "地区生产总值"),
      ("全省地区生产总值增速", "地区生产总值"), ("规上工业增加值", "规模以上工业增加值"), ("全市规上工业增加值增速", "规模以上工业增加值"),
      ("一般公共预算收入", "一般公共预算收入"), ("地方一般公共预算收入", "一般公共预算收入"), ("全口径税收收入", nil),
      ("社会消费品零售总额", "社会消费品零售总额"), ("社会消费品零售总额增幅", "社会消费品零售总额"), ("CPI涨幅", "居民消费价格指数"),
      ("PM2.5", "PM2.5平均浓度"), ("设区城市PM2.5平均浓度", "PM2.5平均浓度"), ("单位地区生产总值能耗", "单位GDP能耗"),
      ("万元GDP能耗", "单位GDP能耗"), ("城镇新增就业人数", "城镇新增就业"), ("居民人均可支配收入", "居民人均可支配收入"),
      ("全体居民人均可支配收入", "居民人均可支配收入"), ("城镇居民人均可支配收入", "城镇居民人均可支配收入"),
      ("农村居民人均可支配收入增速", "农村居民人均可支配收入"), ("“专精特新”企业数量", "专精特新企业"), ("新培育瞪羚企业", "瞪羚企业"),
      ("海洋生产总值", "海洋生产总值"), ("累计建成 5G 基站", "5G基站"), ("湖南一般公共预算收入", "一般公共预算收入"),
      ("云溪县粮食总产量", "粮食总产量"), ("全年接待游客", "接待游客"), ("空气质量优良天数比例", "空气质量优良天数比例"),
      ("技术合同成交额增长率", "技术合同成交额"), ("高新技术企业总数", "高新技术企业"), ("进出口总额", "货物进出口总额"),
      ("改造城镇老旧小区", "改造老旧小区"), ("实际使用外资规模", "实际使用外资"),
    ] as [(String, String?)])
  func findsTheCanonicalName(name: String, expected: String?) {
    #expect(library.canonicalName(for: name) == expected)
  }

  @Test(arguments: [
    "", "生产", "高技术船舶出口", "脱贫县农村居民人均可支配收入", "民生支出占一般公共预算支出", "数字文化企业", "本级税收收入留成",
    "山区居民人均可支配收入", "GDP平减", "工业增加值率", "社会消费品", "园区标准化厂房出租率", "出口退税", "增速", "数量", "总额",
    "企业", "人均", "每千人口", "重大项目用能",
  ])
  func matchesNothingElse(name: String) {
    #expect(library.canonicalName(for: name) == nil)
  }

  @Test func looksUpQuickly() {
    let names = ["全区生产总值", "规模以上工业增加值增速", "没有这样一个指标的名称", "民间投资占比"]
    let clock = ContinuousClock()
    var found = 0
    let time = clock.measure {
      for round in 0..<20_000 where library.index(for: names[round & 3]) != nil { found += 1 }
    }
    #expect(found == 15_000)
    // A debug build takes about ten times as long as a release build.
    #expect(time < .seconds(2))
  }
}
