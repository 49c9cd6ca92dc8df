/// What the styles of an ODT document tell: heading levels and lists (`styles.xml`, and the automatic styles at the
/// beginning of `content.xml`; ODF 1.3 part 3 §16).
final class OdtStyles: XMLEventHandler {
  /// A paragraph style.
  private struct Style {
    var parent: String?
    var list: String?
    var outlineLevel: Int?
  }

  private var styles: [String: Style] = [:]
  private var lists: [String: [ListLevel]] = [:]
  /// `text:outline-style`: the numbers of headings.
  private(set) var outline: [ListLevel] = []

  private var openList: String?
  private var isInOutline = false

  /// The levels of a list style.
  func levels(_ name: String?) -> [ListLevel]? { name.flatMap { lists[$0] } }

  /// The list style that a paragraph style asks for.
  func list(ofParagraphStyle name: String?) -> String? {
    chain(name).lazy.compactMap(\.list).first.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The heading depth that a paragraph style stands for, from 1.
  func headingLevel(_ name: String?) -> Int? { chain(name).lazy.compactMap(\.outlineLevel).first }

  private func chain(_ name: String?) -> [Style] {
    var chain: [Style] = []
    var next = name
    while let name = next, let style = styles[name], chain.count < 16 {
      chain.append(style)
      next = style.parent
    }
    return chain
  }

  // MARK: Reading

  func start(_ name: String, _ namespace: XMLNamespace, _ attributes: XMLAttributes) {
    switch (namespace, name) {
    case (.style, "style"):
      guard attributes["family"] == "paragraph", let key = attributes["name"] else { return }
      styles[key] = Style(
        parent: attributes["parent-style-name"], list: attributes["list-style-name"],
        outlineLevel: attributes.integer("default-outline-level"))
    case (.text, "list-style"):
      openList = attributes["name"]
      if let openList { lists[openList] = [ListLevel](repeating: ListLevel(), count: 10) }
    case (.text, "outline-style"):
      isInOutline = true
      outline = [ListLevel](repeating: ListLevel(), count: 10)
    case (.text, "list-level-style-number"), (.text, "outline-level-style"):
      guard let index = attributes.integer("level").map({ $0 - 1 }), (0..<10).contains(index) else { return }
      let level = Self.level(index, attributes)
      if isInOutline { outline[index] = level } else if let openList { lists[openList]?[index] = level }
    default: break
    }
  }

  func end(_ name: String, _ namespace: XMLNamespace) {
    guard namespace == .text else { return }
    if name == "list-style" { openList = nil }
    if name == "outline-style" { isInOutline = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private static func level(_ index: Int, _ attributes: XMLAttributes) -> ListLevel {
    var level = ListLevel()
    level.style = style(attributes["num-format"] ?? "")
    guard level.style != .none else { return level }
    level.start = min(max(attributes.integer("start-value") ?? 1, 0), 9_999)
    // LibreOffice writes the whole pattern as well, in which a prefix may stand between numbers.
    if let pattern = attributes["num-list-format"] {
      level.pattern = String(pattern.replacing("%\(index + 1)%", with: "%\(index + 1)").prefix(100))
      for above in 0..<index {
        level.pattern = level.pattern.replacing("%\(above + 1)%", with: "%\(above + 1)")
      }
      return level
    }
    let shown = min(max(attributes.integer("display-levels") ?? 1, 1), index + 1)
    let numbers = (index + 1 - shown...index).map { "%\($0 + 1)" }.joined(separator: ".")
    level.pattern = (attributes["num-prefix"] ?? "") + numbers + (attributes["num-suffix"] ?? "")
    return level
  }

  /// `style:num-format` (ODF 1.3 part 3 §19.506): an example of the numbers, as LibreOffice writes it.
  private static func style(_ example: String) -> NumberStyle {
    switch example.unicodeScalars.first {
    case nil: .none
    case "1": .decimal
    case "１": .fullWidthDecimal
    case "一", "〇": .chinese
    case "壹", "壱": .chineseFormal
    case "甲": .heavenlyStem
    case "子": .earthlyBranch
    case "①": .circled
    case "a": .lowerLetter
    case "A": .upperLetter
    case "i": .lowerRoman
    case "I": .upperRoman
    default: .decimal
    }
  }
}
