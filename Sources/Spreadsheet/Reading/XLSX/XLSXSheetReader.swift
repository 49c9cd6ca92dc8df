/// Reads a worksheet (ECMA-376 part 1, §18.3): rows are handed on as they end.
final class XLSXSheetReader: XMLPartHandler {
  private let decoder: CellDecoder
  private let relationships: XLSXRelationships
  private let limit: Int
  private let body: (SheetRow) throws -> Void
  private(set) var details = SheetDetails()
  private var validation = XLSXValidationBuilder()

  private var nextRow = 0
  private var isInRow = false
  private var nextColumn = 0
  private var row = SheetRow(index: 0, cells: [])
  private var place = CellReference(row: 0, column: 0)
  private var type = CellDecoder.CellType.number
  private var style = 0
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var hasFormula = false
  private var sharedIndex: Int?
  private var shared: [Int: SharedFormula] = [:]
  private var inline = TextCollector()
  private var target = Target.none

  /// Where text goes.
  private enum Target {
    case none
    case value
    case formula
    case inline
    case validation
  }

  /// - Parameter limit: merged ranges, links and areas of validations to take at most.
  init(
    _ decoder: CellDecoder, _ relationships: XLSXRelationships, limit: Int,
    _ body: @escaping (SheetRow) throws -> Void
  ) {
    self.decoder = decoder
    self.relationships = relationships
    self.limit = limit
    self.body = body
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    switch name {
    case .row: try startRow(attributes)
    case .cell: try startCell(attributes)
    case .value: target = .value
    case .formula: startFormula(attributes)
    case .inlineString:
      inline.begin()
      target = .inline
    case .text, .phoneticRun:
      if target == .inline { inline.start(name) }
    case .mergedCell:
      if let area = attributes[.aRange].flatMap(CellArea.init(reference:)) {
        details.mergedAreas.append(area)
        try admit(details.mergedAreas.count, "merged ranges")
      }
    case .hyperlink: try addLink(attributes)
    case .dataValidation, .extendedValidation: validation.begin(attributes)
    case .formula1, .extendedFormula1, .formula2, .extendedFormula2, .extendedReferences:
      validation.begin(name)
      target = .validation
    default: break
    }
  }

  func end(_ name: XMLName) throws {
    switch name {
    case .row:
      isInRow = false
      if !row.cells.isEmpty { try body(row) }
    case .cell: try endCell()
    case .value, .inlineString, .formula1, .extendedFormula1, .formula2, .extendedFormula2,
      .extendedReferences:
      target = .none
    case .formula:
      // The `xm:f` of extensions has a name of its own, so this is the cell's.
      target = .none
    case .text, .phoneticRun:
      if target == .inline { inline.end(name) }
    case .dataValidation, .extendedValidation:
      if let validation = validation.finish() {
        details.validations.append(validation)
        try admit(validation.areas.count + details.validations.count, "areas of validations")
      }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch target {
    case .none: break
    case .value: value.append(contentsOf: bytes)
    case .formula: formula.append(contentsOf: bytes)
    case .inline: inline.append(bytes)
    case .validation: validation.text(bytes)
    }
  }

  private func admit(_ count: Int, _ what: String) throws {
    guard count <= limit else { throw PartProblem.limit("\(limit) \(what)") }
  }

  // MARK: Rows and cells

  private func startRow(_ attributes: XMLAttributes) throws {
    guard !isInRow else { throw PartProblem.nonsense("a row stands within a row") }
    isInRow = true
    let number = attributes.count(.aReference) ?? nextRow + 1
    guard (1...Limits.rows).contains(number) else {
      throw PartProblem.nonsense("there is no row \(number)")
    }
    // Rows come from top to bottom, each once.
    guard number > nextRow else { throw PartProblem.nonsense("row \(number) stands below a later one") }
    row.index = number - 1
    row.isHidden = attributes.flag(.aHidden)
    row.cells.removeAll(keepingCapacity: true)
    nextRow = number
    nextColumn = 0
  }

  private func startCell(_ attributes: XMLAttributes) throws {
    guard isInRow else { throw PartProblem.nonsense("a cell stands outside of the rows") }
    if let bytes = attributes.bytes(.aReference) {
      guard let column = Self.column(bytes) else {
        throw PartProblem.nonsense("\(String(decoding: bytes, as: UTF8.self)) is no cell")
      }
      place = CellReference(row: row.index, column: column)
    } else {
      place = CellReference(row: row.index, column: nextColumn)
    }
    guard place.column < Limits.columns else { throw PartProblem.nonsense("there are too many columns") }
    // Cells come from left to right, each once; what breaks the rule would break look-ups.
    guard place.column >= nextColumn else {
      throw PartProblem.nonsense("cell \(place.text) stands behind one to its right")
    }
    nextColumn = place.column + 1
    type = try CellDecoder.CellType(attributes.bytes(.aCellType))
    style = attributes.count(.aStyle) ?? 0
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    hasFormula = false
  }

  /// The column of `AB12`, counted from 0; nil where there is none.
  private static func column(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var column = 0
    for byte in bytes {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF), column < Limits.columns else {
        break
      }
      column = column * 26 + Int(byte & 0xDF) - 0x40
    }
    return column == 0 ? nil : column - 1
  }

