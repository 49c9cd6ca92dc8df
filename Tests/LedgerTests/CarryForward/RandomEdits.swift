import LedgerEditing
import ReportModel
import Spreadsheet

@testable import Ledger

/// Numbers that are the same in every run of a test.
struct SmallRandom {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }
}

/// What people do to ledgers, at random: every value they type is one of a kind, so that a test can look for it.
enum RandomEdits {
  private static let tables = ["主要指标", "重点项目", "重点任务", "完成情况"]

  static func apply(
    to book: inout EditableWorkbook, week: Int, random: inout SmallRandom, typed: inout Set<String>
  ) {
    for number in 0..<(3 + random.below(12)) {
      guard
        let place = book.sheets.indices.filter({ tables.contains(book.sheets[$0].name) }).randomOne(&random)
      else { break }
      var sheet = book.sheets[place]
      let value = "填\(week)-\(number)-\(random.below(1_000_000))"
      let width = sheet.rows[0].count
      let rows = sheet.rows.count
      switch random.below(10) {
      case 0...4:
        // Into a column to fill in, or over a fact; what is typed over before is gone by intent.
        let row = 1 + random.below(max(1, rows - 1))
        let column = random.below(width - 1)
        let heading = sheet[0, column]
        guard row < rows, heading != .text("行标识"), heading != .text("核对") else { break }
        if let old = sheet[row, column] { typed.remove(ContentText.plain(old)) }
        sheet[row, column] = .text(value)
        typed.insert(value)
      case 5:
        sheet[rows, random.below(max(1, width - 1))] = .text(value)
        typed.insert(value)
      case 6:
        sheet[0, width] = .text("列\(value)")
        sheet[1 + random.below(max(1, rows - 1)), width] = .text(value)
        typed.insert(value)
      case 7:
        sheet.rows = [sheet.rows[0]] + sheet.rows.dropFirst().shuffledBy(&random)
      case 8:
        let from = random.below(width)
        let to = random.below(width)
        for index in sheet.rows.indices {
          while sheet.rows[index].count < width { sheet.rows[index].append(nil) }
          sheet.rows[index].swapAt(from, to)
        }
      default:
        sheet.name = tables.contains(sheet.name) ? sheet.name : sheet.name
      }
      book.sheets[place] = sheet
    }
  }
}

extension Array {
  fileprivate func randomOne(_ random: inout SmallRandom) -> Element? {
    isEmpty ? nil : self[random.below(count)]
  }
}

extension Sequence {
  fileprivate func shuffledBy(_ random: inout SmallRandom) -> [Element] {
    var elements = Array(self)
    for index in elements.indices.dropFirst() { elements.swapAt(index, random.below(index + 1)) }
    return elements
  }
}

extension ImportedReport {
  /// Drops and rewords some rows, as a corrected report does.
  mutating func keepRandomly(_ random: inout SmallRandom) {
    goals = goals.filter { _ in random.below(5) > 0 }
    if random.below(3) == 0 { tasks = [] }
    for index in goals.indices where random.below(4) == 0 { goals[index].quote += "以上" }
    for index in milestones.indices where random.below(3) == 0 { milestones[index].quote += "投用" }
    if random.below(3) == 0 { projects[0].name += "二厂" }
  }
}
