/// Widths of text in a terminal, where a Chinese character takes two columns.
enum DisplayWidth {
  /// The columns that a text takes (Unicode Standard Annex #11).
  static func of(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x300...0x36F, 0x200B...0x200F: break
      case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        width += 2
      default: width += 1
      }
    }
    return width
  }

  /// The text with blanks behind it up to a width.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }
}
