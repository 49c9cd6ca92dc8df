import ReportModel
import Spreadsheet

/// Gives what people typed into a ledger to the rows of the next one.
///
/// A row of the old ledger gives its cells to the row with the same key, if their quotes are at least
/// ``QuoteSimilarity/sameRow`` alike; else to the one most alike row of the same table and section, if that is at
/// least ``QuoteSimilarity/successor``, marked to be checked; else to 已移出. Facts that people changed stand,
/// marked. Columns, rows and sheets that people added stay. It is a pure function: nothing is read or written.
public struct CarryForward {
  private let language: Language
  private let since: String
  private let facts: LedgerFacts
  private let factsAsRead: [String: FactRow]
  private let base: [String: FactRow]?
  private var merged: MergedLedger
  private var result = CarriedContent()
  private var quotes: [String: QuoteSimilarity] = [:]

  /// Carries forward.
  ///
  /// Complexity: linear in the cells; rows whose key is gone are compared with the new rows of their section.
  ///
  /// - Parameters:
  ///   - sources: The ledgers that came back, the earlier file first; more than one are formats of one ledger.
  ///   - facts: What the new ledger says, in its language.
  ///   - factsAsRead: The same in the language of the old ledgers; nil where that is the same language.
  ///   - base: What the reports said when the old ledgers were written, in their language; nil where no record is
  ///     left.
  ///   - language: The language of the new ledger.
  ///   - since: What 已移出 calls today, such as `2026-W48`.
  public static func run(
    _ sources: [LedgerSource], facts: LedgerFacts, factsAsRead: LedgerFacts? = nil, base: LedgerFacts? = nil,
    language: Language = .chinese, since: String
  ) -> CarriedContent {
    var run = CarryForward(
      merged: MergedLedger(sources, since: since), facts: facts,
      factsAsRead: (factsAsRead ?? facts).byKey, base: base?.byKey, language: language, since: since)
    run.carry()
    return run.result
  }

  private init(
    merged: MergedLedger, facts: LedgerFacts, factsAsRead: [String: FactRow], base: [String: FactRow]?,
    language: Language, since: String
  ) {
    self.merged = merged
    self.facts = facts
    self.factsAsRead = factsAsRead
    self.base = base
    self.language = language
    self.since = since
  }

  private mutating func carry() {
    result.addedColumns = merged.addedColumns.filter { !$0.value.isEmpty }
    result.addedSheets = merged.addedSheets
    result.warnings = merged.warnings
    result.removed = merged.removed
    let targets = facts.byKey
    var claimed: Set<String> = []
    var homeless: [TypedRow] = []
    for row in merged.rows where !row.isOwn {
      guard let key = row.key, let target = targets[key], target.table == row.table,
        isSameRow(row, target)
      else {
        homeless.append(row)
        continue
      }
      claimed.insert(key)
      give(row, to: target, isSuccessor: nil)
    }
    let own = merged.rows.filter(\.isOwn)
    // A row that lost its key may still be told by its quote.
    let keyless = own.filter { $0.key == nil && $0.quote != nil }
    claimed = giveToSuccessors(homeless, keyless, claimed)
    appendOwn(own.filter { $0.key != nil || $0.quote == nil })
    restore(targets)
  }

  // MARK: Rows of the same key

  private mutating func isSameRow(_ row: TypedRow, _ target: FactRow) -> Bool {
    let known = [row.quote, row.key.flatMap { base?[$0]?.quote }].compactMap { $0 }.filter { !$0.isEmpty }
    if known.isEmpty { return true }
    let quote = similarity(of: target)
    return known.contains { QuoteSimilarity($0).share(with: quote) >= QuoteSimilarity.sameRow }
  }

  private mutating func similarity(of target: FactRow) -> QuoteSimilarity {
    if let known = quotes[target.key] { return known }
    let quote = QuoteSimilarity(target.quote)
    quotes[target.key] = quote
    return quote
  }

