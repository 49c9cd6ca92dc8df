import ReportCatalog
import ReportModel

/// Every sentence that is said about a query that is not run.
extension QueryError {
  /// One sentence: what is wrong.
  public func message(in language: Language) -> String {
    language == .chinese ? chinese : english
  }

  /// What would help: names that are near, or a way to write it.
  public func hint(in language: Language) -> String? {
    let isChinese = language == .chinese
    switch kind {
    case .unknownTable(_, let nearest), .unknownColumn(_, _, let nearest), .unknownCode(_, _, let nearest),
      .unknownFunction(_, let nearest), .noNumber(_, _, let nearest):
      if !nearest.isEmpty {
        return isChinese
          ? "是不是 \(nearest.joined(separator: "、"))？" : "Did you mean \(nearest.joined(separator: ", "))?"
      }
      return listHint(isChinese)
    case .unexpected(let found, let expected):
      if found != nil, expected.contains(.keyword(.and)) {
        return isChinese
          ? "含有空格或符号的文字请加引号，如 '5 G'。" : "Put a text with spaces or signs in quotation marks: '5 G'."
      }
      return nil
    case .noUnits(_, let column):
      return isChinese
        ? "只写数字，如 \(column.chineseName) >= 10。" : "Write the number alone: \(column.name) >= 10."
    case .needsLedger:
      return isChinese ? "请把填好的台账（.xlsx 或 .ods）作为输入。" : "Give a filled-in ledger (.xlsx or .ods) as input."
    case .noDate:
      return isChinese
        ? "日期写作 2026-06-30、2026年6月30日、2026-06 或 2026年。"
        : "Write a day as 2026-06-30, a month as 2026-06, a year as 2026."
    case .codesHaveNoOrder: return isChinese ? "请用 =、!= 或 in。" : "Use =, != or in."
    case .needsNumbers:
      return isChinese ? "可用 count、min、max。" : "Use count, min or max."
    case .notReading, .severalStatements, .sql, .strayCharacter, .unclosedText, .repeatedClause, .tooDeep,
      .unitsDiffer, .badExpression, .notGrouped, .functionNeedsColumn, .orderNeedsGroup:
      return nil
    }
  }

  /// Where no name is near: what there is.
  private func listHint(_ isChinese: Bool) -> String? {
    switch kind {
    case .unknownTable:
      let names = QueryTable.all.map { isChinese ? $0.chineseName : $0.name }
      return isChinese
        ? "可用的表：\(names.joined(separator: "、"))。" : "The tables are \(names.joined(separator: ", "))."
    case .unknownColumn(_, let table, _):
      let columns = QueryTable.named(table)?.definition.columns ?? []
      let names = columns.map { isChinese ? $0.chineseName : $0.name }
      return isChinese
        ? "可用的列：\(names.joined(separator: "、"))。" : "The columns are \(names.joined(separator: ", "))."
    case .unknownCode(_, let column, _):
      let names = (column.codes?.entries ?? []).map { isChinese ? $0.chineseName : $0.englishName }
      return isChinese
        ? "可用的值：\(names.joined(separator: "、"))。" : "The values are \(names.joined(separator: ", "))."
    case .unknownFunction:
      return isChinese ? "可用：计数、合计、平均、最小、最大。" : "There are count, sum, avg, min and max."
    default: return nil
    }
  }

  private var english: String {
    switch kind {
    case .unexpected(let found, let expected):
      let place = found.map { "at “\($0)”" } ?? "at the end of the query"
      return "expected \(Self.list(expected.map { Self.words($0, .english) }, "or")) \(place)"
    case .unknownTable(let name, _): return "there is no table “\(name)”"
    case .unknownColumn(let name, let table, _): return "\(table) has no column “\(name)”"
    case .needsLedger(let column): return "\(column.name) is filled in in ledgers, and the inputs are reports"
    case .unknownCode(let name, let column, _): return "“\(name)” is no value of \(column.name)"
    case .unknownFunction(let name, _): return "there is no function “\(name)”"
    case .strayCharacter(let text): return "“\(text)” has no meaning here"
    case .unclosedText(let mark): return "the closing \(mark) is missing"
    case .repeatedClause(let word): return "“\(word)” is there twice"
    case .tooDeep: return "the query has too many conditions or brackets"
    case .noNumber(let text, let column, _): return "\(column.name) holds numbers, and “\(text)” is none"
    case .noDate(let text, let column): return "\(column.name) holds days, and “\(text)” is none"
    case .noUnits(let text, let column): return "\(column.name) has no unit to compare with “\(text)”"
    case .unitsDiffer(let first, let second): return "“\(first)” and “\(second)” have different units"
    case .codesHaveNoOrder(let column): return "the values of \(column.name) have no order"
    case .badExpression(_, let error):
      return "the regular expression cannot be read: " + Self.words(error, .english)
    case .notGrouped(let name): return "“\(name)” stands beside an aggregate and is not in group by"
    case .needsNumbers(let function, let column):
      return "\(function) needs numbers, and \(column.name) holds none"
    case .functionNeedsColumn(let function): return "\(function) needs a column, as in \(function)(value)"
    case .orderNeedsGroup: return "rows can only be ordered by an aggregate where something is grouped"
    case .notReading(let what): return "queries only read; \(what) is not allowed"
    case .sql(let reason): return "SQLite does not accept this: \(reason)"
    case .severalStatements: return "only one statement can be run at a time"
    }
  }

