/// How a level of a list writes its numbers.
enum NumberStyle: Equatable {
  /// `1`, `１`
  case decimal, fullWidthDecimal
  /// `一`, `十一`, `壹`
  case chinese, chineseFormal
  /// `甲`, `子`
  case heavenlyStem, earthlyBranch
  /// `①`
  case circled
  /// `a`, `A`, `i`, `I`
  case lowerLetter, upperLetter, lowerRoman, upperRoman
  /// Nothing: bullets and levels without numbers.
  case none

  /// A number as the style writes it.
  func text(_ number: Int) -> String {
    guard number >= 0, number < 10_000 else { return String(number) }
    switch self {
    case .none: return ""
    case .decimal: return String(number)
    case .fullWidthDecimal:
      return String(
        String.UnicodeScalarView(String(number).utf8.compactMap { UnicodeScalar(0xFF10 + UInt32($0 - 0x30)) })
      )
    case .chinese: return Self.chinese(number, digits: "〇一二三四五六七八九", units: ["", "十", "百", "千"])
    case .chineseFormal: return Self.chinese(number, digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"])
    case .heavenlyStem: return Self.cycle("甲乙丙丁戊己庚辛壬癸", number)
    case .earthlyBranch: return Self.cycle("子丑寅卯辰巳午未申酉戌亥", number)
    case .circled:
      guard number >= 1, number <= 20 else { return String(number) }
      return UnicodeScalar(0x245F + UInt32(number)).map { String($0) } ?? ""
    case .lowerLetter: return Self.letters(number, from: 0x61)
    case .upperLetter: return Self.letters(number, from: 0x41)
    case .lowerRoman: return Self.roman(number).lowercased()
    case .upperRoman: return Self.roman(number)
    }
  }

  /// `十一`, `二十`, `一百零五`; ten has no one before it.
  private static func chinese(_ number: Int, digits: String, units: [String]) -> String {
    let digits = Array(digits)
    guard number > 0 else { return String(digits[0]) }
    var text = ""
    var isGapOpen = false
    let places = Array(String(number).utf8.map { Int($0 - 0x30) })
    for (index, digit) in places.enumerated() {
      let power = places.count - 1 - index
      guard digit > 0 else {
        isGapOpen = !text.isEmpty
        continue
      }
      if isGapOpen { text += "零" }
      isGapOpen = false
      if !(digit == 1 && power == 1 && text.isEmpty) { text.append(digits[digit]) }
      text += units[power]
    }
    return text
  }

  private static func cycle(_ words: String, _ number: Int) -> String {
    let words = Array(words)
    return number >= 1 ? String(words[(number - 1) % words.count]) : String(number)
  }

  /// `a` … `z`, then `aa`, `bb` (ECMA-376 part 1 §17.18.59).
  private static func letters(_ number: Int, from first: UInt8) -> String {
    guard number >= 1 else { return String(number) }
    let letter = Character(UnicodeScalar(first + UInt8((number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    let values = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, letters) in values {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}

/// A level of a list definition.
struct ListLevel {
  /// How numbers of the level are written.
  var style: NumberStyle = .none
  /// The first number.
  var start = 1
  /// What stands before the paragraph, `%1` for the number of the first level and so on: `（%1）`.
  var pattern = ""
  /// Whether numbers of the levels above are written as decimals (`1.1` under `第一章`).
  var usesDecimals = false
}

/// Counts the numbers of one list.
struct ListCounter {
  private var numbers: [Int?] = []

  /// The text that stands before the next paragraph of a level (from 0).
  ///
  /// Levels below begin anew; levels above that have not been counted yet begin.
  mutating func next(level: Int, in levels: [ListLevel], restartingAt start: Int? = nil) -> String {
    guard level >= 0, level < min(levels.count, 10) else { return "" }
    while numbers.count < levels.count { numbers.append(nil) }
    if let start {
      numbers[level] = start
    } else {
      numbers[level] = numbers[level].map { $0 + 1 } ?? levels[level].start
    }
    for below in (level + 1)..<max(numbers.count, level + 1) { numbers[below] = nil }
    for above in 0..<level where numbers[above] == nil { numbers[above] = levels[above].start }
    return text(level: level, in: levels)
  }

  private func text(level: Int, in levels: [ListLevel]) -> String {
    guard levels[level].style != .none || levels[level].pattern.contains("%") else { return "" }
    var text = ""
    var scalars = levels[level].pattern.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "%", let digit = scalars.first, ("1"..."9").contains(digit) {
        scalars.removeFirst()
        let index = Int(digit.value) - 0x31
        guard index < levels.count, let number = numbers[index] else { continue }
        let style = levels[level].usesDecimals && index < level ? .decimal : levels[index].style
        text += style.text(number)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
