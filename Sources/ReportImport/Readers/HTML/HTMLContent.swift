/// Finds the part of a page that holds the article, and what in it is none of its text.
///
/// Elements named as article systems name them are preferred; else the block that holds most of the Chinese text
/// outside of links. Both hold for any page: nothing is known of single sites.
struct HTMLContent {
  /// The element that holds the text.
  private(set) var root = 0
  /// Nodes that give no text.
  private(set) var isExcluded: [Bool]
  /// Rows of these tables are single lines: each of their cells is short, and no table stands in them.
  private(set) var isDataTable: [Bool]

  private let tree: HTMLTree
  /// Chinese characters before each node, and those of them in links.
  private var han: [Int32]
  private var linked: [Int32]

  /// Complexity: O(*n*) in the nodes and the text of the page.
  init(_ tree: HTMLTree) {
    self.tree = tree
    isExcluded = [Bool](repeating: false, count: tree.nodes.count)
    isDataTable = isExcluded
    han = []
    linked = []
    guard !tree.nodes.isEmpty else { return }
    excludeInvisible()
    count()
    excludeFurniture()
    count()
    root = articleRoot()
    excludeLinkBlocks()
    findDataTables()
  }

  /// Chinese characters in a subtree that give text.
  func hanCount(_ index: Int) -> Int { Int(han[Int(tree.nodes[index].end)] - han[index]) }

  private func linkCount(_ index: Int) -> Int { Int(linked[Int(tree.nodes[index].end)] - linked[index]) }

  private func proseCount(_ index: Int) -> Int { hanCount(index) - linkCount(index) }

  // MARK: Counting

  /// Counts the Chinese characters of the nodes that are not excluded.
  private mutating func count() {
    han = [0]
    linked = [0]
    han.reserveCapacity(tree.nodes.count + 1)
    linked.reserveCapacity(tree.nodes.count + 1)
    var linkEnd = 0
    for (index, node) in tree.nodes.enumerated() {
      var characters: Int32 = 0
      if node.kind == .link { linkEnd = max(linkEnd, Int(node.end)) }
      if node.kind == .text, !isExcluded[index] {
        for byte in tree.text[Int(node.textStart)..<Int(node.textEnd)] where (0xE4...0xE9).contains(byte) {
          characters += 1
        }
      }
      han.append((han.last ?? 0) + characters)
      linked.append((linked.last ?? 0) + (index < linkEnd ? characters : 0))
    }
  }

  // MARK: Excluding

  private mutating func exclude(_ index: Int) {
    for inner in index..<Int(tree.nodes[index].end) { isExcluded[inner] = true }
  }

  /// Calls `body` for each element that is not inside an excluded one.
  private func elements(_ body: (Int, HTMLTree.Node) -> Bool) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.kind != .text, !isExcluded[index], body(index, node) {
        found.append(index)
        index = Int(node.end)
      } else {
        index += 1
      }
    }
    return found
  }

  private mutating func excludeInvisible() {
    let found = elements { _, node in
      node.kind == .ignored || node.kind == .title || node.kind == .meta || node.traits.contains(.hidden)
    }
    for index in found { exclude(index) }
  }

  private mutating func excludeFurniture() {
    let total = hanCount(0)
    let found = elements { index, node in
      if node.traits.contains(.footnote), node.kind != .link { return hanCount(index) * 4 <= total }
      guard node.kind == .furniture || node.traits.contains(.furniture), !node.traits.contains(.content)
      else { return false }
      // Old systems wrap whole pages in a form, or call the text a side.
      return hanCount(index) * 3 <= total && !holdsHeading(index)
    }
    for index in found { exclude(index) }
  }

  private func holdsHeading(_ index: Int) -> Bool {
    tree.nodes[index..<Int(tree.nodes[index].end)].contains { $0.kind == .heading1 }
  }

  /// Leaves out lists of links and paragraphs that are links, inside the article.
  private mutating func excludeLinkBlocks() {
    let limit = hanCount(root)
    let found = elements { index, node in
      guard index > root, index < Int(tree.nodes[root].end), node.kind.breaksLine, node.kind != .row,
        node.kind != .cell
      else { return false }
      let all = hanCount(index)
      return all > 0 && all * 3 <= limit && linkCount(index) * 10 > all * 6
    }
    for index in found { exclude(index) }
  }

  // MARK: The article

  private func articleRoot() -> Int {
    let total = proseCount(0)
    var best: Int?
    for (index, node) in tree.nodes.enumerated()
    where node.kind == .article || node.traits.contains(.content) {
      guard !isExcluded[index], node.kind != .text, proseCount(index) * 2 > total else { continue }
      best = index  // a later one is inside an earlier one: two cannot both hold more than half
    }
    var root = best ?? 0
    while let inner = denseChild(of: root) { root = inner }
    return root
  }

  /// The child block that holds at least four fifths of the text, unless it is a paragraph itself.
  private func denseChild(of parent: Int) -> Int? {
    let total = proseCount(parent)
    guard total > 0 else { return nil }
    var child = parent + 1
    while child < Int(tree.nodes[parent].end) {
      let node = tree.nodes[child]
      if proseCount(child) * 5 >= total * 4 {
        switch node.kind {
        case .block, .article, .furniture, .centre, .table, .row, .cell: return child
        default: return nil
        }
      }
      child = max(Int(node.end), child + 1)
    }
    return nil
  }

  // MARK: Tables

  private mutating func findDataTables() {
    var tables: [Int] = []  // the open ones
    for (index, node) in tree.nodes.enumerated() {
      while let last = tables.last, Int(tree.nodes[last].end) <= index { tables.removeLast() }
      if node.kind == .table {
        if let outer = tables.last { isDataTable[outer] = false }
        tables.append(index)
        isDataTable[index] = true
      } else if node.kind == .cell, let table = tables.last, hanCount(index) > 150 {
        isDataTable[table] = false
      }
    }
  }
}
