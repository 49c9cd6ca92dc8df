/// Writes the text of a part of a page, one line a paragraph.
struct HTMLParagraphs {
  /// The lines.
  private(set) var text = ParagraphText()
  /// The lines that `br` ended: where most are, they may be lines of a column rather than paragraphs.
  private(set) var linesBrokenByHand = 0

  private let tree: HTMLTree
  private let content: HTMLContent
  /// The elements around the current node.
  private var open: [Int] = []
  /// The depths of elements that change how text is read.
  private var preformatted = 0
  private var dataRows = 0
  private var centred = 0
  private var bold = 0
  private var heading: Int?
  /// Whether the open line has text that is not bold.
  private var hasPlainText = false
  private var listNumbers: [Int: Int] = [:]

  init(_ tree: HTMLTree, _ content: HTMLContent) {
    self.tree = tree
    self.content = content
  }

  /// Adds the text of a subtree.
  ///
  /// Complexity: O(*n*) in the nodes and the text; no recursion.
  mutating func add(subtree root: Int) {
    var index = root
    let end = Int(tree.nodes[root].end)
    while index < end {
      while let last = open.last, Int(tree.nodes[last].end) <= index { close() }
      let node = tree.nodes[index]
      if content.isExcluded[index] || isFootnoteMark(index) {
        index = max(Int(node.end), index + 1)
        continue
      }
      if node.kind == .text { add(node) } else { begin(index, node) }
      index += 1
    }
    while !open.isEmpty { close() }
    endLine()
  }

  private mutating func add(_ node: HTMLTree.Node) {
    let before = text.utf8.count
    tree.text.withUnsafeBufferPointer { all in
      let bytes = UnsafeBufferPointer(rebasing: all[Int(node.textStart)..<Int(node.textEnd)])
      guard preformatted > 0 else { return text.append(bytes, .collapsed) }
      for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
        if number > 0 { text.endLine() }
        text.append(UnsafeBufferPointer(rebasing: line), .kept)
      }
    }
    if bold == 0, text.utf8.count > before { hasPlainText = true }
  }

  private mutating func begin(_ index: Int, _ node: HTMLTree.Node) {
    open.append(index)
    if node.kind == .lineBreak {
      if dataRows == 0 {
        if !text.isLineEmpty { linesBrokenByHand += 1 }
        endLine()
      }
      return
    }
    if node.kind.breaksLine, dataRows == 0 { endLine() }
    if node.traits.contains(.centred) || node.kind == .centre { centred += 1 }
    if isBold(node) { bold += 1 }
    switch node.kind {
    case .preformatted: preformatted += 1
    case .row where isDataRow(index): dataRows += 1
    case .listItem: number(node)
    default: heading = node.kind.headingLevel ?? heading
    }
  }

  private mutating func close() {
    guard let index = open.popLast() else { return }
    let node = tree.nodes[index]
    if node.kind == .cell, dataRows > 0 { text.appendTab() }
    if node.kind == .row, isDataRow(index) { dataRows = max(0, dataRows - 1) }
    if node.kind.breaksLine, dataRows == 0 { endLine() }
    if node.kind.headingLevel != nil { heading = nil }
    if node.kind == .preformatted { preformatted -= 1 }
    if node.traits.contains(.centred) || node.kind == .centre { centred -= 1 }
    if isBold(node) { bold -= 1 }
  }

  private func isBold(_ node: HTMLTree.Node) -> Bool { node.kind == .bold || node.traits.contains(.bold) }

  /// A short line of bold type in the middle of the column is a heading as well.
  private mutating func endLine() {
    let isShort = text.openLine.count <= 180
    let isDisplayed = centred > 0 && !hasPlainText && isShort
    text.endLine(headingLevel: heading ?? (isDisplayed ? 1 : nil))
    hasPlainText = false
  }

  private func isDataRow(_ index: Int) -> Bool {
    guard let table = open.last(where: { tree.nodes[$0].kind == .table }) else { return false }
    return content.isDataTable[table]
  }

  /// `<ol><li>` draws numbers that are not in the text.
  private mutating func number(_ item: HTMLTree.Node) {
    guard let list = open.dropLast().last(where: { tree.nodes[$0].kind == .orderedList }),
      Int(item.parent) == list
    else { return }
    let number = (listNumbers[list] ?? 0) + 1
    listNumbers[list] = number
    text.append("\(number).")
  }

  /// A mark that leads to a note: a link to one, or a raised number in brackets.
  private func isFootnoteMark(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    if node.kind == .link, node.traits.contains(.footnote) { return true }
    guard node.kind == .superscript, node.end - Int32(index) <= 8 else { return false }
    var mark = Substring(tree.text(of: index))
    mark = mark.drop { $0.isWhitespace }
    guard let first = mark.unicodeScalars.first else { return false }
    return "[［〔【(（①②③④⑤⑥⑦⑧⑨⑩*※".unicodeScalars.contains(first)
  }
}
