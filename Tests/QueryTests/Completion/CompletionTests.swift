import Query
import ReportModel
import Testing

@Suite("Completion")
struct CompletionTests {
  /// A few values in place of a catalog.
  private struct Values: ValueVocabulary {
    func values(ofColumn column: String, inTable table: String) -> [String] {
      switch (table, column) {
      case ("goals", "unit"): ["亿元", "%", "万人", "微克/立方米", "第 5 名"]
      case ("goals", "indicator"): ["固定资产投资", "民间投资", "5G基站", "and"]
      case (_, "jurisdiction"): ["清河市", "云岫县"]
      case (_, "year"): ["2026", "2025"]
      case ("projects", "investment_unit"): ["亿元"]
      default: []
      }
    }
  }

  /// The candidates at `|`.
  private func candidates(_ text: String, _ language: Language = .chinese) -> [String] {
    complete(text, language).candidates
  }

  private func complete(_ text: String, _ language: Language = .chinese) -> Completion {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let query = parts.joined()
    return Completion.of(
      query, cursor: parts[0].utf8.count, language: language, vocabulary: Values())
  }

  @Test("A query begins with a table, in the reader's language or the one typed")
  func tables() {
    #expect(candidates("|").prefix(6) == ["目标", "项目", "任务", "章节", "原文", "报告"])
    #expect(candidates("|", .english).prefix(3) == ["goals", "projects", "tasks"])
    #expect(candidates("目|") == ["目标"])
    #expect(candidates("pro|") == ["projects"])
    #expect(candidates("fi|") == ["find"])
    #expect(candidates("解|") == ["解释"])
  }

  @Test("After the table come clauses, each offered while it is not there")
  func clauses() {
    #expect(candidates("目标 |") == ["其中", "选择", "分组", "排序", "按", "限制"])
    #expect(candidates("goals |", .english) == ["where", "select", "group", "order", "limit"])
    #expect(candidates("goals limit 3 |", .english) == ["where", "select", "group", "order"])
    #expect(
      candidates("goals where unit = 亿元 |", .english) == ["and", "or", "select", "group", "order", "limit"])
    #expect(candidates("goals group |", .english) == ["by"])
    #expect(candidates("goals order by value d|", .english) == ["desc"])
    #expect(candidates("目标 按 目标值 |").contains("排序"))
  }

  @Test("Columns are those of the table")
  func columns() {
    #expect(candidates("目标 其中 时|") == ["时态", "时期", "时限"])
    #expect(candidates("projects where inv|") == ["investment_value", "investment_unit", "investment_base"])
    #expect(candidates("tasks where val|") == [])
    #expect(candidates("目标 选择 指标, 目标|") == ["目标值"])
    #expect(candidates("goals select co|").contains("count("))
    #expect(complete("goals select coun|").isWord == false)
    #expect(candidates("goals select sum(va|") == ["value", "value_max"])
    #expect(candidates("goals where (unit = % or val|").contains("value"))
  }

  @Test("Comparisons are those that the column knows")
  func comparisons() {
    #expect(candidates("目标 其中 时态 |") == ["=", "!=", "属于", "为空", "不为空"])
    #expect(candidates("目标 其中 指标 |").first == "~")
    #expect(
      candidates("goals where value |", .english) == [">=", "<=", ">", "<", "=", "!=", "between", "in", "is"])
    #expect(candidates("目标 其中 目标值 不|") == ["不低于", "不少于", "不高于", "不超过", "不等于", "不属于", "不为空"])
    #expect(candidates("goals where unit is |", .english).contains("null"))
  }

  @Test("Values are codes, or what the column holds")
  func values() {
    #expect(candidates("目标 其中 时态 = |") == ["计划", "完成"])
    #expect(candidates("goals where tense = |", .english) == ["planned", "achieved"])
    #expect(candidates("goals where tense in (planned, a|") == ["achieved"])
    #expect(candidates("目标 其中 单位 = |") == ["亿元", "%", "万人", "微克/立方米", "'第 5 名'"])
    #expect(candidates("目标 其中 地区 = 清|") == ["清河市"])
    #expect(candidates("目标 其中 指标 ~ 民|") == ["民间投资"])
    #expect(candidates("reports where year = 20|") == ["2026", "2025"])
    #expect(candidates("find 固|") == ["固定资产投资"])
    #expect(candidates("目标 其中 指标 =~ |") == [])
  }

  @Test("A number goes on with units")
  func units() {
    #expect(candidates("目标 其中 目标值 >= 100|") == ["100亿元", "100%", "100万人", "100微克/立方米"])
    #expect(candidates("目标 其中 目标值 >= 1.5亿|") == ["1.5亿元"])
    #expect(candidates("goals where value between 1 |", .english).contains("亿元"))
    #expect(candidates("projects where investment_value > 3|") == ["3亿元"])
  }

  @Test("Texts that are no single word, or a word of the language, get quotation marks")
  func quotes() {
    #expect(candidates("目标 其中 指标 = |") == ["固定资产投资", "民间投资", "5G基站", "'and'"])
    #expect(candidates("目标 其中 单位 = '第|") == ["'第 5 名'"])
    #expect(candidates("目标 其中 单位 = “亿|") == ["“亿元”"])
    #expect(candidates("目标 其中 时|态 = 计划 且 '").first == "时态")
  }

  @Test("The piece that is replaced begins where it was typed")
  func ranges() {
    #expect(complete("目标 其中 单位=亿|").range == "目标 其中 单位=".utf8.count..<"目标 其中 单位=亿".utf8.count)
    #expect(complete("目标 |").range == 7..<7)
    #expect(complete("ＧＯ|").range == 0..<6)
    #expect(complete("ＧＯ|").candidates == ["goals"])
  }

  @Test("What is wrong before the cursor has no completion")
  func wrong() {
    #expect(candidates("gaols where |") == [])
    #expect(candidates("goals where nothing = |") == [])
    #expect(candidates("goals ! |") == [])
    #expect(candidates("goals where indicator =~ /a|") == [])
  }

  @Test("Plain SQL: tables after from, columns of the tables named")
  func sql() {
    #expect(candidates("select * from go|") == ["goals", "goals_view"])
    #expect(candidates("select count(*) from tasks where lead|") == ["lead_unit"])
    #expect(candidates("select title from reports wh|") == ["where", "when"])
  }

  @Test("Values come from the catalog, the most frequent first")
  func catalog() throws {
    let vocabulary = try CatalogVocabulary(try TestCatalog.catalog())
    let tenses = vocabulary.values(ofColumn: "jurisdiction", inTable: "goals")
    #expect(tenses.count == 1)
    #expect(vocabulary.values(ofColumn: "statement", inTable: "goals") == [])
    #expect(vocabulary.values(ofColumn: "nothing", inTable: "goals") == [])
  }
}
