import Query
import Testing

@Suite("Queries")
struct LanguageTests {
  @Test(
    "Chinese and English, and the signs of both, ask the same",
    arguments: [
      "goals where tense = planned and unit = % select indicator, value",
      "目标 其中 时态 = 计划 且 单位 = % 选择 指标, 目标值",
      "从 目标 当 时态 等于 计划 并且 单位 等于 ％ 显示 指标，目标值",
      "GOALS WHERE Tense = PLANNED AND unit = '%' SELECT Indicator, Value;",
      "goals_view select indicator, value where unit = % and tense = 计划",
    ])
  func languages(query: String) throws {
    #expect(try TestCatalog.rows(query) == ["地区生产总值|5", "民间投资占比|60"])
  }

  @Test("Amounts compare across units")
  func amounts() throws {
    for amount in ["12亿元", "12 亿元", "120000万元", "12亿", "1200000000元"] {
      #expect(try TestCatalog.rows("项目 其中 投资额 >= \(amount) select phase") == ["一期", "二期"], "\(amount)")
    }
    #expect(try TestCatalog.rows("projects where investment_value >= 13亿元 select name").isEmpty)
    #expect(try TestCatalog.rows("goals where value >= 30% select indicator") == ["民间投资占比"])
    #expect(try TestCatalog.rows("goals where value >= 六成 select value") == ["60"])
    #expect(try TestCatalog.rows("goals where value between 5% and 5.5% select value") == ["5.2", "5"])
    #expect(try TestCatalog.rows("goals where value_max <= 35000人 select value_max") == ["3.5"])
  }

  @Test("Text is searched whatever its case and width")
  func search() throws {
    #expect(try TestCatalog.rows("目标 其中 指标 ~ 投资 select 指标") == ["民间投资占比", "投资"])
    #expect(try TestCatalog.rows("目标 其中 指标 不包含 投资 且 目标值 为空 select id").count == 1)
    #expect(
      try TestCatalog.rows("goals where indicator =~ /地区.*总值$/ select tense") == ["achieved", "planned"])
    #expect(try TestCatalog.rows("项目 其中 阶段 ~ 工 select stage") == ["started"])
  }

  @Test("Lists, ranges, days and empty cells")
  func forms() throws {
    #expect(try TestCatalog.rows("projects where stage in (started, 投用) select phase") == ["一期", "二期"])
    #expect(try TestCatalog.rows("项目 其中 阶段 不属于 (开工，投用) select name").count == 1)
    #expect(try TestCatalog.rows("projects where due_date <= 2026-06 select phase") == ["一期"])
    #expect(try TestCatalog.rows("projects where due_date = 2026年6月 select phase") == ["一期"])
    #expect(try TestCatalog.rows("projects where phase is null select count") == ["85"])
    #expect(try TestCatalog.rows("goals where value_max > value select value_max") == ["3.5"])
  }

  @Test("Grouping, aggregates, order and limit")
  func grouping() throws {
    #expect(try TestCatalog.rows("goals group by tense") == ["planned|5", "achieved|1"])
    #expect(
      try TestCatalog.rows("goals where unit = % select count(), min(value), max(value)")
        == ["3|5|60"])
    #expect(
      try TestCatalog.rows("目标 其中 单位 = % 按 目标值 降序 排序 前 2 条 选择 目标值") == ["60", "5.2"])
    #expect(try TestCatalog.rows("goals select sum(value) as 总 order by 总 limit 0").isEmpty)
  }

  @Test("A sum over several units is told; one unit a group is not")
  func mixedUnits() throws {
    let connection = try QueryConnection(try TestCatalog.catalog())
    let mixed = try connection.run(try CompiledQuery("goals select sum(value)"))
    #expect(mixed.mixedUnits == ["sum(value)"])
    #expect(mixed.notices(in: .english)[0].hasPrefix("sum(value) mixes numbers of different units"))
    let queries = [
      "goals group by unit select unit, sum(value)", "goals group by unit select unit, avg(base_value)",
      "goals where unit = % select sum(value)",
    ]
    for query in queries {
      #expect(try connection.run(try CompiledQuery(query)).mixedUnits.isEmpty)
    }
  }

  @Test("find looks through every table")
  func find() throws {
    let found = try TestCatalog.rows("find 青梧湖")
    #expect(found.map { $0.prefix(10).split(separator: "|")[0] } == ["projects", "projects", "statements"])
  }

  @Test("Plain SQL reads the same tables")
  func sql() throws {
    #expect(try TestCatalog.rows("select count(*) from goals where unit = '%'") == ["3"])
    #expect(try TestCatalog.rows("with a as (select 1 x) select x from a;") == ["1"])
    #expect(try TestCatalog.rows("select name from projects where name regexp '水厂$'") == ["青梧湖水厂"])
  }

  @Test("explain shows the SQL, its values and the plan")
  func explain() throws {
    let rows = try TestCatalog.rows("explain goals where value >= 1亿元 select id")
    #expect(
      rows[0] == "sql|SELECT \"id\" FROM goals_view WHERE (base_value >= ? AND base_unit = ?) ORDER BY +id")
    #expect(rows[1...2] == ["?1|100000000", "?2|元"])
    #expect(rows[3].hasPrefix("plan|"))
  }
}
