import ReportCatalog
import ReportModel
import Spreadsheet

/// A column of a ledger sheet: what its cells hold and how they look.
struct SheetColumn: Sendable {
  /// Where the content of a cell comes from.
  enum Content: Hashable, Sendable {
    /// The number of the row on the sheet.
    case ordinal
    /// A column of the sheet's view.
    case field(String)
    /// The lines of the source, leading to the sentence on 原文.
    case sourceLink
    /// How far 实际值 has come: a formula.
    case completion
    /// The share of the year that is gone: a formula.
    case pace
    /// The status that 完成率 suggests: a formula.
    case suggestion
    /// Whether it is overdue or due soon: a formula.
    case dueMark
    /// A column that people added.
    case added(String)
    /// People fill it in; the text may name a first value.
    case fillIn(FillInColumn, prefilledFrom: String?)
  }

  /// How cells look.
  enum Look: Hashable, Sendable {
    case text, centered, number, integer, date, link, quiet
  }

  var content: Content
  var heading: Bilingual
  var description: Bilingual
  /// In digits; a Chinese character takes two.
  var width: Double
  var look: Look
  var codes: CodeList?

  /// Which of the program's own numbers, links and formulas it has.
  var computed: FilledColumn.Computed? {
    switch content {
    case .ordinal: .ordinal
    case .sourceLink: .source
    case .completion: .completion
    case .pace: .pace
    case .suggestion: .suggestion
    case .dueMark: .due
    case .field, .fillIn, .added: nil
    }
  }

  /// What formulas of people call it on their way.
  var place: CellPlace? {
    switch content {
    case .field("key"): nil
    case .field(let name): .fact(name)
    case .fillIn(let name, _): .fillIn(name)
    case .added(let heading): .added(heading)
    default: computed.map { .computed($0) }
    }
  }

  /// Whether people write into it.
  var isFillIn: Bool {
    if case .added = content { return true }
    return fillIn != nil
  }

  /// Which of the columns that people fill in it is.
  var fillIn: FillInColumn? {
    if case .fillIn(let column, _) = content { return column }
    return nil
  }

  /// A column of the view, headed and explained by the data dictionary unless told otherwise.
  static func field(
    _ name: String, of view: TableDefinition, width: Double, look: Look? = nil, heading: Bilingual? = nil
  ) -> SheetColumn {
    let column =
      view.column(name)
      ?? ColumnDefinition(name, .text, .optional, name, name, zh: "", en: "")
    let usual: Look =
      switch column.kind {
      case .integer: .integer
      case .real: .number
      case .date: .date
      case .boolean: .centered
      case .text: column.codes == nil ? .text : .centered
      }
    return SheetColumn(
      content: .field(name), heading: heading ?? Bilingual(column.chineseName, column.englishName),
      description: Bilingual(column.chineseDescription, column.englishDescription), width: width,
      look: look ?? usual, codes: column.codes)
  }

  static let ordinal = SheetColumn(
    content: .ordinal, heading: Bilingual("序号", "No."),
    description: Bilingual("按报告原文的先后编号", "Number of the row, in the order of the text"), width: 8,
    look: .integer)

  static let sourceLink = SheetColumn(
    content: .sourceLink, heading: Bilingual("出处", "Source lines"),
    description: Bilingual("在来源文件中的行次，点击跳到“原文”表的句子", "Lines of the source file; click to see the sentence"),
    width: 15, look: .link)

  static let completion = SheetColumn(
    content: .completion, heading: Bilingual("完成率", "Completion"),
    description: Bilingual(
      "公式：总量、增量类为实际值÷目标值，其余为达标或未达标；实际值未填时为空",
      "Formula: actual value over target for amounts, otherwise met or not met; empty while the actual value is"
    ),
    width: 11, look: .centered)

  static func fillIn(
    _ column: FillInColumn, _ heading: Bilingual, _ description: Bilingual, width: Double, look: Look = .text,
    prefilledFrom field: String? = nil, codes: CodeList? = nil
  ) -> SheetColumn {
    SheetColumn(
      content: .fillIn(column, prefilledFrom: field), heading: heading, description: description,
      width: width,
      look: look, codes: codes)
  }
}

extension SheetColumn {
  /// What a cell of the column shows, read from a row of a query; nil where it is empty.
  func content(at position: Int, of row: borrowing CatalogRow, language: Language) -> CellContent? {
    guard !row.isNull(position) else { return nil }
    switch look {
    case .number: return .number(row.real(position) ?? 0)
    case .integer: return .number(Double(row.integer(position) ?? 0))
    case .date:
      if let date = row.date(position), date.year >= 1900 {
        return .date(CellDate(year: date.year, month: date.month, day: date.day))
      }
      return .text(row.text(position) ?? "")
    case .text, .centered, .link, .quiet:
      let text = row.text(position) ?? ""
      return .text(codes?.name(of: text, in: language) ?? LedgerContext.text(text))
    }
  }
}
