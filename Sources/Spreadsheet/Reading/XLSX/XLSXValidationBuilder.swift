/// Gathers a `dataValidation` element (ECMA-376 part 1, §18.3.1.32), also in its extended form.
struct XLSXValidationBuilder {
  private var type = ""
  private var comparison = "between"
  private var areas: [CellArea] = []
  private var allowsEmpty = false
  private var severity = DataValidation.Severity.stop
  private var prompt: DataValidation.Message?
  private var alert: DataValidation.Message?
  private var pieces: [XMLName: [UInt8]] = [:]
  private var piece = XMLName.other

  mutating func begin(_ attributes: XMLAttributes) {
    self = XLSXValidationBuilder()
    type = attributes[.aType] ?? "none"
    comparison = attributes[.aOperator] ?? "between"
    allowsEmpty = attributes.flag(.aAllowBlank)
    severity = attributes[.aErrorStyle].flatMap(DataValidation.Severity.init) ?? .stop
    prompt = Self.message(attributes[.aPromptTitle], attributes[.aPrompt])
    alert = Self.message(attributes[.aErrorTitle], attributes[.aError])
    areas = Self.areas(attributes[.aReferences] ?? "")
  }

  mutating func begin(_ name: XMLName) {
    piece = Self.plain(name)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    pieces[piece, default: []].append(contentsOf: bytes)
  }

  /// The validation; nil for one that allows everything or has no cells.
  func finish() -> DataValidation? {
    let areas = areas.isEmpty ? Self.areas(string(.extendedReferences)) : areas
    guard !areas.isEmpty, let rule = rule() else { return nil }
    return DataValidation(
      areas: areas, rule: rule, allowsEmpty: allowsEmpty, prompt: prompt, alert: alert, severity: severity)
  }

  /// The name that both forms share.
  private static func plain(_ name: XMLName) -> XMLName {
    switch name {
    case .extendedFormula1: .formula1
    case .extendedFormula2: .formula2
    default: name
    }
  }

  private func string(_ name: XMLName) -> String {
    var bytes = pieces[name] ?? []
    EscapedText.decode(&bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  private func rule() -> DataValidation.Rule? {
    let first = string(.formula1)
    guard let comparison = Comparison(comparison, first, string(.formula2)) else { return nil }
    switch type {
    case "list":
      guard first.count >= 2, first.first == "\"", first.last == "\"" else { return .listFrom(first) }
      let items = first.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: true)
      return .list(items.map { String($0.drop { $0 == " " }) })
    case "whole": return .wholeNumber(comparison)
    case "decimal": return .number(comparison)
    case "date", "time": return .date(comparison)
    case "textLength": return .textLength(comparison)
    case "custom": return .formula(first)
    default: return nil
    }
  }

  private static func message(_ title: String?, _ text: String?) -> DataValidation.Message? {
    guard title != nil || text != nil else { return nil }
    return DataValidation.Message(
      title: EscapedText.decoded(title ?? ""), text: EscapedText.decoded(text ?? ""))
  }

  private static func areas(_ references: String) -> [CellArea] {
    references.split(separator: " ").compactMap { CellArea(reference: String($0)) }
  }
}

extension Comparison {
  /// A comparison by its name in XLSX; nil for one that is not known.
  init?(_ name: String, _ first: String, _ second: String) {
    switch name {
    case "equal": self = .equal(first)
    case "notEqual": self = .notEqual(first)
    case "lessThan": self = .less(first)
    case "lessThanOrEqual": self = .lessOrEqual(first)
    case "greaterThan": self = .greater(first)
    case "greaterThanOrEqual": self = .greaterOrEqual(first)
    case "between": self = .between(first, second)
    case "notBetween": self = .notBetween(first, second)
    default: return nil
    }
  }
}
