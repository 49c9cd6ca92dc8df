/// Reads validations: rules stand before the sheets, cells name them (ODF 1.3 part 3, §9.4.5, §19.643).
struct ODSValidationReader {
  private struct Definition {
    var rule: DataValidation.Rule?
    var allowsEmpty = true
    var severity = DataValidation.Severity.stop
    var prompt: DataValidation.Message?
    var alert: DataValidation.Message?
  }

  private struct Run: Hashable {
    var name: String
    var columns: Range<Int>
  }

  private var definitions: [String: Definition] = [:]
  private var open = (name: "", definition: Definition())
  private var message: (title: String, isHelp: Bool)?
  private var text = ParagraphText()
  /// The areas of each validation in the order of their first cells.
  private var order: [String] = []
  private var areas: [String: [CellArea]] = [:]
  /// For a name and columns, which of the areas may grow downwards.
  private var growing: [Run: Int] = [:]
  private(set) var areaCount = 0

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == .odsValidation {
      open = (attributes[.aTableName] ?? "", Definition())
      open.definition.rule = attributes[.aCondition].flatMap(ODSConditionReader.rule)
      open.definition.allowsEmpty = attributes[.aAllowEmpty] != "false"
      return
    }
    if name == .odsAlert, let type = attributes[.aMessageType] {
      open.definition.severity = DataValidation.Severity(rawValue: type) ?? .stop
    }
    message = (attributes[.aTitle] ?? "", name == .odsHelp)
    text.begin()
  }

  /// An element within a message begins.
  mutating func startWithin(_ name: XMLName, _ attributes: XMLAttributes) {
    if message != nil { text.start(name, attributes) }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if message != nil { text.append(bytes) }
  }

  mutating func end(_ name: XMLName) {
    if name == .odsValidation {
      definitions[open.name] = open.definition
      return
    }
    guard let message else { return }
    guard name == .odsHelp || name == .odsAlert else {
      text.end(name)
      return
    }
    self.message = nil
    guard !message.title.isEmpty || !text.string.isEmpty else { return }
    let whole = DataValidation.Message(title: message.title, text: text.string)
    if message.isHelp { open.definition.prompt = whole } else { open.definition.alert = whole }
  }

  /// Notes cells that name a validation, row by row.
  mutating func use(_ name: String, _ area: CellArea) {
    let run = Run(name: name, columns: area.columns)
    if let index = growing[run], let last = areas[name]?[index].lastRow, last + 1 == area.firstRow {
      areas[name]?[index].lastRow = area.lastRow
      return
    }
    if areas[name] == nil { order.append(name) }
    growing[run] = areas[name]?.count ?? 0
    areas[name, default: []].append(area)
    areaCount += 1
  }

  func finish() -> [DataValidation] {
    order.compactMap { name in
      guard let definition = definitions[name], let rule = definition.rule, let areas = areas[name] else {
        return nil
      }
      return DataValidation(
        areas: areas, rule: rule, allowsEmpty: definition.allowsEmpty, prompt: definition.prompt,
        alert: definition.alert, severity: definition.severity)
    }
  }
}
