import ReportModel
import Spreadsheet

/// A difference between what two ledgers say: a line of the sheet 变化 and of `changes.jsonl`.
public struct LedgerChange: Hashable, Sendable {
  /// What became of a row.
  public enum Kind: String, CaseIterable, Sendable {
    /// It was not there before.
    case new
    /// It is there no more.
    case gone
    /// A field says something else.
    case changed

    var name: Bilingual {
      switch self {
      case .new: Bilingual("新增", "new")
      case .gone: Bilingual("移出", "gone")
      case .changed: Bilingual("修改", "changed")
      }
    }
  }

  /// What became of the row.
  public var kind: Kind
  /// The sheet it stands or stood on.
  public var table: LedgerTable
  /// The key of the row, that of the new one where the key changed.
  public var key: String
  /// What the row is about.
  public var subject: String
  /// The headings above it.
  public var section: String
  /// The column that changed, by its name in the data dictionary; nil for new and gone rows.
  public var field: String?
  /// What stood there before; for gone rows, the quote.
  public var before: CellContent?
  /// What stands there now; for new rows, the quote.
  public var after: CellContent?
}

extension LedgerChange {
  /// What is new, gone and changed, in the order of the sheets and the text; gone rows come last in their table.
  ///
  /// Rows are the same by key; a gone and a new row of one section whose quotes are at least
  /// ``QuoteSimilarity/successor`` alike, each the other's best, are one row that changed.
  ///
  /// Complexity: linear in the rows; gone rows are compared with the new ones of their section.
  public static func between(_ old: LedgerFacts, _ new: LedgerFacts) -> [LedgerChange] {
    let before = old.byKey
    let after = new.byKey
    let gone = old.rows.filter { after[$0.key] == nil }
    let successors = successors(of: gone, among: new.rows.filter { before[$0.key] == nil })
    var changes: [LedgerChange] = []
    for table in LedgerTable.allCases {
      for row in new.rows where row.table == table {
        if let old = before[row.key] ?? successors[row.key] {
          changes += fields(old, row)
        } else {
          changes.append(LedgerChange(.new, row, after: .text(row.quote)))
        }
      }
      let continued = Set(successors.values.map(\.key))
      for row in gone where row.table == table && !continued.contains(row.key) {
        changes.append(LedgerChange(.gone, row, before: .text(row.quote)))
      }
    }
    return changes
  }

  /// The word for ``kind``.
  public func kindName(in language: Language) -> String { kind.name[language] }

  private init(
    _ kind: Kind, _ row: FactRow, field: String? = nil, before: CellContent? = nil, after: CellContent? = nil
  ) {
    self.init(
      kind: kind, table: row.table, key: row.key, subject: row.subject, section: row.section, field: field,
      before: before, after: after)
  }

  private static func fields(_ old: FactRow, _ new: FactRow) -> [LedgerChange] {
    new.table.sheet.columns(isCombined: true).compactMap { column in
      guard case .field(let name) = column.content, name != "key" else { return nil }
      let before = old.cells[name]
      let after = new.cells[name]
      // A ledger of one report does not name it in every row.
      if before == nil, name == "jurisdiction" || name == "year" { return nil }
      guard !CellContent.same(before, after) else { return nil }
      return LedgerChange(.changed, new, field: name, before: before, after: after)
    }
  }

  /// The old row that a new row continues, by the new row's key.
  private static func successors(of gone: [FactRow], among new: [FactRow]) -> [String: FactRow] {
    let quotes = new.map { QuoteSimilarity($0.quote) }
    var offers: [(share: Double, old: Int, new: Int)] = []
    for (place, row) in gone.enumerated() {
      let quote = QuoteSimilarity(row.quote)
      for (index, candidate) in new.enumerated() where candidate.place.matches(row.place) {
        let share = quote.share(with: quotes[index])
        if share >= QuoteSimilarity.successor { offers.append((share, place, index)) }
      }
    }
    var result: [String: FactRow] = [:]
    var taken: Set<Int> = []
    for offer in offers.sorted(by: { ($1.share, $0.old, $0.new) < ($0.share, $1.old, $1.new) })
    where !taken.contains(offer.old) && result[new[offer.new].key] == nil {
      taken.insert(offer.old)
      result[new[offer.new].key] = gone[offer.old]
    }
    return result
  }
}

/// The columns of 变化.
enum ChangeColumns {
  static let headings = [
    Bilingual("变化", "Change"), Bilingual("所在工作表", "On sheet"), Bilingual("事项", "Subject"),
    Bilingual("变化列", "Changed column"), Bilingual("原内容", "Before"), Bilingual("现内容", "Now"),
    Bilingual("章节路径", "Section path"), Bilingual("行标识", "Row key"),
  ]
  static let widths: [Double] = [10, 14, 34, 16, 40, 40, 44, 9]

  static func isHeader(of sheet: FilledSheet) -> Bool {
    sheet.rows.prefix(40).contains { row in
      Language.allCases.contains { language in
        let texts = Set(row.cells.compactMap { $0.content.text })
        return [0, 3, 4, 5].allSatisfy { texts.contains(headings[$0][language]) }
      }
    }
  }
}
