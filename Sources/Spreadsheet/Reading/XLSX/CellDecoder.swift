/// Makes contents of what cells of a worksheet say (ECMA-376 part 1, §18.3.1.4, §18.18.11).
struct CellDecoder {
  let strings: XLSXStringsReader
  let styles: XLSXStylesReader
  let uses1904: Bool

  /// The kinds of cells.
  enum CellType {
    case number
    case shared
    case string
    case inline
    case boolean
    case error
    case isoDate

    init(_ bytes: UnsafeBufferPointer<UInt8>?) throws {
      guard let bytes else {
        self = .number
        return
      }
      switch (bytes.count, bytes.first) {
      case (1, UInt8(ascii: "n")): self = .number
      case (1, UInt8(ascii: "s")): self = .shared
      case (3, UInt8(ascii: "s")): self = .string
      case (9, UInt8(ascii: "i")): self = .inline
      case (1, UInt8(ascii: "b")): self = .boolean
      case (1, UInt8(ascii: "e")): self = .error
      case (1, UInt8(ascii: "d")): self = .isoDate
      default:
        throw PartProblem.nonsense("there is no cell type \(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  /// What a cell holds; nil where its value is empty.
  func content(_ type: CellType, style: Int, _ value: [UInt8]) throws -> CellContent? {
    if type != .string, type != .inline, value.isEmpty { return nil }
    switch type {
    case .string, .inline:
      var value = value
      EscapedText.decode(&value)
      return .text(String(decoding: value, as: UTF8.self))
    case .shared:
      guard let index = value.withUnsafeBufferPointer({ NumberText.double($0) }),
        index >= 0, index < 1e9, let text = strings.text(Int(index))
      else {
        throw PartProblem.nonsense("there is no shared text \(String(decoding: value, as: UTF8.self))")
      }
      return .text(text)
    case .boolean:
      return .boolean(value == [UInt8(ascii: "1")] || value.elementsEqual("true".utf8))
    case .error:
      return .error(String(decoding: value, as: UTF8.self))
    case .isoDate:
      let text = String(decoding: value, as: UTF8.self)
      return ISODateText.content(text) ?? .text(text)
    case .number:
      guard let number = value.withUnsafeBufferPointer({ NumberText.double($0) }) else {
        throw PartProblem.nonsense("\"\(String(decoding: value.prefix(40), as: UTF8.self))\" is no number")
      }
      return self.number(number, style: style)
    }
  }

  private func number(_ number: Double, style: Int) -> CellContent {
    let kind = style < styles.kinds.count ? styles.kinds[style] : .number
    // The 1904 date system begins 1,462 days later.
    let serial = uses1904 && kind != .time ? number + 1462 : number
    switch kind {
    case .number: return .number(number)
    case .time: return .time(seconds: (number * 86_400_000).rounded() / 1000)
    case .date, .dateTime:
      guard let value = CellDateTime(serial: serial) else { return .number(number) }
      return kind == .date && serial == serial.rounded(.down) ? .date(value.date) : .dateTime(value)
    }
  }
}
