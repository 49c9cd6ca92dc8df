/// Cuts a query into tokens.
///
/// Full-width signs, letters and digits are read as their ASCII forms outside of quotation marks, so that a
/// Chinese input method need not be switched off: `目标值　＞＝　１亿元`.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  /// The byte offset of each scalar, and of the end.
  private let offsets: [Int]
  private var position = 0
  private var tokens: [Token] = []

  /// The tokens of a query; the last is ``Token/Kind/end``.
  ///
  /// - Throws: ``QueryError`` for a text or expression that is not closed, and for signs without meaning.
  static func tokens(of query: String) throws(QueryError) -> [Token] {
    var lexer = Lexer(query)
    try lexer.run()
    return lexer.tokens
  }

  private init(_ query: String) {
    scalars = Array(query.unicodeScalars)
    var offsets: [Int] = []
    offsets.reserveCapacity(scalars.count + 1)
    var offset = 0
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.offsets = offsets
  }

  private mutating func run() throws(QueryError) {
    while let scalar = current {
      if Self.isSpace(scalar) {
        position += 1
      } else if let closing = Self.closingQuote(of: scalars[position]) {
        try string(closedBy: closing)
      } else if scalar == "/", expectsExpression {
        try regularExpression()
      } else if startsNumber {
        number()
      } else if Self.isWord(scalar) || Self.isUnitSign(scalar) {
        word()
      } else {
        try symbol()
      }
    }
    add(.end, "", from: scalars.count)
  }

  // MARK: Kinds of tokens

  private mutating func string(closedBy closing: Unicode.Scalar) throws(QueryError) {
    let start = position
    let isPlain = closing == "'" || closing == "\""
    position += 1
    var text = ""
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      guard scalar == closing else {
        text.unicodeScalars.append(scalar)
        continue
      }
      // A doubled quotation mark stands for one, as in SQL.
      guard isPlain, position < scalars.count, scalars[position] == closing else {
        return add(.string, text, from: start)
      }
      text.unicodeScalars.append(scalar)
      position += 1
    }
    throw QueryError(.unclosedText(String(closing)), offsets[start]..<offsets[position])
  }

  private mutating func regularExpression() throws(QueryError) {
    let start = position
    position += 1
    var text = ""
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == "/" { return add(.regularExpression, text, from: start) }
      if scalar == "\\", position < scalars.count, scalars[position] == "/" {
        text += "/"
        position += 1
        continue
      }
      text.unicodeScalars.append(scalar)
      if scalar == "\\", position < scalars.count {
        text.unicodeScalars.append(scalars[position])
        position += 1
      }
    }
    throw QueryError(.unclosedText("/"), offsets[start]..<offsets[position])
  }

  private mutating func number() {
    let start = position
    var text = ""
    func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(Self.isDigit) ?? false }
    if current == "-" { take(into: &text) }
    while isDigit(current) { take(into: &text) }
    if current == ".", isDigit(next) {
      take(into: &text)
      while isDigit(current) { take(into: &text) }
    }
    while let scalar = current {
      // 2026-06-30 and 微克/立方米 are one piece.
      let goesOn =
        Self.isWord(scalar) || Self.isUnitSign(scalar) || (scalar == "-" && isDigit(next))
        || (scalar == "/" && next.map(Self.isWord) ?? false)
      guard goesOn else { break }
      take(into: &text)
    }
    add(.number, text, from: start)
  }

  private mutating func word() {
    let start = position
    var text = ""
    if current.map(Self.isUnitSign) ?? false {
      take(into: &text)
      return add(.word, text, from: start)
    }
    while let scalar = current {
      let isSlash = scalar == "/" && next.map(Self.isWord) ?? false
      guard Self.isWord(scalar) || isSlash else { break }
      take(into: &text)
    }
    add(.word, text, from: start)
  }

  private mutating func symbol() throws(QueryError) {
    let start = position
    var text = ""
    take(into: &text)
    if let scalar = current {
      let pair = text + String(scalar)
      if ["<=", ">=", "!=", "<>", "==", "!~", "=~"].contains(pair) { take(into: &text) }
    }
    let known = ["(", ")", ",", ";", "*", "=", "<", ">", "~", "<=", ">=", "!=", "<>", "==", "!~", "=~"]
    guard known.contains(text) else {
      throw QueryError(.strayCharacter(text), offsets[start]..<offsets[position])
    }
    let plain = ["==": "=", "<>": "!="][text] ?? text
    add(.symbol, plain, from: start)
  }

  // MARK: Characters

  /// The scalar at the position in its plain form.
  private var current: Unicode.Scalar? { plain(at: position) }
  private var next: Unicode.Scalar? { plain(at: position + 1) }

  private func plain(at index: Int) -> Unicode.Scalar? {
    index < scalars.count ? Self.plain(scalars[index]) : nil
  }

  private var startsNumber: Bool {
    guard let current else { return false }
    return Self.isDigit(current) || (current == "-" && next.map(Self.isDigit) ?? false)
  }

  /// Whether a slash at the position opens a regular expression.
  private var expectsExpression: Bool {
    guard let last = tokens.last else { return false }
    return (last.kind == .symbol && last.text == "=~")
      || (last.kind == .word && Keyword(last.text) == .matches)
  }

  private mutating func take(into text: inout String) {
    if let current { text.unicodeScalars.append(current) }
    position += 1
  }

  private mutating func add(_ kind: Token.Kind, _ text: String, from start: Int) {
    tokens.append(Token(kind: kind, text: text, range: offsets[start]..<offsets[position]))
  }

  /// Full-width forms as ASCII; Chinese signs as the ASCII sign of their meaning.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0: " "
    case 0x3001: ","
    case 0x2212: "-"
    default: scalar
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || isDigit(scalar)
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil || scalar == "·" || scalar == "〇"
      || properties.generalCategory == .nonspacingMark
  }

  private static func isUnitSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "%" || scalar == "‰" || scalar == "℃" || scalar == "°" || scalar == "㎡"
  }

  private static func closingQuote(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "'", "\"": scalar
    case "“", "”": "”"
    case "‘", "’": "’"
    case "「": "」"
    case "＂": "＂"
    case "＇": "＇"
    default: nil
    }
  }
}
