/// Reads of `xl/styles.xml` what tells dates from numbers (ECMA-376 part 1, §18.8.30, §18.8.31).
final class XLSXStylesReader: XMLPartHandler {
  /// What a number format shows.
  enum Kind: UInt8 {
    case number
    case date
    case dateTime
    case time
  }

  private var codes: [Int: Kind] = [:]
  private var isInCellFormats = false
  /// For each cell style, what its number format shows.
  private(set) var kinds: [Kind] = []

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case .numberFormat:
      if let id = attributes.count(.aFormatID), let code = attributes[.aFormatCode] {
        codes[id] = Self.kind(ofCode: code)
      }
    case .cellFormats: isInCellFormats = true
    case .cellFormat where isInCellFormats:
      let id = attributes.count(.aFormatID) ?? 0
      kinds.append(codes[id] ?? Self.kind(ofBuiltIn: id))
    default: break
    }
  }

  func end(_ name: XMLName) {
    if name == .cellFormats { isInCellFormats = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// What the formats that need no definition show, those of Chinese, Japanese and Korean systems among them.
  static func kind(ofBuiltIn id: Int) -> Kind {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: .date
    case 18...21, 32...35, 45...47, 55, 56: .time
    case 22: .dateTime
    default: .number
    }
  }

  /// What a code shows: the letters of its first section that stand for parts of dates and times decide.
  static func kind(ofCode code: String) -> Kind {
    let bytes = Array(code.utf8)
    var position = 0
    var hasDate = false
    var hasTime = false
    var hasMonthOrMinute = false
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") { position += 1 }
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        position += 1
      case UInt8(ascii: "["):
        // `[h]` counts hours, `[Red]` and `[$-804]` say nothing about numbers.
        let start = position + 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "]") { position += 1 }
        let inner = bytes[start..<max(start, position)]
        if !inner.isEmpty, inner.allSatisfy({ [0x68, 0x6D, 0x73].contains($0 | 0x20) }) { hasTime = true }
      case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "d"), UInt8(ascii: "D"): hasDate = true
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "s"), UInt8(ascii: "S"): hasTime = true
      case UInt8(ascii: "m"), UInt8(ascii: "M"): hasMonthOrMinute = true
      case UInt8(ascii: "A"), UInt8(ascii: "a"), UInt8(ascii: "G"), UInt8(ascii: "g"):
        if bytes[position...].starts(with: "General".utf8) { position += 6 }
      case UInt8(ascii: ";"):
        position = bytes.count
      default: break
      }
      position += 1
    }
    // A lone m is a month; beside hours or seconds alone it is minutes.
    if hasDate || (hasMonthOrMinute && !hasTime) { return hasTime ? .dateTime : .date }
    return hasTime ? .time : .number
  }
}
