import Query
import Testing

@Suite("Errors of queries")
struct ErrorTests {
  @Test(
    "The wording, in English",
    arguments: [
      (
        "goals where valu > 30%",
        """
        goals has no column “valu”
          goals where valu > 30%
                      ^^^^
        Did you mean value?
        """
      ),
      (
        "gaols where value > 1",
        """
        there is no table “gaols”
          gaols where value > 1
          ^^^^^
        Did you mean goals?
        """
      ),
      (
        "projects where stage = biulding",
        """
        “biulding” is no value of stage
          projects where stage = biulding
                                 ^^^^^^^^
        Did you mean building?
        """
      ),
      (
        "goals where value >",
        """
        expected a text or number at the end of the query
          goals where value >
                             ^
        """
      ),
      (
        "goals where year >= 1亿元",
        """
        year has no unit to compare with “1亿元”
          goals where year >= 1亿元
                              ^^^^^
        Write the number alone: year >= 10.
        """
      ),
      (
        "goals where value between 1亿元 and 5%",
        """
        “1亿元” and “5%” have different units
          goals where value between 1亿元 and 5%
                                    ^^^^^^^^^^^^
        """
      ),
      (
        "goals where indicator =~ /a(/",
        """
        the regular expression cannot be read: ( has no partner
          goals where indicator =~ /a(/
                                   ^^^^
        """
      ),
      (
        "goals group by unit select period",
        """
        “period” stands beside an aggregate and is not in group by
          goals group by unit select period
                                     ^^^^^^
        """
      ),
      (
        "goals limit 3 limit 4",
        """
        “limit” is there twice
          goals limit 3 limit 4
                        ^^^^^
        """
      ),
      (
        "select foo from goals",
        """
        SQLite does not accept this: no such column: foo
          select foo from goals
                 ^^^
        """
      ),
    ])
  func english(query: String, text: String) {
    #expect(TestCatalog.complaint(query, .english) == text)
  }

  @Test(
    "The wording, in Chinese; the caret stands below the word",
    arguments: [
      (
        "目标 其中 目标直 >= 1亿元",
        """
        目标没有名为“目标直”的列
          目标 其中 目标直 >= 1亿元
                    ^^^^^^
        是不是 目标值？
        """
      ),
      (
        "目标 其中 时态 = 记划",
        """
        “记划”不是时态的取值
          目标 其中 时态 = 记划
                           ^^^^
        是不是 计划？
        """
      ),
      (
        "项目 其中 截止日期 < 明天",
        """
        截止日期是日期列，“明天”不是日期
          项目 其中 截止日期 < 明天
                               ^^^^
        日期写作 2026-06-30、2026年6月30日、2026-06 或 2026年。
        """
      ),
      (
        "项目 其中 (阶段 = 开工",
        """
        查询末尾应为 and 、 or 或 ) 
          项目 其中 (阶段 = 开工
                                ^
        """
      ),
    ])
  func chinese(query: String, text: String) {
    #expect(TestCatalog.complaint(query, .chinese) == text)
  }

  @Test(
    "Queries only read",
    arguments: [
      ("drop table goals", "DROP"), ("attach 'x' as y", "ATTACH"), ("PRAGMA user_version = 3", "PRAGMA"),
      ("explain delete from goals", "DELETE"), ("select load_extension('x')", "load_extension"),
      ("with a as (select 1) insert into goals select * from a", "INSERT"),
      ("with a as (select 1) update goals set value = 1", "UPDATE"), ("vacuum into 'x'", "VACUUM"),
    ])
  func hostile(query: String, what: String) {
    let text = TestCatalog.complaint(query, .english)
    #expect(text?.hasPrefix("queries only read; \(what) is not allowed\n") == true, "\(text ?? "")")
  }

  @Test("One statement at a time")
  func severalStatements() {
    #expect(
      TestCatalog.complaint("select 1; drop table goals", .english)?.hasPrefix("only one statement") == true)
  }

  @Test("A query that takes too long is stopped, one that is asked to stop stops")
  func limits() throws {
    let connection = try QueryConnection(try TestCatalog.catalog())
    let endless = try CompiledQuery(
      "with recursive a(x) as (select 1 union all select x + 1 from a) select max(x) from a")
    #expect(throws: ExecutionError.timeout(seconds: 0.05)) {
      try connection.run(endless, limits: QueryLimits(seconds: 0.05))
    }
    let few = try connection.run(try CompiledQuery("goals"), limits: QueryLimits(rows: 2))
    #expect(few.rows.count == 2)
    #expect(few.isTruncated)
  }

  @Test("Every prefix, and every query with a piece taken out, ends in an answer or a range inside")
  func ranges() throws {
    let queries = [
      "目标 其中 指标 ~ 投资 且 (目标值 >= 1亿元 或 非 单位 = '％') 按 目标值 降序 排序 前 3 条",
      "goals where value between 1% and 5% group by unit select unit, sum(value) as s order by s desc limit 3",
      "explain projects where name =~ /a[b-c]\\/(d|e){2,3}/ and stage not in (started, 完工)", "find '海 洋'",
    ]
    for query in queries {
      let characters = Array(query)
      for start in characters.indices {
        for length in [1, 2, 5, characters.count] {
          let broken = String(characters[..<start] + characters[min(start + length, characters.count)...])
          do {
            _ = try CompiledQuery(broken)
          } catch {
            #expect(error.range.lowerBound >= 0 && error.range.upperBound <= broken.utf8.count, "\(broken)")
            #expect(!error.description(of: broken, in: .chinese).isEmpty)
          }
        }
      }
    }
  }

  @Test("What is nested or chained without end is refused, not a crash")
  func endless() {
    let deep = String(repeating: "(", count: 100_000)
    #expect(TestCatalog.complaint("goals where " + deep, .english)?.contains("too many") == true)
    let chain = String(repeating: "id = 1 and ", count: 100_000)
    #expect(TestCatalog.complaint("goals where " + chain + "id = 1", .english)?.contains("too many") == true)
    let nots = String(repeating: "not ", count: 100_001)
    #expect(TestCatalog.complaint("goals where " + nots + "id = 1", .english) == nil)
    let nested =
      String(repeating: "not (id = 1 or not (id = 2 and ", count: 9) + "id = 3"
      + String(repeating: "))", count: 9)
    #expect(TestCatalog.complaint("goals where " + nested, .english) == nil)
    let longest = Array(repeating: "id = 1", count: 240).joined(separator: " or ")
    #expect(TestCatalog.complaint("goals where " + longest, .english) == nil)
  }
}
