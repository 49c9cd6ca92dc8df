import ReportModel
import Spreadsheet

/// A filled ledger with what is known of how it was before people had it.
public struct LedgerSource: Sendable {
  /// The ledger as it came back.
  public var ledger: FilledLedger
  /// The same file as the program wrote it; nil where that is not known.
  public var asWritten: FilledLedger?

  /// A source.
  public init(_ ledger: FilledLedger, asWritten: FilledLedger? = nil) {
    self.ledger = ledger
    self.asWritten = asWritten
  }
}

/// What people typed into the XLSX and the ODS of one ledger, put together.
///
/// Where both have a cell and differ, the one that was changed since the program wrote it wins; if both were, or
/// nobody knows, the later file, and the other value goes to 已移出.
struct MergedLedger {
  var language: Language
  var rows: [TypedRow] = []
  var addedColumns: [LedgerTable: [String]] = [:]
  var removed: [RemovedCell] = []
  var addedSheets: [FilledSheet] = []
  var warnings: [String] = []
  private let since: String

  /// - Parameters:
  ///   - sources: The earlier file first.
  ///   - since: What 已移出 calls today.
  init(_ sources: [LedgerSource], since: String) {
    language = sources.last?.ledger.language ?? .chinese
    self.since = since
    var removals: [(cells: [RemovedCell], written: Set<[String]>)] = []
    var tables: [(rows: [TypedRow], written: [String: TypedRow]?)] = []
    for source in sources {
      tables.append((typedRows(of: source.ledger), source.asWritten.map(writtenRows)))
      formulas(of: source.ledger)
      noteColumns(of: source.ledger)
      removals.append(
        (
          source.ledger.otherSheets.flatMap { RemovedColumns.cells(of: $0) ?? [] },
          Set(
            source.asWritten?.otherSheets.flatMap { RemovedColumns.cells(of: $0) ?? [] }.map(\.identity) ?? []
          )
        ))
      addElsewhere(source)
      addSheets(of: source)
    }
    rows = tables.first?.rows ?? []
    var written = tables.first?.written
    for next in tables.dropFirst() {
      merge(next.rows, written: next.written, over: written)
      written = nil
    }
    mergeRemovals(removals)
  }

  // MARK: Rows

  private func typedRows(of ledger: FilledLedger) -> [TypedRow] {
    var seen: [String: TypedRow] = [:]
    return ledger.tables.flatMap { table in
      let columns = RowFormula.names(of: table.columns)
      return table.rows.compactMap { row -> TypedRow? in
        var typed = TypedRow(row, of: table.table)
        for (place, content) in typed.cells {
          typed.cells[place] = RowFormula.movable(content, row: row.number, columns: columns)
        }
        guard let key = typed.key else { return typed }
        if let twin = seen[key] {
          // A copied row: equal ones say nothing new, another one is a row of people's own.
          if twin.cells == typed.cells { return nil }
          typed.key = nil
          return typed
        }
        seen[key] = typed
        return typed
      }
    }
  }

