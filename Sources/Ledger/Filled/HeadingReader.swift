import ReportModel
import Spreadsheet

/// Finds the header of a sheet, and by it what the sheet and its columns are.
enum HeadingReader {
  /// How far down a header is looked for: people put titles above it.
  private static let searchedRows = 40
  /// Headings that must be known where no row has a key.
  private static let leastMatches = 6

  /// The table on a sheet, and how much its headings lean to Chinese (above 0) or English (below 0).
  ///
  /// nil where the sheet is none of the ledger's tables.
  static func table(of sheet: FilledSheet) -> (FilledTable, lean: Int)? {
    let keyColumn = RowKeyColumn(sheet)
    guard let header = headerRow(of: sheet, keyColumn) else { return nil }
    let headings = texts(of: sheet.rows[header])
    guard let known = table(headings, sheetName: sheet.name, keyColumn) else { return nil }
    let matching = HeadingMatch(known, headings: headings, keyColumn: keyColumn?.index)
    let below = sheet.rows[(header + 1)...]
    let columns = matching.columns(below)
    let rows = below.compactMap { row(of: $0, columns) }
    return (
      FilledTable(
        table: known.table, sheetName: sheet.name, columns: columns, rows: rows,
        rowsAbove: Array(sheet.rows[..<header])), lean: matching.lean
    )
  }

  private static func texts(of row: SheetRow) -> [(column: Int, text: String)] {
    row.cells.flatMap { cell in
      // A heading that repeats stands for itself in each column; a sheet is never that wide in earnest.
      (0..<min(cell.repeatCount, 1_000)).compactMap { place in
        cell.content.shown.map { (cell.column + place, ContentText.plain($0)) }
      }
    }
  }

  /// The place of the header among the rows that hold something.
  private static func headerRow(of sheet: FilledSheet, _ keyColumn: RowKeyColumn?) -> Int? {
    let candidates = sheet.rows.indices.prefix(searchedRows)
    let scores = candidates.map { place -> Int in
      let names = Set(texts(of: sheet.rows[place]).map { Headings.normalised($0.text) })
      return Headings.all.map { headings in
        headings.entries.count { !names.isDisjoint(with: $0.names) }
      }.max() ?? 0
    }
    let best = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) }
    guard let best else { return nil }
    let names = texts(of: sheet.rows[best]).map { Headings.normalised($0.text) }
    let namesKey = names.contains { $0 == "行标识" || $0 == "rowkey" }
    if namesKey, scores[best] >= 3 { return best }
    guard let keyColumn else { return scores[best] >= leastMatches && hasQuote(names) ? best : nil }
    if scores[best] >= 2, best < keyColumn.firstRow { return best }
    // Every heading was changed: the header is the row above the first key.
    return keyColumn.firstRow > 0 ? keyColumn.firstRow - 1 : nil
  }

  /// 原文 has many of the headings too, but no quotes.
  private static func hasQuote(_ names: [String]) -> Bool {
    names.contains { $0 == "摘录" || $0 == "quote" }
  }

  /// Which of the tables has most of the headings; the rest is told by name and keys.
  private static func table(
    _ headings: [(column: Int, text: String)], sheetName: String, _ keyColumn: RowKeyColumn?
  ) -> Headings? {
    let names = Set(headings.map { Headings.normalised($0.text) })
    func score(_ known: Headings) -> Int {
      var score = 10 * known.entries.count { !names.isDisjoint(with: $0.names) }
      // 完成情况 has few columns, all but one also those of 主要指标: what it lacks tells them apart.
      if known.table == .achieved {
        let typed: [FillInColumn] = [.status, .progress, .actualValue]
        let isWork = typed.contains { column in
          !names.isDisjoint(
            with: Language.allCases.map { Headings.normalised(column.heading(in: $0)) })
        }
        score += isWork ? -20 : 5
      }
      if Language.allCases.contains(where: { known.table.sheetName(in: $0) == sheetName }) { score += 15 }
      if let prefix = keyColumn?.prefix { score += prefix == known.table.keyPrefix ? 100 : -100 }
      return score
    }
    return Headings.all.max { score($0) < score($1) }
  }

  /// A row with what it holds by column; nil where nothing but the program's own numbers and formulas is in it.
  private static func row(of source: SheetRow, _ columns: [FilledColumn]) -> FilledRow? {
    var row = FilledRow(number: source.index + 1)
    for column in columns {
      guard let content = source[column.index], !content.isBlank else { continue }
      switch column.role {
      case .fact(let name): row.facts[name] = content
      case .fillIn(let name): row.fillIns[name] = content
      case .added: row.added[column.heading] = content
      case .key:
        row.key = content.text.flatMap { RowKeyColumn.isKey($0) ? $0 : nil }
        if row.key == nil { row.overrides[.key] = content }
      case .computed(let computed):
        if isTyped(content, over: computed) { row.overrides[computed] = content }
      }
    }
    let isEmpty =
      row.key == nil && row.facts.isEmpty && row.fillIns.isEmpty && row.added.isEmpty && row.overrides.isEmpty
    return isEmpty ? nil : row
  }

  /// Whether a cell of a computed column holds what the program never writes there.
  private static func isTyped(_ content: CellContent, over computed: FilledColumn.Computed) -> Bool {
    switch (computed, content) {
    case (.ordinal, .number), (.ordinal, .formula): return false
    case (.ordinal, .text(let text)): return Int(text) == nil
    case (.source, .text(let text)): return !LineWording.isWritten(text)
    case (_, .formula): return false
    case (.completion, .text(let text)):
      return ![CompletionFormula.met, CompletionFormula.missed].contains {
        $0.chinese == text || $0.english == text
      }
    case (.suggestion, .text(let text)), (.due, .text(let text)):
      let words = FillInColumns.statuses.entries + SheetColumn.dueMarks.entries
      return !words.contains { $0.chineseName == text || $0.englishName == text }
    default: return true
    }
  }
}

/// The column of a sheet that holds keys, told by what they look like.
struct RowKeyColumn {
  var index: Int
  /// The place of the first row with a key among the rows that hold something.
  var firstRow: Int
  /// The letter that most keys of the report's rows begin with; nil where people added all rows.
  var prefix: UInt8?

  /// nil where no column has keys.
  init?(_ sheet: FilledSheet) {
    var counts: [Int: Int] = [:]
    var first: [Int: Int] = [:]
    var prefixes: [UInt8: Int] = [:]
    for (place, row) in sheet.rows.enumerated() {
      for cell in row.cells {
        guard case .text(let text) = cell.content, Self.isKey(text) else { continue }
        counts[cell.column, default: 0] += 1
        if first[cell.column] == nil { first[cell.column] = place }
        if !AddedRowKey.isOne(text) { prefixes[text.utf8.first ?? 0, default: 0] += 1 }
      }
    }
    let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    guard let best, let firstRow = first[best.key] else { return nil }
    index = best.key
    self.firstRow = firstRow
    prefix = prefixes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// Whether a text is shaped like a key: `t-7k2m9x4q1p0d`, `g-7k2m9x4q1p0d~2`.
  static func isKey(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count >= 14 else { return false }
    var place = 0
    for byte in bytes {
      switch place {
      case 0:
        guard Array("gmtx".utf8).contains(byte) else { return false }
      case 1: guard byte == UInt8(ascii: "-") else { return false }
      case 2..<14: guard isDigit(byte) || (0x61...0x7A).contains(byte) else { return false }
      case 14: guard byte == UInt8(ascii: "~") else { return false }
      default: guard isDigit(byte) else { return false }
      }
      place += 1
    }
    return bytes.count != 15
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
