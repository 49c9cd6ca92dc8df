/// The words of the language, in English and Chinese: each spelling is written here and nowhere else.
enum Keyword: String, CaseIterable, Sendable {
  case from, `where`, and, or, not, `in`, notIn, between, `is`, null, isNull, isNotNull
  case contains, notContains, matches
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case select, group, order, by, sortedBy, limit, ascending, descending, `as`, find, explain, rows

  /// How it may be written; the first English one is shown in messages.
  var spellings: [String] {
    switch self {
    case .from: ["from", "从"]
    case .where: ["where", "其中", "当"]
    case .and: ["and", "且", "并且", "而且"]
    case .or: ["or", "或", "或者"]
    case .not: ["not", "非"]
    case .in: ["in", "属于"]
    case .notIn: ["不属于"]
    case .between: ["between", "介于"]
    case .is: ["is"]
    case .null: ["null", "空"]
    case .isNull: ["为空"]
    case .isNotNull: ["不为空", "非空"]
    case .contains: ["contains", "包含"]
    case .notContains: ["不包含"]
    case .matches: ["matches", "匹配"]
    case .equal: ["等于"]
    case .notEqual: ["不等于"]
    case .less: ["小于", "低于"]
    case .lessOrEqual: ["小于等于", "不高于", "不超过", "至多"]
    case .greater: ["大于", "高于", "超过"]
    case .greaterOrEqual: ["大于等于", "不低于", "不少于", "至少"]
    case .select: ["select", "选择", "显示"]
    case .group: ["group", "分组"]
    case .order: ["order", "排序"]
    case .by: ["by"]
    case .sortedBy: ["按"]
    case .limit: ["limit", "限制", "前"]
    case .ascending: ["asc", "升序"]
    case .descending: ["desc", "降序"]
    case .as: ["as", "作为"]
    case .find: ["find", "查找", "搜索"]
    case .explain: ["explain", "解释"]
    case .rows: ["条", "行"]
    }
  }

  /// The keyword that a word spells, in any case of its letters.
  init?(_ word: String) {
    guard let keyword = Self.bySpelling[word.lowercased()] else { return nil }
    self = keyword
  }

  private static let bySpelling: [String: Keyword] = {
    var result: [String: Keyword] = [:]
    for keyword in allCases {
      for spelling in keyword.spellings { result[spelling] = keyword }
    }
    return result
  }()

  /// Whether the word cannot stand for a text without quotation marks: English keywords only, because a
  /// Chinese one (限制, 选择) is as likely to be what is looked for.
  static func isReserved(_ word: String) -> Bool {
    guard let first = word.utf8.first, first < 0x80 else { return false }
    return Keyword(word) != nil
  }
}
