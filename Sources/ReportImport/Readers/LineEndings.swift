/// Line ends of all systems made `\n`, so that line numbers are those that editors and `grep -n` show.
///
/// `\r\n`, `\n` and `\r` end a line. U+0085, U+2029, vertical tab and form feed separate text without counting
/// as lines: they become U+2028 between words and a space at the edge of a line.
enum LineEndings {
  /// The text with `\n` at the line ends; returned as it is where nothing needs doing.
  ///
  /// Complexity: O(*n*).
  static func normalized(_ utf8: [UInt8]) -> [UInt8] {
    let needsWork = utf8.withUnsafeBufferPointer { bytes -> Bool in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte <= 0x0D, byte >= 0x0B { return true }
        if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0x85 { return true }
        if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA9 {
          return true
        }
        index += 1
      }
      return false
    }
    return needsWork ? rewritten(utf8) : utf8
  }

  private static func rewritten(_ utf8: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(utf8.count + 16)
    let count = utf8.count
    var index = 0
    while index < count {
      let byte = utf8[index]
      switch byte {
      case 0x0D:
        output.append(0x0A)
        index += index + 1 < count && utf8[index + 1] == 0x0A ? 2 : 1
      case 0x0B, 0x0C:
        separate(&output, next: index + 1 < count ? utf8[index + 1] : 0x0A)
        index += 1
      case 0xC2 where index + 1 < count && utf8[index + 1] == 0x85:
        separate(&output, next: index + 2 < count ? utf8[index + 2] : 0x0A)
        index += 2
      case 0xE2 where index + 2 < count && utf8[index + 1] == 0x80 && utf8[index + 2] == 0xA9:
        separate(&output, next: index + 3 < count ? utf8[index + 3] : 0x0A)
        index += 3
      default:
        output.append(byte)
        index += 1
      }
    }
    return output
  }

  private static func separate(_ output: inout [UInt8], next: UInt8) {
    let isAtEdge = output.isEmpty || output.last == 0x0A || next == 0x0A || next == 0x0D
    if isAtEdge { output.append(0x20) } else { output.append(contentsOf: [0xE2, 0x80, 0xA8]) }
  }

  /// The line, from 1, that the byte at `offset` stands on, in text whose line ends are ASCII.
  static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<min(offset, bytes.count) {
      if bytes[index] == 0x0A
        || bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      {
        line += 1
      }
    }
    return line
  }
}
