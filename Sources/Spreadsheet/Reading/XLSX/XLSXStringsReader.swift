/// Reads `xl/sharedStrings.xml` (ECMA-376 part 1, §18.4): the texts end to end, and where each ends.
final class XLSXStringsReader: XMLPartHandler {
  private let limit: Int
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var collector = TextCollector()

  /// - Parameter limit: bytes of text to hold at most.
  init(limit: Int) { self.limit = limit }

  /// The text of an index; nil beyond the last.
  func text(_ index: Int) -> String? {
    guard index >= 0, index < ends.count else { return nil }
    let start = index == 0 ? 0 : ends[index - 1]
    return String(decoding: bytes[start..<ends[index]], as: UTF8.self)
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == .stringItem { collector.begin() } else { collector.start(name) }
  }

  func end(_ name: XMLName) throws {
    guard name == .stringItem else { return collector.end(name) }
    EscapedText.decode(&collector.bytes)
    guard bytes.count + collector.bytes.count + ends.count * 8 <= limit else {
      throw PartProblem.limit("\(limit) bytes of text")
    }
    bytes += collector.bytes
    ends.append(bytes.count)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { collector.append(bytes) }
}

/// Gathers the text of a string item: of plain and rich text alike, without phonetic runs.
struct TextCollector {
  var bytes: [UInt8] = []
  private var phoneticDepth = 0
  private var isInText = false

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    phoneticDepth = 0
    isInText = false
  }

  mutating func start(_ name: XMLName) {
    if name == .phoneticRun { phoneticDepth += 1 } else if name == .text { isInText = phoneticDepth == 0 }
  }

  mutating func end(_ name: XMLName) {
    if name == .phoneticRun { phoneticDepth -= 1 } else if name == .text { isInText = false }
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    if isInText { bytes.append(contentsOf: piece) }
  }
}

/// Text in which `_xHHHH_` stands for a character that XML cannot carry (§22.9.2.19).
enum EscapedText {
  static func decoded(_ text: String) -> String {
    var bytes = Array(text.utf8)
    decode(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Replaces escapes in place; a text without `_x` is left alone.
  static func decode(_ bytes: inout [UInt8]) {
    guard let first = firstEscape(bytes, from: 0) else { return }
    var output = Array(bytes[..<first])
    var position = first
    while position < bytes.count {
      if let unit = escape(bytes, at: position) {
        position += 7
        if UInt16(0xD800)...0xDBFF ~= unit, let low = escape(bytes, at: position),
          UInt16(0xDC00)...0xDFFF ~= low
        {
          position += 7
          output += Array(String(decoding: [unit, low], as: UTF16.self).utf8)
        } else {
          output += Array(String(decoding: [unit], as: UTF16.self).utf8)
        }
      } else {
        output.append(bytes[position])
        position += 1
      }
    }
    bytes = output
  }

  private static func firstEscape(_ bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    while position + 6 < bytes.count {
      if bytes[position] == UInt8(ascii: "_"), escape(bytes, at: position) != nil { return position }
      position += 1
    }
    return nil
  }

  private static func escape(_ bytes: [UInt8], at position: Int) -> UInt16? {
    guard position + 6 < bytes.count, bytes[position] == UInt8(ascii: "_"),
      bytes[position + 1] == UInt8(ascii: "x"), bytes[position + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt16 = 0
    for byte in bytes[position + 2..<position + 6] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt16(byte - 0x30)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt16(byte - 0x37)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt16(byte - 0x57)
      default: return nil
      }
    }
    return value
  }
}
