import ReportModel

extension ExecutionError {
  /// What is said about it: one sentence, and for a wrong query the place in it.
  public func description(of query: String, in language: Language) -> String {
    let isChinese = language == .chinese
    switch self {
    case .query(let error): return error.description(of: query, in: language)
    case .timeout(let seconds):
      let text = ResultText.number(seconds)
      return isChinese
        ? "查询超过 \(text) 秒，已停止；请缩小范围或用 --timeout 放宽"
        : "the query took more than \(text) seconds and was stopped; ask for less or raise --timeout"
    case .interrupted: return isChinese ? "查询已中断" : "the query was interrupted"
    case .catalog(let reason):
      return isChinese ? "无法读取数据：\(reason)" : "the catalog cannot be read: \(reason)"
    }
  }
}

extension QueryResult {
  /// What the reader of a result should know: rows left out, units mixed.
  public func notices(in language: Language) -> [String] {
    let isChinese = language == .chinese
    var notices = mixedUnits.map {
      isChinese
        ? "\($0) 混合了不同单位的数字；请按 单位 或 基准单位 分组，或加条件限定单位"
        : "\($0) mixes numbers of different units; group by unit or base_unit, or filter by unit"
    }
    if isTruncated {
      notices.append(
        isChinese
          ? "只取前 \(rows.count) 行，其余未显示；可用 --max-rows 放宽"
          : "only the first \(rows.count) rows are shown; raise --max-rows for more")
    }
    return notices
  }
}