  private func startFormula(_ attributes: XMLAttributes) {
    hasFormula = true
    target = .formula
    sharedIndex = nil
    if let bytes = attributes.bytes(.aCellType), bytes.elementsEqual("shared".utf8) {
      sharedIndex = attributes.count(.aSharedIndex)
    }
  }

  private func endCell() throws {
    if type == .inline, value.isEmpty { swap(&value, &inline.bytes) }
    let isEmptyText = type == .inline && value.isEmpty
    let result =
      (type == .string && value.isEmpty && !hasFormula) || isEmptyText
      ? nil : try decoder.content(type, style: style, value)
    inline.begin()
    if hasFormula {
      row.cells.append(SheetCell(column: place.column, content: .formula(expression(), result: result)))
    } else if let result {
      row.cells.append(SheetCell(column: place.column, content: result))
    }
  }

  private func expression() -> String {
    EscapedText.decode(&formula)
    let own = String(decoding: formula, as: UTF8.self)
    guard let sharedIndex else { return own }
    if own.isEmpty { return shared[sharedIndex]?.expression(at: place) ?? "" }
    shared[sharedIndex] = SharedFormula(own, at: place)
    return own
  }

  // MARK: Links

  private func addLink(_ attributes: XMLAttributes) throws {
    guard let area = attributes[.aRange].flatMap(CellArea.init(reference:)) else { return }
    let location = attributes[.aLocation]
    if let id = attributes[.aRelationshipID] {
      guard let address = relationships.byID[id]?.target else { return }
      let whole = address + (location.map { "#" + $0 } ?? "")
      details.links.append(SheetLink(area: area, target: .url(whole)))
    } else if let location {
      details.links.append(SheetLink(area: area, target: CellAddress.link(location, separator: "!")))
    }
    try admit(details.links.count, "links")
  }
}

/// Cells of named sheets, as links write them.
enum CellAddress {
  /// `'原文'!A5` or `'原文'.A5` as a link; what is no cell stays an address within the file.
  static func link(_ text: String, separator: Character) -> Hyperlink {
    guard let mark = text.lastIndex(of: separator) else { return .url("#" + text) }
    let reference = text[text.index(after: mark)...].filter { $0 != "$" }
    guard CellReference(reference) != nil else { return .url("#" + text) }
    return .cell(sheet: unquoted(text[..<mark]), reference: reference)
  }

  /// `it's` of `'it''s'`, also of `$'it''s'`.
  static func unquoted(_ name: Substring) -> String {
    let name = name.first == "$" ? name.dropFirst() : name
    guard name.count >= 2, name.first == "'", name.last == "'" else { return String(name) }
    return name.dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false)
      .joined(separator: "'")
  }
}
