/// The elements and texts of a page in document order, kept flat so that no depth of nesting overflows a stack.
struct HTMLTree {
  /// An element, or a piece of text.
  struct Node {
    /// What it is.
    var kind: HTMLElementKind
    /// What its attributes say about where its text belongs.
    var traits: Traits = []
    /// The element around it, -1 for the outermost.
    var parent: Int32
    /// The index after its last descendant.
    var end: Int32 = 0
    /// The text's place in ``HTMLTree/text``.
    var textStart: UInt32 = 0
    var textEnd: UInt32 = 0
  }

  /// What the attributes of an element tell.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// `hidden`, `display:none`.
    static let hidden = Traits(rawValue: 1)
    /// Named as what stands around an article: `breadcrumb`, `share`, `footer` …
    static let furniture = Traits(rawValue: 2)
    /// Named as what article systems wrap the text in: `zoom`, `TRS_Editor`, `article-content` …
    static let content = Traits(rawValue: 4)
    /// Named as a title.
    static let title = Traits(rawValue: 8)
    /// Centred text.
    static let centred = Traits(rawValue: 16)
    /// Named as a note at the foot, or a link to one.
    static let footnote = Traits(rawValue: 32)
    /// Bold by its style.
    static let bold = Traits(rawValue: 64)
  }

  /// The nodes, parents before children.
  var nodes: [Node] = []
  /// The text of all text nodes.
  var text: [UInt8] = []
  /// The values of `meta` elements that name the article, by name in lower case.
  var metadata: [String: String] = [:]

  /// The text of a subtree, without markup.
  func text(of index: Int) -> String {
    var bytes: [UInt8] = []
    for node in nodes[index..<Int(nodes[index].end)] where node.kind == .text {
      bytes.append(contentsOf: text[Int(node.textStart)..<Int(node.textEnd)])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
