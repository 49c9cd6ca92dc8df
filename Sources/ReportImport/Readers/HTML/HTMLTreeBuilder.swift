import CLibXML2

/// Parses a page with libxml2's HTML parser and keeps what matters of it.
///
/// The parser is fed from memory, told to stay off the network, and knows no entities but HTML's own. It tells of
/// elements one by one, so that no tree of its own is built.
final class HTMLTreeBuilder {
  /// Elements within elements; browsers stop at 512.
  static let maximumDepth = 1_000
  /// Elements and pieces of text of a page.
  static let maximumNodes = 1_500_000
  /// Markup errors of a page.
  static let maximumErrors = 500_000

  /// Why parsing was given up.
  enum Failure: Error {
    case tooDeep, tooManyNodes, outOfMemory
  }

  private var tree = HTMLTree()
  private var open: [(index: Int32, name: String)] = []
  private var failure: Failure?
  private var errors = 0
  private var parser: htmlParserCtxtPtr?

  /// The elements of a page.
  ///
  /// - Parameter utf8: the page, valid UTF-8 without zero bytes, at most 2 GB.
  static func tree(of utf8: [UInt8]) throws(Failure) -> HTMLTree {
    try HTMLTreeBuilder().parse(utf8)
  }

  private func parse(_ utf8: [UInt8]) throws(Failure) -> HTMLTree {
    XMLLibrary.prepare()
    guard let context = htmlNewParserCtxt() else { throw .outOfMemory }
    defer { htmlFreeParserCtxt(context) }
    parser = context
    context.pointee.sax.pointee = Self.callbacks
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue
    utf8.withUnsafeBytes { bytes in
      let document = htmlCtxtReadMemory(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil,
        "UTF-8", Int32(options))
      if let document { xmlFreeDoc(document) }
    }
    if let failure { throw failure }
    while !open.isEmpty { closeLast() }
    return tree
  }

  // MARK: What the parser tells

  private func start(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard failure == nil else { return }
    guard open.count < Self.maximumDepth else { return give(up: .tooDeep) }
    var node = HTMLTree.Node(kind: HTMLElementKind(name: name), parent: open.last?.index ?? -1)
    if node.kind == .meta {
      noteMetadata(attributes)
    } else {
      Self.each(attributes) { node.traits.formUnion(HTMLAttributes.traits(name: $0, value: $1)) }
    }
    add(node)
    open.append((Int32(tree.nodes.count - 1), name))
  }

  private func end(_ name: String) {
    guard failure == nil, open.contains(where: { $0.name == name }) else { return }
    while let last = open.last {
      closeLast()
      if last.name == name { return }
    }
  }

  private func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard failure == nil, !bytes.isEmpty else { return }
    if let last = open.last, tree.nodes[Int(last.index)].kind == .ignored { return }
    let start = UInt32(tree.text.count)
    tree.text.append(contentsOf: bytes)
    let stop = UInt32(tree.text.count)
    // The parser gives long texts in pieces.
    if let last = tree.nodes.indices.last, tree.nodes[last].kind == .text, tree.nodes[last].textEnd == start,
      tree.nodes[last].parent == open.last?.index ?? -1
    {
      tree.nodes[last].textEnd = stop
      return
    }
    var node = HTMLTree.Node(kind: .text, parent: open.last?.index ?? -1)
    node.textStart = start
    node.textEnd = stop
    add(node)
    tree.nodes[tree.nodes.count - 1].end = Int32(tree.nodes.count)
  }

  private func noteError() {
    errors += 1
    if errors > Self.maximumErrors { give(up: .tooManyNodes) }
  }

  // MARK: Building

  private func add(_ node: HTMLTree.Node) {
    guard tree.nodes.count < Self.maximumNodes else { return give(up: .tooManyNodes) }
    tree.nodes.append(node)
  }

  private func closeLast() {
    guard let last = open.popLast() else { return }
    tree.nodes[Int(last.index)].end = Int32(tree.nodes.count)
  }

  private func give(up reason: Failure) {
    guard failure == nil else { return }
    failure = reason
    xmlStopParser(parser)
  }

  private func noteMetadata(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    var name: String?
    var content: String?
    Self.each(attributes) { key, value in
      if key == "name" || key == "property" { name = value.lowercased() }
      if key == "content" { content = value }
    }
    guard let name, let content, content.utf8.count < 400, tree.metadata.count < 100 else { return }
    if tree.metadata[name] == nil { tree.metadata[name] = content }
  }

  private static func each(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ body: (String, String) -> Void
  ) {
    guard let attributes else { return }
    var index = 0
    while let name = attributes[index] {
      // An attribute may stand without a value: `hidden`.
      body(String(cString: name), attributes[index + 1].map { String(cString: $0) } ?? "")
      index += 2
    }
  }

  // MARK: Callbacks

  private static func builder(_ context: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
    context.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var callbacks: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.initialized = XMLLibrary.sax2Magic
    handler.startElement = { context, name, attributes in
      guard let name else { return }
      HTMLTreeBuilder.builder(context)?.start(String(cString: name), attributes)
    }
    handler.endElement = { context, name in
      guard let name else { return }
      HTMLTreeBuilder.builder(context)?.end(String(cString: name))
    }
    handler.characters = { context, text, length in
      HTMLTreeBuilder.builder(context)?.characters(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.serror = { context, _ in HTMLTreeBuilder.builder(context)?.noteError() }
    return handler
  }
}
