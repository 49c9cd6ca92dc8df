/// What the paragraph styles of a DOCX document tell: heading levels, lists, tables of contents (`word/styles.xml`,
/// ECMA-376 part 1 §17.7).
final class DocxStyles: XMLEventHandler {
  /// A paragraph style.
  struct Style {
    var name = ""
    var basedOn: String?
    /// `w:outlineLvl`, from 0.
    var outlineLevel: Int?
    var listID: String?
    var listLevel: Int?
  }

  private var styles: [String: Style] = [:]
  private var defaultStyle: String?
  private var identifier: String?
  private var style = Style()

  func start(_ name: String, _ namespace: XMLNamespace, _ attributes: XMLAttributes) {
    guard namespace == .word else { return }
    switch name {
    case "style":
      identifier = attributes["type"] == "paragraph" ? attributes["styleId"] : nil
      style = Style()
      if identifier != nil, attributes["default"] == "1" || attributes["default"] == "true" {
        defaultStyle = identifier
      }
    case "name": style.name = attributes["val"]?.lowercased() ?? ""
    case "basedOn": style.basedOn = attributes["val"]
    case "outlineLvl": style.outlineLevel = attributes.integer("val")
    case "numId": style.listID = attributes["val"]
    case "ilvl": style.listLevel = attributes.integer("val")
    default: break
    }
  }

  func end(_ name: String, _ namespace: XMLNamespace) {
    guard namespace == .word, name == "style", let identifier else { return }
    styles[identifier] = style
    self.identifier = nil
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// The style and those it is based on, itself first.
  private func chain(_ identifier: String?) -> [Style] {
    var chain: [Style] = []
    var next = identifier ?? defaultStyle
    // A style may be based on itself in a file made to do harm.
    while let name = next, let style = styles[name], chain.count < 16 {
      chain.append(style)
      next = style.basedOn
    }
    return chain
  }

  /// The depth of a heading of that style, from 1; nil for text.
  func headingLevel(_ identifier: String?) -> Int? {
    for style in chain(identifier) {
      if let level = style.outlineLevel { return level < 9 ? level + 1 : nil }
      for prefix in ["heading ", "标题 ", "標題 "] where style.name.hasPrefix(prefix) {
        if let level = Int(style.name.dropFirst(prefix.count)), (1...9).contains(level) { return level }
      }
    }
    return nil
  }

  /// The list that paragraphs of the style belong to.
  func list(_ identifier: String?) -> (id: String, level: Int)? {
    let chain = chain(identifier)
    guard let id = chain.lazy.compactMap(\.listID).first else { return nil }
    return (id, chain.lazy.compactMap(\.listLevel).first ?? 0)
  }

  /// Whether paragraphs of the style are lines of a table of contents, or running heads.
  func isFurniture(_ identifier: String?) -> Bool {
    guard let name = chain(identifier).first?.name else { return false }
    return name.hasPrefix("toc ") || name.hasPrefix("目录 ") || name.hasPrefix("toc heading")
      || name == "footnote text" || name == "endnote text" || name == "header" || name == "footer"
  }
}
