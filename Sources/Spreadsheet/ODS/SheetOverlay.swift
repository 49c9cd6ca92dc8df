/// What areas of a sheet add to their cells in OpenDocument, where validations and conditional formats are said cell
/// by cell: for the row being written, the validation and the conditions of each column.
struct SheetOverlay {
  private let sheet: Sheet
  private let sheetIndex: Int
  /// The number of the sheet's first validation in the workbook.
  private let firstValidation: Int
  private var boundaries: [Int]
  /// For each column, the number of its validation in the workbook, from 1; 0 for none.
  private(set) var validations: [Int] = []
  /// For each column, the number of its set of conditions in the workbook, from 1; 0 for none.
  private(set) var conditions: [Int] = []

  /// - Parameter firstValidation: how many validations the sheets before have, plus one.
  init(_ sheet: Sheet, index: Int, firstValidation: Int) {
    self.sheet = sheet
    self.sheetIndex = index
    self.firstValidation = firstValidation
    let areas = sheet.validations.flatMap(\.areas) + sheet.conditionalFormats.flatMap(\.areas)
    let rows = areas.map(\.firstRow) + areas.compactMap { $0.lastRow.map { $0 + 1 } }
    boundaries = Set(rows).sorted(by: >)
  }

  /// Columns that need a cell though none may be written.
  var columnCount: Int { validations.count }

  /// Moves on to a row, which comes after the one before.
  mutating func move(to row: Int, _ registry: ConditionRegistry) {
    guard let boundary = boundaries.last, boundary <= row else { return }
    while let boundary = boundaries.last, boundary <= row { boundaries.removeLast() }
    var ends = [0]
    var validationAreas: [(number: Int, area: CellArea)] = []
    for (index, validation) in sheet.validations.enumerated() {
      for area in validation.areas where area.contains(row: row) {
        validationAreas.append((firstValidation + index, area))
        ends.append(area.columns.upperBound)
      }
    }
    var formatAreas: [(format: Int, area: CellArea)] = []
    for (index, format) in sheet.conditionalFormats.enumerated() {
      for area in format.areas where area.contains(row: row) {
        formatAreas.append((index, area))
        ends.append(area.columns.upperBound)
      }
    }
    let count = ends.max() ?? 0
    validations = (0..<count).map { column in
      validationAreas.first { $0.area.columns.contains(column) }?.number ?? 0
    }
    conditions = (0..<count).map { column in
      let formats = formatAreas.filter { $0.area.columns.contains(column) }.map {
        ConditionRegistry.Format(sheet: sheetIndex, format: $0.format)
      }
      return formats.isEmpty ? 0 : registry.number(of: formats)
    }
  }

  @inline(__always)
  func validation(_ column: Int) -> Int { column < validations.count ? validations[column] : 0 }

  @inline(__always)
  func condition(_ column: Int) -> Int { column < conditions.count ? conditions[column] : 0 }
}

/// The sets of conditional formats that cells have, and which cell styles they are combined with: each combination
/// is a cell style of its own in OpenDocument (ODF 1.3 part 3, §16.3).
final class ConditionRegistry {
  /// A conditional format of the workbook.
  struct Format: Hashable {
    var sheet: Int
    var format: Int
  }

  /// A cell style with conditions.
  struct Combination: Hashable {
    var style: UInt16
    /// From 1.
    var conditions: Int
  }

  private var sets = IndexedSet<[Format]>()
  private var used = IndexedSet<Combination>()

  /// The number of a set, from 1.
  func number(of formats: [Format]) -> Int {
    sets.insert(formats)
    return sets.index(of: formats) + 1
  }

  /// Notes that a cell has a style with conditions.
  func use(_ style: UInt16, _ conditions: Int) {
    used.insert(Combination(style: style, conditions: conditions))
  }

  /// All combinations in the order of their first use.
  var combinations: [Combination] { used.elements }

  /// The formats of a set.
  func formats(_ number: Int) -> [Format] { sets.elements[number - 1] }
}