  private var chinese: String {
    switch kind {
    case .unexpected(let found, let expected):
      let place = found.map { "“\($0)”处" } ?? "查询末尾"
      return "\(place)应为\(Self.list(expected.map { Self.words($0, .chinese) }, "或"))"
    case .unknownTable(let name, _): return "没有名为“\(name)”的表"
    case .unknownColumn(let name, let table, _):
      return "\(QueryTable.named(table)?.chineseName ?? table)没有名为“\(name)”的列"
    case .needsLedger(let column): return "\(column.chineseName)在台账中填报，报告里没有"
    case .unknownCode(let name, let column, _): return "“\(name)”不是\(column.chineseName)的取值"
    case .unknownFunction(let name, _): return "没有名为“\(name)”的函数"
    case .strayCharacter(let text): return "此处的“\(text)”没有意义"
    case .unclosedText(let mark): return "缺少收尾的 \(mark)"
    case .repeatedClause(let word): return "“\(word)”出现了两次"
    case .tooDeep: return "条件或括号过多"
    case .noNumber(let text, let column, _): return "\(column.chineseName)是数字列，“\(text)”不是数字"
    case .noDate(let text, let column): return "\(column.chineseName)是日期列，“\(text)”不是日期"
    case .noUnits(let text, let column): return "\(column.chineseName)没有单位，不能与“\(text)”比较"
    case .unitsDiffer(let first, let second): return "“\(first)”与“\(second)”单位不同"
    case .codesHaveNoOrder(let column): return "\(column.chineseName)的取值没有大小之分"
    case .badExpression(_, let error): return "正则表达式有误：" + Self.words(error, .chinese)
    case .notGrouped(let name): return "“\(name)”与统计函数并列，却不在分组之中"
    case .needsNumbers(let function, let column): return "\(function) 需要数字，\(column.chineseName)不是数字列"
    case .functionNeedsColumn(let function): return "\(function) 需要列名，如 \(function)(目标值)"
    case .orderNeedsGroup: return "没有分组时不能按统计函数排序"
    case .notReading(let what): return "查询只能读取数据，不允许 \(what)"
    case .sql(let reason): return "SQLite 不接受此语句：\(reason)"
    case .severalStatements: return "一次只能运行一条语句"
    }
  }

  private static func list(_ items: [String], _ word: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return word == "或"
      ? items.dropLast().joined(separator: "、") + "或" + last
      : items.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func words(_ expectation: Expectation, _ language: Language) -> String {
    let isChinese = language == .chinese
    switch expectation {
    case .table: return isChinese ? "表名" : "a table"
    case .column: return isChinese ? "列名" : "a column"
    case .operator: return isChinese ? "比较符（= != < > ~ in 等）" : "a comparison (=, !=, <, >, ~, in …)"
    case .value: return isChinese ? "文字或数字" : "a text or number"
    case .regularExpression: return isChinese ? "正则表达式（/…/）" : "a regular expression (/…/)"
    case .text: return isChinese ? "要找的文字" : "a text to find"
    case .count: return isChinese ? "整数" : "a whole number"
    case .name: return isChinese ? "名称" : "a name"
    case .end: return isChinese ? "查询结束" : "the end of the query"
    case .symbol(let text): return isChinese ? " \(text) " : text
    case .word(let text): return isChinese ? " \(text) " : text
    }
  }

  private static func words(_ error: PatternError, _ language: Language) -> String {
    let isChinese = language == .chinese
    switch error {
    case .unbalanced(let text): return isChinese ? "\(text) 没有配对" : "\(text) has no partner"
    case .nothingToRepeat: return isChinese ? "重复符号前没有内容" : "there is nothing to repeat"
    case .trailingBackslash: return isChinese ? "末尾有多余的 \\" : "it ends in a backslash"
    case .badRange(let text): return isChinese ? "\(text) 不是有效范围" : "\(text) is no range"
    case .tooLarge: return isChinese ? "过大" : "it is too large"
    }
  }
}
