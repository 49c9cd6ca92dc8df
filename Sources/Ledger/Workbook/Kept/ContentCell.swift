import Spreadsheet

extension Cell {
  /// A cell that holds what was read from another.
  ///
  /// Times of day become fractions of a day, errors their text: all else keeps its type.
  init(_ content: CellContent?, style: StyleID) {
    self.init(CellValue(content), style: style)
  }
}

extension CellValue {
  init(_ content: CellContent?) {
    switch content {
    case nil: self = .empty
    case .text(let text): self = text.isEmpty ? .empty : .text(text)
    case .number(let number): self = .number(number)
    case .boolean(let value): self = .boolean(value)
    case .date(let date): self = date.year >= 1900 ? .date(date) : .text(ContentText.plain(.date(date)))
    case .dateTime(let moment):
      self = moment.date.year >= 1900 ? .dateTime(moment) : .text(ContentText.plain(.dateTime(moment)))
    case .time(let seconds): self = .number(seconds / 86_400)
    case .error(let text): self = .text(text)
    case .formula(let expression, let result):
      switch result?.shown {
      case .text(let text): self = .formula(Formula(expression, cached: .text(text)))
      case .boolean(let value): self = .formula(Formula(expression, cached: .boolean(value)))
      case .error, nil: self = .formula(Formula(expression))
      case let other:
        self = .formula(Formula(expression, cached: DaySerial.number(other).map { .number($0) }))
      }
    }
  }
}
