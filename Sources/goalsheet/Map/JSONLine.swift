/// Reads one JSON object (RFC 8259) whose values are strings, numbers or literals; what is nested is passed over.
///
/// A parser of its own tells the place of a mistake and keeps strings as bytes, which is all that documents need.
struct JSONLine {
  /// A value of the object.
  enum Value {
    /// The bytes of the string, escapes resolved.
    case string([UInt8])
    /// Anything else, as it is written.
    case other(String)
  }

  /// Why a line is no such object.
  struct Mistake: Error, Hashable {
    /// Completes "expected".
    var expected: String
    /// Counted from 1.
    var byte: Int
  }

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The members of the object by name; of equal names the last counts.
  static func members(of bytes: [UInt8]) throws(Mistake) -> [String: Value] {
    var parser = JSONLine(bytes)
    let members = try parser.object()
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.mistake("the end of the line") }
    return members
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func mistake(_ expected: String) -> Mistake {
    Mistake(expected: expected, byte: position + 1)
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { position += 1 }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func object() throws(Mistake) -> [String: Value] {
    guard skip(UInt8(ascii: "{")) else { throw mistake("{") }
    var members: [String: Value] = [:]
    if skip(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      let name = String(decoding: try string(), as: UTF8.self)
      guard skip(UInt8(ascii: ":")) else { throw mistake(":") }
      members[name] = try value()
      if skip(UInt8(ascii: "}")) { return members }
      guard skip(UInt8(ascii: ",")) else { throw mistake(", or }") }
    }
  }

  private mutating func value() throws(Mistake) -> Value {
    skipSpace()
    switch current {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .other(try nested())
    default:
      let start = position
      while let byte = current, byte != 0x2C, byte != 0x7D, byte != 0x5D, byte > 0x20 { position += 1 }
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      guard ["true", "false", "null"].contains(text) || Self.isNumber(bytes[start..<position]) else {
        position = start
        throw mistake("a value")
      }
      return .other(text)
    }
  }

  /// Passes over an array or object, counting brackets outside strings.
  private mutating func nested() throws(Mistake) -> String {
    let start = position
    var open: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        _ = try string()
        continue
      case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
      case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast() == byte else { throw mistake("the other bracket") }
      default: break
      }
      position += 1
      if open.isEmpty { return String(decoding: bytes[start..<position], as: UTF8.self) }
    }
    throw mistake("the closing bracket")
  }

  // MARK: Strings

  private mutating func string() throws(Mistake) -> [UInt8] {
    guard current == UInt8(ascii: "\"") else { throw mistake("\"") }
    position += 1
    var result: [UInt8] = []
    while true {
      let start = position
      while let byte = current, byte != 0x22, byte != 0x5C, byte >= 0x20 { position += 1 }
      result.append(contentsOf: bytes[start..<position])
      switch current {
      case UInt8(ascii: "\""):
        position += 1
        return result
      case UInt8(ascii: "\\"): try escape(into: &result)
      default: throw mistake("the closing quotation mark")
      }
    }
  }

  private mutating func escape(into result: inout [UInt8]) throws(Mistake) {
    position += 1
    guard let letter = current else { throw mistake("the rest of the escape") }
    position += 1
    switch letter {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code), current == UInt8(ascii: "\\") {
        position += 1
        guard current == UInt8(ascii: "u") else { throw mistake("the second half of the character") }
        position += 1
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw mistake("the second half of the character") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw mistake("a whole character") }
      result.append(contentsOf: Array(String(scalar).utf8))
    default:
      position -= 1
      throw mistake("an escape such as \\n")
    }
  }

  private mutating func hexadecimal() throws(Mistake) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Self.digit(byte) else { throw mistake("four hexadecimal digits") }
      code = code << 4 | digit
      position += 1
    }
    return code
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// RFC 8259 §6.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
    func dropDigits() -> Int {
      let count = rest.prefix { isDigit($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let leadsWithZero = rest.first == UInt8(ascii: "0")
    let whole = dropDigits()
    guard whole == 1 || (whole > 1 && !leadsWithZero) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard dropDigits() > 0 else { return false }
    }
    if let byte = rest.first, byte | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard dropDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
