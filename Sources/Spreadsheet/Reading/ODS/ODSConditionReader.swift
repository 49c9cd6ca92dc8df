/// Reads the conditions of validations (ODF 1.3 part 3, §19.599).
enum ODSConditionReader {
  /// The rule that a condition says; nil for one that the model does not have.
  static func rule(_ condition: String) -> DataValidation.Rule? {
    var rest = condition[...]
    for prefix in ["of:", "oooc:", "msoxl:"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    if let list = inner(rest, "cell-content-is-in-list(") { return self.list(list) }
    if let formula = inner(rest, "is-true-formula(") { return .formula(OpenFormulaReader.translate(formula)) }
    if rest.hasPrefix("cell-content-text-length") {
      return comparison(rest, "cell-content-text-length").map { .textLength($0) }
    }
    let kinds: [(String, (Comparison) -> DataValidation.Rule)] = [
      ("cell-content-is-whole-number()", { .wholeNumber($0) }),
      ("cell-content-is-decimal-number()", { .number($0) }),
      ("cell-content-is-date()", { .date($0) }), ("cell-content-is-time()", { .date($0) }),
    ]
    for (kind, make) in kinds where rest.hasPrefix(kind) {
      let condition = rest.dropFirst(kind.count).drop { $0 == " " }
      guard condition.hasPrefix("and ") else { return nil }
      return comparison(condition.dropFirst(4).drop { $0 == " " }, "cell-content").map(make)
    }
    return nil
  }

  private static func list(_ text: Substring) -> DataValidation.Rule {
    guard text.first == "\"" else { return .listFrom(OpenFormulaReader.translate(text)) }
    var items: [String] = []
    var item = ""
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
        if !isQuoted {
          items.append(item)
          item = ""
        }
      } else if isQuoted {
        item.append(character)
      }
    }
    return .list(items)
  }

  /// `cell-content()>=3`, `cell-content-is-between(1,2)`.
  private static func comparison(_ text: Substring, _ subject: String) -> Comparison? {
    for (name, xlsx) in [("-is-between(", "between"), ("-is-not-between(", "notBetween")] {
      guard let operands = inner(text, subject + name) else { continue }
      guard let comma = separator(operands) else { return nil }
      return Comparison(
        xlsx, OpenFormulaReader.translate(operands[..<comma]),
        OpenFormulaReader.translate(operands[operands.index(after: comma)...]))
    }
    guard text.hasPrefix(subject + "()") else { return nil }
    let rest = text.dropFirst(subject.count + 2)
    for (sign, xlsx) in [
      ("!=", "notEqual"), ("<=", "lessThanOrEqual"), (">=", "greaterThanOrEqual"), ("=", "equal"),
      ("<", "lessThan"), (">", "greaterThan"),
    ] where rest.hasPrefix(sign) {
      return Comparison(xlsx, OpenFormulaReader.translate(rest.dropFirst(sign.count)), "")
    }
    return nil
  }

  /// The comma between two operands: parameters of functions are parted by semicolons.
  private static func separator(_ text: Substring) -> Substring.Index? {
    var isQuoted = false
    return text.indices.first { index in
      if text[index] == "\"" { isQuoted.toggle() }
      return text[index] == "," && !isQuoted
    }
  }

  /// What stands between `start`, which ends in a bracket, and the last bracket.
  private static func inner(_ text: Substring, _ start: String) -> Substring? {
    guard text.hasPrefix(start), text.last == ")" else { return nil }
    return text.dropFirst(start.count).dropLast()
  }
}
