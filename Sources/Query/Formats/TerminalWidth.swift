/// How many cells of a terminal text takes: wide and fullwidth characters two, combining ones none.
///
/// Unlike in spreadsheets, characters of ambiguous width (“”, …, box drawing) take one, as in the C library's
/// `wcwidth` and in terminals (Unicode Standard Annex 11).
public enum TerminalWidth {
  /// The cells of a text.
  public static func width(of text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += self.width(of: scalar) }
    return width
  }

  static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if wide.contains(where: { $0.contains(value) }) { return 2 }
    if none.contains(where: { $0.contains(value) }) { return 0 }
    return 1
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x4E00...0x9FFF, 0xFF01...0xFF60, 0x3000...0x303E, 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A,
    0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x26AA...0x26AB, 0x26BD...0x26BE,
    0x2705...0x2705, 0x270A...0x270B, 0x274C...0x274C, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2E80...0x2FFF, 0x3041...0x4DBF, 0xA000...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
    0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD,
  ]

  private static let none: [ClosedRange<UInt32>] = [
    0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x20D0...0x20FF, 0x302A...0x302D,
    0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF...0xFEFF, 0xE0100...0xE01EF,
  ]

  /// The text cut to a width, with … where something is left out.
  ///
  /// - Returns: The text, and whether it was cut.
  public static func fit(_ text: String, _ width: Int) -> (text: String, isCut: Bool) {
    if self.width(of: text) <= width { return (text, false) }
    var result = ""
    var taken = 0
    for scalar in text.unicodeScalars {
      let cells = self.width(of: scalar)
      if taken + cells > width - 1 { break }
      result.unicodeScalars.append(scalar)
      taken += cells
    }
    return (result + "…", true)
  }

  /// The text with spaces up to a width.
  public static func padded(_ text: String, _ width: Int, alignsRight: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - self.width(of: text)))
    return alignsRight ? space + text : text + space
  }
}
