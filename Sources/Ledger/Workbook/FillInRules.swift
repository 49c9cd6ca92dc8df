import Spreadsheet

/// What the cells that people fill in accept, and how 状态 colours them.
struct FillInRules {
  let context: LedgerContext
  let columns: [SheetColumn]

  /// Lists, dates and numbers; a wrong status is refused, a wrong date or number only questioned.
  var validations: [DataValidation] {
    columns.indices.compactMap { index in
      let column = columns[index]
      guard column.isFillIn else { return nil }
      let area = CellArea(column: index, firstRow: 1)
      if let codes = column.codes {
        return DataValidation(
          areas: [area],
          rule: .list(codes.entries.map { context.language == .chinese ? $0.chineseName : $0.englishName }),
          alert: alert("请从列表中选择", "Please choose from the list"))
      }
      switch column.look {
      case .date:
        return DataValidation(
          areas: [area], rule: .date(.between("36526", "73415")),
          alert: alert("请填写日期，如 2026-6-30", "Please enter a date such as 2026-06-30"), severity: .warning)
      case .number:
        return DataValidation(
          areas: [area], rule: .number(.between("-1E+15", "1E+15")),
          alert: alert("请填写数字，与目标值同单位", "Please enter a number, in the unit of the target"),
          severity: .warning)
      default: return nil
      }
    }
  }

  /// Colours of the status cell, each with letters dark enough to read on it.
  var colours: [ConditionalFormat] {
    columns.indices.compactMap { index in
      guard columns[index].isFillIn, let codes = columns[index].codes else { return nil }
      let rules = codes.entries.compactMap { entry in
        Self.palette[entry.code].map { fill, ink in
          ConditionalRule(
            .value(.equal("\"\(context.language == .chinese ? entry.chineseName : entry.englishName)\"")),
            style: CellStyle(font: Font(color: Color(ink)), fill: Color(fill)))
        }
      }
      return ConditionalFormat(areas: [CellArea(column: index, firstRow: 1)], rules: rules)
    }
  }

  private static let palette: [String: (fill: UInt32, ink: UInt32)] = [
    "not_started": (0xD9D9D9, 0x404040), "under_way": (0xDDEBF7, 0x1F4E79),
    "on_schedule": (0xE2EFDA, 0x375623),
    "behind": (0xFFC7CE, 0x9C0006), "ahead": (0xC6E0B4, 0x375623), "done": (0xA9D08E, 0x203B13),
    "other": (0xFFEB9C, 0x7F6000),
  ]

  private func alert(_ chinese: String, _ english: String) -> DataValidation.Message {
    DataValidation.Message(
      title: Bilingual("请核对", "Please check")[context.language],
      text: Bilingual(chinese, english)[context.language])
  }
}
