import ReportModel
import Spreadsheet

/// A typed cell that has no place in the new ledger: a line of the sheet 已移出.
public struct RemovedCell: Hashable, Sendable {
  /// Why it has none.
  public enum Reason: String, CaseIterable, Sendable {
    /// Its row is gone from the report.
    case rowGone = "row_gone"
    /// The other format, or a row that became one with this, had another value.
    case otherValue = "other_value"
    /// A formula that reaches beyond its row; its value stays in the cell.
    case formula
    /// A fact that differs from what the report says now, and nobody can tell who changed it.
    case superseded
    /// It was typed where the program writes anew, such as on 概览 or above a header.
    case elsewhere

    var name: Bilingual {
      switch self {
      case .rowGone: Bilingual("报告中已无此行", "no longer in the report")
      case .otherValue: Bilingual("另一份台账的值", "value of the other ledger")
      case .formula: Bilingual("原公式（值已保留）", "formula; its value stays")
      case .superseded: Bilingual("与报告现文不同的旧值", "old value that the report no longer has")
      case .elsewhere: Bilingual("填写在非填写区", "typed outside the columns to fill in")
      }
    }
  }

  /// The sheet it was typed on, as named there.
  public var sheet: String
  /// What the row was about; of cells elsewhere, where they stood.
  public var subject: String
  /// The heading of its column.
  public var column: String
  /// What was typed.
  public var content: CellContent
  /// Why it stands here.
  public var reason: Reason
  /// The week or day it came here.
  public var since: String
  /// The headings above its row in the report.
  public var section: String
  /// The run of the text that its row was about.
  public var quote: String
  /// The key of its row.
  public var key: String
  /// What people have added to the line, by place on the sheet.
  public var extras: [Int: CellContent] = [:]

  /// What makes two lines the same, whenever they came.
  var identity: [String] { [sheet, subject, column, ContentText.plain(content), reason.rawValue, key] }
}

/// The columns of 已移出.
enum RemovedColumns {
  static let headings = [
    Bilingual("原工作表", "From sheet"), Bilingual("事项", "Subject"), Bilingual("原列", "From column"),
    Bilingual("填写内容", "Typed content"), Bilingual("移出原因", "Reason"), Bilingual("移出时间", "Since"),
    Bilingual("章节路径", "Section path"), Bilingual("摘录", "Quote"), Bilingual("行标识", "Row key"),
  ]
  static let widths: [Double] = [14, 30, 16, 40, 22, 12, 40, 40, 9]
  static let content = 3

  /// Reads the sheet back; nil where its first row is another.
  ///
  /// Rows that people added come along.
  static func cells(of sheet: FilledSheet) -> [RemovedCell]? {
    let header = sheet.rows.first { row in
      Language.allCases.contains { language in
        [4, 3, 2].allSatisfy { row[$0]?.text == headings[$0][language] }
      }
    }
    guard let header else { return nil }
    return sheet.rows.filter { $0.index > header.index }.compactMap { row in
      func text(_ column: Int) -> String { row[column].map(ContentText.plain) ?? "" }
      let reason = RemovedCell.Reason.allCases.first {
        $0.name.chinese == text(4) || $0.name.english == text(4)
      }
      var extras: [Int: CellContent] = [:]
      for cell in row.cells where cell.column >= headings.count {
        for column in cell.column..<min(cell.column + cell.repeatCount, cell.column + 100) {
          extras[column] = cell.content
        }
      }
      guard row[content] != nil || !extras.isEmpty || !text(1).isEmpty else { return nil }
      if reason == nil, !text(4).isEmpty { extras[headings.count] = extras[headings.count] ?? row[4] }
      return RemovedCell(
        sheet: text(0), subject: text(1), column: text(2), content: row[content] ?? .text(""),
        reason: reason ?? .elsewhere, since: text(5), section: text(6), quote: text(7), key: text(8),
        extras: extras)
    }
  }
}
