import ReportModel
import Testing

@testable import ReportImport

@Suite struct DeadlineReaderTests {
  @Test(
    arguments: [
      ("上半年", "2026-06-30"), ("下半年", "2026-12-31"), ("全年", "2026-12-31"), ("年内", "2026-12-31"),
      ("今年", "2026-12-31"), ("年底前", "2026-12-31"), ("年末", "2026-12-31"), ("一季度", "2026-03-31"),
      ("第一季度", "2026-03-31"), ("三季度末", "2026-09-30"), ("前三季度", "2026-09-30"), ("6月底前", "2026-06-30"),
      ("6月份", "2026-06-30"), ("6月", "2026-06-30"), ("十月底前", "2026-10-31"), ("十二月", "2026-12-31"),
      ("10月1日前", "2026-10-01"), ("10月1日之前", "2026-10-01"), ("2月", "2026-02-28"), ("5月中旬", "2026-05-20"),
      ("9月上旬前", "2026-09-10"), ("6—8月", "2026-08-31"), ("到2030年", "2030-12-31"), ("2030年", "2030-12-31"),
      ("2030年前", "2030-12-31"), ("2027年底前", "2027-12-31"), ("2027年年底", "2027-12-31"),
      ("2027年上半年", "2027-06-30"), ("到2028年6月底", "2028-06-30"), ("二〇三〇年", "2030-12-31"),
      ("“十五五”末", "2030-12-31"), ("到“十五五”末", "2030-12-31"), ("“十五五”时期", "2030-12-31"),
      ("“十四五”期间", "2025-12-31"), ("十六五末", "2035-12-31"), ("到“十五五”", "2030-12-31"), ("明年", "2027-12-31"),
      ("明年上半年", "2027-06-30"), ("今年年底前", "2026-12-31"), ("今年6月底前", "2026-06-30"), ("到年底", "2026-12-31"),
      ("国庆节前", "2026-10-01"), ("截至2025年底", "2025-12-31"), ("本届政府任期内", nil), ("5年", nil), ("三年内", nil),
      ("春节前", nil), ("今冬明春", nil), ("月底前", nil), ("2月30日", nil), ("3—5年", nil),
    ] as [(String, String?)])
  func readsWordingAndDueDate(text: String, date: String?) {
    for sentence in [text, text + "，完成投资", "力争" + text + "完成"] {
      let found = reading(sentence) { DeadlineReader.deadlines(in: $0, range: 0..<$0.count) }
      #expect(found.map { slice(sentence, $0.range) } == [text], "\(sentence)")
      #expect(found.first?.dueDate(planYear: 2026)?.description == date)
    }
    #expect(DeadlineReader.dueDate(of: text, planYear: 2026)?.description == date)
  }

  @Test(arguments: [
    "年度投资", "2026年度预算", "尽快开工", "早日投用", "年均增长", "今年以来", "2020年以来", "比2020年提高", "较2024年增长",
    "从2020年的", "与2023年相比", "去年底", "近三年来", "过去五年", "三年行动计划", "五年规划", "“十五五”规划纲要", "全年龄友好",
    "第5年", "连续3年", "6月1日起施行", "达到2030家", "6个月", "13月", "2026.6月", "1995版", "健全年金制度", "历年底数", "当年开工",
    "百年大计", "三十五年", "本年度",
  ])
  func findsNoBound(text: String) {
    let found = reading(text) { DeadlineReader.deadlines(in: $0, range: 0..<$0.count) }
    #expect(found.map { slice(text, $0.range) } == [], "\(text)")
  }

  @Test func tellsTheKind() {
    let kinds: [(String, DeadlineToken.Kind)] = [
      ("全年", .year), ("到2030年", .year), ("年底前", .year), ("上半年", .partOfYear), ("四季度", .partOfYear),
      ("6月底前", .month), ("10月1日前", .day), ("“十五五”末", .fiveYearPlan), ("5年", .duration), ("春节前", .open),
      ("本届政府任期内", .open),
    ]
    for (text, kind) in kinds {
      #expect(reading(text) { DeadlineReader.deadline(in: $0, at: 0) }?.kind == kind, "\(text)")
    }
  }

  @Test func findsEachBoundOfASentence() {
    let text = "185个重点项目上半年全部开工，全年完成投资400亿元，到2030年翻一番，5年增长18.7%。"
    let found = reading(text) { DeadlineReader.deadlines(in: $0, range: 0..<$0.count) }
    #expect(found.map { slice(text, $0.range) } == ["上半年", "全年", "到2030年", "5年"])
  }

  @Test func withoutAPlanYearOnlyCalendarYearsHaveADay() {
    #expect(DeadlineReader.dueDate(of: "上半年", planYear: nil) == nil)
    #expect(DeadlineReader.dueDate(of: "到2030年", planYear: nil)?.description == "2030-12-31")
  }

  @Test(arguments: ["", "力争", "上半年全部", "2026"])
  func whatIsNotAllABoundHasNoDay(text: String) {
    #expect(DeadlineReader.dueDate(of: text, planYear: 2026) == nil)
  }

  @Test func everyMonthEndsOnItsLastDay() {
    for year in [2024, 2025, 2026, 2100] {
      for month in 1...12 {
        #expect(DeadlineReader.dueDate(of: "\(month)月底前", planYear: year) == .endOfMonth(month, of: year))
      }
    }
  }
}

@Suite struct PeriodReaderTests {
  @Test(
    arguments: [
      ("2026年工作安排", "2026年"), ("二〇二六年重点工作", "2026年"), ("2025年和“十四五”时期工作回顾", "2025年"),
      ("“十五五”时期的主要目标任务", "十五五"), ("十四五发展成就", "十四五"), ("过去五年工作回顾", "过去五年"), ("五年来", "过去五年"),
      ("今后五年的目标任务", "今后五年"), ("今年政府工作的总体要求", "2026年"), ("过去一年工作回顾", "2025年"), ("去年工作", "2025年"),
      ("政府自身建设", nil), ("", nil), ("投资2026亿元", nil),
    ] as [(String, String?)])
  func namesThePeriod(text: String, expected: String?) {
    #expect(PeriodReader.period(of: text, planYear: 2026) == expected)
  }

  @Test func withoutAPlanYearTheWordingStays() {
    #expect(PeriodReader.period(of: "今年工作") == "今年")
  }

  @Test func fiveYearPlansAreCountedFromTheSixth() {
    #expect(YearReader.fiveYearPlanName(of: 2005) == nil)
    #expect(YearReader.fiveYearPlanName(of: 2006) == "十一五")
    #expect(YearReader.fiveYearPlanName(of: 2025) == "十四五")
    #expect(YearReader.fiveYearPlanName(of: 2026) == "十五五")
    #expect(YearReader.fiveYearPlanName(of: 2030) == "十五五")
    #expect(YearReader.fiveYearPlanName(of: 2050) == "十九五")
    #expect(YearReader.fiveYearPlanName(of: 2051) == nil)
  }
}
