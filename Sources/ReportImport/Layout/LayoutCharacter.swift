/// The classes of characters that layout decisions rest on.
enum LayoutCharacter {
  /// White space of any width, the invisible marks of web pages included; line feed too.
  @inline(__always)
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x3000: true
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: true
    default: isInvisible(scalar)
    }
  }

  /// Characters without width: soft hyphen, zero-width spaces and joiners, byte order marks.
  @inline(__always)
  static func isInvisible(_ scalar: UInt32) -> Bool {
    scalar == 0xAD || (0x200B...0x200F).contains(scalar) || scalar == 0x2060 || scalar == 0xFEFF
  }

  /// The columns that white space takes: two for U+3000, eight for a tab, none for invisible marks.
  @inline(__always)
  static func columns(ofSpace scalar: UInt32) -> Int {
    switch scalar {
    case 0x3000, 0x2001, 0x2003: 2
    case 0x09: 8
    default: isInvisible(scalar) ? 0 : 1
    }
  }

  /// ASCII and full-width digits.
  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
  }

  /// Letters of the Latin script, accents included.
  @inline(__always)
  static func isLatin(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar) || (0xC0...0x24F).contains(scalar)
  }

  /// Chinese characters, `〇` and the repetition mark included.
  @inline(__always)
  static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Punctuation that is set in Chinese text, where a space beside it means nothing.
  @inline(__always)
  static func isChinesePunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001...0x3004, 0x3006, 0x3008...0x301F, 0xFE30...0xFE4F: true
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: true
    case 0x2014, 0x2015, 0x2018...0x201F, 0x2025, 0x2026: true
    default: false
    }
  }

  /// Marks that end a sentence or a clause that stands as a paragraph.
  @inline(__always)
  static func isSentenceEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A, 0x2026, 0xFF61: true
    case 0x21, 0x3B, 0x3A, 0x3F: true
    default: false
    }
  }

  /// Closing quotation marks and brackets.
  @inline(__always)
  static func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0xFF09, 0x300B, 0x3009, 0x300D, 0x300F, 0x3011, 0x3015, 0xFF3D, 0x29, 0x5D, 0x22:
      true
    default: false
    }
  }

  /// Marks that no paragraph begins with: what follows them belongs to the line before.
  @inline(__always)
  static func continuesLine(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x3002, 0xFF0C, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x25, 0xFF05: true
    case 0x201D, 0x2019, 0xFF09, 0x300B, 0x3009, 0x300D, 0x300F, 0x3011, 0x3015: true
    default: false
    }
  }

  /// Marks that no paragraph ends with: the next line belongs to it.
  @inline(__always)
  static func demandsMore(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0xFF0C, 0x201C, 0x2018, 0xFF08, 0x300A, 0x3008, 0x300C, 0x300E, 0x3010: true
    default: false
    }
  }

  /// `一二三…十百`, as headings are numbered.
  @inline(__always)
  static func isChineseNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x3007: true
    default: false
    }
  }
}
