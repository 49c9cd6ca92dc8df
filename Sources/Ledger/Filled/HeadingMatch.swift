import ReportModel
import Spreadsheet

/// Which column of a sheet is which of the ledger's.
///
/// Headings that stand unchanged come first, then those that were lengthened (`进展情况（截至11月）`), then those
/// that were changed, told by their neighbours: where as many unknown columns as missing ones stand between two
/// known columns, they are taken for them, columns to fill in only where old and new heading have a character in
/// common. Whatever remains was added by people.
struct HeadingMatch {
  private let known: Headings
  private let headings: [(column: Int, text: String)]
  /// The entry that a column of the sheet is.
  private var places: [Int: Int] = [:]
  private var inferred: Set<Int> = []

  init(_ known: Headings, headings: [(column: Int, text: String)], keyColumn: Int?) {
    self.known = known
    self.headings = headings
    if let keyColumn, let place = known.entries.firstIndex(where: { $0.role == .key }) {
      places[keyColumn] = place
    }
    claim { known.place(of: $0) }
    claim { known.place(extendedBy: $0) }
    inferFromNeighbours()
  }

  /// How much more headings are Chinese than English.
  var lean: Int {
    headings.reduce(0) { lean, heading in
      guard let place = places[heading.column] else { return lean }
      let name = Headings.normalised(heading.text)
      let names = known.entries[place].names
      return lean + (name.hasPrefix(names[0]) ? 1 : 0) - (name.hasPrefix(names[1]) ? 1 : 0)
    }
  }

  /// The columns from left to right, those without a heading too where a row has something in them.
  func columns(_ rows: ArraySlice<SheetRow>) -> [FilledColumn] {
    var texts: [Int: String] = [:]
    for heading in headings { texts[heading.column] = heading.text }
    var indices = Set(texts.keys).union(places.keys)
    for row in rows {
      for cell in row.cells where cell.repeatCount < 100 {
        for column in cell.column..<cell.column + cell.repeatCount { indices.insert(column) }
      }
    }
    var taken: Set<String> = []
    return indices.sorted().map { index in
      let place = places[index]
      var heading = texts[index].map(Self.oneLine) ?? ""
      if place == nil {
        if heading.isEmpty { heading = "(\(CompletionFormula.letters(ofColumn: index)))" }
        // Added columns are told by their headings from then on.
        let stem = heading
        var ordinal = 2
        while !taken.insert(heading).inserted {
          heading = "\(stem) \(ordinal)"
          ordinal += 1
        }
      }
      return FilledColumn(
        role: place.map { known.entries[$0].role } ?? .added, heading: heading, index: index,
        isInferred: inferred.contains(index))
    }
  }

  private static func oneLine(_ heading: String) -> String {
    heading.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private mutating func claim(_ place: (String) -> Int?) {
    var taken = Set(places.values)
    for heading in headings where places[heading.column] == nil {
      guard let found = place(Headings.normalised(heading.text)), taken.insert(found).inserted else {
        continue
      }
      places[heading.column] = found
    }
  }

  private mutating func inferFromNeighbours() {
    let known = known
    let taken = Set(places.values)
    let all = headings.map(\.column).sorted()
    let anchors = [-1] + all.filter { places[$0] != nil } + [Int.max]
    let names = Dictionary(headings.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
    for (left, right) in zip(anchors, anchors.dropFirst()) {
      let first = left < 0 ? 0 : (places[left] ?? -1) + 1
      let end = right == Int.max ? known.entries.count : places[right] ?? 0
      guard first < end else { continue }
      let missing = (first..<end).filter { !taken.contains($0) && !known.entries[$0].isOptional }
      let unknown = all.filter { $0 > left && $0 < right }
      guard missing.count == unknown.count else { continue }
      for (column, place) in zip(unknown, missing) {
        let entry = known.entries[place]
        if case .fillIn = entry.role {
          let heading = Headings.normalised(names[column] ?? "")
          guard entry.names.contains(where: { Headings.areAkin($0, heading) }) else { continue }
        }
        places[column] = place
        inferred.insert(column)
      }
    }
  }
}
