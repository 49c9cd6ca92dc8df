/// The paragraphs of an ODT document (`content.xml`, ODF 1.3 part 3 §5 … §9).
///
/// Notes and their marks, annotations, tracked deletions, generated indexes and phonetic guides are left out. Rows
/// of tables are lines, cells parted by tabs.
final class OdtBody: XMLEventHandler {
  /// The lines.
  private(set) var text = ParagraphText()

  private let styles: OdtStyles
  private var skipped = 0
  private var isInBody = false
  private var rows = 0
  private var paragraphs: [Paragraph] = []
  private var lists: [List] = []
  private var headingCounter = ListCounter()
  /// Counters of lists by their `xml:id`, and of list styles, for lists that go on.
  private var counters: [String: ListCounter] = [:]

  private struct Paragraph {
    var headingLevel: Int?
    /// The number that stands before it.
    var number = ""
    var isBegun = false
  }

  private struct List {
    var style: String?
    var counterKey: String
    /// Whether the next paragraph is the first of its item, which has the number.
    var awaitsFirst = false
    var start: Int?
  }

  init(styles: OdtStyles) { self.styles = styles }

  private static let skippedTextElements: Set<String> = [
    "note", "tracked-changes", "table-of-content", "ruby-text", "illustration-index", "table-index",
    "object-index", "user-index", "alphabetical-index", "bibliography", "sequence-decls", "variable-decls",
  ]

  func start(_ name: String, _ namespace: XMLNamespace, _ attributes: XMLAttributes) {
    guard skipped == 0 else {
      skipped += 1
      return
    }
    switch namespace {
    case .office:
      if name == "body" { isInBody = true }
      if name == "annotation" || name == "forms" { skipped = 1 }
    case .table:
      if name == "table-row" { rows += 1 }
    case .text where Self.skippedTextElements.contains(name): skipped = 1
    case .text: if isInBody { startText(name, attributes) }
    case .draw: if name == "object" || name == "object-ole" { skipped = 1 }
    default: break
    }
  }

  private func startText(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "p", "h": startParagraph(isHeading: name == "h", attributes)
    case "s":
      beginText()
      for _ in 0..<min(attributes.integer("c") ?? 1, 100) { text.appendSpace() }
    case "tab":
      beginText()
      text.append("\t")
    case "line-break":
      beginText()
      if rows == 0 { text.endLine(headingLevel: paragraphs.last?.headingLevel) } else { text.appendSpace() }
    case "list": startList(attributes)
    case "list-item":
      guard let last = lists.indices.last else { return }
      lists[last].awaitsFirst = true
      lists[last].start = attributes.integer("start-value")
    default: break
    }
  }

  func end(_ name: String, _ namespace: XMLNamespace) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    switch (namespace, name) {
    case (.office, "body"): isInBody = false
    case (.text, "p"), (.text, "h"):
      guard isInBody, let paragraph = paragraphs.last else { return }
      beginText()
      if rows > 0 { text.appendSpace() } else { text.endLine(headingLevel: paragraph.headingLevel) }
      paragraphs.removeLast()
    case (.text, "list"): if isInBody { _ = lists.popLast() }
    case (.table, "table-cell"): text.appendTab()
    case (.table, "table-row"):
      rows = max(0, rows - 1)
      if rows == 0 { text.endLine() }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipped == 0, !paragraphs.isEmpty else { return }
    beginText()
    text.append(bytes, .collapsed)
  }

  // MARK: Paragraphs and lists

  private func startParagraph(isHeading: Bool, _ attributes: XMLAttributes) {
    // A text box stands inside a paragraph: its text is a line of its own.
    if paragraphs.last?.isBegun == true, rows == 0 { text.endLine() }
    let style = attributes["style-name"]
    var paragraph = Paragraph()
    if isHeading {
      let level = min(max(attributes.integer("outline-level") ?? styles.headingLevel(style) ?? 1, 1), 10)
      paragraph.headingLevel = min(level, 9)
      paragraph.number = number(ofHeading: level)
    } else if let level = styles.headingLevel(style), (1...9).contains(level) {
      paragraph.headingLevel = level
    }
    if !lists.isEmpty, paragraph.number.isEmpty { paragraph.number = listNumber(paragraphStyle: style) }
    paragraphs.append(paragraph)
  }

  private func number(ofHeading level: Int) -> String {
    let isInList = lists.last?.awaitsFirst == true && styles.levels(lists.last?.style) != nil
    return isInList ? "" : headingCounter.next(level: level - 1, in: styles.outline)
  }

  private func startList(_ attributes: XMLAttributes) {
    let style = attributes["style-name"] ?? lists.last?.style
    if let outer = lists.last {
      // Lists inside a list count on with it: levels of one style.
      lists.append(List(style: style, counterKey: outer.counterKey))
      return
    }
    let identifier = attributes["id"].map { "id " + $0 }
    let name = "style " + (style ?? "")
    if let earlier = attributes["continue-list"], let counter = counters["id " + earlier] {
      counters[identifier ?? name] = counter
    } else if attributes["continue-numbering"] == "true" {
      if let counter = counters[name], let identifier { counters[identifier] = counter }
    } else {
      counters[identifier ?? name] = ListCounter()
    }
    lists.append(List(style: style, counterKey: identifier ?? name))
  }

  private func listNumber(paragraphStyle: String?) -> String {
    guard let last = lists.indices.last, lists[last].awaitsFirst else { return "" }
    lists[last].awaitsFirst = false
    let style = lists[last].style ?? styles.list(ofParagraphStyle: paragraphStyle)
    guard let levels = styles.levels(style) else { return "" }
    let list = lists[last]
    let number = counters[list.counterKey, default: ListCounter()].next(
      level: last, in: levels, restartingAt: list.start)
    if let style { counters["style " + style] = counters[list.counterKey] }
    return number
  }

  private func beginText() {
    guard let last = paragraphs.indices.last, !paragraphs[last].isBegun else { return }
    paragraphs[last].isBegun = true
    text.append(paragraphs[last].number)
  }
}
