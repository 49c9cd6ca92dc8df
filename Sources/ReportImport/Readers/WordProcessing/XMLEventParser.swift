import CLibXML2

/// What an ``XMLEventParser`` tells of.
protocol XMLEventHandler: AnyObject {
  /// An element begins; `attributes` are of use only during the call.
  func start(_ name: String, _ namespace: XMLNamespace, _ attributes: XMLAttributes)
  /// An element ends.
  func end(_ name: String, _ namespace: XMLNamespace)
  /// Text, in pieces of any size, references resolved.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The attributes of an element, by local name.
struct XMLAttributes {
  fileprivate var base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate var count: Int

  /// The value of an attribute; nil where the element has none of that name.
  subscript(_ name: String) -> String? {
    guard let base else { return nil }
    for index in 0..<count {
      let entry = base + index * 5  // name, prefix, namespace, value, end of value
      guard let local = entry[0], let value = entry[3], let end = entry[4],
        name.withCString({ strcmpUTF8(local, $0) })
      else { continue }
      return Self.text(UnsafeBufferPointer(start: value, count: end - value))
    }
    return nil
  }

  /// The value with its ampersands resolved.
  ///
  /// A parser that was not told to expand entities hands over each as `&#38;`, and
  /// every other reference resolved. Telling it to would open the way to entities that a document declares.
  private static func text(_ value: UnsafeBufferPointer<UInt8>) -> String {
    guard value.contains(UInt8(ascii: "&")) else { return String(decoding: value, as: UTF8.self) }
    let escape: [UInt8] = Array("&#38;".utf8)
    var plain: [UInt8] = []
    var index = 0
    while index < value.count {
      plain.append(value[index])
      index += value[index...].starts(with: escape) ? escape.count : 1
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// A number; nil where there is none or it makes no sense.
  func integer(_ name: String) -> Int? { self[name].flatMap(Int.init) }

  private func strcmpUTF8(_ left: UnsafePointer<xmlChar>, _ right: UnsafePointer<CChar>) -> Bool {
    var index = 0
    while left[index] == UInt8(bitPattern: right[index]) {
      if left[index] == 0 { return true }
      index += 1
    }
    return false
  }
}

/// Reads one XML part through libxml2's SAX2 interface.
///
/// Nothing outside of the bytes is ever opened. A document type declaration ends the reading: entities can only be
/// declared in one, and office documents have none.
final class XMLEventParser {
  /// Why a part could not be read.
  enum Failure: Error {
    /// It declares a document type.
    case documentType
    /// It is not well-formed; what libxml2 says of it.
    case malformed(line: Int, reason: String)
    case outOfMemory
  }

  private let handler: any XMLEventHandler
  private let allowsDocumentType: Bool
  private var foundDocumentType = false
  private var parser: xmlParserCtxtPtr?
  /// Namespace names are interned by the parser: the same address is the same name.
  private var namespaces: [UnsafePointer<xmlChar>: XMLNamespace] = [:]

  private init(_ handler: any XMLEventHandler, allowsDocumentType: Bool) {
    self.handler = handler
    self.allowsDocumentType = allowsDocumentType
  }

  /// Reads a part to its end.
  ///
  /// Complexity: O(*n*) in the bytes; nesting is limited by libxml2 to 256 elements, a text to 10 MB.
  /// - Parameter allowsDocumentType: reads on after a document type declaration, of which nothing is used; for
  ///   what programs of ours write.
  static func parse(
    _ bytes: [UInt8], handler: any XMLEventHandler, allowsDocumentType: Bool = false
  ) throws(Failure) {
    try XMLEventParser(handler, allowsDocumentType: allowsDocumentType).run(bytes)
  }

  private func run(_ bytes: [UInt8]) throws(Failure) {
    XMLLibrary.prepare()
    guard let context = xmlNewParserCtxt() else { throw .outOfMemory }
    defer { xmlFreeParserCtxt(context) }
    parser = context
    context.pointee.sax.pointee = Self.callbacks
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    bytes.withUnsafeBytes { buffer in
      let document = xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil,
        nil, Int32(options))
      if let document { xmlFreeDoc(document) }
    }
    if foundDocumentType { throw .documentType }
    guard context.pointee.wellFormed == 1 else {
      let error = context.pointee.lastError
      var reason = error.message.map { String(cString: $0) } ?? "no XML"
      while reason.last?.isWhitespace == true { reason.removeLast() }
      throw .malformed(line: Int(error.line), reason: reason)
    }
  }

  private func namespace(_ uri: UnsafePointer<xmlChar>?) -> XMLNamespace {
    guard let uri else { return .other }
    if let known = namespaces[uri] { return known }
    let found = XMLNamespace(uri: String(cString: uri))
    namespaces[uri] = found
    return found
  }

  private func refuseDocumentType() {
    guard !allowsDocumentType else { return }
    foundDocumentType = true
    xmlStopParser(parser)
  }

  // MARK: Callbacks

  private static func parser(_ context: UnsafeMutableRawPointer?) -> XMLEventParser? {
    context.map { Unmanaged<XMLEventParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var callbacks: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XMLLibrary.sax2Magic
    handler.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
      guard let name, let parser = XMLEventParser.parser(context), !parser.foundDocumentType else { return }
      parser.handler.start(
        String(cString: name), parser.namespace(uri), XMLAttributes(base: attributes, count: Int(count)))
    }
    handler.endElementNs = { context, name, _, uri in
      guard let name, let parser = XMLEventParser.parser(context), !parser.foundDocumentType else { return }
      parser.handler.end(String(cString: name), parser.namespace(uri))
    }
    handler.characters = { context, text, length in
      guard let parser = XMLEventParser.parser(context), !parser.foundDocumentType else { return }
      parser.handler.text(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.internalSubset = { context, _, _, _ in XMLEventParser.parser(context)?.refuseDocumentType() }
    handler.serror = { _, _ in }
    return handler
  }
}
