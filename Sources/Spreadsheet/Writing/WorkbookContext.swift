/// What a workbook under production knows of itself, whatever its format.
final class WorkbookContext {
  let properties: DocumentProperties
  let options: WriteOptions
  let names: [DefinedName]
  var styles: StyleSheet
  private(set) var sheets: [SheetContext] = []
  private var sheetNames: Set<String> = []
  private var tableNames: Set<String> = []
  private var dateStyles: [DateStyleKey: StyleID] = [:]
  /// Sheets that links lead to, with the first such link.
  private var linkTargets: [String: CellPlace] = [:]
  /// Whether a formula has no cached value, so that applications have to calculate.
  var needsCalculation = false

  private struct DateStyleKey: Hashable {
    var style: UInt16
    var hasTime: Bool
  }

  init(
    properties: DocumentProperties, styles: StyleSheet, names: [DefinedName], options: WriteOptions
  ) throws(SpreadsheetError) {
    self.properties = properties
    self.styles = styles
    self.options = options
    self.names = names
    try PropertyRules.check(properties)
  }

  func addSheet(_ sheet: Sheet) throws(SpreadsheetError) -> SheetContext {
    if let problem = NameRules.problem(ofSheetName: sheet.name) {
      throw .invalidSheetName(sheet.name, problem)
    }
    guard sheetNames.insert(NameRules.folded(sheet.name)).inserted else {
      throw .invalidSheetName(sheet.name, .duplicate)
    }
    for table in sheet.tables {
      if let problem = TableRules.problem(of: table) {
        throw .invalidTable(table.name, sheet: sheet.name, problem)
      }
      guard tableNames.insert(NameRules.folded(table.name)).inserted else {
        throw .invalidTable(table.name, sheet: sheet.name, .duplicateName)
      }
    }
    let context = try SheetContext(sheet, index: sheets.count, workbook: self)
    sheets.append(context)
    return context
  }

  /// A style like the given one that shows dates.
  func dateStyle(for style: UInt16, hasTime: Bool) -> UInt16 {
    if kind(of: style) == .date { return style }
    let key = DateStyleKey(style: style, hasTime: hasTime)
    if let known = dateStyles[key] { return known.index }
    var wanted = styles[StyleID(index: style)]
    wanted.numberFormat = hasTime ? .isoDateTime : .isoDate
    let id = styles.add(wanted)
    dateStyles[key] = id
    return id.index
  }

  /// What a style makes of a number.
  @inline(__always)
  func kind(of style: UInt16) -> NumberKind {
    Int(style) < styles.numberKinds.count ? styles.numberKinds[Int(style)] : .plain
  }

  func recordLink(to sheet: String, from place: @autoclosure () -> CellPlace) {
    if linkTargets[sheet] == nil { linkTargets[sheet] = place() }
  }

  /// What can only be checked once all sheets are there.
  func check() throws(SpreadsheetError) {
    guard sheets.contains(where: { !$0.sheet.isHidden }) else { throw .noVisibleSheet }
    guard !styles.hasOverflowed else { throw .tooManyStyles(limit: StyleSheet.limit) }
    try StyleRules.check(styles)
    try checkNames()
    for sheet in sheets {
      for chart in sheet.charts {
        try ChartRules.check(chart, sheet: sheet.sheet.name, sheetNames: sheetNames)
      }
    }
    for (target, place) in linkTargets.sorted(by: { $0.key < $1.key })
    where !sheetNames.contains(NameRules.folded(target)) {
      throw .unknownLinkTarget(place, sheet: target)
    }
  }

  private func checkNames() throws(SpreadsheetError) {
    for name in names {
      let owner = "The name \"\(name.name)\""
      guard NameRules.isLegalName(name.name) else {
        throw .invalidSetting(owner, detail: "it is no legal name")
      }
      guard tableNames.insert(NameRules.folded(name.name)).inserted else {
        throw .invalidSetting(owner, detail: "another name or table is called the same")
      }
      guard sheetNames.contains(NameRules.folded(name.sheet)) else {
        throw .invalidSetting(owner, detail: "the workbook has no sheet \"\(name.sheet)\"")
      }
      guard CellRange(name.reference) != nil else {
        throw .invalidSetting(owner, detail: "\"\(name.reference)\" is no cell or range")
      }
    }
  }
}
