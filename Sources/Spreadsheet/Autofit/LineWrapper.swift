/// Counts the lines of wrapped text, character by character.
struct LineWrapper {
  /// Digits that fit on a line.
  private let available: Double
  private var lines = 1
  /// Digits on the current line before the current word.
  private var lineWidth = 0.0
  /// Digits of the current word, which moves to the next line as a whole.
  private var wordWidth = 0.0

  init(available: Double) {
    self.available = available
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar == "\n" {
      closeWord()
      lines += 1
      lineWidth = 0
      return
    }
    let width = Double(EastAsianWidth.width(of: scalar))
    if scalar == " " {
      // A space at the end of a line hangs over the edge.
      closeWord()
      lineWidth += width
    } else if Self.neverBegins(scalar) {
      wordWidth += width
      // A point or comma in a number does not end it.
      if width == 2 { closeWord() }
    } else if Self.standsAlone(scalar) {
      // Not closed yet: punctuation that follows stays with it.
      closeWord()
      wordWidth = width
    } else {
      if Self.standsAlone(previous) { closeWord() }
      wordWidth += width
    }
    previous = scalar
  }

  /// The number of lines, 1 for an empty text.
  mutating func finish() -> Int {
    closeWord()
    return lines
  }

  private var previous: Unicode.Scalar = " "

  /// Puts the current word on a line.
  private mutating func closeWord() {
    guard wordWidth > 0 else { return }
    if lineWidth > 0, lineWidth + wordWidth > available {
      lines += 1
      lineWidth = 0
    }
    if wordWidth > available {
      // Longer than a line: broken anywhere.
      let more = ((lineWidth + wordWidth) / available).rounded(.up) - 1
      lines += Int(more)
      lineWidth = lineWidth + wordWidth - more * available
    } else {
      lineWidth += wordWidth
    }
    wordWidth = 0
  }

  /// Chinese characters: a line may break on either side.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2E80 && EastAsianWidth.width(of: scalar) == 2
  }

  /// Closing punctuation stays with the character before it.
  private static func neverBegins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "、", "；", "：", "？", "！", "”", "’", "）", "》", "」", "』", "】", "％", "·", "…", ",", ".", ";",
      ":",
      "?", "!", ")", "]", "}", "%":
      true
    default: false
    }
  }
}