  private func writtenRows(of ledger: FilledLedger) -> [String: TypedRow] {
    Dictionary(
      typedRows(of: ledger).compactMap { row in row.key.map { ($0, row) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Formulas that cannot move with their row: their results stay in the cells, the formulas go to 已移出.
  private mutating func formulas(of ledger: FilledLedger) {
    for table in ledger.tables {
      let columns = RowFormula.names(of: table.columns)
      for row in table.rows {
        let typed = TypedRow(row, of: table.table)
        for (place, content) in typed.cells.sorted(by: { $0.key.sortKey < $1.key.sortKey }) {
          guard case .formula(let expression, _) = content,
            RowFormula.template(expression, row: row.number, columns: columns) == nil
          else { continue }
          remove(.text("=" + expression), at: place, of: typed, .formula)
        }
      }
    }
  }

  private mutating func merge(
    _ later: [TypedRow], written: [String: TypedRow]?, over earlierWritten: [String: TypedRow]?
  ) {
    var places: [String: Int] = [:]
    for (place, row) in rows.enumerated() { if let key = row.key { places[key] = place } }
    let laterKeys = Set(later.compactMap(\.key))
    let ownRows = Set(rows.filter { $0.key == nil })
    var deleted: Set<Int> = []
    // A row of people's own that stood in the later file and is gone from it was deleted there.
    for (key, place) in places where AddedRowKey.isOne(key) && !laterKeys.contains(key) {
      if let before = written?[key], before.cells == rows[place].cells { deleted.insert(place) }
    }
    for row in later {
      guard let key = row.key else {
        if !ownRows.contains(row) { rows.append(row) }
        continue
      }
      guard let place = places[key] else {
        let wasDeleted = row.isOwn && earlierWritten?[key]?.cells == row.cells
        if !wasDeleted { rows.append(row) }
        continue
      }
      rows[place] = merged(
        rows[place], row, earlierBase: earlierWritten?[key], laterBase: written?[key])
    }
    rows = rows.enumerated().filter { !deleted.contains($0.offset) }.map(\.element)
  }

  private mutating func merged(
    _ earlier: TypedRow, _ later: TypedRow, earlierBase: TypedRow?, laterBase: TypedRow?
  ) -> TypedRow {
    var result = later
    let places = Set(earlier.cells.keys).union(later.cells.keys)
    for place in places.sorted(by: { $0.sortKey < $1.sortKey }) {
      let first = earlier.cells[place]
      let second = later.cells[place]
      if CellContent.same(first, second) {
        result.cells[place] = second ?? first
        continue
      }
      let firstChanged = earlierBase.map { !CellContent.same($0.cells[place], first) }
      let secondChanged = laterBase.map { !CellContent.same($0.cells[place], second) }
      switch (firstChanged, secondChanged) {
      case (false?, _?) where secondChanged == true: result.cells[place] = second
      case (_, false?) where firstChanged != false: result.cells[place] = first
      case (true?, true?):
        result.cells[place] = second
        if let first { remove(first, at: place, of: earlier, .otherValue) }
      default:
        result.cells[place] = second ?? first
        if let first, second != nil { remove(first, at: place, of: earlier, .otherValue) }
      }
    }
    return result
  }

  private mutating func remove(
    _ content: CellContent, at place: CellPlace, of row: TypedRow, _ reason: RemovedCell.Reason
  ) {
    removed.append(RemovedCell(content, at: place, of: row, reason, since: since, language: language))
  }

  // MARK: Columns, sheets and what stands elsewhere

  private mutating func noteColumns(of ledger: FilledLedger) {
    for table in ledger.tables {
      var known = addedColumns[table.table] ?? []
      for heading in table.addedColumns where !known.contains(heading) { known.append(heading) }
      addedColumns[table.table] = known
      for column in table.columns where column.isInferred {
        if case .fillIn(let name) = column.role {
          warnings.append(
            "\(ledger.path): the column \"\(column.heading)\" on \"\(table.sheetName)\" was taken for "
              + "\"\(name.heading(in: ledger.language))\" by its place")
        }
      }
    }
  }

  private mutating func addSheets(of source: LedgerSource) {
    for sheet in source.ledger.otherSheets where sheet.kind == .added {
      if let place = addedSheets.firstIndex(where: { $0.name == sheet.name }) {
        // The later file's sheet stands, unless only the earlier one was changed.
        let written = source.asWritten?.otherSheets.first { $0.name == sheet.name }
        if addedSheets[place].rows != sheet.rows, written?.rows == sheet.rows { continue }
        if addedSheets[place].rows != sheet.rows { keepBoth(sheet, beside: place) }
      } else {
        addedSheets.append(sheet)
      }
    }
  }

  private mutating func keepBoth(_ sheet: FilledSheet, beside place: Int) {
    var twin = addedSheets[place]
    addedSheets[place] = sheet
    twin.name = String(twin.name.prefix(26)) + " (2)"
    if !addedSheets.contains(where: { $0.name == twin.name && $0.rows == twin.rows }) {
      addedSheets.append(twin)
    }
  }

  /// What was typed above headers and on the sheets that the program writes for reading.
  private mutating func addElsewhere(_ source: LedgerSource) {
    for table in source.ledger.tables {
      for row in table.rowsAbove { addElsewhere(row, on: table.sheetName) }
    }
    guard let written = source.asWritten else { return }
    for sheet in source.ledger.otherSheets where sheet.kind.isWrittenAnew {
      guard let before = written.otherSheets.first(where: { $0.kind == sheet.kind }) else { continue }
      var known: [String: Int] = [:]
      for content in before.contents { known[ContentText.plain(content), default: 0] += 1 }
      for row in sheet.rows {
        for cell in row.cells {
          let content = cell.content
          // Results of formulas are the program's.
          if case .formula(let expression, _) = content, before.formulas.contains(expression) { continue }
          let text = ContentText.plain(content)
          if let count = known[text], count > 0 {
            known[text] = count - 1
            continue
          }
          if !content.isBlank { addElsewhere(content, on: sheet.name, row: row.index, column: cell.column) }
        }
      }
    }
  }

  private mutating func addElsewhere(_ row: SheetRow, on sheet: String) {
    for cell in row.cells where !cell.content.isBlank {
      addElsewhere(cell.content, on: sheet, row: row.index, column: cell.column)
    }
  }

  private mutating func addElsewhere(_ content: CellContent, on sheet: String, row: Int, column: Int) {
    removed.append(
      RemovedCell(
        sheet: sheet, subject: CompletionFormula.letters(ofColumn: column) + String(row + 1), column: "",
        content: content, reason: .elsewhere, since: since, section: "", quote: "", key: ""))
  }

  // MARK: 已移出

  /// Lines of both files; a line that one file lost since it was written was deleted by people.
  private mutating func mergeRemovals(_ lists: [(cells: [RemovedCell], written: Set<[String]>)]) {
    let here = lists.map { Set($0.cells.map(\.identity)) }
    var seen: Set<[String]> = []
    var kept: [RemovedCell] = []
    for (place, list) in lists.enumerated() {
      for cell in list.cells {
        let isDeleted = lists.indices.contains { other in
          other != place && !here[other].contains(cell.identity)
            && lists[other].written.contains(cell.identity)
        }
        if !isDeleted, seen.insert(cell.identity).inserted { kept.append(cell) }
      }
    }
    removed = kept + removed.filter { seen.insert($0.identity).inserted }
  }
}

extension RemovedCell {
  /// A cell of a row, in the words of a ledger of that language.
  init(
    _ content: CellContent, at place: CellPlace, of row: TypedRow, _ reason: Reason, since: String,
    language: Language
  ) {
    let heading: String
    switch place {
    case .fact(let name):
      let column = row.table.sheet.columns(isCombined: true).first { $0.content == .field(name) }
      heading = column?.heading[language] ?? name
    case .fillIn(let column): heading = column.heading(in: language)
    case .added(let name): heading = name
    case .computed(let computed):
      let column = row.table.sheet.keptColumns(isCombined: true, added: []).first { $0.computed == computed }
      heading = column?.heading[language] ?? computed.rawValue
    }
    self.init(
      sheet: row.table.sheetName(in: language), subject: row.subject, column: heading, content: content,
      reason: reason, since: since, section: row.section, quote: row.quote ?? "", key: row.key ?? "")
  }
}