  private mutating func give(_ row: TypedRow, to target: FactRow, isSuccessor share: Double?) {
    var carried = result.rows[target.key] ?? CarriedContent.Row()
    let before = row.key.flatMap { base?[$0] }
    for (place, content) in row.cells.sorted(by: { $0.key.sortKey < $1.key.sortKey }) {
      switch place {
      case .fillIn(.check): carried.remarks = CheckRemark.kept(of: content) + carried.remarks
      case .fillIn(let column):
        let isPrefilled = before?.prefilled[column].map { CellContent.same($0, content) } ?? false
        if !isPrefilled { carried.fillIns[column] = content }
      case .added(let heading): carried.added[heading] = content
      case .computed(.key): remove(content, at: place, of: row, .elsewhere)
      case .computed(let computed): carried.overrides[computed] = content
      case .fact(let name): give(content, fact: name, of: row, before: before, to: target, into: &carried)
      }
    }
    if let before {
      for column in before.prefilled.keys where row.cells[.fillIn(column)] == nil {
        carried.cleared.insert(column)
      }
    }
    if let share {
      carried.remarks.append(CheckRemark.successor(share: share, language))
    }
    if !carried.isEmpty { result.rows[target.key] = carried }
  }

  /// A fact is a conflict where people changed it to what the report does not say.
  private mutating func give(
    _ content: CellContent, fact name: String, of row: TypedRow, before: FactRow?, to target: FactRow,
    into carried: inout CarriedContent.Row
  ) {
    let now = factsAsRead[target.key]?.cells[name]
    if CellContent.same(content, now) { return }
    let quoteStands = row.quote == target.quote
    if let before {
      guard !CellContent.same(content, before.cells[name]) else { return }
    } else if !quoteStands {
      // The report was corrected, or people changed the fact: without a record nobody can tell.
      remove(content, at: .fact(name), of: row, .superseded)
      return
    }
    carried.facts[name] = content
    let heading = row.table.heading(of: name, language)
    carried.remarks.append(
      CheckRemark.conflict(heading: heading, typed: content, report: target.cells[name], language))
  }

  // MARK: Rows whose key is gone

  private mutating func giveToSuccessors(
    _ homeless: [TypedRow], _ keyless: [TypedRow], _ claimed: Set<String>
  ) -> Set<String> {
    var claimed = claimed
    let typed = homeless.filter { hasTyped($0) } + keyless
    guard !typed.isEmpty else { return claimed }
    let free = facts.rows.filter { !claimed.contains($0.key) }
    var offers: [(share: Double, row: Int, target: Int)] = []
    for (index, row) in typed.enumerated() {
      guard let quote = row.quote ?? row.key.flatMap({ base?[$0]?.quote }), !quote.isEmpty else { continue }
      let similarity = QuoteSimilarity(quote)
      let place = row.place
      var shares: [(share: Double, target: Int)] = []
      for (target, candidate) in free.enumerated() where candidate.place.matches(place) {
        let share = similarity.share(with: self.similarity(of: candidate))
        if share >= QuoteSimilarity.successor { shares.append((share, target)) }
      }
      // The one best row: two that are equally alike are none.
      guard let best = shares.max(by: { $0.share < $1.share }),
        shares.count(where: { $0.share == best.share }) == 1
      else { continue }
      offers.append((best.share, index, best.target))
    }
    var placed: Set<Int> = []
    for offer in offers.sorted(by: { ($1.share, $0.row) < ($0.share, $1.row) }) {
      let target = free[offer.target]
      guard claimed.insert(target.key).inserted else { continue }
      placed.insert(offer.row)
      give(typed[offer.row], to: target, isSuccessor: offer.share)
    }
    for (index, row) in typed.enumerated() where !placed.contains(index) {
      if row.key == nil { appendOwn([row]) } else { removeAll(of: row) }
    }
    return claimed
  }

