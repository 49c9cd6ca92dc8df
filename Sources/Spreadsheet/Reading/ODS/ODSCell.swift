/// A cell that is read: what its attributes say, and the text within (ODF 1.3 part 3, §9.1.4, §19.385).
struct ODSCell {
  private(set) var column = 0
  private(set) var count = 1
  var text: ParagraphText
  private var type = ""
  private var value: String?
  private var formula: String?
  private var isError = false

  init(keepsSpaces: Bool) { text = ParagraphText(keepsSpaces: keepsSpaces) }

  mutating func begin(column: Int, count: Int, _ attributes: XMLAttributes) {
    self.column = column
    self.count = count
    text.begin()
    type = attributes[.aValueType] ?? ""
    formula = attributes[.aFormula]
    isError = attributes.bytes(.aCalcValueType)?.elementsEqual("error".utf8) ?? false
    switch type {
    case "float", "percentage", "currency": value = attributes[.aValue]
    case "date": value = attributes[.aDateValue]
    case "time": value = attributes[.aTimeValue]
    case "boolean": value = attributes[.aBooleanValue]
    default: value = attributes[.aStringValue]
    }
  }

  /// What the cell holds; nil where it is empty.
  mutating func content() throws -> CellContent? {
    let result = try result()
    guard let formula else { return result }
    return .formula(OpenFormulaReader.expression(formula), result: result)
  }

  private mutating func result() throws -> CellContent? {
    if isError { return .error(text.string) }
    switch type {
    case "float", "percentage", "currency":
      guard var value, let number = value.withUTF8({ NumberText.double($0) }) else {
        throw PartProblem.nonsense("\"\(self.value?.prefix(40) ?? "")\" is no number")
      }
      return .number(number)
    case "date":
      guard let value, let content = ISODateText.content(value) else {
        throw PartProblem.nonsense("\"\(value?.prefix(40) ?? "")\" is no date")
      }
      return content
    case "time":
      guard let value, let seconds = ISODateText.seconds(value) else {
        throw PartProblem.nonsense("\"\(value?.prefix(40) ?? "")\" is no time")
      }
      return .time(seconds: seconds)
    case "boolean":
      return .boolean(value == "true")
    case "string":
      return .text(value ?? text.string)
    default:
      let text = text.string
      return text.isEmpty ? nil : .text(text)
    }
  }
}

/// The text of a cell's or message's paragraphs, white space as readers see it (ODF 1.3 part 3, §6.1.2).
struct ParagraphText {
  private var bytes: [UInt8] = []
  private var paragraphs = 0
  private var depth = 0
  /// Whether a space would follow another or begin the paragraph.
  private var swallowsSpace = true
  /// Whether the last byte is a space that ends the paragraph if nothing follows.
  private var hasOpenSpace = false
  /// Whether spaces count as they stand.
  private let keepsSpaces: Bool
  /// Where the first link leads.
  private(set) var link: Hyperlink?

  /// - Parameter keepsSpaces: whether spaces count as they stand, which the standard does not say and LibreOffice
  ///   does: it writes those of texts with several lines so.
  init(keepsSpaces: Bool = false) { self.keepsSpaces = keepsSpaces }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    paragraphs = 0
    depth = 0
    link = nil
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case .odsParagraph:
      if paragraphs > 0, depth == 0 { bytes.append(UInt8(ascii: "\n")) }
      if depth == 0 { paragraphs += 1 }
      depth += 1
      swallowsSpace = true
      hasOpenSpace = false
    case .odsSpaces:
      // No cell holds more.
      let count = min(attributes.count(.aCount) ?? 1, Limits.textLength)
      if bytes.count <= 1 << 20 { append(Array(repeating: UInt8(ascii: " "), count: count)) }
    case .odsTab: append([UInt8(ascii: "\t")])
    case .odsLineBreak: append([UInt8(ascii: "\n")])
    case .odsLink:
      guard link == nil, let address = attributes[.aAddress] else { return }
      link =
        address.first == "#"
        ? CellAddress.link(Self.decoded(address.dropFirst()), separator: ".") : .url(address)
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    guard name == .odsParagraph else { return }
    depth -= 1
    if depth == 0, hasOpenSpace { bytes.removeLast() }
    hasOpenSpace = false
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    guard depth > 0 else { return }
    for byte in piece {
      if byte <= 0x20, !keepsSpaces || byte != 0x20 {
        guard !swallowsSpace else { continue }
        bytes.append(UInt8(ascii: " "))
        swallowsSpace = true
        hasOpenSpace = true
      } else {
        bytes.append(byte)
        swallowsSpace = false
        hasOpenSpace = false
      }
    }
  }

  /// White space that an element stands for is kept, whatever surrounds it.
  private mutating func append(_ kept: [UInt8]) {
    bytes += kept
    swallowsSpace = false
    hasOpenSpace = false
  }

  /// Percent signs stand for bytes.
  private static func decoded(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[position + 1...position + 2], as: UTF8.self), radix: 16)
      {
        output.append(value)
        position += 3
      } else {
        output.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
