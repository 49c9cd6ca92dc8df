internal import CLibXML2

/// What reads a part: it is told of elements and text in their order.
protocol XMLPartHandler: AnyObject {
  /// An element begins; `attributes` are of use only during the call.
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws
  /// An element ends.
  func end(_ name: XMLName) throws
  /// Text, in pieces of any size.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The attributes of an element.
struct XMLAttributes {
  fileprivate let base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate let count: Int
  fileprivate let names: XMLNames

  /// The bytes of an attribute's value; nil where the element has no such attribute.
  func bytes(_ name: XMLName) -> UnsafeBufferPointer<UInt8>? {
    guard let base else { return nil }
    for index in 0..<count {
      let entry = base + index * 5  // name, prefix, namespace, value, end of value
      guard let local = entry[0], names.name(local, entry[2]) == name, let value = entry[3],
        let end = entry[4]
      else { continue }
      return UnsafeBufferPointer(start: value, count: end - value)
    }
    return nil
  }

  subscript(_ name: XMLName) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A whole number that is not negative; nil where there is none or it makes no sense.
  func count(_ name: XMLName) -> Int? {
    guard let bytes = bytes(name), !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// Whether an attribute says true, `1` or `true`.
  func flag(_ name: XMLName) -> Bool {
    guard let bytes = bytes(name) else { return false }
    return bytes.elementsEqual("1".utf8) || bytes.elementsEqual("true".utf8)
  }
}

/// Reads one part through libxml2's SAX2 interface, piece by piece.
///
/// Nothing outside of the part is ever opened. A document type declaration ends the reading: entities can only be
/// declared in one, and workbooks have none.
final class XMLPartParser {
  private let part: String
  private let handler: any XMLPartHandler
  private let names = XMLNames()
  private var context: xmlParserCtxtPtr?
  private var failure: (any Error)?

  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  init(_ part: String, _ handler: any XMLPartHandler) throws {
    self.part = part
    self.handler = handler
    _ = Self.isPrepared
    var callbacks = Self.callbacks
    context = xmlCreatePushParserCtxt(
      &callbacks, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    guard let context else {
      throw WorkbookReadError.malformed(part: part, line: 1, reason: "there is no memory to read it")
    }
    // Without substitution of entities, ampersands in attributes would come as references.
    let options =
      XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      // Workbooks are UTF-8 or UTF-16, which their first bytes tell; other encodings are not converted.
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(options))
  }

  deinit {
    guard let context else { return }
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// The line that is being read, counted from 1.
  private var line: Int { context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 1 }

  /// Reads on.
  func take(_ bytes: UnsafeRawBufferPointer) throws {
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    try check(xmlParseChunk(context, start, Int32(bytes.count), 0))
  }

  /// Ends the part.
  func finish() throws {
    try check(xmlParseChunk(context, nil, 0, 1))
    guard context?.pointee.wellFormed == 1 else {
      throw WorkbookReadError.malformed(part: part, line: line, reason: "it is cut off")
    }
  }

  private func check(_ code: Int32) throws {
    if let failure {
      if let problem = failure as? PartProblem { throw problem.error(part: part, line: line) }
      throw failure
    }
    guard code != 0, context?.pointee.wellFormed != 1 else { return }
    var reason = context?.pointee.lastError.message.map { String(cString: $0) } ?? "it is no XML"
    while reason.last?.isWhitespace == true { reason.removeLast() }
    throw WorkbookReadError.malformed(part: part, line: line, reason: reason)
  }

  private func run(_ body: () throws -> Void) {
    guard failure == nil else { return }
    do { try body() } catch {
      failure = error
      xmlStopParser(context)
    }
  }

  // MARK: Callbacks

  private static func parser(_ context: UnsafeMutableRawPointer?) -> XMLPartParser? {
    context.map { Unmanaged<XMLPartParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var callbacks: xmlSAXHandler {
    var handler = xmlSAXHandler()
    // The mark of the second interface, a macro that Swift does not see.
    handler.initialized = 0xDEED_BEAF
    handler.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
      guard let name, let parser = XMLPartParser.parser(context) else { return }
      parser.run {
        try parser.handler.start(
          parser.names.name(name, uri),
          XMLAttributes(base: attributes, count: Int(count), names: parser.names))
      }
    }
    handler.endElementNs = { context, name, _, uri in
      guard let name, let parser = XMLPartParser.parser(context) else { return }
      parser.run { try parser.handler.end(parser.names.name(name, uri)) }
    }
    handler.characters = { context, text, length in
      guard let parser = XMLPartParser.parser(context), parser.failure == nil else { return }
      parser.handler.text(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.internalSubset = { context, _, _, _ in
      guard let parser = XMLPartParser.parser(context) else { return }
      parser.run { throw PartProblem.documentType }
    }
    handler.serror = { _, _ in }
    return handler
  }
}

/// What is wrong with a part; the parser knows where.
enum PartProblem: Error {
  case documentType
  /// What the part says makes no sense.
  case nonsense(String)
  /// There is more of something than a reader takes.
  case limit(String)

  func error(part: String, line: Int) -> WorkbookReadError {
    switch self {
    case .documentType: .documentType(part: part)
    case .nonsense(let reason): .malformed(part: part, line: line, reason: reason)
    case .limit(let limit): .limitExceeded(part: part, limit: limit)
    }
  }
}