  /// Whether people put anything into a row of the report.
  private func hasTyped(_ row: TypedRow) -> Bool {
    let before = row.key.flatMap { base?[$0] }
    return row.cells.contains { place, content in isTyped(content, at: place, before: before) }
  }

  private func isTyped(_ content: CellContent, at place: CellPlace, before: FactRow?) -> Bool {
    switch place {
    case .fillIn(.check): CheckRemark.isTyped(content)
    case .fillIn(let column): !CellContent.same(content, before?.prefilled[column])
    case .added, .computed: true
    // Without a record nobody can tell what people changed.
    case .fact(let name): before.map { !CellContent.same(content, $0.cells[name]) } ?? true
    }
  }

  private mutating func removeAll(of row: TypedRow) {
    let before = row.key.flatMap { base?[$0] }
    for (place, content) in row.cells.sorted(by: { $0.key.sortKey < $1.key.sortKey })
    where isTyped(content, at: place, before: before) {
      remove(content, at: place, of: row, .rowGone)
    }
  }

  private mutating func remove(
    _ content: CellContent, at place: CellPlace, of row: TypedRow, _ reason: RemovedCell.Reason
  ) {
    let cell = RemovedCell(content, at: place, of: row, reason, since: since, language: language)
    if !result.removed.contains(where: { $0.identity == cell.identity }) { result.removed.append(cell) }
  }

  // MARK: Rows of people's own

  private mutating func appendOwn(_ rows: [TypedRow]) {
    var taken = Set(result.addedRows.values.joined().map(\.key))
    taken.formUnion(merged.rows.compactMap(\.key))
    for row in rows {
      var added = CarriedContent.AddedRow(key: row.key ?? AddedRowKey.make(for: row, taken: &taken))
      for (place, content) in row.cells {
        switch place {
        case .fact(let name): added.facts[name] = content
        case .fillIn(.check): added.content.remarks = CheckRemark.kept(of: content)
        case .fillIn(let column): added.content.fillIns[column] = content
        case .added(let heading): added.content.added[heading] = content
        case .computed(.key): remove(content, at: place, of: row, .elsewhere)
        case .computed(let computed): added.content.overrides[computed] = content
        }
      }
      result.addedRows[row.table, default: []].append(added)
    }
  }

  /// Cells whose row was gone go back when it returns.
  private mutating func restore(_ targets: [String: FactRow]) {
    result.removed = result.removed.filter { cell in
      guard cell.reason == .rowGone, cell.extras.isEmpty, let target = targets[cell.key],
        QuoteSimilarity.share(cell.quote, target.quote) >= QuoteSimilarity.sameRow
      else { return true }
      var carried = result.rows[cell.key] ?? CarriedContent.Row()
      let fillIn = FillInColumn.allCases.first { column in
        Language.allCases.contains { column.heading(in: $0) == cell.column }
      }
      if let fillIn {
        guard carried.fillIns[fillIn] == nil, target.prefilled[fillIn] == nil else { return true }
        carried.fillIns[fillIn] = cell.content
      } else if let columns = result.addedColumns[target.table], columns.contains(cell.column) {
        guard carried.added[cell.column] == nil else { return true }
        carried.added[cell.column] = cell.content
      } else {
        return true
      }
      result.rows[cell.key] = carried
      return false
    }
  }
}

extension CarriedContent.Row {
  var isEmpty: Bool {
    fillIns.isEmpty && cleared.isEmpty && added.isEmpty && facts.isEmpty && remarks.isEmpty
      && overrides.isEmpty
  }
}

extension LedgerTable {
  /// The heading of a column in ledgers of that language.
  public func heading(of column: String, in language: Language) -> String { heading(of: column, language) }

  /// The heading of a fact column.
  func heading(of name: String, _ language: Language) -> String {
    sheet.columns(isCombined: true).first { $0.content == .field(name) }?.heading[language] ?? name
  }
}
