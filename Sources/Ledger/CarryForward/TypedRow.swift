import Spreadsheet

/// A cell of a row, whatever column it stands in.
enum CellPlace: Hashable, Sendable {
  case fact(String)
  case fillIn(FillInColumn)
  /// A column that people added, by its heading.
  case added(String)
  /// A number, link or formula of the program that people typed over.
  case computed(FilledColumn.Computed)

  /// What formulas on their way call the column.
  init?(_ column: FilledColumn) {
    switch column.role {
    case .fact(let name): self = .fact(name)
    case .fillIn(let name): self = .fillIn(name)
    case .added: self = .added(column.heading)
    case .computed(let computed): self = .computed(computed)
    case .key: return nil
    }
  }

  /// An order that does not depend on chance.
  var sortKey: String {
    switch self {
    case .fact(let name): "1" + name
    case .fillIn(let column): "2" + column.rawValue
    case .added(let heading): "3" + heading
    case .computed(let computed): "4" + computed.rawValue
    }
  }
}

/// A row of a filled ledger on its way into the next one.
struct TypedRow: Hashable, Sendable {
  var table: LedgerTable
  /// nil for a row that people have just added.
  var key: String?
  var cells: [CellPlace: CellContent] = [:]

  init(table: LedgerTable, key: String?, cells: [CellPlace: CellContent] = [:]) {
    self.table = table
    self.key = key
    self.cells = cells
  }

  init(_ row: FilledRow, of table: LedgerTable) {
    self.table = table
    key = row.key
    for (name, content) in row.facts { cells[.fact(name)] = content }
    for (column, content) in row.fillIns { cells[.fillIn(column)] = content }
    for (heading, content) in row.added { cells[.added(heading)] = content }
    for (computed, content) in row.overrides { cells[.computed(computed)] = content }
  }

  var facts: [String: CellContent] {
    var facts: [String: CellContent] = [:]
    for case (.fact(let name), let content) in cells { facts[name] = content }
    return facts
  }

  var place: RowPlace { RowPlace(table: table, cells: facts) }
  var quote: String? { cells[.fact("quote")]?.text }
  var subject: String { cells[.fact(table.subjectColumn)]?.text ?? "" }
  var section: String { cells[.fact("section_path")]?.text ?? "" }

  /// Whether it is a row of people's own, which the program has given a key or not yet.
  var isOwn: Bool { key.map(AddedRowKey.isOne) ?? true }
}

/// Keys of rows that people added, by which both formats and later weeks know them: `x-7k2m9x4q1p0d`.
enum AddedRowKey {
  static func isOne(_ key: String) -> Bool { key.hasPrefix("x-") }

  /// A key made of what the row holds, other than those taken.
  static func make(for row: TypedRow, taken: inout Set<String>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func combine(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
    }
    combine(row.table.rawValue)
    for (place, content) in row.cells.sorted(by: { $0.key.sortKey < $1.key.sortKey }) {
      combine(place.sortKey)
      combine(ContentText.plain(content))
    }
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    while true {
      var bytes = Array("x-".utf8)
      var rest = hash ^ (hash >> 29)
      for _ in 0..<12 {
        bytes.append(alphabet[Int(rest & 31)])
        rest >>= 5
      }
      let key = String(decoding: bytes, as: UTF8.self)
      if taken.insert(key).inserted { return key }
      combine("again")
    }
  }
}
