/// Finds the title of an article, and who published it when, where they stand outside of its text.
struct HTMLHead {
  /// The lines to put before the text, in reading order.
  private(set) var lines: [String] = []

  private let tree: HTMLTree
  private let content: HTMLContent

  init(_ tree: HTMLTree, _ content: HTMLContent, firstLines: [String]) {
    self.tree = tree
    self.content = content
    guard !tree.nodes.isEmpty else { return }
    let start = firstLines.map(Self.squeezed).joined()
    let (title, place) = displayedTitle()
    if let title = title ?? metadataTitle() {
      let plain = Self.squeezed(title)
      if !plain.isEmpty, !start.contains(plain) { lines.append(title) }
    }
    if !start.contains("来源：") || !start.contains("时间：") {
      let credits = displayedCredits(after: place).filter { !start.contains(Self.squeezed($0)) }
      lines += credits.isEmpty ? metadataCredits(start) : credits
    }
  }

  // MARK: What the page shows

  /// The last title before the text.
  private func displayedTitle() -> (String?, Int) {
    var found: (String?, Int) = (nil, 0)
    var index = 0
    while index < content.root {
      let node = tree.nodes[index]
      let isTitle = node.kind == .heading1 || node.traits.contains(.title)
      // What the text stands in is no title, whatever it is called.
      if isTitle, node.kind != .text, Int(node.end) <= content.root, !content.isExcluded[index] {
        let title = Self.line(tree.text(of: index))
        if Self.isTitle(title) { found = (title, Int(node.end)) }
      }
      index += 1
    }
    return found
  }

  /// Short texts between title and article that name a publisher or a day.
  private func displayedCredits(after place: Int) -> [String] {
    guard place > 0 else { return [] }
    var credits: [String] = []
    var index = place
    while index < content.root, credits.count < 4 {
      let node = tree.nodes[index]
      let isLeafBlock = node.kind != .text && Int(node.end) <= content.root && !content.isExcluded[index]
      if isLeafBlock, Int(node.end) - index <= 40 {
        let line = Self.line(tree.text(of: index))
        if line.utf8.count <= 300, Self.creditLabels.contains(where: { line.contains($0) }) {
          credits.append(line)
          index = Int(node.end)
          continue
        }
      }
      index += 1
    }
    return credits
  }

  private static let creditLabels = ["来源：", "来源:", "发布时间", "发布日期", "发文日期", "成文日期", "时间：", "日期："]

  // MARK: What it says of itself

  private func metadataTitle() -> String? {
    if let title = tree.metadata["articletitle"] ?? tree.metadata["og:title"] { return Self.line(title) }
    guard let index = tree.nodes.firstIndex(where: { $0.kind == .title }) else { return nil }
    let whole = Self.line(tree.text(of: index))
    // The name of the site follows the title, or stands before it.
    let parts = whole.split(whereSeparator: { "_|-–—".contains($0) }).map { Self.line(String($0)) }
    return parts.first { $0.contains("报告") } ?? parts.first
  }

  private func metadataCredits(_ start: String) -> [String] {
    var lines: [String] = []
    if let source = tree.metadata["contentsource"], !source.isEmpty, !start.contains("来源：") {
      lines.append("来源：" + Self.line(source))
    }
    if let day = tree.metadata["pubdate"] ?? tree.metadata["publishdate"], !day.isEmpty {
      lines.append("时间：" + Self.line(day))
    }
    return lines
  }

  // MARK: Words

  private static func isTitle(_ text: String) -> Bool {
    text.utf8.count >= 12 && text.utf8.count <= 300 && !text.contains("。")
  }

  /// White space of any kind made single spaces.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
