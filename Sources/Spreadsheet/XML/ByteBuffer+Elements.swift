/// The value of an attribute.
enum XMLValue {
  case text(String)
  /// Text in which characters that XML forbids are escaped as SpreadsheetML asks, line breaks included.
  case escaped(String)
  case int(Int)
  case double(Double)
  /// `1` or `0`, as SpreadsheetML writes truth values.
  case flag(Bool)
}

extension XMLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .int(value) }
}

/// Elements of parts that are written once a file; rows and cells are written by hand for speed.
extension ByteBuffer {
  /// An attribute; one without a value is left out.
  typealias Attribute = (name: StaticString, value: XMLValue?)

  /// `<?xml version="1.0" …?>`, which both formats begin their parts with.
  mutating func xmlDeclaration() {
    append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// `<name a="…"/>`.
  mutating func element(_ name: StaticString, _ attributes: Attribute...) {
    start(name, attributes)
    append("/>")
  }

  /// `<name a="…"/>`.
  mutating func element(_ name: StaticString, _ attributes: [Attribute]) {
    start(name, attributes)
    append("/>")
  }

  /// `<name a="…">` content `</name>`.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute], content: (inout ByteBuffer) -> Void
  ) {
    start(name, attributes)
    append(UInt8(ascii: ">"))
    content(&self)
    end(name)
  }

  /// `<name a="…">text</name>`.
  mutating func element(
    _ name: StaticString, _ attributes: Attribute..., text: String,
    forbidden: ForbiddenCharacters = .dropped
  ) {
    start(name, attributes)
    append(UInt8(ascii: ">"))
    appendText(text, forbidden)
    end(name)
  }

  /// `<name a="…">` content `</name>`.
  mutating func element(
    _ name: StaticString, _ attributes: Attribute..., content: (inout ByteBuffer) -> Void
  ) {
    start(name, attributes)
    append(UInt8(ascii: ">"))
    content(&self)
    end(name)
  }

  /// `<name a="…">`, to be closed with ``end(_:)``.
  mutating func open(_ name: StaticString, _ attributes: Attribute...) {
    start(name, attributes)
    append(UInt8(ascii: ">"))
  }

  /// `</name>`.
  mutating func end(_ name: StaticString) {
    append("</")
    append(name)
    append(UInt8(ascii: ">"))
  }

  private mutating func start(_ name: StaticString, _ attributes: [Attribute]) {
    append(UInt8(ascii: "<"))
    append(name)
    for (name, value) in attributes {
      guard let value else { continue }
      append(UInt8(ascii: " "))
      append(name)
      append("=\"")
      switch value {
      case .text(let text): appendAttribute(text)
      case .escaped(let text): appendAttribute(text, .escaped)
      case .int(let number): append(number)
      case .double(let number): append(number)
      case .flag(let flag): append(flag ? UInt8(ascii: "1") : UInt8(ascii: "0"))
      }
      append(UInt8(ascii: "\""))
    }
  }
}
