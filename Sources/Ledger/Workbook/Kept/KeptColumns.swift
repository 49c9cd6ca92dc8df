import ReportCatalog

/// The columns that only ledgers kept through the year have.
extension SheetColumn {
  static let pace = SheetColumn(
    content: .pace, heading: Bilingual("序时进度", "Share of the year"),
    description: Bilingual(
      "公式：到基准日期为止，目标所属年份已过去的比例，供与完成率对照",
      "Formula: how much of the target's year is gone at the reference date, to be held against completion"),
    width: 11, look: .centered)

  static let suggestion = SheetColumn(
    content: .suggestion, heading: Bilingual("建议状态", "Suggested status"),
    description: Bilingual(
      "公式：完成率达100%为已完成，高于序时进度5个百分点以上为超进度，不低于为达进度，低于为欠进度；达标类按达标与否",
      "Formula: done at 100%, ahead from 5 points above the share of the year, on schedule from it, else behind"
    ),
    width: 11, look: .centered)

  static let dueMark = SheetColumn(
    content: .dueMark, heading: Bilingual("期限提示", "Due"),
    description: Bilingual(
      "公式：未完成且完成时限（未填则截止日期）早于基准日期为已超期，30天内到期为临期",
      "Formula: overdue where the day to complete by, else the due date, is before the reference date; due soon 30 days ahead"
    ),
    width: 10, look: .centered, codes: dueMarks)

  /// What 期限提示 says.
  static let dueMarks = CodeList([
    CodeList.Entry(code: "overdue", chineseName: "已超期", englishName: "overdue"),
    CodeList.Entry(code: "due_soon", chineseName: "临期", englishName: "due soon"),
  ])

  /// A column that people added.
  static func added(_ heading: String) -> SheetColumn {
    SheetColumn(
      content: .added(heading), heading: Bilingual(heading, heading), description: Bilingual("", ""),
      width: 18,
      look: .text)
  }
}

extension FactSheet {
  /// The columns of a ledger that is kept: progress beside what people fill in, their own columns behind it.
  func keptColumns(isCombined: Bool, added: [String]) -> [SheetColumn] {
    var columns = columns(isCombined: isCombined)
    func insert(_ column: SheetColumn, after isPlace: (SheetColumn) -> Bool) {
      if let place = columns.lastIndex(where: isPlace) { columns.insert(column, at: place + 1) }
    }
    if columns.contains(where: { $0.fillIn == .status }) {
      insert(.dueMark) { $0.fillIn == .status }
      if columns.contains(where: { $0.content == .completion }) {
        insert(.suggestion) { $0.fillIn == .status }
        insert(.pace) { $0.content == .completion }
      }
    }
    for heading in added { insert(.added(heading)) { $0.content != .field("key") } }
    insert(FillInColumns.check) { $0.content != .field("key") }
    return columns
  }
}
