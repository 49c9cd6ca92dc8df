import ReportCatalog

/// Completion of plain SQL: names of tables and columns, and the words that are most used.
enum SQLCompletion {
  private static let words = [
    "select", "from", "where", "and", "or", "not", "in", "between", "like", "is", "null", "group by",
    "having", "order by", "desc", "limit", "join", "left join", "on", "as", "distinct", "case", "when",
    "then", "else", "end", "union all", "count(", "sum(", "avg(", "min(", "max(", "contains(", "regexp(",
    "unit_base(", "with",
  ]

  /// Whether a text begins as SQL does, with a space behind the first word.
  static func isSQL(_ text: String) -> Bool {
    var words = text.split(maxSplits: 2, omittingEmptySubsequences: true) { $0.isWhitespace || $0 == "(" }
    if let first = words.first, Keyword(String(first)) == .explain { words.removeFirst() }
    guard words.count > 1 || text.last?.isWhitespace ?? false, let first = words.first else { return false }
    return SQLWords.reading.contains(first.lowercased())
  }

  static func complete(_ head: String) -> Completion {
    let typed = head.utf8.reversed().prefix { byte in
      byte >= 0x80 || byte == 0x5F || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }.count
    let count = head.utf8.count
    let beginning = String(decoding: head.utf8.suffix(typed), as: UTF8.self).lowercased()
    let named = Set(head.lowercased().split { !($0.isLetter || $0 == "_") }.map(String.init))
    let tables = DataDictionary.tables + DataDictionary.views
    let mentioned = tables.filter { named.contains($0.name) }
    let columns = (mentioned.isEmpty ? tables : mentioned).flatMap { $0.columns.map(\.name) }
    let isAfterFrom = ["from", "join"].contains(
      head.utf8.dropLast(typed).split(whereSeparator: { $0 <= 0x20 }).last
        .map { String(decoding: $0, as: UTF8.self).lowercased() } ?? "")
    let names =
      isAfterFrom ? tables.map(\.name) : columns + (beginning.isEmpty ? [] : tables.map(\.name) + words)
    var seen: Set<String> = []
    let found = names.filter { $0.hasPrefix(beginning) && seen.insert($0).inserted }
    return Completion(
      range: count - typed..<count, candidates: found, isWord: found.count != 1 || found[0].last != "(")
  }
}
